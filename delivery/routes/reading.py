"""The child's reading page: the whole letter, in its languages, bigger, in other colours, as a file.

No secret is in the address; "leave now" and "finished" leave nothing on the device.
"""

from dataclasses import replace

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult.leaving import forget_all, leaving_answer
from consult.model import Looks, Theme
from delivery.blueprint import bp
from delivery.model import Reading
from delivery.routes.link import READING
from delivery.write import end_reading, save_language, save_seen
from letters.approved import ApprovedLetter
from letters.blueprint import attachment
from letters.paper import print_letter
from letters.pictures import pictures_kept
from letters.read import load_letter, load_pdf
from letters.render.html import shown
from web.access import letter_reader, open_to_all
from web.handed import handed
from web.page import page
from web.words import lang
from wording.languages import find_language

SIZES = ("1", "2", "3")
LOOKS = "letter_looks"  # in the session: "<theme> <size>", nothing of the child


@bp.get("/letter")
@letter_reader
def show_letter() -> ResponseReturnValue:
    """The letter from top to bottom."""
    letter, size = this_letter(), use_looks()
    pictures_kept(letter.letter, letter.child_id).use()
    return page(
        "delivery/letter.html",
        letter=letter,
        shown=shown(letter.in_language(lang())),
        languages=[find_language(code) for code in letter.languages],
        themes=tuple(Theme),
        sizes=SIZES,
        size=size,
        has_pictures=bool(letter.letter.pictures),
    )


@bp.post("/letter/looks")
@letter_reader
def save_looks() -> ResponseReturnValue:
    """Bigger or smaller letters, other colours, another of the letter's languages."""
    reading: Reading = g.reading
    theme, size = _looks()
    asked = request.form.get("theme", theme)
    bigger = request.form.get("size", size)
    session[LOOKS] = f"{asked if asked in tuple(Theme) else theme} {bigger if bigger in SIZES else size}"
    language = request.form.get("lang", "")
    if language in this_letter().languages:
        save_language(reading, language)
    save_seen(reading)
    return redirect(url_for("delivery.show_letter"), 303)


@bp.get("/letter.pdf")
@letter_reader
def show_pdf() -> ResponseReturnValue:
    """The letter as a file: the approved bytes, or the same letter in English where that is being read."""
    letter = this_letter()
    if lang() == letter.letter.lang:
        return attachment(load_pdf(letter), "letter.pdf")
    pictures = pictures_kept(letter.letter, letter.child_id)
    return attachment(print_letter(letter.in_language(lang()), pictures), "letter.pdf")


@bp.post("/letter/leave")
@open_to_all
def leave() -> ResponseReturnValue:
    """Leave now: end the reading, forget everything on this device, show a plain page."""
    reading = handed().load_reading(session.get(READING))
    answer = leaving_answer()
    if reading is not None:
        end_reading(reading)
    return answer


@bp.post("/letter/finish")
@open_to_all
def finish() -> ResponseReturnValue:
    """Finished reading: end it on this device; the link stays good."""
    reading = handed().load_reading(session.get(READING))
    session.clear()
    if reading is not None:
        end_reading(reading)
    return forget_all(
        redirect(url_for("consult.show_goodbye", lang=reading.language if reading else None), 303)
    )


def this_letter() -> ApprovedLetter:
    """The letter that is open in this browser."""
    reading: Reading = g.reading
    return load_letter(reading.letter_id)


def _looks() -> tuple[str, str]:
    theme, _, size = str(session.get(LOOKS, "")).partition(" ")
    return (theme if theme in tuple(Theme) else Theme.AUTO.value), (size if size in SIZES else SIZES[0])


def use_looks() -> str:
    """Put the reader's colours where the layout looks for them; returns the size of the letters."""
    theme, size = _looks()
    g.reading = replace(g.reading, looks=Looks(theme=Theme(theme)))
    return size
