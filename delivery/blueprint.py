"""Delivery's blueprint: closed and unknown links explain themselves kindly, with help."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.languages import list_offered
from children.model import Contact, Service
from children.passport.read import load_passport
from children.read import LOCAL, list_services, load_child_unguarded, load_service
from consult.heard import hear_before
from consult.languages import chosen_language
from delivery.model import ChannelUnknown, LinkClosed, LinkExpired, LinkUnknown, LinkWaits
from delivery.replies.read import ReplyNotFound
from letters.approved import ApprovedLetter, LetterNotFound
from letters.read import load_letter
from web.errors import show_http_error
from web.page import page
from web.words import lang
from wording.languages import format_date, format_time

bp = Blueprint("delivery", __name__)

_HELP_KINDS = ("childline", "advocate", "out_of_hours")


@bp.errorhandler(LetterNotFound)
@bp.errorhandler(ReplyNotFound)
@bp.errorhandler(ChannelUnknown)
def show_not_here(error: LookupError) -> ResponseReturnValue:
    """Someone else's child's letter looks like none at all."""
    return show_http_error(NotFound())


@bp.errorhandler(LinkUnknown)
def show_unknown(error: LinkUnknown) -> ResponseReturnValue:
    """A wrong or mistyped link."""
    services = list_services()
    return _closed("unknown", services[0] if services else None, 404)


@bp.errorhandler(LinkClosed)
def show_closed(error: LinkClosed) -> ResponseReturnValue:
    """A link that ran out or was taken back, or whose letter opens later, in the letter's language."""
    why = "expired" if isinstance(error, LinkExpired) else "revoked"
    try:
        letter = load_letter(error.link.letter_id)
    except LetterNotFound:
        return show_unknown(LinkUnknown())
    g.lang = letter.letter.lang
    if isinstance(error, LinkWaits):
        there = error.at.astimezone(LOCAL)
        day, clock = format_date(there.date(), lang()), format_time(there.time(), lang())
        hear_before(load_passport(letter.child_id))
        return page("delivery/waits.html", day=day, clock=clock, with_whom=error.with_whom)
    return _closed(why, service_of(letter), 410)


def service_of(letter: ApprovedLetter) -> Service:
    """The service of the child to whom a letter is."""
    return load_service(load_child_unguarded(letter.child_id).service_id)


def _closed(why: str, service: Service | None, status: int) -> ResponseReturnValue:
    found = [service.contact(kind) for kind in _HELP_KINDS] if service else []
    contacts: list[Contact] = [one for one in found if one and (one.phone or one.text or one.chat)]
    offered = list_offered(service)
    if "lang" in request.args:
        g.lang = chosen_language(service, lang())
    return page("delivery/closed.html", status, why=why, contacts=contacts, offered=offered)
