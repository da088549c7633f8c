"""No percentages (Inclusion Europe): “most”, “a few”, “1 in 4”."""

import re
from collections.abc import Iterator

from letters.rules.model import CHILDS, Found, Rule, alone

NAME = "percentage"
_PERCENT = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)", re.IGNORECASE)
_SAID = (
    (100.0, "all"),
    (75.0, "most"),
    (55.0, "more than half"),
    (45.0, "about half"),
    (20.0, "some"),
    (0.0, "a few"),
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a percentage and says it in words that can be pictured."""
    for match in _PERCENT.finditer(sentence):
        said = next((words for least, words in _SAID if float(match[1]) >= least), "a few")
        yield Found(f"“{match.group()}” is hard to picture. Try “{said}”.", match.group())


RULE = Rule(NAME, "Inclusion Europe: no percentages", alone(find), kinds=CHILDS)
