"""The days that an English text names. Pure.

In: any text. Out: `Day`s, or the text without them: a date with or without its year, each day of "12 and 19
December", a month, a day of the week. The weekday of a date adds nothing to it.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = "|".join(rf"{one[:3]}(?:{one[3:]})?" if one != "may" else one for one in _MONTHS) + "|sept"
_WEEKDAY = "|".join(_WEEKDAYS)
_NUMBER = r"(?<![\d.:/£])\d{1,2}(?:st|nd|rd|th)?"
_MORE = rf"(?:{_NUMBER}\s*(?:,|&|-|–|\band\b|\bor\b|\bto\b)\s*(?:(?:{_WEEKDAY}),?\s+)?(?:the\s+)?){{0,9}}"
_DATE = re.compile(
    rf"(?:\b(?:{_WEEKDAY}),?\s+)?(?:the\s+)?(?:"
    rf"(?P<more>{_MORE})\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{_MONTH})\b"
    rf"|\b(?P<month2>{_MONTH})\s+(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)"
    r")(?:\.?,?\s+(?P<year>\d{4})\b)?"
    r"|\b(?P<year4>20\d\d)-(?P<month4>0[1-9]|1[0-2])-(?P<day4>\d\d)\b"
    rf"|(?:\b(?:by|on|from|until|till|before|after|of|{_WEEKDAY}),?\s+(?:the\s+)?)"
    r"(?!24/7)(?P<day5>\d{1,2})/(?P<month5>0?[1-9]|1[0-2])\b(?![./-]\d| of\b)"
    r"|\b(?P<day3>\d{1,2})[./-](?P<month3>0?[1-9]|1[0-2])[./-](?P<year3>(?:20)?\d\d)\b",
    re.IGNORECASE,
)
# "May" is a month alone where something before it says so.
_LONE_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(one.capitalize() for one in _MONTHS if one != 'may')})\b"
    r"(?:\s+(?P<year>\d{4})\b)?"
    r"|\b(?:in|by|until|till|of|since|during|from|next|last|this|before|after) May\b"
    r"(?:\s+(?P<year2>\d{4})\b)?"
)
_LONE_WEEKDAY = re.compile(rf"\b({_WEEKDAY})s?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """What is known of it: 0 for what was not said."""

    day: int = 0
    month: int = 0
    year: int = 0
    weekday: str = ""

    def is_same(self, other: "Day") -> bool:
        """Whether both may be one day: a year that is left out is the same year."""
        same = (self.day, self.month, self.weekday) == (other.day, other.month, other.weekday)
        return same and (not self.year or not other.year or self.year == other.year)

    def is_before(self, today: date) -> bool:
        """Whether it is a whole date that is past."""
        return bool(self.day) and self.year > 0 and (self.year, self.month, self.day) < today.timetuple()[:3]

    def __str__(self) -> str:
        if self.weekday:
            return self.weekday.capitalize()
        month = _MONTHS[self.month - 1].capitalize()
        return " ".join(filter(None, (str(self.day or ""), month, str(self.year or ""))))


def days_in(text: str) -> tuple[Day, ...]:
    """The days that are named, in order of their kind."""
    found: list[Day] = []
    for one in _DATE.finditer(text):
        found += _days_of(one)
    rest = _DATE.sub(" | ", text)
    for lone in _LONE_MONTH.finditer(rest):
        year = int(lone["year"] or lone["year2"] or 0)
        found.append(Day(0, _month(lone["month"] or "May"), year))
    rest = _LONE_MONTH.sub(" | ", rest)
    found += [Day(weekday=one.lower()) for one in _LONE_WEEKDAY.findall(rest)]
    return tuple(found)


def without_days(text: str) -> str:
    """The text without the days that it names."""
    for pattern in (_DATE, _LONE_MONTH, _LONE_WEEKDAY):
        text = pattern.sub(" | ", text)
    return text


def _days_of(one: re.Match[str]) -> list[Day]:
    """The days of a date, or of several of one month."""
    for day, its_month, its_year in (("day3", "month3", "year3"), ("day4", "month4", "year4")):
        if one[its_month]:
            return [Day(int(one[day]), int(one[its_month]), 2000 + int(one[its_year][-2:]))]
    if one["month5"]:
        return [Day(int(one["day5"]), int(one["month5"]))]
    numbers = [*re.findall(r"\d+", one["more"] or ""), one["day"] or one["day2"]]
    month, year = _month(one["month"] or one["month2"]), int(one["year"] or 0)
    return [Day(int(number), month, year) for number in numbers]


def _month(name: str) -> int:
    return next(at for at, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3]))
