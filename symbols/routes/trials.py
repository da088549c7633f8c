"""Results of printed trial sheets: entered per picture, added up, without anyone's name."""

from datetime import date

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from store.work import now
from symbols.blueprint import bp
from symbols.book import Book
from symbols.desk.trials import AGES, Went, add_sheet, list_tried
from symbols.drawn import address_of
from symbols.model import Group
from symbols.printing import chosen, sheet_code
from symbols.routes.paper import by_category
from symbols.showing import this_book
from symbols.words import GROUP_NAMES, said, word_in
from web.access import Role, require, viewer
from web.page import here, page

OTHER_SHEET = (
    "Your paper is another sheet than this one ({code}). Please tick the pictures that are on it. Was one"
    " of them changed here since it was printed? Then leave the code empty, and leave out that picture."
)


@bp.get("/desk/pictures/trials")
@require(Role.PARTICIPATION)
def show_trials() -> ResponseReturnValue:
    """What the sheets said so far, the least known picture first."""
    book = this_book()
    return page(
        "symbols/trials.html",
        tried=list_tried(viewer().service_id, book),
        word=lambda concept: word_in(book, concept, "en")[0],
        address=lambda concept: address_of(book.shown[concept]),
        groups=[(group, said(GROUP_NAMES[group], "en")) for group in GROUP_NAMES],
    )


@bp.get("/desk/pictures/trials/new")
@require(Role.PARTICIPATION)
def show_trial_form() -> ResponseReturnValue:
    """One sheet's pictures, to tick how each went."""
    return _form_page("")


@bp.post("/desk/pictures/trials/new")
@require(Role.PARTICIPATION)
def save_trial() -> ResponseReturnValue:
    """Keep one sheet."""
    book = this_book()
    on, who = _day(request.form.get("on", "")), request.form.get("who", "")
    known = {one.value for one in Went}
    went = {
        one: Went(given) for one in book.offered if (given := request.form.get(f"went-{one}", "")) in known
    }
    if on is None or on > here(now()).date():
        return _form_page("Please write the day on which the pictures were shown, not one to come.")
    if who not in AGES:
        return _form_page("Please say how old the person was, roughly.")
    code, here_code = request.form.get("code", "").strip().upper(), sheet_code(book, _on_the_sheet(book))
    if code and code != here_code:
        return _form_page(OTHER_SHEET.format(code=here_code))
    if not went:
        return _form_page("Please tick how at least one picture went.")
    count = add_sheet(viewer().service_id, book, went, on, who, viewer().staff_id)
    flash(f"Kept: one sheet with {count} pictures.")
    return redirect(url_for("symbols.show_trials"), 303)


def _on_the_sheet(book: Book) -> tuple[str, ...]:
    """The pictures of the sheet that is entered, in its order: what paper makes of the same ticks."""
    groups, picked = request.values.getlist("group"), request.values.getlist("pick")
    return chosen(book, set(groups), set(picked)) or chosen(book, {Group.FEELINGS}, ())


def _form_page(problem: str) -> ResponseReturnValue:
    book = this_book()
    concepts = _on_the_sheet(book)
    return page(
        "symbols/trial.html",
        status=400 if problem else 200,
        problem=problem,
        typed=request.form,
        asked=request.values,
        groups=by_category(book),
        concepts=concepts,
        code=sheet_code(book, concepts),
        word=lambda concept: word_in(book, concept, "en")[0],
        address=lambda concept: address_of(book.shown[concept]),
        ages=AGES,
        went=[(Went.KNEW, "knew"), (Went.NEARLY, "nearly"), (Went.MISSED, "no")],
        today=here(now()).date(),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
