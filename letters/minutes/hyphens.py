"""Hyphens at the ends of lines, as PDFs give them: kept. Pure.

In: text. Out: text. Word breaks a line behind a hyphen that is there ("Ellie-Mae", "pull-ups") and does not
divide words by itself.
"""

import re

AT_END = "\x02"
"""What stands for the hyphen where a page is read sign by sign."""
_BROKEN = re.compile(rf"[{AT_END}\ufffe](?:[ \t]*\r?\n|[ \t])?")


def with_hyphens(text: str) -> str:
    """The text with a hyphen for each such sign, on one line with what follows."""
    return _BROKEN.sub("-", text)


def with_ends(text: str) -> str:
    """The text with `AT_END` at the end of a line of its own for each such sign."""
    return _BROKEN.sub(f"{AT_END}\n", text)
