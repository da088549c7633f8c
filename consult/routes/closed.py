"""A link or a session that begins nothing any more explains itself, in the child's language, with help."""

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from children.model import ChildNotFound, Service
from children.read import list_services, load_child_unguarded, load_service
from consult.blueprint import bp
from consult.heard import hear_before
from consult.languages import chosen_language
from consult.model import (
    Invite,
    InviteClosed,
    InviteExpired,
    InviteRevoked,
    InviteUnknown,
    SubmissionSent,
)  # fmt: skip
from consult.questions.bank import QuestionUnknown
from consult.routes.help import shown_contacts
from web.access import open_to_all
from web.page import page
from web.words import direction, lang, plain

GONE, NOT_FOUND = 410, 404


@bp.get("/ended")
@open_to_all
def show_ended() -> ResponseReturnValue:
    """This device's go is over: what was kept, and to open the link again. It says the same of every answer,
    so that it tells nobody which one was given. After "leave now" nothing here knows whose it was,
    nor in which language: then it says so in each."""
    offered = list_offered(service_of(None))
    others = [] if "lang" in request.args else [one.code for one in offered if one.code != lang()]
    said = [open_again(code) for code in others]
    return page("consult/ended.html", kept=request.args.get("kept"), offered=offered, said=said)


def open_again(code: str) -> dict[str, str]:
    """That the link must be opened again, in a language."""
    here, g.lang = lang(), code
    said = {
        "lang": code,
        "dir": direction(),
        "heading": plain("ended.heading", "Open your link again"),
        "again": plain("ended.again", "Open your link or scan your card again to go on."),
    }
    g.lang = here
    return said


@bp.errorhandler(InviteUnknown)
def show_unknown(error: InviteClosed) -> ResponseReturnValue:
    """No such link."""
    return closed_page("unknown", error.invite, NOT_FOUND)


@bp.errorhandler(InviteExpired)
def show_expired(error: InviteClosed) -> ResponseReturnValue:
    """The link ran out."""
    return closed_page("expired", error.invite, GONE)


@bp.errorhandler(InviteRevoked)
def show_revoked(error: InviteClosed) -> ResponseReturnValue:
    """The link was taken back."""
    return closed_page("revoked", error.invite, GONE)


@bp.errorhandler(SubmissionSent)
def show_sent(error: SubmissionSent) -> ResponseReturnValue:
    """Back, a second tab, another phone or a double tap after sending: the thank-you page. It says what was
    not kept; else, where another device sent it, so."""
    lost, sitting = request.method == "POST", g.get("sitting")
    is_elsewhere = not lost and sitting is not None and sitting.was_sent_elsewhere
    kept, elsewhere = "no" if lost else None, "1" if is_elsewhere else None
    return redirect(url_for("consult.show_thanks", kept=kept, elsewhere=elsewhere), 303)


@bp.errorhandler(QuestionUnknown)
def show_no_question(error: QuestionUnknown) -> ResponseReturnValue:
    """A question that is not asked of this child."""
    return page("errors/child.html", status=NOT_FOUND, known=NOT_FOUND)


def closed_page(why: str, invite: Invite | None, status: int, secret: str = "") -> ResponseReturnValue:
    """The kind page: why the link begins nothing, and how to get help. `secret`: of a link whose answers were
    sent, which still leads to what the child sent."""
    service = service_of(invite)
    hear_before()
    g.lang = chosen_language(service, invite.language if invite else g.get("lang", "en"))
    return page(
        "consult/closed.html",
        status=status,
        why=why,
        secret=secret,
        contacts=shown_contacts(service),
        offered=list_offered(service),
    )


def service_of(invite: Invite | None) -> Service | None:
    """The service whose contacts to show: the child's, or the only one there is."""
    if invite is not None:
        try:
            return load_service(load_child_unguarded(invite.child_id).service_id)
        except ChildNotFound:
            return None
    services = list_services()
    return services[0] if len(services) == 1 else None
