"""A day and a month alone: "on 3/12" is 3 December; "scored 5/7" is a score, and "12/9" may be either. Pure.

In: a sentence, what is done to its other dates. Out: edits and doubts. Doctors write "3/12" for three months
and "5/7" for five days: where it may be that, it is asked.
"""

import calendar
import re
from collections.abc import Sequence

from letters.rewrite.model import Doubt, Edit, Kind

_LEAP_YEAR = 2024  # 29/2 may be meant
_DAY_MONTH = re.compile(
    r"(?:\b(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)(?:[a-z]*day)?\b\.?,?\s+)?"
    r"(?<![\d/.£$-])(?P<d>0?[1-9]|[12]\d|3[01])/(?P<m>0?[1-9]|1[0-2])(?![\d/%]|\.\d)",
    re.I,
)
_WHEN = re.compile(
    r"\b(?:on|by|since|until|till|dated?|w/c|w/e|commencing|beginning|ending|before|after|from|held|completed"
    r"|due|attended|visited|met|seen|review|meeting|visit|appointment|hearing|pep|rha|iha|lac|booked for"
    r"|set for|listed for|of|the)[:,]? $",
    re.I,
)
_SCORED = re.compile(
    r"\b(?:scor\w+|got|mark\w*|achieve\w*|rat\w+|gave|answer\w*|attend\w* (?:on|for)|out of)"
    r"(?: (?:him|her|it|them|you|\w+self))? $",
    re.I,
)
_COUNTED = re.compile(
    r"^ (?:of|in|for (?:maths|spelling|reading|english)|correct|right|marks?|sessions?|lessons?)\b"
)
_FRACTIONS = frozenset(["1/2", "3/4", "1/4", "1/3", "2/3", "24/7"])
_FOR = re.compile(r"\b(?:in|for|every|over|after|about|next|last) $", re.I)
_SPANS = {7: "days", 12: "months"}
_WHY = "A date in full cannot be read two ways."


def write_day_months(
    sentence: str, edits: Sequence[Edit], doubts: Sequence[Doubt]
) -> tuple[list[Edit], list[Doubt]]:
    """What becomes of each that is not part of a longer date."""
    found: list[Edit] = []
    asked: list[Doubt] = []
    for match in _DAY_MONTH.finditer(sentence):
        taken = any(edit.start < match.end() and match.start() < edit.end for edit in edits)
        if taken or any(match.group().strip() in doubt.words for doubt in doubts):
            continue
        before, said = sentence[: match.start("d")], match.group().strip()
        counted = bool(_SCORED.search(before) or _COUNTED.match(sentence[match.end() :]))
        when = _when(match)
        if said in _FRACTIONS or (counted and not match["day"]):
            continue
        if when and (match["day"] or _WHEN.search(before)):
            found.append(Edit(match.start(), match.end(), when, "date", _WHY))
        else:
            asked.append(_ask(match, before, when))
    return found, asked


def _when(match: re.Match[str]) -> str:
    """ "Tues 3/12" -> "Tuesday 3 December"; empty where there is no such day."""
    month = int(match["m"])
    _, days = calendar.monthrange(_LEAP_YEAR, month)
    begun = (match["day"] or "-")[:3].lower()
    weekday = next((f"{name} " for name in calendar.day_name if name.lower().startswith(begun)), "")
    return f"{weekday}{int(match['d'])} {calendar.month_name[month]}" if int(match["d"]) <= days else ""


def _ask(match: re.Match[str], before: str, when: str) -> Doubt:
    said, span = match.group().strip(), _SPANS.get(int(match["m"]), "")
    likely = f"{int(match['d'])} {span}" if span and _FOR.search(before) else when
    return Doubt(Kind.DATE, said, f"Is “{said}” a date, a score, or a number of days or months?", likely)
