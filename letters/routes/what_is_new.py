"""What is new in a correction, put in by a button from what differs from the letter that the child has."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.beside import gathered
from letters.blueprint import bp
from letters.last_sent import news_offer
from letters.read import load_draft
from letters.write import save_draft
from reviews.read import load_outcome_by_id
from web.access import Role, require, viewer


@bp.post("/desk/reviews/<uuid:review_id>/letter/what-is-new")
@require(Role.IRO)
def put_in_what_is_new(review_id: UUID) -> ResponseReturnValue:
    """Put it in; what the child asked for and what a person added there stays. Undo takes it back."""
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = load_draft(review.id, child.id, locked=True)
    offer, outcome = news_offer(child, draft), load_outcome_by_id(draft.outcome_id)
    if offer is not None and outcome is not None:
        letter, by = gathered(child, outcome, offer.made.letter), StaffId(viewer().staff_id)
        save_draft(review.id, child.id, draft.revision, letter, offer.made.english, by)
        flash("The letter says what is new. Change it as you like. Undo takes this back.")
    return redirect(url_for("letters.show_draft", review_id=review_id, _anchor="edit-changed"), 303)
