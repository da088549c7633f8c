"""I want to talk: how, with whom, and what about, if the child wants to say it: in words or aloud."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.attached.model import AttachmentRefused
from delivery.blueprint import bp
from delivery.replies.model import NOT_IRO, TALKS, Says
from delivery.replies.write import Said, add_reply
from delivery.routes.aloud import may_record, said_aloud, why_not_kept
from delivery.routes.answer import begun
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
    how = request.form.get("how", "")
    if how not in TALKS:
        return redirect(url_for("delivery.show_talk"), 303)
    try:
        sound = said_aloud()
    except AttachmentRefused as refused:
        return _page(422, why_not_kept(refused.why))
    words = request.form.get("words", "")
    if NOT_IRO in request.form:
        call = "write_to_me" if how == "write" else "come_to_me"
        add_reply(this_reading(), Said(Says.CALL, (call, NOT_IRO), words=words, sound=sound))
    else:
        add_reply(this_reading(), Said(Says.TALK, (how,), words=words, sound=sound))
    return redirect(url_for("delivery.show_thanks"), 303)


def _page(status: int = 200, problem: str = "") -> ResponseReturnValue:
    _, shown = begun()
    given = {"words": request.form.get("words", ""), "not_iro": NOT_IRO in request.form}
    return may_record(page("delivery/talk.html", status, **shown, **given, problem=problem))
