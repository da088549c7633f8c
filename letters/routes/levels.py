"""The four levels of a review's letter side by side: nothing is in one and missing in another."""

from uuid import UUID

from flask import abort
from flask.typing import ResponseReturnValue

from children.model import ReviewId
from children.opening import open_review_of_iro
from letters.blueprint import bp, iro_name_of
from letters.draft import Draft, DraftMissing
from letters.model import Level
from letters.read import load_draft
from letters.side_by_side import side_by_side
from reviews.read import load_outcome
from web.access import Role, require
from web.page import page

CALLED = {
    Level.STORY: "Picture story",
    Level.EASY: "Easy read",
    Level.PLAIN: "Plain words",
    Level.RECORD: "Record for adults",
}


@bp.get("/desk/reviews/<uuid:review_id>/letter/levels")
@require(Role.IRO)
def show_levels(review_id: UUID) -> ResponseReturnValue:
    """A table: a row for each thing that the record says, a column for each level."""
    child, review = open_review_of_iro(ReviewId(review_id))
    outcome = load_outcome(review.id)
    if outcome is None:
        abort(404)
    draft: Draft | None
    try:
        draft = load_draft(review.id, child.id)
    except DraftMissing:
        draft = None
    rows = side_by_side(child, outcome, iro_name_of(child.id), draft)
    return page(
        "letters/levels.html",
        child=child,
        review=review,
        rows=rows,
        called=CALLED,
        written=draft.letter.level if draft else None,
        differing=sum(bool(row.differs) for row in rows),
    )
