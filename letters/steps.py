"""Each state of a letter that is being written: so that a change can be taken back, and so that it can be
told which of two people changed what. Kept, sealed, until the letter is approved or thrown away. Flushes,
never commits.

A revision of a review is never used twice: taking a change back is a new revision with the words of an
earlier one, and of a letter that is over the last number is kept, without a word. Else who still has that one
on the screen would write over the next, and nobody be told.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, func, select

from children.model import ChildId, ReviewId, StaffId
from letters.changed import lines_changed
from letters.draft import Draft, DraftMoved, content_from_json, first_from_json, overruled_from_json
from letters.model import Letter
from letters.read import load_draft
from letters.tables import LetterDraftRow, LetterEditorRow, LetterStepRow
from reviews.model import OutcomeId
from store.base import new_id
from store.work import audit, db, now, vault

MOST = 200  # steps of one letter
_OVER = ""  # the words of a step whose letter is over
# Someone who goes on with one sentence makes one change, not one at each pause.
GOES_ON = timedelta(seconds=20)


class NothingToUndo(LookupError):
    """There is no change to take back, or none to do again."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change that can be taken back or done again: who made it, and when."""

    by: StaffId
    at: datetime


def changes_around(draft: Draft) -> tuple[Change | None, Change | None]:
    """The change that led to a draft, and the one that was taken back last."""
    here = _step(draft.review_id, draft.revision)
    undo = Change(StaffId(here.saved_by), here.saved_at) if here and here.before is not None else None
    there = _step(draft.review_id, here.after) if here and here.after is not None else None
    return undo, Change(StaffId(there.saved_by), there.saved_at) if there else None


def load_step(review_id: ReviewId, child_id: ChildId, revision: int) -> Draft | None:
    """The letter as it stood at a revision; None where nobody knows any more."""
    row = _step(review_id, revision)
    content = _opened(row, child_id) if row else _OVER
    if row is None or content == _OVER:
        return None
    letter, english = content_from_json(content)
    return Draft(
        review_id=review_id,
        outcome_id=OutcomeId(row.outcome_id),
        revision=row.revision,
        letter=letter,
        english=english,
        saved_at=row.saved_at,
        saved_by=StaffId(row.saved_by),
        overruled=overruled_from_json(content),
        first=first_from_json(content),
    )


def step_back(review_id: ReviewId, child_id: ChildId, seen_revision: int, by: StaffId) -> Draft:
    """Take the last change back. Raises DraftMoved, NothingToUndo."""
    return _go(review_id, child_id, seen_revision, by, forward=False)


def step_forward(review_id: ReviewId, child_id: ChildId, seen_revision: int, by: StaffId) -> Draft:
    """Do again what was taken back last. Raises DraftMoved, NothingToUndo."""
    return _go(review_id, child_id, seen_revision, by, forward=True)


def fill(
    row: LetterDraftRow,
    child_id: ChildId,
    content: str,
    by: StaffId,
    *,
    before: int | None,
    after: int | None = None,
) -> None:
    """The draft's next revision, and the step that keeps it."""
    row.content = vault().child(child_id).seal("letter_drafts", "content", row.review_id, content)
    row.revision += 1
    row.saved_at, row.saved_by = now(), by
    _add(row, child_id, content, before, after)
    old = delete(LetterStepRow).where(
        LetterStepRow.review_id == row.review_id, LetterStepRow.revision <= row.revision - MOST
    )
    db().execute(old.execution_options(synchronize_session=False))


def keep_present(row: LetterDraftRow, child_id: ChildId) -> int:
    """The revision that stands there now, with a step of it (older letters had none)."""
    if _step(row.review_id, row.revision) is None:
        content = vault().child(child_id).open("letter_drafts", "content", row.review_id, row.content)
        _add(row, child_id, content, None, None)
    return row.revision


def step_before(
    row: LetterDraftRow, child_id: ChildId, current: Draft, letter: Letter, by: StaffId
) -> int | None:
    """Where taking the next change back leads to: the present state, or the one before it where the same
    person only goes on with the same sentence."""
    present = keep_present(row, child_id)
    here = _step(row.review_id, present)
    if here is None or here.before is None or here.saved_by != by or now() - here.saved_at > GOES_ON:
        return present
    earlier = load_step(ReviewId(row.review_id), child_id, here.before)
    if earlier is None:
        return present
    last = lines_changed(earlier.letter, current.letter)
    return here.before if len(last) == 1 and last == lines_changed(current.letter, letter) else present


def clear_steps(row: LetterDraftRow, child_id: ChildId) -> None:
    """Forget how a letter came about, and who had it open; its last number stays."""
    db().execute(delete(LetterStepRow).where(LetterStepRow.review_id == row.review_id))
    db().execute(delete(LetterEditorRow).where(LetterEditorRow.review_id == row.review_id))
    _add(row, child_id, _OVER, None, None)


def last_revision(review_id: UUID) -> int:
    """The last number that a letter of this review had which is over; 0 where there was none."""
    chosen = select(func.max(LetterStepRow.revision)).where(LetterStepRow.review_id == review_id)
    return db().scalar(chosen) or 0


def last_over(review_id: ReviewId) -> Change | None:
    """Who was the last at a letter of this review that is over, and when: who threw it away, or saved it for
    the last time before it was approved. None where there was none."""
    number = last_revision(review_id)
    row = _step(review_id, number) if number else None
    return Change(StaffId(row.saved_by), row.saved_at) if row else None


def _go(review_id: ReviewId, child_id: ChildId, seen: int, by: StaffId, *, forward: bool) -> Draft:
    current = load_draft(review_id, child_id, locked=True)
    if current.revision != seen:
        raise DraftMoved(current)
    here = _step(review_id, current.revision)
    wanted = (here.after if forward else here.before) if here else None
    there = _step(review_id, wanted) if wanted is not None else None
    if there is None:
        raise NothingToUndo
    row = db().get_one(LetterDraftRow, review_id)
    row.outcome_id = there.outcome_id
    after = there.after if forward else current.revision
    fill(row, child_id, _opened(there, child_id), by, before=there.before, after=after)
    audit("letter.changed", child_id, review=review_id, revision=row.revision)
    return load_draft(review_id, child_id)


def _add(row: LetterDraftRow, child_id: ChildId, content: str, before: int | None, after: int | None) -> None:
    step_id = new_id()
    step = LetterStepRow(
        id=step_id,
        review_id=row.review_id,
        revision=row.revision,
        outcome_id=row.outcome_id,
        content=vault().child(child_id).seal("letter_steps", "content", step_id, content),
        saved_at=row.saved_at,
        saved_by=row.saved_by,
        before=before,
        after=after,
    )
    db().add(step)
    db().flush()


def _step(review_id: UUID, revision: int) -> LetterStepRow | None:
    return db().scalar(
        select(LetterStepRow).where(LetterStepRow.review_id == review_id, LetterStepRow.revision == revision)
    )


def _opened(row: LetterStepRow, child_id: ChildId) -> str:
    return vault().child(child_id).open("letter_steps", "content", row.id, row.content)
