"""A sentence has at most 15 words, better 10 (easy-read guidance of GOV.UK and the Department of Health).

A plain letter, for a young person who reads well, may have up to 20.
"""

from collections.abc import Iterator

from letters.rules.model import Around, For, Found, Rule

NAME = "long sentence"
MOST_WORDS = 15
MOST_PLAIN = 20


def find(sentence: str, most: int = MOST_WORDS) -> Iterator[Found]:
    """Finds a sentence of more words than `most`."""
    words = count_words(sentence)
    if words > most:
        yield Found(f"This sentence has {words} words. Try at most {most}: two short ones are easier.")


def count_words(sentence: str) -> int:
    """The words of a sentence: what holds a letter or a digit."""
    return len([word for word in sentence.split() if any(letter.isalnum() for letter in word)])


def _find(sentence: str, around: Around) -> Iterator[Found]:
    return find(sentence, MOST_PLAIN if around.kind is For.PLAIN else MOST_WORDS)


RULE = Rule(NAME, "GOV.UK easy read; Department of Health 2009: target 10, most 15", _find)
