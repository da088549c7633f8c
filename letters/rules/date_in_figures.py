"""Dates in full, "Tuesday 3 March 2026" (easy-read practice, CHANGE): 03/03/26 can be read two ways."""

import re
from collections.abc import Iterator
from datetime import date

from letters.rules.model import EVERY, Found, Rule, alone

NAME = "date in figures"
_BRITISH = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(r"\b\d{1,2}/\d{1,2}\b(?!/)")
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def find(sentence: str) -> Iterator[Found]:
    """Finds a date in figures; one that exists is suggested in full with its weekday."""
    iso, british = _ISO.search(sentence), _BRITISH.search(sentence)
    if iso:
        day = _day(int(iso[1]), int(iso[2]), int(iso[3]))
        yield _found(sentence, iso, day)
    elif british:
        year = int(british[4]) + (2000 if len(british[4]) == 2 else 0)
        yield _found(sentence, british, _day(year, int(british[3]), int(british[1])))
    elif short := _DAY_MONTH.search(sentence):
        yield Found(f"“{short.group()}” is a date in figures. Write the day and the month.", short.group())


def _found(sentence: str, match: re.Match[str], day: date | None) -> Found:
    written = match.group()
    if day is None:
        return Found(f"“{written}” is no date that exists. Please look at it again.", written)
    full = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    mended = sentence[: match.start()] + full + sentence[match.end() :]
    return Found(f"“{written}” is a date in figures. In full it is {full}.", written, mended)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


RULE = Rule(NAME, "Inclusion Europe; CHANGE: dates in full", alone(find), kinds=EVERY)
