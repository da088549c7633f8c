"""Speak to the reader (Inclusion Europe, rule 13): a letter to a child says “you”, not “the child” or “the
young person”."""

import re
from collections.abc import Iterator

from letters.rules.model import CHILDS, Found, Rule, alone

NAME = "about, not to"
_ABOUT = re.compile(
    r"\bthe (?:young person|young people|child|children|client|service users?|subject|above[- "
    r"]named|resident|patient|applicant|claimant|individual)\b(?:['’]s)?",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds words that talk about the reader."""
    if match := _ABOUT.search(sentence):
        yield Found(
            f"“{match.group()}” talks about someone. A letter says “you”, or the person's name.",
            match.group(),
        )


RULE = Rule(NAME, "Inclusion Europe, rule 13; Language that cares", alone(find), kinds=CHILDS)
