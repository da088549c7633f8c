"""The sheet for a child within a sitting, and the contact page that the code on paper opens."""

from functools import partial
from uuid import UUID

from flask import Response, g, request
from flask.typing import ResponseReturnValue

from children.read import load_child_unguarded
from letters.about_me.blueprint import (
    asked_level,
    bp,
    childs_file,
    level_for,
    said_name,
    whole_in,
    words_of,
)
from letters.about_me.model import AboutMe, SheetLevel, SheetMissing
from letters.about_me.read import load_photo, load_sheet, load_sheet_by_id
from letters.about_me.ready import in_words
from letters.about_me.shown import heard_as, shown_sheet
from web.access import child_sitting, open_to_all
from web.handed import handed
from web.page import page
from web.words import lang
from wording.languages import find_language
from wording.model import SOURCE_LANGUAGE
from wording.read import find_message


@bp.get("/me/iro")
@child_sitting
def show_sheet() -> ResponseReturnValue:
    """Who my reviewing officer is, in my language."""
    about, level = _of_sitting(), _level()
    own = _own_language(about, level)
    shown = _shown_in(own)
    words, hearing = words_of(about, shown, level), g.get("hearing")
    return page(
        "letters/about_me/sheet.html",
        about=about,
        tell=partial(shown_sheet, words, heard_as(hearing.say_sentence if hearing else None)),
        level=level,
        shown=shown,
        other=find_language(lang() if shown != lang() else own) if own != lang() else None,
    )


@bp.get("/me/iro/photo.jpg")
@child_sitting
def show_photo() -> ResponseReturnValue:
    """Their photo."""
    return Response(load_photo(_of_sitting().staff_id), mimetype="image/jpeg")


@bp.get("/me/iro/name-said")
@child_sitting
def show_sound() -> ResponseReturnValue:
    """Their name, said by them."""
    return said_name(_of_sitting().staff_id)


@bp.get("/me/iro.pdf")
@child_sitting
def show_child_pdf() -> ResponseReturnValue:
    """The sheet as a file."""
    about, level = _of_sitting(), _level()
    return childs_file(about, _shown_in(_own_language(about, level)), level)


@bp.get("/contact/<uuid:sheet_id>")
@open_to_all
def show_contact(sheet_id: UUID) -> ResponseReturnValue:
    """How to reach this reviewing officer at work; nothing else about them, nothing about a child. A code on
    old paper does not lead to someone who has left."""
    about = load_sheet_by_id(sheet_id)
    if handed().has_left(about.staff_id):
        return page("letters/about_me/left.html")
    hours = in_words(about, lang(), find_message).lines("hours", lang())
    return page("letters/about_me/contact.html", about=about, hours=hours)


def _level() -> SheetLevel:
    """The one that the child chose on the page, else the one that suits how they are asked."""
    child = load_child_unguarded(g.sitting.child_id)
    return asked_level(level_for(g.sitting.way, pictures_only=child.reads_pictures_only))


def _own_language(about: AboutMe, level: SheetLevel) -> str:
    """The child's own language where a translator gave the sheet in it, though these pages are not; else the
    language of these pages."""
    if lang() != SOURCE_LANGUAGE:
        return lang()
    child = load_child_unguarded(g.sitting.child_id)
    return whole_in(about, level, (child.reads, child.speaks), lang())


def _shown_in(own: str) -> str:
    return lang() if request.args.get("in") == lang() else own


def _of_sitting() -> AboutMe:
    child = load_child_unguarded(g.sitting.child_id)
    if child.iro_id is None:
        raise SheetMissing
    return load_sheet(child.iro_id)
