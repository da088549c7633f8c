"""From the help page of a letter: "please come to me", "please write to me", "this is about my IRO"."""

from uuid import UUID

from flask import g, redirect, request, session, url_for
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
from web.forgery import protection
from web.handed import handed

OF = "of"  # the form's field that proves whose page it stands on, as before a review


@bp.post("/letter/help")
@open_to_all
def save_call() -> ResponseReturnValue:
    """Keep it: an alert from this moment on, by the same rules as before a review; also where the letter was
    left or ran out, or another child's link was opened here since."""
    here: Reading | None = handed().load_reading(session.get(READING))
    reading = _reading_of_page(here)
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


def _reading_of_page(here: Reading | None) -> Reading | None:
    """The opened letter that the posted page was made for, as it proves itself; of a page without such a
    proof, the one that is open `here`, where the form's token is of it."""
    reading_id, _, token = request.form.get(OF, "").partition(":")
    if token:
        try:
            return load_reading_by_token(UUID(reading_id), token)
        except ValueError:
            return None
    protection.protect()
    return here if here is not None and here.unlocked else None
