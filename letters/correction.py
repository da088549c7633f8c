"""Begin a correction: a letter being written, made from the approved one, that says what changed.

In: the approved letter, what its child said is not right, who begins. Out: the draft. Where a letter of this
review is being written already, the part is put into that one and nothing of it is lost.
"""

from collections.abc import Sequence

from children.model import Pronouns, StaffId
from letters.approved import ApprovedLetter
from letters.correcting import ToldNotRight, changes_in_english, with_changes
from letters.draft import ENGLISH, Draft, DraftMissing
from letters.model import SectionKind
from letters.phrases import Find, phrases_in
from letters.read import load_draft
from letters.write import add_draft, save_draft
from wording.read import find_message


def begin_correction(
    letter: ApprovedLetter,
    told: Sequence[ToldNotRight],
    by: StaffId,
    pronouns: Pronouns | None,
    find: Find = find_message,
) -> Draft:
    """The draft that the editor then shows. `find`: as `phrases_in` has it."""
    review, child = letter.review_id, letter.child_id
    try:
        draft: Draft | None = load_draft(review, child, locked=True)
    except DraftMissing:
        draft = None
    content = draft.letter if draft else letter.letter
    english = dict(draft.english if draft else letter.english)
    english = {name: text for name, text in english.items() if not name.startswith(SectionKind.CHANGED)}
    changed = with_changes(content, told, phrases_in(content.lang, find), pronouns)
    if content.lang != ENGLISH:
        english |= changes_in_english(content, english, told, phrases_in(ENGLISH), pronouns)
    if draft is None:
        return add_draft(review, child, letter.outcome_id, changed, english, by)
    return save_draft(review, child, draft.revision, changed, english, by)
