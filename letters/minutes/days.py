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


def day_in(text: str) -> str:
    """The first day in full, as a form's field takes it; empty where there is none."""
    found = _DATE.search(text)
    return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}" if found else ""


def without_day(text: str) -> str:
    """The text without its first day in full and the "by" before it. A thing that happens "on" a day, or
    "from" it, keeps the day in its words: "by" would say something else."""
    found = _WITH_WORDS.search(text)
    if found and _ON_THE_DAY.match(found.group()):
        return text
    return " ".join(_WITH_WORDS.sub(" ", text, count=1).split()).replace(" .", ".")
