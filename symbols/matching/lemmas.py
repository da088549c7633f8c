"""The plain form of a word: mends what a dictionary of lemmas gets wrong. Pure.

In: a folded word, a language and the lexicon's own list of forms. Out: the forms under which it is looked up,
the likeliest first. The dictionaries are loaded on first use; a language without one keeps its words as
they are.
"""

from collections.abc import Mapping
from functools import cache

from simplemma.strategies import DictionaryLookupStrategy

_LONGEST = 40  # letters; nothing longer is a word of any list
_POSSESSIVE = ("'s", "'")
_DENYING = "n't"


@cache
def _dictionaries() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy()


@cache
def has_dictionary(lang: str) -> bool:
    """Whether lemmas of a language are known."""
    try:
        _dictionaries().get_lemma("a", lang)
    except ValueError:
        return False
    return True


def forms(word: str, lang: str, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Plain forms of a folded word: the lexicon's own word on it, else the dictionary's, else the word."""
    if len(word) > _LONGEST:
        return (word,)
    if lang == "en":
        for ending in _POSSESSIVE:
            word = word.removesuffix(ending)
    if word in own:
        return own[word]
    if not has_dictionary(lang) or (lang == "en" and word.endswith(_DENYING)):
        return (word,)  # "isn't" is no form of "be": "isn't safe" would be found as "be safe"
    lemma = _dictionaries().get_lemma(word, lang)
    return (lemma.lower() if lemma else word,)
