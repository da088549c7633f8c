"""Words made ready to draw and to say: one line, no controls that a font or a reader would trip over.

For: the pages that Typst draws and the ActualText that a screen reader says. In: text as stored. Out: text.
"""

import re

_GAPS = re.compile(r"[ \t\r\n\v\f\u0085\u2028\u2029]+")
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSEEN = re.compile("[\u00ad\ufeff]")
# Embeddings and overrides: no name needs them, and one that is not closed turns round all that follows.
_TURNING = re.compile("[\u202a-\u202e]")
# A phone number: digits in groups, perhaps with + or brackets. A lone number needs no help.
_NUMBER = re.compile(r"\+?\(?\d+\)?(?:[ \u00a0()-]{1,2}\d+)+|\+\d+")
_NO_BREAK = "\u00a0"
_LEFT_TO_RIGHT, _END = "\u2066", "\u2069"


def as_said(text: str) -> str:
    """The words in logical order on one line, without direction marks: what a screen reader is to say."""
    return _GAPS.sub(" ", _UNSEEN.sub("", _DIRECTION_MARKS.sub("", text))).strip()


def unturned(text: str) -> str:
    """The words without marks that would turn round what comes after them."""
    return _TURNING.sub("", text)


def as_drawn(text: str, direction: str) -> str:
    """The words on one line, phone numbers kept whole.

    In right-to-left text the groups of a number such as "0800 1111" would change places (UAX 9, rule N1), so
    each is isolated left to right.
    """
    one_line = _GAPS.sub(" ", _UNSEEN.sub("", unturned(text))).strip()
    return _NUMBER.sub(lambda found: _whole(found.group(), direction), one_line)


def _whole(number: str, direction: str) -> str:
    kept = number.replace(" ", _NO_BREAK)
    return f"{_LEFT_TO_RIGHT}{kept}{_END}" if direction == "rtl" else kept
