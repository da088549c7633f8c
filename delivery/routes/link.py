"""The page of a letter's link. Opening it changes nothing, so no preview uses it up; its button begins, and
leads to the child's two pictures, never to the letter.
"""

from flask import g, redirect, session, url_for
from flask.typing import ResponseReturnValue

from children.passport.read import load_passport
from consult.heard import hear_before
from delivery.blueprint import bp
from delivery.model import LetterLink
from delivery.read import load_link_by_secret
from delivery.which import letter_now
from delivery.write import add_reading
from letters.approved import ApprovedLetter
from web.access import open_to_all
from web.cookies import forget_desk
from web.forgery import begin_for
from web.page import page

READING = "reading"


@bp.get("/l/<secret>")
@open_to_all
def show_link(secret: str) -> ResponseReturnValue:
    """What this is, in the letter's language, without a name. Raises LinkUnknown, -Expired, -Revoked,
    -Waits."""
    _, letter = _open(secret)
    g.lang = letter.letter.lang
    hear_before(load_passport(letter.child_id))
    return page("delivery/link.html", secret=secret)


@bp.post("/l/<secret>")
@open_to_all
def begin(secret: str) -> ResponseReturnValue:
    """Begin on this device: whatever was open here before is forgotten."""
    link, letter = _open(secret)
    begin_for(letter.child_id)
    session[READING], session["language"] = str(add_reading(link, letter)), letter.letter.lang
    return forget_desk(redirect(url_for("delivery.show_key"), 303))  # type: ignore[arg-type]


def _open(secret: str) -> tuple[LetterLink, ApprovedLetter]:
    link = load_link_by_secret(secret)
    return link, letter_now(link)
