"""Who is holding this? A child goes on; an adult is led away and writes nothing under the child's name."""

from dataclasses import replace

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult import read, shown, write
from consult.blueprint import bp
from consult.model import Holder, Invite, Sitting
from consult.routes.before import Before, looks_before, with_looks_before
from consult.routes.link import INVITE, LANGUAGE
from consult.routes.onward import start_address
from consult.routes.visit import load_visit
from consult.shown import use_pictures_before
from web.access import open_to_all
from web.forgery import begin_for
from web.handed import handed
from web.page import page


def begun_invite() -> Invite:
    """The invite whose link was begun in this browser. Raises InviteUnknown, InviteExpired, InviteRevoked."""
    g.lang = session.get(LANGUAGE, "en")
    invite = read.as_left(read.load_open_invite(session.get(INVITE)))
    use_pictures_before(invite)
    g.child_id, g.before = invite.child_id, Before(looks_before())
    return invite


@bp.get("/me/who")
@open_to_all
def show_who() -> ResponseReturnValue:
    """Me, me with someone, or an adult? Who has said it already, and comes back, goes on from hello."""
    if INVITE not in session:
        return redirect(url_for("consult.show_hello" if "sitting" in session else "consult.show_ended"))
    return page("consult/who.html", way=begun_invite().way.value)


HOLDERS = (Holder.ME, Holder.WITH_SOMEONE, Holder.ADULT)  # who can say that they hold the device


@bp.post("/me/who")
@open_to_all
def save_who() -> ResponseReturnValue:
    """Begin a sitting for the child. Nothing is written before the child said who they are."""
    if INVITE not in session:
        return redirect(url_for("consult.show_ended"), 303)
    invite = begun_invite()
    given = request.form.get("holder", "")
    if given not in HOLDERS:
        return page("consult/who.html", 422, way=invite.way.value, problem=True)
    if given == Holder.ADULT:
        session.clear()
        return redirect(url_for("consult.show_adult", lang=g.lang), 303)
    agreed = handed().list_agreed(invite.review_id)
    sitting = dressed_as_before(write.begin_sitting(invite, Holder(given), language=g.lang, agreed=agreed))
    begin_for(invite.child_id)
    session["sitting"], session[LANGUAGE] = str(sitting.id), sitting.language
    g.sitting = shown.with_passport(sitting)
    if not sitting.unlocked and sitting.opening.pictures and not sitting.pictures_locked:
        return redirect(url_for("consult.show_again"), 303)
    visit = load_visit()
    if not sitting.unlocked and visit.has_code:
        return redirect(url_for("consult.show_code"), 303)
    return redirect(start_address(visit), 303)


def dressed_as_before(sitting: Sitting) -> Sitting:
    """What the child changed of how the pages look before this sitting is theirs from now on."""
    looks = with_looks_before(sitting.looks)
    if looks == sitting.looks:
        return sitting
    write.save_opening(sitting, looks=looks)
    return replace(sitting, opening=replace(sitting.opening, looks=looks))


@bp.get("/adult")
@open_to_all
def show_adult() -> ResponseReturnValue:
    """This form is the child's own; how an adult can help with it."""
    return page("consult/adult.html")
