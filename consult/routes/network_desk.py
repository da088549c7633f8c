"""The IRO's pages of the forms for the people around a child: who gets one, how, and how far each has come.
What they wrote is read in `reviews`, apart from what the child said.

A link's secret is shown once, printed on a card, or goes out by email; it is not kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from flask import abort, current_app, flash, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import one_line
from children.languages import list_offered
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import LOCAL, load_service
from consult.blueprint import bp
from consult.model import InviteClosed
from consult.network import read, write
from consult.network.asked import MOST_ADDRESS, AskedFor, asked_for, is_address
from consult.network.card import NetworkCardFacts, make_network_card
from consult.network.mail import write_mail_of
from consult.network.model import NAMES, TOLD_THE_DAY, NetworkForm
from consult.network.versions import newest_number
from consult.routes.invite import english_day, language_state, missing_contacts
from consult.routes.network import day_told
from press.card import render_card
from store.work import now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from web.settings import Settings
from web.words import plain
from wording.languages import english_name


@dataclass(frozen=True)
class MadeLink:
    """A link, shown this once. `secret`: for the card."""

    form: NetworkForm
    link: str
    secret: str
    mailed_to: str = ""


@bp.get("/desk/reviews/<uuid:review_id>/network")
@require(Role.IRO)
def show_network_forms(review_id: UUID) -> ResponseReturnValue:
    """Who has a form, and who may get one."""
    child, review = open_review_of_iro(ReviewId(review_id))
    return _page(child, review)


@bp.post("/desk/reviews/<uuid:review_id>/network")
@require(Role.IRO)
def make_network_forms(review_id: UUID) -> ResponseReturnValue:
    """Make a form for each person ticked; their links are shown this once, and go out where asked for."""
    child, review = open_review_of_iro(ReviewId(review_id))
    offered = [one.code for one in list_offered(load_service(child.service_id))]
    wanted = asked_for(request.form, offered)
    if missing_contacts(child) or review.cancelled_at is not None:
        abort(400)
    problem = _problem(wanted)
    if problem:
        return _page(child, review, problem=problem, typed=request.form)
    return _page(child, review, made=[_made(child, review, one) for one in wanted])


@bp.post("/desk/reviews/<uuid:review_id>/network/<uuid:form_id>/link")
@require(Role.IRO)
def renew_network_link(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """A new link for an open form, shown or sent; the old one opens nothing any more."""
    child, review = open_review_of_iro(ReviewId(review_id))
    form = _form(review, form_id)
    address = one_line(request.form.get("mail", ""))
    if not form.is_open(now()):
        abort(400)
    if address and not is_address(address):
        return _page(child, review, problem=f"“{address}” is not an email address. Nothing was changed.")
    if form.mail_id is not None:
        handed().drop_mails(form.mail_id)
    secret = write.renew_secret(form)
    return _page(child, review, made=[_given_out(child, form, secret, address)])


@bp.post("/desk/reviews/<uuid:review_id>/network/card")
@require(Role.IRO)
def show_network_card(review_id: UUID) -> ResponseReturnValue:
    """The card to print, as PDF, from the page that still shows the secret."""
    child, review = open_review_of_iro(ReviewId(review_id))
    secret = request.form.get("secret", "")
    try:
        form = read.load_form_by_secret(secret)
    except InviteClosed:
        abort(404)
    if form.review_id != review.id:
        abort(404)
    g.lang = form.language
    iro = handed().iro_card(child.id)
    facts = NetworkCardFacts(
        iro=iro.name if iro else plain("network.iro", "The reviewing officer"),
        link=_link(secret),
        lang=form.language,
        day=day_told(form),
        ends=_last_day(form),
    )
    answer = make_response(render_card(make_network_card(facts)))
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = f'attachment; filename="card-{form.respondent.value}.pdf"'
    return answer


@bp.post("/desk/reviews/<uuid:review_id>/network/<uuid:form_id>/revoke")
@require(Role.IRO)
def revoke_network_form(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """Take a link back, and its email where that has not left yet."""
    _, review = open_review_of_iro(ReviewId(review_id))
    form = _form(review, form_id)
    write.revoke_form(form)
    if form.mail_id is not None:
        handed().drop_mails(form.mail_id)
    flash("The link was taken back. It opens nothing any more.")
    return redirect(url_for("consult.show_network_forms", review_id=review.id), 303)


def _problem(wanted: list[AskedFor]) -> str:
    if not wanted:
        return "Please tick who is to get a form."
    wrong = [one.address for one in wanted if one.address and not is_address(one.address)]
    return f"“{wrong[0]}” is not an email address. No form was made." if wrong else ""


def _made(child: Child, review: Review, wanted: AskedFor) -> MadeLink:
    settings: Settings = current_app.extensions["settings"]
    form, secret = write.add_form(
        child.id,
        review.id,
        wanted.respondent,
        for_whom=wanted.for_whom,
        language=wanted.language,
        tells_day=wanted.tells_day,
        days=settings.invite_days,
        by=StaffId(viewer().staff_id),
    )
    return _given_out(child, form, secret, wanted.address)


def _given_out(child: Child, form: NetworkForm, secret: str, address: str) -> MadeLink:
    link = _link(secret)
    if address:
        service = load_service(child.service_id)
        subject, body = write_mail_of(service.name, link, form.language, _last_day(form))
        handed().write_link(write.note_mailed(form, address), address, subject, body)
    return MadeLink(form, link, secret, address)


def _link(secret: str) -> str:
    settings: Settings = current_app.extensions["settings"]
    return settings.address + url_for("consult.show_network_link", secret=secret)


def _last_day(form: NetworkForm) -> date:
    return (form.expires_at - timedelta(minutes=1)).astimezone(LOCAL).date()


def _form(review: Review, form_id: UUID) -> NetworkForm:
    found = next((one for one in read.list_forms(review.id) if one.id == form_id), None)
    return found or abort(404)


def _mail_state(form: NetworkForm) -> str:
    """What became of the email with the link, in words; "" where there was none."""
    if form.mail_id is None:
        return ""
    mails = handed().list_written(form.mail_id)
    if any(one.failed for one in mails):
        return f"the email to {form.mailed_to} could not be sent"
    if not any(one.has_left for one in mails):
        return f"email to {form.mailed_to} waits to be sent"
    sent = next((one.sent_at for one in mails if one.sent_at), None)
    return f"emailed to {form.mailed_to}" + (f" {english_day(sent)}" if sent else "")


def _page(
    child: Child,
    review: Review,
    *,
    made: list[MadeLink] | None = None,
    problem: str = "",
    typed: Mapping[str, str] | None = None,
) -> ResponseReturnValue:
    offered = list_offered(load_service(child.service_id))
    forms = read.list_forms(review.id)
    return page(
        "consult/network/desk.html",
        child=child,
        review=review,
        made=made or [],
        problem=problem,
        typed=typed,
        ticked=request.form.getlist("who") if typed else [],
        forms=forms,
        mail_states={one.id: _mail_state(one) for one in forms},
        names=NAMES,
        asked_now={one.value: newest_number(child.service_id, one) for one in NAMES},
        told_the_day=TOLD_THE_DAY,
        most=MOST_ADDRESS,
        languages=[(one.code, english_name(one.code), language_state(one.code)) for one in offered],
        missing=missing_contacts(child),
        now=now(),
        day=english_day,
    )
