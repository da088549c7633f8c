"""How the letter looks to its reader: bigger, other colours, another of its languages.

In: the form on the reading page. Out: kept in the session (nothing of the child) and, the language, with the
reading. Without a choice the colours are those that the child chose when they were asked.
"""

import re
from dataclasses import replace
from typing import Any

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult.model import Theme
from delivery.blueprint import bp
from delivery.model import Reading
from delivery.write import save_language, save_seen
from letters.approved import ApprovedLetter
from letters.read import load_letter
from web.access import letter_reader
from web.handed import handed
from wording.languages import find_language

SIZES = ("1", "2", "3")
LOOKS = "letter_looks"  # in the session: "<theme> <size>", nothing of the child
OWN_PAGE = re.compile(r"/letter(/[a-z0-9-]+)*", re.ASCII)  # no host


@bp.post("/letter/looks")
@letter_reader
def save_looks() -> ResponseReturnValue:
    """Bigger or smaller letters, other colours, another of the letter's languages; then back to where the
    reader was."""
    reading: Reading = g.reading
    theme, size = looks_here()
    asked = request.form.get("theme", theme)
    bigger = request.form.get("size", size)
    session[LOOKS] = f"{asked if asked in tuple(Theme) else theme} {bigger if bigger in SIZES else size}"
    language = request.form.get("lang", "")
    if language in load_letter(reading.letter_id).languages:
        save_language(reading, language)
        session["language"] = language  # for when the reading is over
    save_seen(reading)
    return redirect(back_to(), 303)


def back_to() -> str:
    """The page of the letter that a form names; the letter where it names none."""
    asked = request.values.get("back", "")
    return asked if OWN_PAGE.fullmatch(asked) else url_for("delivery.show_letter")


def looks_shown(letter: ApprovedLetter) -> dict[str, Any]:
    """What the templates need for the choices, with the reader's colours put where the layout looks."""
    return {
        "size": use_looks(),
        "sizes": SIZES,
        "themes": tuple(Theme),
        "languages": [find_language(code) for code in letter.languages],
        "has_pictures": bool(letter.letter.pictures),
        "about_iro": about_iro(letter),
    }


def about_iro(letter: ApprovedLetter) -> str:
    """The name of the child's reviewing officer where there is a sheet about them to go to; else ""."""
    card = handed().iro_card(letter.child_id)
    return card.name if card and card.has_sheet else ""


def use_looks() -> str:
    """Put the reader's colours where the layout looks for them; returns the size of the letters."""
    theme, size = looks_here()
    reading: Reading = g.reading
    g.reading = replace(reading, looks=replace(reading.looks, theme=Theme(theme)))
    return size


def looks_here() -> tuple[str, str]:
    """(colours, size of the letters) as the reader has them."""
    theme, _, size = str(session.get(LOOKS, "")).partition(" ")
    chosen: Reading = g.reading
    return (theme if theme in tuple(Theme) else chosen.looks.theme.value), (
        size if size in SIZES else SIZES[0]
    )
