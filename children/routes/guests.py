"""Page: who is asked to come to a review. The child sees this list before they share an answer with
everyone."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from wtforms import SelectField
from wtforms.validators import DataRequired

from children.fields import line_field, options
from children.guests import MOST_GUESTS, ROLES, TooManyGuests, add_guest, list_guests, remove_guest
from children.model import Child, Review, ReviewId
from children.opening import open_review
from children.routes.blueprint import bp
from children.routes.child import KEEPERS
from web.access import require
from web.forms import PostedForm
from web.page import page


class GuestForm(PostedForm):
    """One person."""

    name = line_field(
        "Name",
        80,
        [DataRequired("Please write the name that the child knows.")],
        description="As the child knows them: \u201cDana\u201d, \u201cMiss Osei\u201d.",
    )
    role = SelectField("Who they are to the child", choices=options((one, one) for one in ROLES))


@bp.get("/reviews/<uuid:review_id>/people")
@require(*KEEPERS)
def show_guests(review_id: ReviewId) -> ResponseReturnValue:
    """The list, and a form for one more."""
    child, review = open_review(review_id)
    return _page(child, review, GuestForm())


@bp.post("/reviews/<uuid:review_id>/people")
@require(*KEEPERS)
def save_guest(review_id: ReviewId) -> ResponseReturnValue:
    """Write one more down."""
    child, review = open_review(review_id)
    form = GuestForm()
    if not form.validate_on_submit():
        return _page(child, review, form)
    try:
        add_guest(review, form.name.data or "", form.role.data)
    except TooManyGuests:
        form.name.errors = [f"At most {MOST_GUESTS} people, please."]
        return _page(child, review, form)
    return redirect(url_for("children.show_guests", review_id=review.id), 303)


@bp.post("/reviews/<uuid:review_id>/people/<uuid:guest_id>/remove")
@require(*KEEPERS)
def save_removed_guest(review_id: ReviewId, guest_id: UUID) -> ResponseReturnValue:
    """They are not asked to come any more."""
    _, review = open_review(review_id)
    remove_guest(review, guest_id)
    flash("Taken off the list.")
    return redirect(url_for("children.show_guests", review_id=review.id), 303)


def _page(child: Child, review: Review, form: GuestForm) -> ResponseReturnValue:
    return page("children/guests.html", child=child, review=review, guests=list_guests(review.id), form=form)
