"""The child is told that something they said aloud without a line could not be heard."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from delivery.blueprint import bp
from delivery.routes.reading import this_reading
from delivery.unheard import is_unheard, note_told
from web.access import letter_reader


@bp.app_context_processor
def words_about_it() -> dict[str, object]:
    """For the pages of a letter."""
    return {"has_unheard": has_unheard}


def has_unheard() -> bool:
    """Whether there is something to tell on this page; never on those that a phone keeps."""
    return request.endpoint != "delivery.show_bundle" and is_unheard(this_reading())


@bp.post("/letter/unheard")
@letter_reader
def save_unheard_told() -> ResponseReturnValue:
    """The child has read it."""
    note_told(this_reading())
    return redirect(url_for("delivery.show_letter"), 303)
