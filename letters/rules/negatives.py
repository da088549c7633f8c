"""Positive wording (Inclusion Europe): “not” and “never” are easily missed; two of them in a sentence are a
riddle."""

import re
from collections.abc import Iterator

from letters.rules.model import EASIEST, Found, Rule, Severity, alone

NAME = "negative"
_NOT = re.compile(
    r"\b(?:not|never|no|nor|none|nobody|nothing|nowhere|neither|without|cannot|unless|hardly"
    r"|barely)\b|n['’]t\b",
    re.IGNORECASE,
)
_UN = re.compile(
    r"\b(?:unable|unlikely|unaware|unwilling|unsure|unhappy|unfair|unless|impossible|unclear"
    r"|unknown|uncommon|unusual|fail\w*|refus\w+|lack\w*|prevent\w*|stop\w*)\b",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a double negative; one "not" alone is only worth a look."""
    nots = [match.group() for match in _NOT.finditer(sentence)]
    others = [match.group() for match in _UN.finditer(sentence)]
    both = nots + [each for each in others if each.casefold() != "unless"]
    if nots and len(both) > 1:
        yield Found(
            f"“{both[0]}” and “{both[1]}” in one sentence turn it round twice. Say what is so.", both[0]
        )


RULE = Rule(NAME, "Inclusion Europe: positive wording", alone(find), kinds=EASIEST, severity=Severity.HARD)
