"""Sentence strips: sentences become pictures, seen by a person, then a file to print. Nothing is kept."""

from flask import request
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.drawn import address_of
from symbols.matching import symbol_line
from symbols.printing import strips_pdf
from symbols.routes.paper import UNPRINTABLE, order_from, pdf_file, told
from symbols.showing import this_book
from symbols.words import paper_languages, word_in
from web.access import Role, require
from web.page import page

MOST_SENTENCES, LONGEST_TEXT, LONGEST_WORDS = 20, 2000, 200


@bp.get("/desk/pictures/print/strips")
@require(Role.PARTICIPATION, Role.IRO)
def show_strips() -> ResponseReturnValue:
    """Sentences to be put into pictures."""
    return _strips_page("", "")


@bp.post("/desk/pictures/print/strips")
@require(Role.PARTICIPATION, Role.IRO)
def save_strips() -> ResponseReturnValue:
    """First the pictures that fit, to be looked at and changed; then, with `make`, the file."""
    text = request.form.get("text", "")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return _strips_page(text, "Please write a sentence.")
    if len(lines) > MOST_SENTENCES or len(text) > LONGEST_TEXT:
        return _strips_page(text, f"Please write at most {MOST_SENTENCES} sentences, {LONGEST_TEXT} letters.")
    if "make" not in request.form:
        return _strips_page(text, "")
    strips = [strip for at in range(len(lines)) if (strip := _picked(at))]
    try:
        return pdf_file(strips_pdf(this_book(), order_from(request.form), strips), "strips")
    except UNPRINTABLE as problem:
        return _strips_page(text, told(problem))


def _picked(strip: int) -> list[tuple[str, str]]:
    """The pictures chosen for one sentence, each with its words; "none" leaves a word out."""
    shown = this_book().shown
    found = []
    for at in range(LONGEST_TEXT):
        text = request.form.get(f"text-{strip}-{at}")
        if text is None:
            break
        concept = request.form.get(f"picture-{strip}-{at}", "")
        if concept in shown:
            found.append((concept, text[:LONGEST_WORDS]))
    return found


def _strips_page(text: str, problem: str) -> ResponseReturnValue:
    book = this_book()
    lang = request.form.get("lang", "en")
    lines = [line.strip() for line in text.splitlines() if line.strip()][:MOST_SENTENCES]
    strips = [symbol_line(line, lang) for line in lines] if not problem else []
    return page(
        "symbols/strips.html",
        status=400 if problem else 200,
        text=text,
        problem=problem,
        strips=strips,
        book=book,
        word=lambda concept: word_in(book, concept, "en")[0],
        address=lambda concept: address_of(book.shown[concept]),
        lang=lang,
        languages=paper_languages(book),
        grey=request.form.get("grey") == "1",
        title=request.form.get("title", ""),
    )
