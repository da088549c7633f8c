"""Pictures on paper: choose them, and get a file to print. For the participation team and for IROs.

In: what was ticked. Out: PDF. Everything but strips is asked for by GET: printing changes nothing, and must
not hold up anyone who is writing.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from flask import Response, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from press.glyphs import GlyphMissing
from symbols.blueprint import bp
from symbols.book import Book
from symbols.drawn import address_of
from symbols.model import HAIR_COLOURS, SKIN_TONES, Group, PictureMissing, Worn
from symbols.paper.grid import LAYOUTS
from symbols.paper.model import CardUnreadable, WordsTooLong
from symbols.printing import (
    PLACES,
    Order,
    board_pdf,
    book_pdf,
    cards_pdf,
    chosen,
    trial_pdf,
)
from symbols.showing import this_book
from symbols.words import GROUP_NAMES, group_of, paper_languages, said, word_in
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name

KINDS = {
    "cards": "Cards to cut out",
    "board": "A board to sort cards on",
    "book": "A communication book",
    "trial": "A trial sheet: is the picture known without its word?",
}
PLACE_NAMES = {
    "going-well": "good, in the middle, bad",
    "like": "like, don't like",
    "keep-or-change": "keep the same, change",
    "more-or-less": "more, the same, less",
    "yes-or-no": "yes, I don't know, no",
}
MOST_PICKED = 400
NOTHING_LACKS: Mapping[str, tuple[str, ...]] = MappingProxyType({})
LONGEST_TITLE = 80
UNPRINTABLE = (GlyphMissing, WordsTooLong, CardUnreadable, PictureMissing)
Made = Callable[[Book, Order], bytes]
MAKERS: dict[str, Made] = {"cards": cards_pdf, "book": book_pdf, "trial": trial_pdf}


@bp.get("/desk/pictures/print")
@require(Role.PARTICIPATION, Role.IRO)
def show_print() -> ResponseReturnValue:
    """What to print, how, and which pictures."""
    return _print_page("")


@bp.get("/desk/pictures/print/<name>.pdf")
@require(Role.PARTICIPATION, Role.IRO)
def show_paper(name: str) -> ResponseReturnValue:
    """The finished file, or the form again with what is wrong."""
    asked = request.args.get("kind", name)
    order = order_from(request.args)
    if not order.concepts:
        return _print_page("Please tick at least one category or picture.")
    if len(order.concepts) > MOST_PICKED:
        return _print_page(f"Please print at most {MOST_PICKED} pictures at a time.")
    book = this_book()
    lacking = lacking_words(book, order)
    if lacking and request.args.get("anyway") != "1":
        return _print_page("", lacking, len(order.concepts))
    try:
        if asked == "board":
            places = dict(PLACES).get(request.args.get("places", ""), PLACES[0][1])
            return pdf_file(board_pdf(book, order, places), "sorting board")
        return pdf_file(MAKERS.get(asked, cards_pdf)(book, order), KINDS.get(asked, "cards").split(":")[0])
    except UNPRINTABLE as problem:
        return _print_page(told(problem))


def order_from(values: MultiDict[str, str]) -> Order:
    """What was asked for; what is not offered is left out."""
    book = this_book()
    codes = {one.code for one in paper_languages(book)}
    languages = [one for one in values.getlist("lang") if one in codes] or ["en"]
    per_page = values.get("per_page", "9")
    skin, hair = values.get("skin", ""), values.get("hair", "")
    return Order(
        concepts=chosen(book, set(values.getlist("group")), set(values.getlist("pick"))),
        languages=tuple(dict.fromkeys(languages))[:2],
        title=values.get("title", "").strip()[:LONGEST_TITLE],
        per_page=int(per_page)
        if per_page.isdecimal() and len(per_page) < 4 and int(per_page) in LAYOUTS
        else 9,
        cut_lines=values.get("cut") == "1",
        grey=values.get("grey") == "1",
        worn=Worn(skin=skin if skin in SKIN_TONES else "", hair=hair if hair in HAIR_COLOURS else ""),
    )


def told(problem: Exception) -> str:
    """What is wrong with a picture that was to be printed, in words."""
    book = this_book()
    about = getattr(problem, "card_id", "") or getattr(problem, "block_id", "") or str(problem)
    concept = about.split(" ")[0]
    name = word_in(book, concept, "en")[0] if concept in book.shown else concept
    if isinstance(problem, WordsTooLong):
        return f"The words of “{name}” are too long for a card. Please shorten them."
    if isinstance(problem, GlyphMissing):
        return f"“{name}” has a letter that we have no type for. Please change the word."
    return f"The picture of “{name}” cannot be printed. Please choose another one."


def pdf_file(pdf: bytes, name: str) -> Response:
    """A PDF that is saved, never opened inside the page."""
    answer = Response(pdf, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name.lower()}.pdf"'
    return answer


def by_category(book: Book) -> list[tuple[Group, str, list[str]]]:
    """What can be ticked: each category, its name and its pictures."""
    groups = [group for group in Group if group in GROUP_NAMES]
    found = {group: [one for one in book.offered if group_of(book, one) is group] for group in groups}
    return [(group, said(GROUP_NAMES[group], "en"), those) for group, those in found.items() if those]


def lacking_words(book: Book, order: Order) -> dict[str, tuple[str, ...]]:
    """Language -> the English words of what has no word in it and would come out in English."""
    found: dict[str, tuple[str, ...]] = {}
    for lang in order.languages:
        words = (word_in(book, one, lang) for one in order.concepts)
        lacking = tuple(word for word, language in words if language != lang)
        found |= {english_name(lang): lacking} if lacking else {}
    return found


def _print_page(
    problem: str, lacking: Mapping[str, tuple[str, ...]] = NOTHING_LACKS, count: int = 0
) -> ResponseReturnValue:
    book = this_book()
    return page(
        "symbols/print.html",
        status=400 if problem else 200,
        problem=problem,
        lacking=lacking,
        count=count,
        asked=request.args,
        kinds=KINDS,
        can_try=viewer().role is Role.PARTICIPATION,
        groups=by_category(book),
        word=lambda concept: word_in(book, concept, "en")[0],
        address=lambda concept: address_of(book.shown[concept]),
        languages=paper_languages(book),
        layouts=tuple(LAYOUTS),
        places=[(code, PLACE_NAMES[code]) for code, _ in PLACES],
        skins=tuple(SKIN_TONES),
        hairs=tuple(HAIR_COLOURS),
    )
