"""The sheet's blueprint, and what its pages share."""

import io
from collections.abc import Iterable
from uuid import UUID

from flask import Blueprint, Response, abort, current_app, request, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.languages import list_offered
from children.model import ServiceId, Way
from children.read import load_service
from letters.about_me.levels import words_at
from letters.about_me.model import AboutMe, SheetLevel, SheetMissing
from letters.about_me.paper import print_sheet
from letters.about_me.read import load_photo, load_sound
from letters.about_me.ready import in_words
from letters.about_me.sheet import SheetWords
from letters.blueprint import attachment
from letters.languages import can_be_written
from letters.paper import available_pictures
from letters.phrases import phrases_in
from letters.pictures import WIDEST
from letters.service_words.read import load_words
from press.fit import PaperTooLong
from press.glyphs import GlyphMissing
from symbols.showing import print_concept
from web.access import viewer
from web.errors import show_http_error
from web.handed import handed
from web.settings import Settings
from wording.model import Language

bp = Blueprint("about_me", __name__)
TOO_LONG = "These are too many words for one page. Please make some of them shorter."
NO_GLYPH = "One sentence has a sign that cannot be printed. Please write it another way."


@bp.errorhandler(SheetMissing)
def show_not_here(error: LookupError) -> ResponseReturnValue:
    """No sheet, or one that this reader has no business with."""
    return show_http_error(NotFound())


def words_of(about: AboutMe, lang: str, level: SheetLevel = SheetLevel.EASY) -> SheetWords:
    """The sheet's sentences in a language and level."""
    words = load_words(handed().service_of(about.staff_id), lang)
    told = in_words(about, lang, words.find)
    return words_at(told, lang, phrases_in(lang, words.find), available_pictures(), level)


def waiting_in(about: AboutMe, lang: str, level: SheetLevel) -> tuple[str, ...]:
    """The sentences of the sheet that have no words in a language yet, as English says them. In a language
    that is not shipped it is given out whole or not at all."""
    return words_of(about, lang, level).in_english(lang)


def whole_in(about: AboutMe, level: SheetLevel, wanted: Iterable[str | None], usual: str) -> str:
    """The first of these languages that a translator gave all of the sheet for, else the usual one."""
    own = (code for code in wanted if code and can_be_written(code))
    return next((code for code in own if not waiting_in(about, code, level)), usual)


def offered_here() -> tuple[Language, ...]:
    """The languages that this desk's service offers."""
    return list_offered(load_service(ServiceId(viewer().service_id)))


def level_for(way: Way, *, pictures_only: bool) -> SheetLevel:
    """How a child who is asked in this way reads it: without reading, as a story, as their letter is."""
    if way is Way.PICTURES:
        return SheetLevel.STORY if pictures_only else SheetLevel.OVER
    return SheetLevel.PLAIN if way is Way.WORDS else SheetLevel.EASY


def asked_level(usual: SheetLevel = SheetLevel.EASY) -> SheetLevel:
    """The level in the address, else the usual one."""
    asked = request.args.get("level", "")
    return SheetLevel(asked) if asked in tuple(SheetLevel) else usual


def said_name(staff_id: UUID) -> Response:
    """How the name is said. It is no child's, and no browser keeps it."""
    content, mimetype = load_sound(staff_id)
    return send_file(io.BytesIO(content), mimetype, conditional=True, etag=False)


def photo_of(about: AboutMe) -> bytes | None:
    """The photo, where there is one."""
    return load_photo(about.staff_id) if about.has_photo else None


def this_picture(concept: str) -> bytes | None:
    """A concept's picture as it is on this page: the child's, else the service's."""
    return print_concept(concept, WIDEST)


def contact_address(sheet_id: UUID) -> str:
    """The whole address of the contact page that the sheet's code opens."""
    settings: Settings = current_app.extensions["settings"]
    return settings.address + url_for("about_me.show_contact", sheet_id=sheet_id)


def sheet_file(about: AboutMe, lang: str, level: SheetLevel) -> Response:
    """The sheet as a file, with the pictures of this page. Raises PaperTooLong, GlyphMissing."""
    words, address = words_of(about, lang, level), contact_address(about.id)
    return attachment(print_sheet(about, words, photo_of(about), address, this_picture), "about-me.pdf")


def childs_file(about: AboutMe, lang: str, level: SheetLevel) -> Response:
    """The same for a child: with its short sentences where there are too many words for the page, of which
    the reviewing officer is told; where it cannot be drawn at all, there is none."""
    try:
        return sheet_file(about, lang, level)
    except PaperTooLong:
        if level is SheetLevel.STORY:
            abort(404)
        return childs_file(about, lang, SheetLevel.STORY)
    except GlyphMissing:
        abort(404)
