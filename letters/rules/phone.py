"""A phone number in groups that can be said (easy-read practice): 01632 960 001, not 01632960001."""

import re
from collections.abc import Iterator

from letters.rules.listed import exchanged
from letters.rules.model import CHILDS, Found, Rule, Severity, alone

NAME = "phone number"
_SOLID = re.compile(r"(?<![\w.+-])0\d{9,10}(?!\d)")


def find(sentence: str) -> Iterator[Found]:
    """Finds a long number without spaces and puts them in."""
    for match in _SOLID.finditer(sentence):
        digits = match.group()
        first = 4 if digits.startswith(("08", "03")) else 5
        spaced = " ".join(filter(None, (digits[:first], digits[first : first + 3], digits[first + 3 :])))
        mended = exchanged(sentence, match.start(), match.end(), spaced)
        yield Found(f"Easier to dial with spaces: {spaced}.", digits, mended, Severity.LOOK)


RULE = Rule(
    NAME, "Easy-read practice: phone numbers spaced", alone(find), kinds=CHILDS, severity=Severity.LOOK
)
