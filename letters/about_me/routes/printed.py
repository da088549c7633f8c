"""A sheet as it prints: the page, the file, the photo, the name as it is said; a child's sheet to print."""

from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ChildId
from children.own_pictures import current_book, opener_of
from children.read import load_child
from letters.about_me.blueprint import (
    NO_GLYPH,
    TOO_LONG,
    asked_level,
    bp,
    contact_address,
    level_for,
    offered_here,
    photo_of,
    said_name,
    sheet_file,
    this_picture,
    waiting_in,
    whole_in,
    words_of,
)
from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.paper import draw_page
from letters.about_me.read import find_sheet, load_photo, load_sheet
from letters.begin import letter_language
from letters.blueprint import offered_languages_of
from letters.languages import can_be_written
from press.fit import PaperTooLong
from press.glyphs import GlyphMissing
from symbols.showing import use_book
from web.access import Role, require, viewer
from wording.languages import english_name
from wording.model import SOURCE_LANGUAGE


@bp.get("/desk/about-me/name-said")
@require(Role.IRO)
def show_own_sound() -> ResponseReturnValue:
    """My name, as I said it."""
    return said_name(viewer().staff_id)


@bp.get("/desk/about-me/photo.jpg")
@require(Role.IRO)
def show_own_photo() -> ResponseReturnValue:
    """My photo as it is kept."""
    return Response(load_photo(viewer().staff_id), mimetype="image/jpeg")


@bp.get("/desk/about-me/page.png")
@require(Role.IRO)
def show_page() -> ResponseReturnValue:
    """The page as it prints, in the language and level asked for."""
    about = load_sheet(viewer().staff_id)
    words = words_of(about, _asked(), asked_level())
    try:
        picture = draw_page(about, words, photo_of(about), contact_address(about.id), this_picture)
    except (PaperTooLong, GlyphMissing):
        abort(404)
    return Response(picture, mimetype="image/png")


@bp.get("/desk/about-me.pdf")
@require(Role.IRO)
def show_pdf() -> ResponseReturnValue:
    """My sheet to print, in the language and level asked for."""
    about, lang = load_sheet(viewer().staff_id), request.args.get("lang", "")
    if not can_be_written(lang):
        return _file(about, _asked(), asked_level())
    if waits := waiting_in(about, lang, asked_level()):
        flash(f"{english_name(lang)}: not printed yet. {len(waits)} of its sentences wait for a translator.")
        return redirect(url_for("about_me.show_sheet_words", lang=lang), 303)
    return _file(about, lang, asked_level())


@bp.get("/desk/children/<uuid:child_id>/about-iro.pdf")
@require(Role.IRO, Role.MANAGER)
def show_child_sheet(child_id: UUID) -> ResponseReturnValue:
    """The sheet of a child's reviewing officer in the child's language, to go out with the invite: at the
    level asked for, else as the child reads."""
    child = load_child(ChildId(child_id), viewer())
    if child.iro_id is None:
        abort(404)
    about = find_sheet(child.iro_id)
    if about is None:
        if child.iro_id != viewer().staff_id:
            abort(404)
        flash("Please fill in your sheet first. Then it can go out with the invite.")
        return redirect(url_for("about_me.show_sheet_form"), 303)
    language = letter_language(child, tuple(code for code, _ in offered_languages_of(child)))
    usual = level_for(child.way, pictures_only=child.reads_pictures_only)
    use_book(current_book(child), open_photo=opener_of(child.id))
    level = asked_level(usual)
    own = (child.reads, child.speaks) if language == SOURCE_LANGUAGE else ()
    return _file(about, whole_in(about, level, own, language), level)


def _file(about: AboutMe, lang: str, level: SheetLevel) -> ResponseReturnValue:
    try:
        return sheet_file(about, lang, level)
    except (PaperTooLong, GlyphMissing) as error:
        flash(TOO_LONG if isinstance(error, PaperTooLong) else NO_GLYPH)
        return redirect(url_for("about_me.show_sheet_form"), 303)


def _asked() -> str:
    asked = request.args.get("lang", "")
    return asked if asked in [language.code for language in offered_here()] else SOURCE_LANGUAGE
