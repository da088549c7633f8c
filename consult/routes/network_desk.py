"""The IRO's pages of the forms for the people around a child: who gets one, and how far each has come. What
they wrote is read in `reviews`, apart from what the child said.
"""

from dataclasses import dataclass
from uuid import UUID

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import one_line
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import load_service
from consult.blueprint import bp
from consult.network import read, write
from consult.network.form import Respondent
from consult.network.model import NAMES, TOLD_THE_DAY, NetworkForm
from consult.routes.invite import english_day, language_state, missing_contacts
from consult.routes.languages import list_offered
from store.work import now
from web.access import Role, require, viewer
from web.page import page
from web.settings import Settings
from wording.languages import english_name

MOST_FOR_WHOM = 80


@dataclass(frozen=True)
class MadeLink:
    """A link, shown this once."""

    form: NetworkForm
    link: str


@bp.get("/desk/reviews/<uuid:review_id>/network")
@require(Role.IRO)
def show_network_forms(review_id: UUID) -> ResponseReturnValue:
    """Who has a form, and who may get one."""
    child, review = open_review_of_iro(ReviewId(review_id))
    return _page(child, review)


@bp.post("/desk/reviews/<uuid:review_id>/network")
@require(Role.IRO)
def make_network_forms(review_id: UUID) -> ResponseReturnValue:
    """Make a form for each person ticked; their links are shown this once."""
    child, review = open_review_of_iro(ReviewId(review_id))
    ticked = [one for one in Respondent if one.value in request.form.getlist("who")]
    if missing_contacts(child) or review.cancelled_at is not None:
        abort(400)
    if not ticked:
        return _page(child, review, problem="Please tick who is to get a form.")
    return _page(child, review, made=[_made(child, review, one) for one in ticked])


@bp.post("/desk/reviews/<uuid:review_id>/network/<uuid:form_id>/revoke")
@require(Role.IRO)
def revoke_network_form(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """Take a link back."""
    _, review = open_review_of_iro(ReviewId(review_id))
    write.revoke_form(_form(review, form_id))
    flash("The link was taken back. It opens nothing any more.")
    return redirect(url_for("consult.show_network_forms", review_id=review.id), 303)


def _made(child: Child, review: Review, respondent: Respondent) -> MadeLink:
    settings: Settings = current_app.extensions["settings"]
    name = respondent.value
    offered = [one.code for one in list_offered(load_service(child.service_id))]
    language = request.form.get(f"lang-{name}", "en")
    form, secret = write.add_form(
        child.id,
        review.id,
        respondent,
        for_whom=one_line(request.form.get(f"for-{name}", ""))[:MOST_FOR_WHOM],
        language=language if language in offered else "en",
        tells_day=f"day-{name}" in request.form,
        days=settings.invite_days,
        by=StaffId(viewer().staff_id),
    )
    return MadeLink(form, settings.address + url_for("consult.show_network_link", secret=secret))


def _form(review: Review, form_id: UUID) -> NetworkForm:
    found = next((one for one in read.list_forms(review.id) if one.id == form_id), None)
    return found or abort(404)


def _page(
    child: Child, review: Review, *, made: list[MadeLink] | None = None, problem: str = ""
) -> ResponseReturnValue:
    offered = list_offered(load_service(child.service_id))
    return page(
        "consult/network/desk.html",
        child=child,
        review=review,
        made=made or [],
        problem=problem,
        forms=read.list_forms(review.id),
        names=NAMES,
        told_the_day=TOLD_THE_DAY,
        languages=[(one.code, english_name(one.code), language_state(one.code)) for one in offered],
        missing=missing_contacts(child),
        now=now(),
        day=english_day,
    )
