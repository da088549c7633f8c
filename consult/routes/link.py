"""The page of a link. Opening it changes nothing, so that a preview cannot use it up; its button begins."""

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from consult import read, write
from consult.blueprint import bp
from consult.languages import chosen_language
from consult.model import Holder, Invite
from consult.routes.closed import closed_page, service_of
from consult.shown import use_pictures_before
from web.access import open_to_all
from web.cookies import forget_desk
from web.forgery import begin_for
from web.page import page

INVITE, LANGUAGE = "invite", "language"  # in the session between the link and who is holding this


@bp.get("/i/<secret>")
@open_to_all
def show_link(secret: str) -> ResponseReturnValue:
    """What this is, in the child's language, without a name. Raises InviteUnknown, -Expired, -Revoked."""
    invite = read.as_left(read.load_invite_by_secret(secret))
    if is_sent(invite):
        return closed_page("sent", invite, 200, secret)
    service = service_of(invite)
    g.lang = chosen_language(service, invite.language)
    use_pictures_before(invite)
    g.child_id = invite.child_id
    return page("consult/link.html", way=invite.way.value, offered=list_offered(service))


@bp.post("/i/<secret>")
@open_to_all
def begin(secret: str) -> ResponseReturnValue:
    """Begin on this device: whatever was open here before, a child's or a member of staff's, is forgotten.
    After sending it leads to the child's two pictures, and shows nothing before."""
    invite = read.as_left(read.load_invite_by_secret(secret))
    before = read.load_sitting(session.get("sitting"))
    if before is not None:
        write.end_sitting(before)
    begin_for(invite.child_id)
    if is_sent(invite):
        sitting = write.begin_sitting(invite, Holder.ME, after_sending=True)
        session["sitting"], session[LANGUAGE] = str(sitting.id), sitting.language
        return forget_desk(redirect(url_for("consult.show_after"), 303))  # type: ignore[arg-type]
    session[INVITE] = str(invite.id)
    session[LANGUAGE] = chosen_language(service_of(invite), invite.language)
    way = request.form.get("go") == "way"
    then = url_for("consult.show_way_before" if way else "consult.show_who")
    return forget_desk(redirect(then, 303))  # type: ignore[arg-type]


def is_sent(invite: Invite) -> bool:
    """True where the answers before this review were sent: the link has done its work."""
    submission = read.load_submission(invite.review_id)
    return submission is not None and submission.sent_at is not None
