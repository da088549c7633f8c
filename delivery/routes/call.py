"""From the help page of a letter: "please come to me", "please write to me", "this is about my IRO"."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from delivery.blueprint import bp
from delivery.replies.given import said_in
from delivery.replies.write import add_reply
from delivery.routes.answer import posted
from delivery.routes.looks import back_to
from delivery.routes.reading import this_reading
from web.access import letter_reader


@bp.post("/letter/help")
@letter_reader
def save_call() -> ResponseReturnValue:
    """Keep it: an alert from this moment on, by the same rules as before a review."""
    said = said_in(posted("help"))
    if said is not None:
        add_reply(this_reading(), said)
    return redirect(url_for("consult.show_help", back=back_to()) + "#asked", 303)
