"""The child's own page "all about me": what stands on it, who gets it, who opened it; print, take back, throw
away. Made in a sitting or behind a letter; shown only where the child made it or tapped their two pictures.
"""

from datetime import datetime
from uuid import UUID

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.read import LOCAL
from consult.attached.serving import served
from consult.blueprint import bp
from consult.model import AnswerValue
from consult.own_page import read, write
from consult.own_page.model import NAMES, GivenTo, OwnPage, OwnPageMissing
from consult.own_page.paper import print_own_page
from consult.own_page.shelf import list_parts, load_page_bank
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.model import Question, Topic
from consult.routes.own_page_visit import AtPage, load_at_page
from consult.routes.pictures import list_own, tapped
from press.glyphs import GlyphMissing
from web.access import ended_address, own_page
from web.errors import show_http_error
from web.handed import handed
from web.page import page
from web.words import lang
from wording.languages import format_date, format_time

NOT_MADE = 422
FILE_PAGE = "consult.show_own_page_file"


@bp.get("/me/about")
@own_page
def show_own_page() -> ResponseReturnValue:
    """The page, or the two pictures that open it."""
    at = load_at_page()
    return overview(at) if at.is_open else closed(at, missed="missed" in request.args)


@bp.post("/me/about/key")
@own_page
def save_own_page_key() -> ResponseReturnValue:
    """Are these the two pictures? Five misses lock them."""
    at = load_at_page()
    if at.is_over:
        return redirect(ended_address(kept=None), 303)
    if write.try_page_pictures(at.child.id, tapped()):
        at.open()
        return redirect(url_for("consult.show_own_page"), 303)
    return redirect(url_for("consult.show_own_page", missed=1), 303)


@bp.get("/me/about/who")
@own_page
def show_own_page_who() -> ResponseReturnValue:
    """Who gets it, in pictures."""
    at = load_at_page()
    if not at.is_open:
        return redirect(url_for("consult.show_own_page"))
    return page("consult/own_page/who.html", visit=at, own=at.page, names=NAMES, size=at.size)


@bp.post("/me/about/who")
@own_page
def save_own_page_who() -> ResponseReturnValue:
    """Keep who gets it. Nobody: only me."""
    at = load_at_page()
    if at.is_open and not at.is_over:
        asked = request.form.getlist("who") if request.form.get("go") != "nobody" else []
        given = {GivenTo(one) for one in asked if one in tuple(GivenTo)}
        write.give_page(at.maker, given, at.child.iro_id)
        at.open()
    return redirect(ended_address(kept=False) if at.is_over else url_for("consult.show_own_page"), 303)


@bp.post("/me/about/back")
@own_page
def take_own_page_back() -> ResponseReturnValue:
    """Nobody else has it from now on. Works without the pictures: it shows nothing and only narrows."""
    at = load_at_page()
    write.take_page_back(at.maker)
    if at.is_over:
        return redirect(ended_address(kept=True), 303)
    return redirect(url_for("consult.show_own_page", back=1), 303)


@bp.post("/me/about/away")
@own_page
def throw_own_page_away() -> ResponseReturnValue:
    """Gone, to begin another. Only for whom it is open: anyone may have the link, nothing brings it back."""
    at = load_at_page()
    if at.is_over:
        return redirect(ended_address(kept=False), 303)
    if at.is_open:
        write.throw_page_away(at.maker)
    return redirect(url_for("consult.show_own_page"), 303)


@bp.get("/me/about.pdf")
@own_page
def show_own_page_pdf() -> ResponseReturnValue:
    """One page to print or save, in this language."""
    at = load_at_page()
    if not at.is_open or not at.page.is_begun:
        return redirect(url_for("consult.show_own_page"))
    try:
        pdf = print_own_page(at.child, at.page, lang())
    except GlyphMissing:
        return overview(at, NOT_MADE)
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="about-me.pdf"',
    }
    return pdf, 200, headers


@bp.get("/me/about/files/<uuid:name>")
@own_page
def show_own_page_file(name: object) -> ResponseReturnValue:
    """A photo or recording of the page."""
    at = load_at_page()
    if not at.is_open:
        raise OwnPageMissing
    return served(*read.load_page_file(at.child.id, str(name)))


@bp.errorhandler(OwnPageMissing)
def show_no_own_page(error: OwnPageMissing) -> ResponseReturnValue:
    """No such page or file for whoever asks."""
    return show_http_error(NotFound())


def overview(at: AtPage, status: int = 200) -> ResponseReturnValue:
    """What stands on it, part by part, and what can be done with it."""
    own = at.page
    given = [one for one in GivenTo if one in own.given_to]
    return page(
        "consult/own_page/page.html",
        status,
        visit=at,
        own=own,
        parts=parts_of(own),
        given=[(one, *NAMES[one]) for one in given if one in NAMES],
        is_for_iro=own.is_for_iro(at.child.iro_id),
        opened=[_opened(by, moment) for by, moment in read.list_page_openings(at.child.id)],
        told=bool(own.flags) and own.holder == str(at.maker.holder),
        failed=status == NOT_MADE,
        taken="back" in request.args,
        from_letter=at.sitting is None,
        file_page=FILE_PAGE,
    )


def closed(at: AtPage, *, missed: bool) -> ResponseReturnValue:
    """Nothing of the page: the pictures to tap, and what anyone with the link may do, which only narrows."""
    can_open = bool(at.page.pictures) and not at.page.is_locked
    own = list_own() if can_open else ()
    return page("consult/own_page/key.html", visit=at, own=own, missed=missed, taken="back" in request.args)


def parts_of(own: OwnPage) -> list[tuple[Topic, Question, list[Described]]]:
    """Each part with its name and what stands there."""
    topics = {one.code: one for one in load_page_bank().topics}
    return [
        (topics[one.topic], one, kinds.describe(own.parts.get(one.code, AnswerValue()), one))
        for one in list_parts()
    ]


def _opened(by: UUID, moment: datetime) -> tuple[str, str, str]:
    there = moment.astimezone(LOCAL)
    return handed().staff_name(by), format_date(there.date(), lang()), format_time(there.time(), lang())
