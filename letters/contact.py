"""Where a sentence of a letter says how to reach somebody: by which number or email address. Pure.

In: a line. Out: the number or address as it stands in the words. Every renderer gives it a line of its own
(`press.contact`).
"""

import re

from letters.model import Line
from letters.short import code_of

REACH = "reach"
"""The block of what says how to reach whoever writes, in a letter and on their sheet."""

_EMAIL = r"[^\s@<>\u2066-\u2069:፦،,;]+@[\w-]+(?:\.[\w-]+)+"
_PHONE = r"\+?\(?\d(?:[\d \u00a0()-]*\d)"
_REACHED = re.compile(f"{_EMAIL}|{_PHONE}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEAST_DIGITS = 3  # 999
_HOURS = frozenset({"help.hours", "reach.hours"})


def contact_in(line: Line) -> str:
    """The address or number by which the line says that somebody is reached, as it stands in the line; ""
    for any other line. When somebody answers is no number."""
    tells = line.block == REACH or line.block.startswith("help-")
    if not tells or code_of(line) in _HOURS:
        return ""
    found = [one.group() for one in _REACHED.finditer(line.text) if _is_contact(one.group())]
    return found[-1] if found else ""


def holds_contact(text: str) -> bool:
    """Whether an address or number to call stands in any words."""
    return any(_is_contact(one.group()) for one in _REACHED.finditer(text))


def _is_contact(words: str) -> bool:
    return "@" in words or (sum(map(str.isdigit, words)) >= _LEAST_DIGITS and not _YEAR.fullmatch(words))
