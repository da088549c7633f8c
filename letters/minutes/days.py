"""Days in a sentence that was put into words for the child: written in full. Pure.

In: a sentence. Out: the day as a form takes it; the sentence without it.
"""

import calendar
import re

_MONTHS = list(calendar.month_name)[1:]
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")
_WITH_WORDS = re.compile(
    rf",?\s*[-–]?\s*\b(?:by|before|on|no later than|from)?\s*(?:the )?"
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?"
    rf"\d{{1,2}} (?:{'|'.join(_MONTHS)}) \d{{4}}\b"
)

_ON_THE_DAY = re.compile(r",?\s*[-–]?\s*\b(?:on|from)\b")
_LEANS = re.compile(
    r"\b(?:(?:start|begin|commenc|finish)\w*|due|until|till|of|for|or|between)\W*$",
    re.IGNORECASE,
)
# By when it must be, or in which week: no day of it.
_NO_DAY_OF_IT = re.compile(
    r"\b(?:by|before|not? later than|deadline|due date|week (?:beginning|commencing|starting|ending|of))"
    r"[\s:–-]*(?:the )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?$",
    re.IGNORECASE,
)


def day_in(text: str) -> str:
    """The first day in full, as a form's field takes it; empty where there is none."""
    found = _DATE.search(text)
    return _typed(found) if found else ""


def day_of_meeting(text: str) -> str:
    """The first day in full that is the day of a meeting: not one by which it must be held, nor of a week."""
    days = (each for each in _DATE.finditer(text) if not _NO_DAY_OF_IT.search(text[: each.start()]))
    return next(map(_typed, days), "")


def _typed(day: re.Match[str]) -> str:
    return f"{day[3]}-{_MONTHS.index(day[2]) + 1:02}-{int(day[1]):02}"


def without_day(text: str) -> str:
    """The text without its first day in full and the "by" before it. A thing that happens "on" a day, or
    "from" it, keeps the day in its words: "by" would say something else. So does what says nothing
    without it: "starting by 9 January"."""
    found = _WITH_WORDS.search(text)
    if found and (_ON_THE_DAY.match(found.group()) or _LEANS.search(text[: found.start()])):
        return text
    return " ".join(_WITH_WORDS.sub(" ", text, count=1).split()).replace(" .", ".")
