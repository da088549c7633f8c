"""The weekday of a full date is the one that the day has (easy-read practice, CHANGE: dates with their
weekday): "Friday 3 March 2026" was a Tuesday, and a child waits on the wrong day."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache

from letters.rules.model import EVERY, Found, Rule, alone
from wording.languages import is_shipped, name_month, name_weekday

NAME = "weekday"
_ENGLISH = "en"
_SAME = str.maketrans("أإآ", "ااا")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_FULL = re.compile(
    rf"\b({'|'.join(_DAYS)}),? (?:the )?"
    rf"((\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({'|'.join(_MONTHS)}),? (\d{{4}}))\b"
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a date whose weekday is another; mended is the weekday, told is the next such day as well."""
    for match in _FULL.finditer(sentence):
        said, written = match[1], match[2]
        try:
            day = date(int(match[5]), _MONTHS.index(match[4]) + 1, int(match[3]))
        except ValueError:
            yield Found(f"“{written}” is no date that exists. Please look at it again.", match.group())
            continue
        if (is_on := _DAYS[day.weekday()]) != said:
            other = day + timedelta(days=(_DAYS.index(said) - day.weekday()) % 7)
            full = f"{said} {other.day} {_MONTHS[other.month - 1]} {other.year}"
            why = f"{written} is a {is_on}, not a {said}. Is it {is_on}, or {full}?"
            yield Found(why, match.group(), sentence[: match.start(1)] + is_on + sentence[match.end(1) :])


def find_in(sentence: str, lang: str) -> Iterator[Found]:
    """The same in a sentence of another language that we ship, where it has the names that CLDR gives."""
    if lang == _ENGLISH or not is_shipped(lang):
        return
    # Letter by letter, so that places stay: Arabic is written with the small signs on its letters or without.
    for match in _full_in(lang).finditer(_plain(sentence)):
        said = _names(name_weekday, lang, range(7)).index(match[1])
        month = _names(name_month, lang, range(1, 13)).index(match[3]) + 1
        try:
            day = date(int(match[4]), month, int(match[2]))
        except ValueError:
            why = f"“{match.group()}” is no date that exists. Please look at it again."
            yield Found(why, match.group())
            continue
        if day.weekday() != said:
            is_on = name_weekday(day.weekday(), lang)
            other = day + timedelta(days=(said - day.weekday()) % 7)
            why = (
                f"{day.day} {_MONTHS[month - 1]} {day.year} is a {_DAYS[day.weekday()]} ({is_on}), not a "
                f"{_DAYS[said]} ({match[1]}). Is it {_DAYS[day.weekday()]}, or {_DAYS[said]} {other.day} "
                f"{_MONTHS[other.month - 1]} {other.year}?"
            )
            yield Found(why, match.group(), sentence[: match.start(1)] + is_on + sentence[match.end(1) :])


def _names(name: Callable[[int, str], str], lang: str, numbers: range) -> list[str]:
    return [_plain(name(number, lang)) for number in numbers]


@cache
def _full_in(lang: str) -> re.Pattern[str]:
    days = "|".join(_names(name_weekday, lang, range(7)))
    months = "|".join(_names(name_month, lang, range(1, 13)))
    return re.compile(rf"({days})[,،፣፡]? (?:\w+ )?(\d{{1,2}}) ({months})[,،፣]? (\d{{4}})")


def _plain(text: str) -> str:
    return text.translate(_SAME)


RULE = Rule(NAME, "CHANGE: dates in full, with the weekday", alone(find), kinds=EVERY)
