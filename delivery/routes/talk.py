"""I want to talk: how, with whom, and what about, if the child wants to say it: in words or aloud."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.attached.model import AttachmentRefused
from delivery.blueprint import bp
from delivery.replies.given import said_in
from delivery.replies.model import NOT_IRO
from delivery.replies.write import add_reply
from delivery.routes.aloud import said_aloud, why_not_kept
from delivery.routes.answer import begun, posted
from delivery.routes.reading import this_reading
from web.access import letter_reader
from web.page import page


@bp.get("/letter/talk")
@letter_reader
def show_talk() -> ResponseReturnValue:
    """How do you want to talk, and with whom?"""
    return _page()


@bp.post("/letter/talk")
@letter_reader
def save_talk() -> ResponseReturnValue:
    """Keep it. Someone other than the IRO reaches a manager, as on the help page."""
    try:
        said = said_in(posted("talk", sound=said_aloud()))
    except AttachmentRefused as refused:
        return _page(422, why_not_kept(refused.why))
    if said is None:
        return redirect(url_for("delivery.show_talk"), 303)
    add_reply(this_reading(), said)
    return redirect(url_for("delivery.show_thanks"), 303)


def _page(status: int = 200, problem: str = "") -> ResponseReturnValue:
    _, shown = begun()
    given = {"words": request.form.get("words", ""), "not_iro": NOT_IRO in request.form}
    return page("delivery/talk.html", status, **shown, **given, problem=problem)
