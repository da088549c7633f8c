"""A story is told in the child's own voice, or by name: never “you” (Gray 10.2, criterion 5)."""

import re
from collections.abc import Iterator

from letters.rules.model import STORIES, Found, Rule, alone

NAME = "“you” in a story"
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


def find(sentence: str) -> Iterator[Found]:
    """Finds the second person outside quotation marks."""
    if match := _YOU.search(_QUOTED.sub("", sentence)):
        yield Found(
            f"“{match.group()}” gives orders from outside. A story says “I”, or the child's name.",
            match.group(),
        )


RULE = Rule(NAME, "Gray 10.2, criterion 5", alone(find), kinds=STORIES)
