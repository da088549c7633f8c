"""The letter for a phone without a line: all its pages, in each of its languages, in one answer.

In: a letter that was opened with the child's two pictures. Out: JSON of the pages as the server would draw
them, the public key that answers are sealed to, and the token that proves whose they are. The pages' script
locks it with a key that lives in the tab alone (decision 0015). And whether the letter is still open here.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Any

from flask import g, jsonify, render_template
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from consult.attached.model import WhyRefused
from consult.framed import Page, cut, drawn_at, frame_of, kit_of
from consult.phone_words import phone_words
from delivery.arriving import token_of
from delivery.blueprint import bp
from delivery.model import Reading
from delivery.pages import reading_pages
from delivery.replies.read import load_questions
from delivery.routes.aloud import why_not_kept
from delivery.routes.answer import begun, question_page
from delivery.routes.looks import looks_here
from delivery.routes.reading import this_letter, this_reading
from delivery.routes.unheard import has_unheard
from letters.model import Level
from web.access import letter_reader
from web.page import page, script_version
from web.words import lang, plain

OWN = "/letter/bundle"
SHEETS = ("letter", "kinds")
BESIDE = {
    "/letter/answer": "delivery.show_answer",
    "/letter/not-right": "delivery.show_not_so",
    "/letter/talk": "delivery.show_talk",
    "/help": "consult.show_help",
    "/help/card": "consult.show_card",
}
PICTURES = {
    "/letter/picture-not-right": "delivery.show_not_right",
    "/letter/picture-not-right/thanks": "delivery.show_not_right_thanks",
}
PHONES_OWN = {"/letter/thanks": "kept", "/me/signal": "signal", "/me/bye": "bye"}


@bp.get("/letter/here")
@letter_reader
def show_here() -> ResponseReturnValue:
    """Whether this letter is still open in this browser, and as which pages; what is to be told at once."""
    told = render_template("delivery/unheard.html") if has_unheard() else ""
    return jsonify(sitting=str(this_reading().id), stamp=stamp(), unheard=told)


@bp.get(OWN)
@letter_reader
def show_bundle() -> ResponseReturnValue:
    """The letter in the language that it is read in, and beside it in its other ones."""
    reading: Reading = this_reading()
    known = stamp()
    made = []
    for code in dict.fromkeys((reading.language, *this_letter().languages)):
        g.reading, g.lang = replace(reading, language=code), code
        made.append(bundle_now(known))
    g.reading, g.lang = reading, reading.language
    return jsonify(made[0] | {"others": made[1:]})


def stamp() -> str:
    """What a phone tells by that its pages are those of now."""
    reading = this_reading()
    return "/".join((str(reading.id), str(reading.letter_id), lang(), *looks_here(), script_version()))


def bundle_now(known: str) -> dict[str, Any]:
    """The letter in the language that this request is in. The names are those of a consultation's bundle."""
    reading = this_reading()
    pages = dict(pages_of())
    frame = frame_of(drawn_at("delivery.show_whole"))
    return kit_of(frame, SHEETS) | {
        "stamp": known,
        "letter": True,
        "leave": "/letter/leave",
        "sitting": str(reading.id),
        "token": token_of(reading.id),
        "way": "",
        "sound": "normal" if g.get("hearing") else "off",
        "questions": [],
        "pages": pages,
        "texts": texts_of(),
    }


def pages_of() -> Iterator[tuple[str, Page]]:
    """Address -> page."""
    read = this_letter().in_language(lang())
    for number in range(1, len(reading_pages(read)) + 1):
        address = f"/letter/page/{number}"
        yield address, cut(drawn_at("delivery.show_letter_page", number=number), OWN, address)
    first = "delivery.show_letter_page" if read.level is Level.STORY else "delivery.show_whole"
    values = {"number": 1} if read.level is Level.STORY else {}
    yield "/letter", cut(drawn_at(first, **values), OWN, "/letter")
    yield "/letter/whole", cut(drawn_at("delivery.show_whole"), OWN, "/letter/whole")
    for address, endpoint in {**BESIDE, **(PICTURES if read.pictures else {})}.items():
        yield address, cut(drawn_at(endpoint), OWN, address)
    if drawn_iro := _iro():
        yield "/letter/iro", cut(drawn_iro, OWN, "/letter/iro")
    questions = load_questions(this_letter(), lang())
    for number in range(1, len(questions) + 1):
        address = f"/letter/question/{number}"
        yield address, cut(question_page(questions, number, tells=False), OWN, address)
        yield f"{address}/says", cut(question_page(questions, number, tells=True), OWN, address)
    for address, name in PHONES_OWN.items():
        _, shown = begun()
        yield address, cut(page(f"delivery/offline/{name}.html", **shown), OWN, address)


def _iro() -> ResponseReturnValue | None:
    """Who the reviewing officer is; None where they have no sheet."""
    with suppress(NotFound):
        return drawn_at("delivery.show_iro")
    return None


def texts_of() -> dict[str, str]:
    """The few words that the phone puts on a page itself."""
    _, shown = begun()
    return {
        **phone_words(shown["iro"]),
        "said": plain("letter_say.will_see", "✓ You said it. {iro} will read it.", iro=shown["iro"]),
        "which": plain("letter_not.which", "Please tap a sentence, or write what is not right."),
        "other": plain("letter_not.other", "Something else in the letter"),
        "back": plain("help.back", "Back to where I was"),
        "large": why_not_kept(WhyRefused.TOO_LARGE),
        "unreadable": why_not_kept(WhyRefused.OTHER_FILE),
    }
