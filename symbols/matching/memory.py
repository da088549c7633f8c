"""Choices that people of a service confirmed before, ready to be found in a text. Pure.

In: phrase -> concept. Out: the longest remembered phrase that begins at a word.
"""

from collections.abc import Mapping

from symbols.matching.grammar import Word
from symbols.matching.lexicon import Tongue
from symbols.matching.spelling import places

_MOST_WORDS = 12


class Memory:
    """Remembered phrases by their first word; false where there are none."""

    def __init__(self, tongue: Tongue, remembered: Mapping[str, str]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], tuple[str, str]]] = {}
        for phrase, concept in remembered.items():
            lemmas = tuple(tongue.word(word).lemma for word, _ in places(phrase))[:_MOST_WORDS]
            if lemmas:
                self._by_first.setdefault(lemmas[0], {})[lemmas] = (concept, phrase)

    def __bool__(self) -> bool:
        return bool(self._by_first)

    def at(self, words: list[Word], at: int) -> tuple[int, str, str] | None:
        """(end, concept, phrase) of the longest remembered phrase that begins at a word."""
        known = self._by_first.get(words[at].lemma)
        if known is None:
            return None
        ahead = tuple(word.lemma for word in words[at : at + _MOST_WORDS])
        for length in range(len(ahead), 0, -1):
            if ahead[:length] in known:
                return at + length, *known[ahead[:length]]
        return None
