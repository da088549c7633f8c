"""Dates in full, "Tuesday 3 March 2026", and times as they are said; a wrong weekday is asked. Pure.

In: a sentence. Out: edits and doubts. A date without a year stays as it is written, but for its short month.
"""

import re
from collections.abc import Iterator
from datetime import date

from letters.rewrite.day_month import write_day_months
from letters.rewrite.model import Doubt, Edit, Kind

DATE = "date"
_WHY_DATE = "A date in full cannot be read two ways."
_WHY_TIME = "This is how the time is said."
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_MONTHS = "January, February, March, April, May, June, July, August, September, October, November, December"
_MONTH_NAMES = _MONTHS.split(", ")
_SHORT = {name[:3].lower(): place for place, name in enumerate(_MONTH_NAMES, 1)} | {"sept": 9}
_DAY = r"(?:\b(?P<day>Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)(?:[a-z]*day)?\b\.?,?\s+(?:the\s+)?)?"
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_FIGURES = re.compile(
    _DAY
    + r"(?<![\d/.-])(?P<d>\d{1,2})(?P<sign>[/.-])(?P<m>\d{1,2})(?P=sign)(?P<y>\d{4}|\d{2})(?![\d/-]|\.\d)",
    re.I,
)
_ISO = re.compile(_DAY + r"(?<![\d-])(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])", re.I)
_ORDINAL = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_WORDS = re.compile(
    _DAY
    + r"(?<![\d/.])"
    + _ORDINAL
    + r"\s+(?:of\s+)?"
    + _MONTH
    + r"(?:,?\s+(?P<y>\d{4}|'\d{2}|\d{2}(?![\d:.])))?(?!\w)",
    re.I,
)
_AMERICAN = re.compile(_DAY + _MONTH + r"\s+" + _ORDINAL + r"(?:,?\s+(?P<y>\d{4}))?(?![\w:])", re.I)
_CLOCK = re.compile(
    r"(?<![\d/.])(?P<h>[01]?\d|2[0-3])[:.](?P<min>[0-5]\d)\s*(?P<half>hrs|hours|h|[ap]\.?m\b)?(?![\d/])", re.I
)
_WHOLE = re.compile(r"(?<![\d/.:])(?P<h>1[0-2]|[1-9])(?P<half>[ap]\.?m\b)", re.I)
_HUNDRED = re.compile(r"(?<!\d)(?P<h>[01]\d|2[0-3])(?P<min>[0-5]\d)\s*(?:hrs|hours)\b", re.I)
_MONTH_ALONE = re.compile(r"\b(?P<month>Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?=\s+\d{4}\b)")


_WEEKS = re.compile(r"(?<![\d/])(?P<n>[1-9]\d?)/52(?![\d/])")


def write_dates(sentence: str) -> tuple[list[Edit], list[Doubt]]:
    """What the dates and times of a sentence become."""
    edits: list[Edit] = []
    doubts: list[Doubt] = []
    if not any(each.isdigit() for each in sentence):
        return edits, doubts
    for pattern in (_ISO, _FIGURES, _WORDS, _AMERICAN):
        for match in pattern.finditer(sentence):
            if not any(edit.start < match.end() and match.start() < edit.end for edit in edits):
                _write(match, edits, doubts)
    for match in _WEEKS.finditer(sentence):
        if not any(edit.start < match.end() and match.start() < edit.end for edit in edits):
            number = int(match["n"])
            said = f"{number} week" if number == 1 else f"{number} weeks"
            edits.append(Edit(match.start(), match.end(), said, "date", "“/52” counts weeks."))
    more, asked = write_day_months(sentence, edits, doubts)
    edits, doubts = edits + more, doubts + asked
    taken = [(edit.start, edit.end) for edit in edits]
    for edit in _times(sentence):
        if not any(start < edit.end and edit.start < end for start, end in taken):
            edits.append(edit)
    return edits, doubts


def _write(match: re.Match[str], edits: list[Edit], doubts: list[Doubt]) -> None:
    found = match.groupdict()
    month = int(found["m"]) if found.get("m") else _SHORT[found["month"][:3].lower()]
    year = _year(found.get("y"))
    written, day = match.group().strip(), found["day"]
    if year is None and _may_be_year(match):
        name = _MONTH_NAMES[month - 1]
        ask = f"Is “{written}” {int(found['d'])} {name}, or {name} 20{found['d']}?"
        doubts.append(Doubt(Kind.DATE, written, ask))
        return
    if year is None:
        _without_year(match, month, edits)
        return
    try:
        when = date(year, month, int(found["d"]))
    except ValueError:
        doubts.append(Doubt(Kind.DATE, written, f"“{written}” is no date that exists. What is the date?"))
        return
    right = _DAYS[when.weekday()]
    if day and not right.lower().startswith(day.lower()[:3]):
        ask = (
            f"{when.day} {_MONTH_NAMES[month - 1]} {year} is a {right}, but the record says"
            f" “{written}”. Which is right?"
        )
        doubts.append(Doubt(Kind.WEEKDAY, written, ask, _full(when)))
        return
    if _full(when) != written:
        edits.append(
            Edit(match.start(), match.start() + len(match.group().rstrip()), _full(when), DATE, _WHY_DATE)
        )


def _may_be_year(match: re.Match[str]) -> bool:
    """ "next due Feb 27": the month of a year as often as a day."""
    bare = match.re is _AMERICAN and not match["day"] and match.group().rstrip()[-1].isdigit()
    return bare and int(match["d"]) in _YEARS


_YEARS = range(24, 32)


def _full(when: date) -> str:
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTH_NAMES[when.month - 1]} {when.year}"


def _year(written: str | None) -> int | None:
    if not written:
        return None
    plain = written.lstrip("'")
    return int(plain) + (2000 if len(plain) == 2 else 0)


def _without_year(match: re.Match[str], month: int, edits: list[Edit]) -> None:
    """The month in full and a plain number; which weekday it is cannot be known."""
    found = match.groupdict()
    if not 1 <= int(found["d"]) <= 31 or not (found["month"][0].isupper()):
        return
    begun = next(
        (name for name in _DAYS if found["day"] and name.lower().startswith(found["day"].lower()[:3])), ""
    )
    new = f"{begun + ' ' if begun else ''}{int(found['d'])} {_MONTH_NAMES[month - 1]}"
    end = match.end() - (match.group().endswith(".") and match.end() == len(match.string))
    if new != match.string[match.start() : end]:
        edits.append(Edit(match.start(), end, new, DATE, _WHY_DATE))


def _times(sentence: str) -> Iterator[Edit]:
    for pattern in (_CLOCK, _WHOLE, _HUNDRED):
        for match in pattern.finditer(sentence):
            found = match.groupdict()
            half = (found.get("half") or "").lower().replace(".", "")
            is_time = bool(half) or ":" in match.group() or pattern is _HUNDRED
            if half not in ("am", "pm") and not (found["h"].startswith("0") or int(found["h"]) > 11):
                continue  # "2:30" may be in the night or in the afternoon
            new = _said(int(found["h"]), int(found.get("min") or 0), half)
            if is_time and new and new != match.group():
                yield Edit(match.start(), match.end(), new, "time", _WHY_TIME)
    for match in _MONTH_ALONE.finditer(sentence):
        month = _MONTH_NAMES[_SHORT[match["month"][:3].lower()] - 1]
        yield Edit(match.start(), match.end(), month, DATE, _WHY_DATE)


def _said(hour: int, minute: int, half: str) -> str:
    """ "14:30" -> "2:30pm"."""
    if half in ("am", "pm"):
        late = half == "pm" or hour > 12
        hour = hour - 12 if hour > 12 else hour
    else:
        late, hour = hour >= 12, hour % 12 or 12
    if hour == 0:
        hour = 12
    return f"{hour}:{minute:02}{'pm' if late else 'am'}" if minute else f"{hour}{'pm' if late else 'am'}"
