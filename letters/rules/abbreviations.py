"""Whole words, not “e.g.”, “asap” or “Tues” (GOV.UK easy read; Inclusion Europe, rule 12)."""

import re
from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import Around, Found, Rule

NAME = "shortened word"
_DAYS = {
    **dict.fromkeys(("tue", "tues"), "Tuesday"), **dict.fromkeys(("wed", "weds"), "Wednesday"),
    **dict.fromkeys(("thu", "thur", "thurs"), "Thursday"),
    "mon": "Monday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sep": "September", "sept": "September", "oct": "October", "nov": "November",
    "dec": "December",
}  # fmt: skip
_DAY = re.compile(r"\b(Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?(?=,?\s+\d)")
_MONTH = re.compile(r"(?<=\d)(?:st|nd|rd|th)?\s+(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?")


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds shortened words, days and months, and writes them out."""
    for written, instead, mended in listed(sentence, around.lists.of("abbreviations")):
        better = f" In full: “{instead}”." if instead else ""
        yield Found(f"“{written}” is shortened.{better}", written, mended)
    for pattern, full in ((_DAY, _DAYS), (_MONTH, _MONTHS)):
        for match in pattern.finditer(sentence):
            whole = full[match[1].casefold()]
            rest = sentence[match.end() :] or ("." if match.group().endswith(".") else "")
            mended = sentence[: match.start(1)] + whole + rest
            yield Found(f"“{match[1]}” is shortened. In full: “{whole}”.", match[1], mended)


RULE = Rule(NAME, "GOV.UK easy read; Inclusion Europe, rule 12", find)
