"""A sentence has at most 15 words, better 10 (easy-read guidance of GOV.UK and the Department of Health)."""

from collections.abc import Iterator

from letters.rules.model import Found

NAME = "long sentence"
MOST_WORDS = 15


def find(sentence: str) -> Iterator[Found]:
    """Finds a sentence of more than 15 words."""
    words = len([word for word in sentence.split() if any(letter.isalnum() for letter in word)])
    if words > MOST_WORDS:
        yield Found(f"This sentence has {words} words. Try at most {MOST_WORDS}: two short ones are easier.")
