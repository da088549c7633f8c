"""Begin a correction: a letter being written, made from the approved one, that says what changed.

In: the newest approved letter, what its child said is not right and of which version, who begins. Out: the
draft. Where a letter of this review is being written already, the part is put into that one and nothing of it
is lost. Without anything that the child said: what a person wrote into the approved letter stays, and the
newest record is taken in.
"""

from collections.abc import Sequence
from dataclasses import replace

from children.model import Child, Pronouns, Review, StaffId
from letters.approved import ApprovedLetter
from letters.begin import begin_letter
from letters.beside import gathered
from letters.changes_carried import without_part
from letters.claimed import STILL_SO
from letters.correcting import ToldNotRight, changes_in_english, with_changes
from letters.draft import ENGLISH, Draft, DraftMissing, Written, content_of
from letters.kinds import kind_of
from letters.knowing import known_of
from letters.last_sent import NOT_SAID_NEW, told_anew
from letters.model import SectionKind
from letters.phrases import Find, phrases_in
from letters.read import load_draft
from letters.rules.choice import Overruled
from letters.worded_anew import worded_anew
from letters.write import add_draft, save_draft, save_edited
from letters.written import newest_taken
from reviews.read import load_outcome_by_id
from web.handed import handed
from wording.read import find_message


def begin_correction(
    letter: ApprovedLetter,
    told: Sequence[ToldNotRight],
    answered: ApprovedLetter,
    by: StaffId,
    pronouns: Pronouns | None,
    find: Find = find_message,
) -> Draft:
    """The draft that the editor then shows. `answered`: the version whose sentences the child pointed at,
    which are quoted as they stood there. `find`: as `phrases_in` has it."""
    review, child = letter.review_id, letter.child_id
    try:
        draft: Draft | None = load_draft(review, child, locked=True)
    except DraftMissing:
        draft = None
    content = draft.letter if draft else letter.letter
    english = dict(draft.english if draft else letter.english)
    english = {name: text for name, text in english.items() if not name.startswith(SectionKind.CHANGED)}
    if content.lang not in answered.languages:  # nothing there to quote in this language
        told = [replace(one, lines=()) for one in told]
    pointed_at = answered.in_language(content.lang)
    changed = with_changes(content, told, phrases_in(content.lang, find), pronouns, pointed_at)
    if content.lang != ENGLISH:
        in_english = answered.in_language(ENGLISH)
        english |= changes_in_english(content, english, told, phrases_in(ENGLISH), pronouns, in_english)
    if draft is None:
        stays = _still_staying(letter)
        return add_draft(review, child, letter.outcome_id, changed, english, by, stays, letter.first)
    return save_draft(review, child, draft.revision, changed, english, by)


def begin_new_version(
    child: Child, review: Review, letter: ApprovedLetter, iro_name: str, by: StaffId
) -> tuple[str, ...]:
    """Begin with the approved letter as it is, with what the newest record says otherwise, and say what is
    new for the child. Out: people's changes that have no place any more, in words."""
    # What a version that was sent said is new is not new any more.
    content = without_part(letter.letter) if handed().letter_was_sent(letter.id) else letter.letter
    draft = add_draft(
        review.id,
        child.id,
        letter.outcome_id,
        content,
        letter.english,
        by,
        _still_staying(letter),
        letter.first,
    )
    made, taken = newest_taken(child, draft, known_of(child, review, draft), iro_name) or (draft, None)
    outcome = load_outcome_by_id(made.outcome_id)
    if outcome is not None:
        told = told_anew(child, review.id, outcome, Written(made.letter, made.english))
        made = replace(made, letter=gathered(child, outcome, told.letter), english=told.english)
    if (content_of(made), made.outcome_id) != (content_of(draft), draft.outcome_id):
        save_edited(made, child.id, by)
    return taken.lost if taken else ()


def _still_staying(letter: ApprovedLetter) -> tuple[Overruled, ...]:
    """What was let stay in a version, for the next one. Why an earlier change was none, or was not said, says
    nothing of another change."""
    return tuple(one for one in letter.overruled if one.rule not in (STILL_SO, NOT_SAID_NEW))


def written_by_people(child: Child, letter: ApprovedLetter) -> tuple[str, ...]:
    """The sentences of an approved letter that its record alone does not make: these go where a letter is
    begun again from the record."""
    outcome, content = load_outcome_by_id(letter.outcome_id), without_part(letter.letter)
    if outcome is None:
        return ()
    how = content.lang, kind_of(content), content.length
    made = letter.first or Written(*begin_letter(child, outcome, content.iro_name, *how))
    recorded = {made.said(line) for line in made.letter.sentences}
    now = Written(content, letter.english)
    if letter.first is None:
        now = worded_anew(now, made)
    return tuple(said for line in content.sentences if (said := now.said(line)) not in recorded)
