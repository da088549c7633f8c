"""A letter as it may leave the editor today: without what the child has taken back, or what was found since
to tell of harm (`Submission.alerts`), which stands in no letter.

In: the child, a letter that is being written or was approved. Out: the draft without it; whether a letter
still has it. Reads; writes nothing.
"""

from dataclasses import replace

from children.model import Child
from children.read import load_child_unguarded
from letters.approved import ApprovedLetter
from letters.begin import composed
from letters.draft import Draft, Written
from letters.kinds import kind_of
from letters.taken_back import still_repeated, taken_back, without_taken_back
from reviews.model import OutcomeId
from reviews.read import load_outcome_by_id

TAKEN_BACK_SINCE = (
    "This letter says what may stand in no letter any more: since it was approved the child gave another"
    " answer or keeps it from the meeting, or it was found to tell of harm. Make a correction, and take in"
    " what changed."
)


class SaysTakenBack(ValueError):
    """A letter that was approved repeats what may stand in no letter any more."""


def leaving(child: Child, draft: Draft) -> Draft:
    """For files, sound, translators and a colleague's look: the draft as the child's answers stand now."""
    first = draft.first
    blocks = _taken_back(child, draft.outcome_id, first)
    if first is None or not blocks:
        return draft
    made = without_taken_back(Written(draft.letter, draft.english), first, blocks)
    return replace(draft, letter=made.letter, english=made.english)


def repeats_taken_back(letter: ApprovedLetter) -> bool:
    """Whether an approved letter says what no letter may say any more: it was approved before."""
    first = letter.first
    blocks = _taken_back(load_child_unguarded(letter.child_id), letter.outcome_id, first)
    now = Written(letter.letter, letter.english)
    return first is not None and any(still_repeated(now, first, blocks))


def _taken_back(child: Child, outcome_id: OutcomeId, first: Written | None) -> frozenset[str]:
    outcome = load_outcome_by_id(outcome_id)
    if outcome is None or first is None:
        return frozenset()
    letter = first.letter
    how = letter.lang, kind_of(letter), letter.length
    return taken_back(first, Written(*composed(child, outcome, letter.iro_name, *how)))
