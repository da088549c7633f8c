"""Throw away a letter that is being written: what was approved stays as it is, and can be corrected anew."""

from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.blueprint import bp
from letters.draft import DraftMoved
from letters.write import discard_draft
from web.access import Role, require, viewer


@bp.post("/desk/reviews/<uuid:review_id>/letter/throw-away")
@require(Role.IRO)
def throw_away(review_id: UUID) -> ResponseReturnValue:
    """Only the letter that this person saw: what somebody wrote meanwhile is looked at first."""
    child, review = open_review_of_iro(ReviewId(review_id))
    try:
        seen = request.form.get("revision", 0, type=int)
        discard_draft(review.id, child.id, seen, StaffId(viewer().staff_id))
    except DraftMoved:
        flash("This letter was changed meanwhile. Look at it first: nothing was thrown away.")
    else:
        flash("The draft is gone. What was approved is as it was.")
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)
