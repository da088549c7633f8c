"""The 12-hour clock (easy-read practice): 14:30 is 2:30 pm. One tap writes it so."""

import re
from collections.abc import Iterator

from letters.rules.listed import exchanged
from letters.rules.model import CHILDS, Found, Rule, alone

NAME = "24-hour clock"
_TIME = re.compile(
    r"\b(1[3-9]|2[0-3]|0\d)[:.]([0-5]\d)(?!\d|[.:]\d|\s*[ap]\.?m)(?:\s*(?:hrs|hours|h))?\b"
    r"|\b(1[3-9]|2[0-3]|0\d)([0-5]\d)\s*(?:hrs|hours)\b"
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a time on the 24-hour clock."""
    for match in _TIME.finditer(sentence):
        hour, minute = int(match[1] or match[3]), match[2] or match[4]
        half = "pm" if hour >= 12 else "am"
        said = f"{(hour - 1) % 12 + 1}{'' if minute == '00' else f':{minute}'} {half}"
        mended = exchanged(sentence, match.start(), match.end(), said)
        yield Found(f"“{match.group()}” is the 24-hour clock. Say {said}.", match.group(), mended)


RULE = Rule(NAME, "Inclusion Europe; CHANGE: 12-hour clock", alone(find), kinds=CHILDS)
