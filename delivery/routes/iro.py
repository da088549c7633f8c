"""Who my reviewing officer is, from my letter and back: their sheet in the letter's language, read as it is.

In: the letter that is open in this browser. Out: pages and files of the sheet of the reviewing officer whom
the child has today; 404 where there is none. The browser keeps nothing of it.
"""

from functools import partial

from flask import Response, abort
from flask.typing import ResponseReturnValue

from children.own_pictures import current_book, opener_of
from children.read import load_child_unguarded
from delivery.blueprint import bp
from delivery.heard import hear_letter
from delivery.routes.looks import back_to, use_looks
from delivery.routes.reading import this_letter, this_reading
from letters.about_me.blueprint import (
    asked_level,
    childs_file,
    photo_of,
    said_name,
    whole_in,
    words_of,
)
from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.read import find_sheet
from letters.about_me.shown import heard_as, shown_sheet
from letters.model import Letter, Level, Symbols
from symbols.showing import use_book
from web.access import letter_reader
from web.page import page
from web.words import lang
from wording.languages import is_shipped
from wording.model import SOURCE_LANGUAGE


@bp.get("/letter/iro")
@letter_reader
def show_iro() -> ResponseReturnValue:
    """The sheet, heard sentence by sentence like the letter; `back`: the page of the letter to go back to."""
    about, level = _sheet(), _level()
    hearing = hear_letter(this_reading())
    words = words_of(about, _lang(about, level), level)
    tell = partial(shown_sheet, words, heard_as(hearing.say_sentence if hearing else None))
    return page("delivery/iro.html", size=use_looks(), about=about, tell=tell, level=level, back=back_to())


@bp.get("/letter/iro/photo.jpg")
@letter_reader
def show_iro_photo() -> ResponseReturnValue:
    """Their photo."""
    return Response(photo_of(_sheet()) or abort(404), mimetype="image/jpeg")


@bp.get("/letter/iro/name-said")
@letter_reader
def show_iro_name() -> ResponseReturnValue:
    """Their name, said by them."""
    about = _sheet()
    return said_name(about.staff_id) if about.has_sound else abort(404)


@bp.get("/letter/iro.pdf")
@letter_reader
def show_iro_pdf() -> ResponseReturnValue:
    """The sheet as a file."""
    about, level = _sheet(), _level()
    return childs_file(about, _lang(about, level), level)


def _lang(about: AboutMe, level: SheetLevel) -> str:
    """The letter's language; English where a translator gave words for a part of the sheet only."""
    return lang() if is_shipped(lang()) else whole_in(about, level, [lang()], SOURCE_LANGUAGE)


def _sheet() -> AboutMe:
    """The sheet of the child's reviewing officer, from here on with the child's own pictures on the page."""
    child = load_child_unguarded(this_reading().child_id)
    about = find_sheet(child.iro_id) if child.iro_id else None
    if about is None:
        abort(404)
    use_book(current_book(child), this_reading().looks.worn, opener_of(child.id))
    return about


def _level() -> SheetLevel:
    """The one that was chosen on the page, else the letter's own."""
    return asked_level(level_of(this_letter().letter))


def level_of(letter: Letter) -> SheetLevel:
    """How the sheet is read by who reads this letter."""
    if letter.level is Level.EASY:
        return SheetLevel.OVER if letter.symbols is Symbols.OVER else SheetLevel.EASY
    return SheetLevel.STORY if letter.level is Level.STORY else SheetLevel.PLAIN
