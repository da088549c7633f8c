"""When, who, how much: “in due course” and “where appropriate” promise nothing that can be looked at again.

A child needs to know when (Gray, criterion 6); a step needs a day to be done by (SMART).
"""

from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import EVERY, Around, Found, Rule

NAME = "vague words"


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds words that do not say when or who."""
    for written, _, _ in listed(sentence, around.lists.of("vague")):
        yield Found(
            f"“{written}” does not say when or who. Say the day and the name, or say that nobody knows yet.",
            written,
        )


RULE = Rule(NAME, "Gray 10.2, criterion 6; SMART", find, kinds=EVERY)
