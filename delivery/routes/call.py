"""From the help page of a letter: "please come to me", "please write to me", "this is about my IRO"."""

from flask import g, redirect, session, url_for
from flask.typing import ResponseReturnValue

from delivery.arriving import load_reading_by_token
from delivery.blueprint import bp
from delivery.model import Reading
from delivery.replies.given import said_in
from delivery.replies.write import add_reply
from delivery.routes.answer import posted
from delivery.routes.link import READING
from delivery.routes.looks import back_to
from store.work import current
from web.access import ended_address, open_to_all
from web.forgery import whose_page
from web.handed import handed


@bp.post("/letter/help")
@open_to_all
def save_call() -> ResponseReturnValue:
    """Keep it: an alert from this moment on, by the same rules as before a review; also where the letter was
    left or ran out, or another child's link was opened here since."""
    here: Reading | None = handed().load_reading(session.get(READING))
    reading = whose_page(load_reading_by_token, lambda: here if here and here.unlocked else None)
    if reading is None:
        return redirect(ended_address(kept=False), 303)
    g.reading, g.lang = reading, reading.language
    current().actor = f"reading:{reading.id}"
    said = said_in(posted("help"))
    if said is not None:
        add_reply(reading, said)
    if here is None or here.id != reading.id:
        return redirect(url_for("consult.show_ended", lang=reading.language, kept="yes"), 303)
    return redirect(url_for("consult.show_help", back=back_to()) + "#asked", 303)
