"""The sheet's blueprint, and what its pages share."""

from uuid import UUID

from flask import Blueprint, current_app, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from letters.about_me.model import AboutMe, SheetMissing
from letters.about_me.read import load_photo
from letters.about_me.sheet import SheetWords, sheet_words
from letters.paper import available_pictures
from letters.phrases import phrases_in
from web.errors import show_http_error
from web.settings import Settings

bp = Blueprint("about_me", __name__)


@bp.errorhandler(SheetMissing)
def show_not_here(error: LookupError) -> ResponseReturnValue:
    """No sheet, or one that this reader has no business with."""
    return show_http_error(NotFound())


def words_of(about: AboutMe, lang: str) -> SheetWords:
    """The sheet's sentences in a language."""
    return sheet_words(about, lang, phrases_in(lang), available_pictures())


def photo_of(about: AboutMe) -> bytes | None:
    """The photo, where there is one."""
    return load_photo(about.staff_id) if about.has_photo else None


def contact_address(sheet_id: UUID) -> str:
    """The whole address of the contact page that the sheet's code opens."""
    settings: Settings = current_app.extensions["settings"]
    return settings.address + url_for("about_me.show_contact", sheet_id=sheet_id)
