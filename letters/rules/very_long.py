"""A sentence of more than 25 words is too much to hold in mind (GOV.UK content design), whatever the
level."""

from collections.abc import Iterator

from letters.rules.length import count_words
from letters.rules.model import EVERY, Found, Rule, alone

NAME = "very long sentence"
MOST_WORDS = 25


def find(sentence: str) -> Iterator[Found]:
    """Finds a sentence of more than 25 words."""
    if count_words(sentence) > MOST_WORDS:
        yield Found(
            f"Nobody can hold {count_words(sentence)} words in mind. Please cut this sentence in "
            f"two or three."
        )


RULE = Rule(NAME, "GOV.UK content design: at most 25 words", alone(find), kinds=EVERY)
