"""From the help page of a letter: "please come to me", "please write to me", "this is about my IRO"."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from delivery.blueprint import bp
from delivery.replies.model import CALLS, NOT_IRO, Says
from delivery.replies.write import Said, add_reply
from delivery.routes.looks import back_to
from delivery.routes.reading import this_reading
from web.access import letter_reader


@bp.post("/letter/help")
@letter_reader
def save_call() -> ResponseReturnValue:
    """Keep it: an alert from this moment on, by the same rules as before a review."""
    given = request.form.get("kind", "")
    kind = given if given in CALLS else CALLS[0]
    others = (NOT_IRO,) if NOT_IRO in request.form and kind != "about_iro" else ()
    add_reply(this_reading(), Said(Says.CALL, (kind, *others), words=request.form.get("words", "")))
    return redirect(url_for("consult.show_help", back=back_to()) + "#asked", 303)
