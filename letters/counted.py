"""What an English text counts, and whether another text counts it otherwise: "every week" or "every month",
"two hours" or "three", "at 4 pm" or "at 5". Pure.

In: what a text said, what stands in its place. Out: what it counted and the other does not, where the other
has another count of the same kind. What is only left out, and what is counted in other words ("weekly", "a
fortnight", "half past 3"), is no other count. Days are not counted here (`letters.days_said`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from letters.days_said import without_days
from letters.rules.numbers import NUMBERS, ONES, TENS

NEAR = 0.1  # "two times a month" is "every two weeks"
_NUMBERS = {"one": 1, **NUMBERS}
_NUMBER = (
    rf"(?:\d+(?:[.,]\d+)?|(?:{'|'.join(TENS)})[ -](?:one|{'|'.join(ONES[:8])})"
    rf"|{'|'.join(_NUMBERS)})"
)
_A_YEAR = {
    "day": 365, "night": 365, "evening": 365, "morning": 365, "week": 52, "weekend": 52, "fortnight": 26,
    "month": 12, "quarter": 4, "term": 3, "half-term": 6, "year": 1,
}  # fmt: skip
_LY = {"daily": 365, "nightly": 365, "weekly": 52, "fortnightly": 26, "monthly": 12, "termly": 3,
       "yearly": 1}  # fmt: skip
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "night": 1440, "week": 10080, "fortnight": 20160}
_UNIT = rf"(?:{'|'.join(_A_YEAR)})"
_VAGUE = r"sometimes|now and (?:then|again)|from time to time|(?:less|more|not (?:so|very)) often"
_OFTEN = re.compile(
    rf"(?:\b(?:(?P<by>{_NUMBER})-)?(?P<ly>{'|'.join(_LY)})"
    rf"|\b(?:every|each)(?: single)? (?:(?P<nth>{_NUMBER}|other|second|third|couple of) )?"
    rf"(?P<every>{_UNIT})s?"
    rf"|\b(?P<times>once|twice|{_NUMBER} times|x ?\d)"
    rf"(?: (?:a|an|per|each|every|in a) (?P<per>{_UNIT})| (?P<per_ly>{'|'.join(_LY)}))?"
    rf"|(?<=[^\Waiu]s|.\d) (?:a|per) (?P<rate>{_UNIT})"
    rf"|(?P<vague>{_VAGUE}))\b",
    re.IGNORECASE,
)
# "Once" is how often where nothing comes, or what says of what; else it is "as soon as".
_NOT_COUNTED = re.compile(
    rf"\bat once\b|\bonce\b(?! (?:an?|per|each|every|in|on|during|at|then|{'|'.join(_LY)})\b|\W*$|[.,;:!?])"
    r"|\bone[- ](?:to|on)[- ]one\b"
    r"|\b(?:no|some|any|every|each|this|that|which) ?one\b|\b(?:half[- ])?terms? (?:time|holiday)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    rf"(?<![£\d.:,])(?:(?P<hour>\d{{1,2}})[.:](?P<past>[0-5]\d)(?!\d|[.,:]\d)(?: ?[ap]\.?m\b\.?)?"
    rf"|(?P<on>{_NUMBER})(?: ?[ap]\.?m\b\.?| o['’]clock\b)"
    rf"|\b(?P<part>half|(?:a )?quarter) (?P<way>past|to) (?P<of>{_NUMBER})\b"
    r"|\b(?P<noon>noon|midday)\b)",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    rf"\b(?:(?P<half>half an|half a)|(?P<one>an?)|(?P<many>{_NUMBER}))[ -]"
    rf"(?P<unit>{'|'.join(_MINUTES)})s?(?: and (?:a |one )?(?P<more>half)\b)?",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)


class Kind(StrEnum):
    """What is counted: how often, how long, at what time, how many."""

    OFTEN = "often"
    LONG = "long"
    CLOCK = "clock"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Count:
    """`amount`: times a year, minutes, minutes on the face of a clock, or a number; less than 0 for how often
    in all, and 0 for "sometimes"."""

    kind: Kind
    amount: float
    words: str

    def is_same(self, other: "Count") -> bool:
        """Whether both count the same."""
        if {self.kind, other.kind} == {Kind.CLOCK, Kind.MANY}:
            return self._hour == other._hour
        if {self.kind, other.kind} == {Kind.OFTEN, Kind.MANY}:
            return self.amount == -other.amount
        is_near = abs(self.amount - other.amount) <= NEAR * min(abs(self.amount), abs(other.amount))
        exact = self.kind is not Kind.OFTEN
        return self.kind is other.kind and (self.amount == other.amount if exact else is_near)

    @property
    def _hour(self) -> float:
        return self.amount / 60 if self.kind is Kind.CLOCK else self.amount % 12


def counted_otherwise(before: str, now: str) -> Iterator[str]:
    """What was counted, as it stood there, and is counted otherwise now."""
    was, there = counts_in(before), counts_in(now)
    new = {one.kind for one in there if not any(one.is_same(other) for other in was)}
    for one in was:
        if one.kind in new and not any(one.is_same(other) for other in there):
            yield one.words


def counts_in(text: str) -> tuple[Count, ...]:
    """All that is counted, in order of its kind."""
    found: list[Count] = []
    rest = _NOT_COUNTED.sub(" ", without_days(text))
    for kind, pattern, amount in (
        (Kind.CLOCK, _CLOCK, _on_the_clock),
        (Kind.OFTEN, _OFTEN, _times_a_year),
        (Kind.LONG, _LENGTH, _minutes),
        (Kind.MANY, _PLAIN, _how_many),
    ):
        all_of_it = list(pattern.finditer(rest))
        found += [Count(kind, amount(one), one.group().strip()) for one in all_of_it]
        rest = pattern.sub(" | ", rest)
    # "One" alone is a person or a thing more often than a number.
    return tuple(one for one in found if (one.kind, one.words.lower()) != (Kind.MANY, "one"))


def _number(word: str) -> float:
    parts = word.lower().replace(",", "").replace("-", " ").split()
    return sum(_NUMBERS.get(one) or float(one) for one in parts)


def _times_a_year(found: re.Match[str]) -> float:
    if found["ly"]:
        return _LY[found["ly"].lower()] / (_number(found["by"]) if found["by"] else 1)
    if found["every"]:
        nth = (found["nth"] or "one").lower()
        step = {"other": 2.0, "second": 2.0, "couple of": 2.0, "third": 3.0}.get(nth) or _number(nth)
        return _A_YEAR[found["every"].lower()] / step
    if found["rate"]:
        return _A_YEAR[found["rate"].lower()]
    if found["times"]:
        word = found["times"].lower().removesuffix(" times").lstrip("x ")
        times = {"once": 1.0, "twice": 2.0}.get(word) or _number(word)
        a_year = (
            _A_YEAR[found["per"].lower()] if found["per"] else _LY.get((found["per_ly"] or "").lower(), 0)
        )
        return times * a_year or -times
    return 0


def _on_the_clock(found: re.Match[str]) -> float:
    if found["hour"]:
        return (int(found["hour"]) % 12) * 60 + int(found["past"])
    if found["on"]:
        return (_number(found["on"]) % 12) * 60
    if found["of"]:
        part = 30 if found["part"].lower() == "half" else 15
        return ((_number(found["of"]) % 12) * 60 + (part if found["way"].lower() == "past" else -part)) % 720
    return 0


def _minutes(found: re.Match[str]) -> float:
    each = _MINUTES[found["unit"].lower()]
    many = 0.5 if found["half"] else 1 if found["one"] else _number(found["many"])
    return (many + (0.5 if found["more"] else 0)) * each


def _how_many(found: re.Match[str]) -> float:
    return _number(found.group())
