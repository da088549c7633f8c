"""The weekday of a full date is the one that the day has (easy-read practice, CHANGE: dates with their
weekday): "Friday 3 March 2026" was a Tuesday, and a child waits on the wrong day."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from letters.rules.model import EVERY, Found, Rule, alone

NAME = "weekday"
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


RULE = Rule(NAME, "CHANGE: dates in full, with the weekday", alone(find), kinds=EVERY)
