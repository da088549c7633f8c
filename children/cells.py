"""One cell of an imported list: what people type in spreadsheets, read with patience. Pure.

In: a cell's text, stripped. Out: a value, or `BadCell` in kind words.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, time

from children.age import DAY_RECORDED_WHERE_UNKNOWN, check_born
from children.model import AgeBand, ReviewKind, Way

WAYS = {
    "pictures": Way.PICTURES,
    "picture": Way.PICTURES,
    "cards": Way.PICTURES,
    "easy": Way.EASY,
    "easy words": Way.EASY,
    "words": Way.WORDS,
}
KINDS = {
    "first": ReviewKind.FIRST,
    "1": ReviewKind.FIRST,
    "second": ReviewKind.SECOND,
    "2": ReviewKind.SECOND,
    "later": ReviewKind.LATER,
    "3": ReviewKind.LATER,
}
YES, NO = ("yes", "y", "true", "1", "x"), ("", "no", "n", "false", "0")
NONE = ("none", "no", "-")
_DAY = re.compile(r"(?:(\d{1,2})[/. ])?(\d{1,2})[/. ](\d{4})\Z")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?::00)?\s*(am|pm)?\Z", re.IGNORECASE)


class BadCell(ValueError):
    """A cell that cannot be read; the text says why."""


def read_text(cell: str, most: int, needed: bool) -> str:
    """One line of text. Refuses what a spreadsheet would take for a formula when the list is opened again."""
    text = " ".join("".join(sign if unicodedata.category(sign) != "Cc" else " " for sign in cell).split())
    if needed and not text:
        raise BadCell("This is empty.")
    if len(text) > most:
        raise BadCell(f"This is longer than {most} characters.")
    if text.startswith(("=", "+", "@")) or (text.startswith("-") and len(text) > 1):
        raise BadCell(f"This begins with “{text[0]}”, as a formula does. Please type the value itself.")
    return text


def read_day(cell: str) -> date | None:
    """A day as DD/MM/YYYY (or as a spreadsheet writes it, YYYY-MM-DD); None where empty."""
    if not cell:
        return None
    day, month, year = _date_parts(cell)
    if day is None:
        raise BadCell("Write the whole date, like 03/12/2026.")
    return _date(year, month, day)


def read_born(cell: str, today: date) -> tuple[date | None, bool]:
    """A date of birth as DD/MM/YYYY or MM/YYYY, and whether the day is known; None where empty."""
    if not cell:
        return None, False
    day, month, year = _date_parts(cell)
    born = _date(year, month, day or DAY_RECORDED_WHERE_UNKNOWN)
    try:
        check_born(born, day is not None, today)
    except ValueError as wrong:
        raise BadCell(str(wrong)) from None
    return born, day is not None


def _date_parts(cell: str) -> tuple[int | None, int, int]:
    found = _ISO.match(cell)
    if found:
        return int(found[3]), int(found[2]), int(found[1])
    found = _DAY.match(cell)
    if not found:
        raise BadCell("This is not a date we can read. Write it like 03/12/2026.")
    return int(found[1]) if found[1] else None, int(found[2]), int(found[3])


def _date(year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise BadCell("There is no such date. Write day, month, year, like 03/12/2026.") from None
    if not 1990 <= year <= 2100:
        raise BadCell("Please check the year.")
    return found


def read_clock(cell: str) -> time | None:
    """A time as 14:30, 14.30 or 2:30 pm; None where empty."""
    if not cell:
        return None
    found = _CLOCK.match(cell)
    if not found:
        raise BadCell("This is not a time we can read. Write it like 14:30.")
    hour, half = int(found[1]), (found[3] or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, int(found[2]))
    except ValueError:
        raise BadCell("There is no such time. Write it like 14:30.") from None


def read_language(cell: str, languages: Mapping[str, str]) -> str:
    """A language by its English name or code; "" for "none" (does not use speech, or does not read)."""
    name = " ".join(cell.casefold().split())
    if not name:
        raise BadCell("This is empty. Write a language, or none.")
    if name in NONE:
        return ""
    if name not in languages:
        raise BadCell("We do not know this language. Write its English name, such as Tigrinya.")
    return languages[name]


def read_way(cell: str) -> Way:
    """Pictures, easy words or words."""
    found = WAYS.get(" ".join(cell.casefold().split()))
    if found is None:
        raise BadCell("Write pictures, easy words or words.")
    return found


def read_picture_size(cell: str) -> int:
    """Cards side by side, 1 to 3; 2 where empty."""
    if cell not in ("", "1", "2", "3"):
        raise BadCell("Write 1, 2 or 3: how many cards stand side by side.")
    return int(cell or 2)


def read_yes(cell: str) -> bool:
    """Yes or no; empty is no."""
    if cell.casefold() not in (*YES, *NO):
        raise BadCell("Write yes or no.")
    return cell.casefold() in YES


def read_kind(cell: str) -> ReviewKind | None:
    """First, second or later; None where empty."""
    if not cell:
        return None
    found = KINDS.get(cell.casefold())
    if found is None:
        raise BadCell("Write first, second or later.")
    return found


def read_band(cell: str) -> AgeBand | None:
    """An age group such as 8-11, where the age is not agreed; None where empty."""
    if not cell:
        return None
    plain = cell.replace("–", "-").replace(" to ", "-").replace(" ", "")
    if plain not in set(AgeBand):
        raise BadCell("Write 4-7, 8-11 or 12-17.")
    return AgeBand(plain)
