"""Who else has a letter open that is being written. Nothing of this is evidence: it goes when the letter is
approved, and it is told by the browser, which may be gone without a word.

In: a review, a member of staff. Out: `Other`s, longest first. Flushes, never commits.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from children.model import ReviewId, StaffId
from letters.tables import LetterDraftRow, LetterEditorRow
from store.work import db, now

HERE = timedelta(seconds=45)  # an editor with a script says so every 15 seconds
PERHAPS = timedelta(minutes=10)  # one without says so only when it opens or saves


@dataclass(frozen=True, slots=True)
class Other:
    """Someone else at the same letter. `is_here`: just now; otherwise `seen_at` is when they were last."""

    staff_id: StaffId
    since: datetime
    seen_at: datetime
    is_here: bool


def note_here(review_id: ReviewId, staff_id: StaffId) -> None:
    """This person has the letter open."""
    if db().get(LetterDraftRow, review_id) is None:
        return
    row = db().get(LetterEditorRow, (review_id, staff_id))
    if row is None:
        db().add(LetterEditorRow(review_id=review_id, staff_id=staff_id, since=now(), seen_at=now()))
    else:
        row.since = row.since if now() - row.seen_at < PERHAPS else now()
        row.seen_at = now()
    db().flush()


def others_at(review_id: ReviewId, staff_id: UUID) -> tuple[Other, ...]:
    """Everyone else who has the letter open now, or had it in the last minutes."""
    rows = db().scalars(
        select(LetterEditorRow)
        .where(
            LetterEditorRow.review_id == review_id,
            LetterEditorRow.staff_id != staff_id,
            LetterEditorRow.seen_at > now() - PERHAPS,
        )
        .order_by(LetterEditorRow.since, LetterEditorRow.staff_id)
    )
    return tuple(
        Other(StaffId(row.staff_id), row.since, row.seen_at, now() - row.seen_at < HERE) for row in rows
    )
