"""How hard a single English word is: its CEFR level as a number, and its syllables. Pure; remembered.

In: a word in small letters. Out: 1 (A1) to 6 (C2), or None for a word that no list has.
"""

import re
from functools import cache, lru_cache

import pyphen
import simplemma
from cefrpy import CEFRAnalyzer

# Lists hold one spelling of some words only; ours is British.
_OTHER_SPELLING = (
    (r"isation\b", "ization"),
    (r"is(e[ds]?|ing)\b", r"iz\1"),
    (r"our", "or"),
    (r"tre\b", "ter"),
    (r"ogue\b", "og"),
)
_VOWELS = re.compile(r"[aeiouy]+")
_SPOKEN_E = re.compile(r"[^aeiouy]le$")  # peop-le


@cache
def _analyser() -> CEFRAnalyzer:
    return CEFRAnalyzer()


@cache
def _hyphens() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_GB")


@lru_cache(maxsize=20_000)
def level_of(word: str) -> float | None:
    """The level of the word or of its base form, whichever is easier: who knows "walk" can read "walking"."""
    found = [level for form in _forms(word) if (level := _listed(form)) is not None]
    return min(found) if found else None


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables a word has, at least one: by its vowels, and by where it may be parted."""
    parted = len(_hyphens().positions(word)) + 1
    low = word.casefold()
    vowels = len(_VOWELS.findall(low if _SPOKEN_E.search(low) else low.removesuffix("e")))
    return max(1, parted, vowels)


def _forms(word: str) -> list[str]:
    forms = [word, simplemma.lemmatize(word, lang="en").casefold()]
    for form in tuple(forms):
        for ours, theirs in _OTHER_SPELLING:
            forms.append(re.sub(ours, theirs, form))
    return list(dict.fromkeys(forms))


def _listed(word: str) -> float | None:
    level = _analyser().get_average_word_level_float(word)
    return None if level is None else float(level)
