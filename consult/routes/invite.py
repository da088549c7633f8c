"""The IRO's page of a review's invites: make a link and its card, take one back, give new tries.

A link's secret is shown once, on the answer to the form that made it, and is not kept.
"""

import base64
from datetime import datetime, timedelta
from uuid import UUID

from flask import abort, current_app, flash, g, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs

from children.languages import list_offered
from children.model import Child, Review, ReviewId, StaffId, Way
from children.passport.read import load_passport
from children.read import (
    LOCAL,
    is_ready_for_invites,
    load_review_for,
    load_review_of_iro,
    load_service,
)  # fmt: skip
from consult import read, write
from consult.blueprint import bp
from consult.card import CardFacts, make_card
from consult.forms import InviteForm
from consult.model import Invite, InviteClosed, InviteId
from consult.not_asked import list_not_asked
from consult.routes.paper import code_for
from consult.routes.questionnaire_address import preview_address
from consult.unlock import give_code, unlock_pictures
from press.card import render_card
from press.qr import qr_svg
from store.work import audit, now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from web.settings import Settings
from wording.languages import english_name, format_date
from wording.model import state_label
from wording.read import worst_state

WATCHED = (
    "They know things that they can hold, and no pictures: they are not asked with cards. Ask someone who "
    "knows them to write down what they see, under Network."
)


@bp.get("/desk/reviews/<uuid:review_id>/invite")
@require(Role.IRO, Role.MANAGER)
def show_invite(review_id: UUID) -> ResponseReturnValue:
    """The invites of a review and the form for a new one. Raises ReviewNotFound, ChildNotFound."""
    child, review = load_review_for(ReviewId(review_id), viewer())
    audit("invite.page_opened", child.id, review=review.id)
    return invite_page(child, review, invite_form(child))


@bp.post("/desk/reviews/<uuid:review_id>/invite")
@require(Role.IRO, Role.MANAGER)
def make_invite(review_id: UUID) -> ResponseReturnValue:
    """Make a link and show its card, this once."""
    child, review = load_review_for(ReviewId(review_id), viewer())
    form = invite_form(child)
    if missing_contacts(child) or why_not(child, review) or not form.validate_on_submit():
        return invite_page(child, review, form)
    if form.revoke.data:
        for one in read.list_invites(review.id):
            write.revoke_invite(one.id)
    invite, secret = write.add_invite(
        review.id,
        child.id,
        Way(form.way.data),
        form.language.data,
        form.days.data or 1,
        StaffId(viewer().staff_id),
        form.sound.data or "",
    )
    return card_page(child, review, invite, secret)


@bp.post("/desk/reviews/<uuid:review_id>/invite/card")
@require(Role.IRO, Role.MANAGER)
def show_card_pdf(review_id: UUID) -> ResponseReturnValue:
    """The card to print, as PDF, from the page that still shows the secret."""
    child, review = load_review_for(ReviewId(review_id), viewer())
    secret = request.form.get("secret", "")
    try:
        invite = read.load_invite_by_secret(secret)
    except InviteClosed:
        abort(404)
    if invite.review_id != review.id:
        abort(404)
    answer = make_response(render_card(make_card(card_facts(child, review, invite, secret))))
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = 'attachment; filename="card.pdf"'
    return answer


@bp.post("/desk/reviews/<uuid:review_id>/invite/<uuid:invite_id>/revoke")
@require(Role.IRO, Role.MANAGER)
def revoke_invite(review_id: UUID, invite_id: UUID) -> ResponseReturnValue:
    """Take a link back."""
    _, review = load_review_for(ReviewId(review_id), viewer())
    if invite_id not in [one.id for one in read.list_invites(review.id)]:
        abort(404)
    write.revoke_invite(InviteId(invite_id))
    flash("The link was taken back. It opens nothing any more.")
    return redirect(url_for("consult.show_invite", review_id=review.id), 303)


@bp.post("/desk/reviews/<uuid:review_id>/unlock")
@require(Role.IRO)
def unlock(review_id: UUID) -> ResponseReturnValue:
    """Give the child five new tries at their own two pictures."""
    _, review = load_review_of_iro(ReviewId(review_id), viewer())
    submission = read.load_submission(review.id)
    if submission is None:
        abort(404)
    unlock_pictures(submission.id)
    flash("Unlocked: five new tries.")
    return redirect(url_for("consult.show_invite", review_id=review.id), 303)


@bp.post("/desk/reviews/<uuid:review_id>/code")
@require(Role.IRO)
def make_code(review_id: UUID) -> ResponseReturnValue:
    """A code for the child in place of their two pictures, shown this once."""
    child, review = load_review_of_iro(ReviewId(review_id), viewer())
    submission = read.load_submission(review.id)
    if submission is None:
        abort(404)
    said = give_code(submission.id)
    return page("consult/code_given.html", child=child, review=review, said=said)


def invite_form(child: Child) -> InviteForm:
    """The form, with the child's own way and language chosen."""
    settings: Settings = current_app.extensions["settings"]
    offered = list_offered(load_service(child.service_id))
    codes = [one.code for one in offered]
    language = next((code for code in (child.reads, child.speaks) if code in codes), "en")
    form = InviteForm(way=child.way.value, language=language, days=settings.invite_days)
    form.language.choices = [
        SelectChoice(code, f"{english_name(code)} ({language_state(code)})") for code in codes
    ]
    return form


def language_state(code: str) -> str:
    """How far a language has come, for staff, always shown."""
    return state_label(worst_state(code))


def missing_contacts(child: Child) -> tuple[str, ...]:
    """What the service must fill in before a child may be invited; nothing in the demo."""
    return is_ready_for_invites(load_service(child.service_id))


def why_not(child: Child, review: Review) -> str:
    """Why no link can be made for this review; empty where one can."""
    if review.cancelled_at is not None:
        return "This review was cancelled."
    submission = read.load_submission(review.id)
    if submission is not None and submission.sent_at is not None:
        return "The answers for this review were sent already."
    passport = load_passport(child.id)
    if passport is not None and passport.is_for_watching:
        return WATCHED
    return ""


def invite_page(child: Child, review: Review, form: InviteForm) -> ResponseReturnValue:
    """The page itself."""
    submission = read.load_submission(review.id)
    return page(
        "consult/invite.html",
        child=child,
        review=review,
        form=form,
        invites=read.list_invites(review.id),
        now=now(),
        day=english_day,
        may_unlock=viewer().role is Role.IRO,
        may_give_code=viewer().role is Role.IRO and submission is not None,
        missing=missing_contacts(child),
        why_not=why_not(child, review),
        not_asked=list_not_asked(child, review.kind),
        locked=submission is not None and submission.pictures_locked,
        english_name=english_name,
        preview=preview_address(child, review),
        code_for=code_for,
    )


def english_day(moment: datetime) -> str:
    """A moment's day in England, for staff."""
    return format_date(moment.astimezone(LOCAL).date(), "en")


def card_page(child: Child, review: Review, invite: Invite, secret: str) -> ResponseReturnValue:
    """The card as it will be printed, with the link, this once."""
    facts = card_facts(child, review, invite, secret)
    card = make_card(facts)
    g.lang = "en"
    picture = base64.b64encode(qr_svg(facts.link)).decode()
    return page(
        "consult/invite_card.html",
        child=child,
        review=review,
        invite=invite,
        card=card,
        link=facts.link,
        secret=secret,
        code=f"data:image/svg+xml;base64,{picture}",
        state=language_state(invite.language),
        language=english_name(invite.language),
    )


def card_facts(child: Child, review: Review, invite: Invite, secret: str) -> CardFacts:
    """What the card tells; sets the page's language to the card's while its words are looked up."""
    settings: Settings = current_app.extensions["settings"]
    iro = handed().iro_card(child.id)
    g.lang = invite.language
    return CardFacts(
        child=child,
        review=review,
        iro=iro.name if iro else "",
        link=settings.address + url_for("consult.show_link", secret=secret),
        lang=invite.language,
        ends=(invite.expires_at - timedelta(minutes=1)).astimezone(LOCAL).date(),
    )
