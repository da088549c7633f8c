"""Something changed after the letter was begun, in the review record or beside it: what is new is taken in,
what people wrote stays."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.blueprint import bp, iro_name_of
from letters.knowing import known_of
from letters.read import load_draft
from letters.write import save_edited
from letters.written import newest_taken
from web.access import Role, require, viewer


@bp.post("/desk/reviews/<uuid:review_id>/letter/take-in")
@require(Role.IRO)
def take_in(review_id: UUID) -> ResponseReturnValue:
    """Take it in, as one change that can be taken back; what has no place any more is told in words."""
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = load_draft(review.id, child.id, locked=True)
    there = newest_taken(child, draft, known_of(child, review, draft), iro_name_of(child.id))
    if there is not None:
        made, taken = there
        save_edited(made, child.id, StaffId(viewer().staff_id))
        flash("The letter says what holds today. What you changed has stayed. Undo takes this back.")
        if taken.lost:
            flash(f"These changes of yours have no place any more, so please look: {' / '.join(taken.lost)}")
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)
