"""My way before a sitting began: colours, letters, how the page is set out.

In: the session of a link that was begun. Out: the page. What asks who the child is waits for their own
"My way".
"""

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.dressed import hand_of, room_between
from consult.routes.before import keep_before, looks_before
from consult.routes.link import INVITE
from consult.routes.way import worn_by
from consult.routes.who import begun_invite
from web.access import open_to_all
from web.page import page
from web.words import direction, lang
from wording.languages import find_language


@bp.get("/me/way/before")
@open_to_all
def show_way_before() -> ResponseReturnValue:
    """What can be changed before anyone said who they are."""
    if INVITE not in session:
        return redirect(url_for("consult.show_ended"))
    begun_invite()
    looks = looks_before()
    return page(
        "consult/way_before.html",
        looks=looks,
        hand=hand_of(looks, direction()),
        can_be_spaced=room_between(find_language(lang()).script),
    )


@bp.post("/me/way/before")
@open_to_all
def save_way_before() -> ResponseReturnValue:
    """Keep it, and on to who is holding this. What is not offered changes nothing."""
    if INVITE not in session:
        return redirect(url_for("consult.show_ended"), 303)
    begun_invite()
    keep_before(worn_by(looks_before(), request.form))
    return redirect(url_for("consult.show_who"), 303)
