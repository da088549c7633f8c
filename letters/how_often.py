"""Whether people see each other more often than before: "from once a month to every week". Pure.

In: a sentence. Out: the sentence without what tells so. What cannot be compared for certain stays.
"""

import re

_A_YEAR = {
    "day": 365, "daily": 365, "week": 52, "weekly": 52, "weekend": 52, "fortnight": 26, "fortnightly": 26,
    "month": 12, "monthly": 12, "term": 3, "year": 1, "yearly": 1,
}  # fmt: skip
_NUMBERS = {
    "once": 1, "twice": 2, "other": 2, "second": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "eight": 8, "ten": 10, "twelve": 12,
}  # fmt: skip
_UNIT = r"(?:days?|weeks?|weekends?|fortnights?|months?|terms?|years?)"
_NUMBER = rf"(?:{'|'.join(_NUMBERS)}|[1-9]\d?)"
_OFTEN = (
    rf"daily|weekly|fortnightly|monthly|yearly|every (?:{_NUMBER} )?{_UNIT}"
    rf"|(?:once|twice|{_NUMBER} times)(?: (?:a|an|each|every) {_UNIT})?"
)
_CHANGES = re.compile(
    rf"\bfrom (?P<before>{_OFTEN}) to (?P<after>{_OFTEN})\b"
    rf"|\b(?P<now>{_OFTEN}) (?:instead|in place) of (?P<then>{_OFTEN})\b",
    re.IGNORECASE,
)


def without_more(sentence: str) -> str:
    """The sentence without "from once a month to every week", and all that says such a thing."""
    return _CHANGES.sub(lambda found: " " if _is_more(found) else found.group(), sentence)


def _is_more(found: re.Match[str]) -> bool:
    before = (found["before"] or found["then"]).lower().split()
    after = (found["after"] or found["now"]).lower().split()
    if before[-1] in (*_NUMBERS, "times"):
        before += after[-2:]  # "from once to twice a week"
    elif after[-1] in (*_NUMBERS, "times") and before[0] not in ("every", *_A_YEAR):
        after += before[-2:]  # "from once a week to twice"
    return 0 < _times_a_year(before) < _times_a_year(after)


def _times_a_year(words: list[str]) -> float:
    """How often that is in a year; 0 where nobody can tell."""
    unit = _A_YEAR.get(words[-1]) or _A_YEAR.get(words[-1].removesuffix("s"), 0)
    number = next(
        (_NUMBERS.get(word) or int(word) for word in words if word in _NUMBERS or word.isdigit()), 1
    )
    return unit / number if words[0] == "every" else unit * number
