"""Nothing left to fill in: “[name]”, “XXX”, “{person}”, “TBC” would go to a child as they are."""

import re
from collections.abc import Iterator

from letters.rules.model import EVERY, Found, Rule, alone

NAME = "left to fill in"
_GAP = re.compile(
    r"\[[^\]]{0,40}\]|\{[a-z_]{1,30}\}|\bX{3,}\b|\b(?:TBC|TBA|TBD)\b|_{3,}|<[^>]{1,30}>|…{2,}|\.{4,}|\?{2,}"
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a gap that nobody has filled."""
    if match := _GAP.search(sentence):
        yield Found(f"“{match.group()}” is still to be filled in.", match.group())


RULE = Rule(NAME, "Our own: a letter is whole before it goes", alone(find), kinds=EVERY)
