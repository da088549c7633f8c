"""Doing words, not naming words: “the provision of support” is “we help” (Plain English Campaign)."""

import re
from collections.abc import Iterator

from letters.rules.model import CHILDS, Found, Rule, Severity, alone

NAME = "naming word"
_NAMED = re.compile(
    r"\b(?:the|a|an|for|of|on|regarding|further|any)\s+(\w{4,}(?:tion|sion|ment|ance|ence|ity"
    r"|isation|al))\s+of\b",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds "the ...tion of"."""
    if match := _NAMED.search(sentence):
        yield Found(
            f"“{match.group()}” hides who does what. Say who does it.", match.group(), severity=Severity.LOOK
        )


RULE = Rule(
    NAME, "Plain English Campaign: verbs instead of nouns", alone(find), kinds=CHILDS, severity=Severity.LOOK
)
