"""A second pair of eyes: the writer asks, another IRO of the service looks at the letter and says that it can
go. What is changed afterwards needs another look."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.blueprint import bp
from letters.may_stand import leaving
from letters.pictures import pictures_now, with_credits
from letters.read import load_draft
from letters.render.html import shown
from letters.second.model import SecondLookMissing
from letters.second.read import load_asked_of
from letters.second.write import ask_second_look, give_second_look
from store.work import audit
from web.access import Role, require, viewer
from web.errors import show_http_error
from web.page import page


@bp.errorhandler(SecondLookMissing)
def show_no_look(error: SecondLookMissing) -> ResponseReturnValue:
    """Nothing tells whether there is such a letter."""
    return show_http_error(NotFound())


@bp.post("/desk/reviews/<uuid:review_id>/letter/second")
@require(Role.IRO)
def save_second_ask(review_id: UUID) -> ResponseReturnValue:
    """Ask for a second look at the letter as it is kept now."""
    child, review = open_review_of_iro(ReviewId(review_id))
    ask_second_look(load_draft(review.id, child.id), child.id, StaffId(viewer().staff_id))
    flash("Asked. Your colleagues see it on their first page. What you change now needs asking again.")
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)


@bp.get("/desk/letters/second/<uuid:review_id>")
@require(Role.IRO)
def show_second(review_id: UUID) -> ResponseReturnValue:
    """A colleague's letter, as the child would get it. Opening it is in the trail."""
    look, child, review, asked = load_asked_of(review_id, viewer())
    draft = leaving(child, asked)
    audit("letter.opened_to_look", child.id, review=review.id, revision=look.revision)
    pictures = pictures_now(child, draft.letter)
    pictures.use()
    return page(
        "letters/second.html",
        child=child,
        review=review,
        draft=draft,
        shown=shown(with_credits(draft.letter, pictures.book)),
    )


@bp.post("/desk/letters/second/<uuid:review_id>")
@require(Role.IRO)
def save_second(review_id: UUID) -> ResponseReturnValue:
    """It can go."""
    look, child, _, _ = load_asked_of(review_id, viewer())
    give_second_look(look, child.id, StaffId(viewer().staff_id))
    flash("Thank you. Who wrote it can approve it now.")
    return redirect(url_for("staff.show_desk"), 303)
