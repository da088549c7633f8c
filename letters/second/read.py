"""Second looks from the store. Nouns, never rows; always ordered."""

from uuid import UUID

from sqlalchemy import select

from children.model import Child, Review, ReviewId, ReviewNotFound, StaffId
from children.read import load_child_unguarded, load_review
from letters.draft import Draft, DraftMissing
from letters.read import load_draft
from letters.second.model import SecondLook, SecondLookMissing
from letters.tables import SecondLookRow
from store.work import db
from web.access import Role, Viewer


def load_second_look(review_id: UUID) -> SecondLook | None:
    """What was asked for this review's letter; None where nothing was."""
    row = db().get(SecondLookRow, review_id)
    return _look(row) if row else None


def list_asked_of(viewer: Viewer) -> list[tuple[SecondLook, Child]]:
    """The letters of colleagues that wait for a look of this viewer, the oldest first."""
    if viewer.role is not Role.IRO:
        return []
    rows = db().scalars(
        select(SecondLookRow)
        .where(SecondLookRow.looked_by.is_(None), SecondLookRow.asked_by != viewer.staff_id)
        .order_by(SecondLookRow.asked_at, SecondLookRow.review_id)
    )
    found = []
    for row in rows:
        try:
            look, child, _, _ = load_asked_of(row.review_id, viewer)
        except SecondLookMissing:
            continue
        found.append((look, child))
    return found


def load_asked_of(review_id: UUID, viewer: Viewer) -> tuple[SecondLook, Child, Review, Draft]:
    """A colleague's letter that this viewer is asked to look at: another IRO of the same service, who wrote
    nothing of it. Raises SecondLookMissing."""
    look = load_second_look(review_id)
    if look is None or viewer.role is not Role.IRO:
        raise SecondLookMissing(str(review_id))
    try:
        review = load_review(ReviewId(review_id))
        child = load_child_unguarded(review.child_id)
        draft = load_draft(review.id, child.id)
    except (ReviewNotFound, LookupError, DraftMissing):
        raise SecondLookMissing(str(review_id)) from None
    own = viewer.staff_id in (look.asked_by, draft.saved_by)
    if own or child.service_id != viewer.service_id or not look.is_asked(draft.revision):
        raise SecondLookMissing(str(review_id))
    return look, child, review, draft


def _look(row: SecondLookRow) -> SecondLook:
    return SecondLook(
        ReviewId(row.review_id),
        row.revision,
        StaffId(row.asked_by),
        row.asked_at,
        StaffId(row.looked_by) if row.looked_by else None,
        row.looked_at,
    )
