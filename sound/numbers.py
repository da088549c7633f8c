"""Telephone numbers are said digit by digit, not as one large number. Pure.

In: a text. Out: the text to be said, and for each of its characters which one of the text it stands for.
"""

import re

# A number that begins with 0, or one of the short ones that a child may be told to call.
_PHONE = re.compile(r"(?<![\d.,:/-])(?:0\d[\d ]{3,}\d|999|112|111|105|101|116 ?\d{3})(?![\d:/-]|[.,]\d)")
_BREATH = ","


def spelled(text: str) -> tuple[str, list[int]]:
    """Each digit of a telephone number on its own, with a breath where it has a space. The rest as it is."""
    said: list[str] = []
    places: list[int] = []

    def add(signs: str, at: int) -> None:
        said.append(signs)
        places.extend([at] * len(signs))

    end = 0
    for found in _PHONE.finditer(text):
        for at in range(end, found.start()):
            add(text[at], at)
        for at in range(found.start(), found.end()):
            if text[at] == " ":
                add(_BREATH + " ", at)
            else:
                add(text[at] if at + 1 == found.end() or text[at + 1] == " " else text[at] + " ", at)
        end = found.end()
    for at in range(end, len(text)):
        add(text[at], at)
    return "".join(said), places
