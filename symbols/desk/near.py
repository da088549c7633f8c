"""What somebody meant who mistyped a word: the nearest word that something is found by. Pure.

In: a folded text, and the words that there are. Out: the text with each unknown word put right, or "".
"""

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches
from string import ascii_lowercase

SHORTEST = 4  # letters: shorter words are near to too many others
LONG = 7  # letters: a word so long may have two slips
_ALIKE = 0.8


def put_right(text: str, known: Sequence[Collection[str]]) -> str:
    """`known`: words, the likelier ones in the first collection. "" where nothing is put right."""
    terms = text.split()
    right = [_right(term, known) for term in terms]
    return " ".join(right) if right != terms else ""


def _right(term: str, known: Sequence[Collection[str]]) -> str:
    if len(term) < SHORTEST or any(term in word for words in known for word in words):
        return term
    near = (found for look in (_one_slip, _two_slips) for words in known if (found := look(term, words)))
    return next(near, term)


def _one_slip(term: str, words: Collection[str]) -> str:
    """The word that one letter more, less, other or two letters changed about make of it."""
    letters = ascii_lowercase if term.isascii() else "".join(sorted(set("".join(words))))
    found = {one for one in _slips(term, letters) if one in words and len(one) >= SHORTEST - 1}
    # People seldom mistype the first letter, and oftener change letters about than they take a wrong one.
    return min(found, key=lambda one: (one[0] != term[0], sorted(one) != sorted(term), one), default="")


def _slips(term: str, letters: str) -> Iterator[str]:
    for at in range(len(term) + 1):
        head, tail = term[:at], term[at:]
        yield from (head + letter + tail for letter in letters)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _two_slips(term: str, words: Collection[str]) -> str:
    if len(term) < LONG:
        return ""
    alike = sorted(one for one in words if one[0] == term[0] and abs(len(one) - len(term)) <= 2)
    return next(iter(get_close_matches(term, alike, 1, _ALIKE)), "")
