"""Who gave the words, and the file that came back: what the forms for a translator's words share.

In: a posted form, what a file says of itself. Out: the `Translator`, kept with the words; `Came`. Nobody
gives words on a day that is still to come, whether it was typed or stands in the file.
"""

from collections.abc import Mapping
from datetime import date

from flask import request

from children.read import today
from letters.edit import clean
from letters.translating.files import LARGEST, came_back
from letters.translating.model import Translator
from letters.translating.parcel import Came

LONGEST_NAME = 120


class TranslatorUnclear(ValueError):
    """It is not told who gave the words, or on a day that cannot be; the message says what to do."""


def translator_from(fields: Mapping[str, str], came: Came | None = None) -> Translator:
    """Who gave the words: as typed, else as the file says. Raises TranslatorUnclear."""
    told = came or Came(())
    name = clean(fields.get("name", "")) or clean(told.name)
    agency = clean(fields.get("agency", "")) or clean(told.agency)
    if not name:
        raise TranslatorUnclear("Please write the translator’s name: it is kept with the words.")
    on = _day(fields.get("on", "") or told.on)
    if on > today():
        raise TranslatorUnclear("The day is still to come.")
    return Translator(name[:LONGEST_NAME], agency[:LONGEST_NAME], on)


def file_that_came() -> Came:
    """The file on the form. Raises ParcelUnreadable."""
    sent = request.files.get("file")
    return came_back(sent.read(LARGEST + 1) if sent else b"")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return today()
