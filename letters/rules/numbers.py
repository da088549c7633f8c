"""Numbers as digits; no Roman numbers, fractions or big exact numbers (Inclusion Europe)."""

import re
from collections.abc import Iterator

from letters.rules.listed import exchanged
from letters.rules.model import EASIEST, Found, Rule, Severity, alone

NAME = "number"
ONES = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {word: number for number, word in enumerate(ONES, 2)} | {
    word: number * 10 for number, word in enumerate(TENS, 2)
}
"""Each number in words, from two on."""
_COMPOUND = re.compile(rf"\b({'|'.join(TENS)})(?:[- ](one|{'|'.join(ONES[:8])}))?\b", re.IGNORECASE)
_SMALL = re.compile(rf"\b({'|'.join(ONES)})\b", re.IGNORECASE)
_ROMAN = re.compile(
    r"(?<![\w.'’-])(?:(?:part|chapter|section|schedule|stage|level|phase)\s+)([IVX]+|[ivx]+)\b(?![.'’])",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"\b(?:one|two|three|four)[- ](?:thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|[½¼¾⅓⅔]"
    r"|\b\d/\d\b(?!/)",
    re.IGNORECASE,
)
_BIG = re.compile(r"(?<![\d.,])£?\d{1,3}(?:,\d{3})+(?:\.\d+)?\b|\b\d+\.\d+\b(?!\.)")


def find(sentence: str) -> Iterator[Found]:
    """Finds numbers in words (one at a time, with digits instead), and those that are hard to picture."""
    part = _FRACTION.search(sentence)
    match = _COMPOUND.search(sentence) or _SMALL.search(sentence)
    if match and not part:
        words = match.group().casefold().replace("-", " ").split()
        number = sum(NUMBERS.get(word, 1) for word in words)
        mended = exchanged(sentence, match.start(), match.end(), str(number))
        yield Found(f"Digits are easier: {number}.", match.group(), mended, Severity.LOOK)
    if roman := _ROMAN.search(sentence):
        yield Found(f"“{roman[1]}” is a Roman number. Write it in digits.", roman[1])
    if part:
        yield Found(f"“{part.group()}” is hard to picture. Try “some”, “most”, or “1 in 4”.", part.group())
    if big := _BIG.search(sentence):
        yield Found(
            f"“{big.group()}” is hard to picture. Try “about” and a round number.",
            big.group(),
            severity=Severity.LOOK,
        )


RULE = Rule(
    NAME, "Inclusion Europe: numbers as digits, no Roman numbers, no fractions", alone(find), kinds=EASIEST
)
