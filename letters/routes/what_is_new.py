"""What is new in a correction, put in by a button from what differs from the letter that the child has."""

from dataclasses import dataclass
from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.beside import gathered
from letters.blueprint import bp
from letters.draft import Draft, Written
from letters.last_sent import last_sent, news_of, saying_what_is_new
from letters.read import load_draft
from letters.whats_new import news_in
from letters.write import save_draft
from reviews.read import load_outcome_by_id
from web.access import Role, require, viewer


@dataclass(frozen=True)
class NewsOffer:
    """For the editor: the version that the child has, how many things differ from it, and whether the letter
    says already something of it."""

    version: int
    count: int
    says: bool
    made: Written


def news_offer(child: Child, draft: Draft) -> NewsOffer | None:
    """What could be put in; None where no letter was sent, or where this one says it as it is."""
    sent, outcome = last_sent(draft.review_id), load_outcome_by_id(draft.outcome_id)
    if sent is None or outcome is None:
        return None
    news = news_of(child, sent, outcome, Written(draft.letter, draft.english))
    made, says = saying_what_is_new(child, news), news_in(draft.letter)
    return (
        NewsOffer(sent.version, len(news.found), bool(says), made) if news_in(made.letter) != says else None
    )


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
