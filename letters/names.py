"""The people's names that a letter can be expected to hold, out of what was typed about who came. Pure.

In: names as typed ("Jan and Mick", "Your teacher, Mrs Osei"), the service's words. Out: names alone, so that
"your" and "teacher" are still matched as the words that they are.
"""

from collections.abc import Iterable, Iterator

from symbols.matching import Lexicon, match
from symbols.matching.grammar import Kind
from symbols.matching.lexicon import Tongue
from symbols.matching.spelling import folded, places

_NO_NAME = Kind.FUNCTION | Kind.POSSESSIVE | Kind.DETERMINER | Kind.PREPOSITION | Kind.AND | Kind.TITLE


def names_in(typed: Iterable[str], lexicon: Lexicon, lang: str = "en") -> tuple[str, ...]:
    """Each name once, in order; neighbours that are names are one name ("Anna Smith")."""
    return tuple(dict.fromkeys(name for each in typed for name in _names(each, lexicon, lang)))


def _names(typed: str, lexicon: Lexicon, lang: str) -> Iterator[str]:
    tongue = lexicon.tongue(lang)
    parts = [
        (span.start, span.end)
        for span in match(typed.lower(), lang, lexicon)
        if any(one.concept in tongue.people for one in span.candidates[:1])
    ]
    together: list[str] = []
    for word, at in places(typed):
        is_part = any(start <= at < end for start, end in parts)
        if not is_part and _is_name(word, tongue):
            together.append(word)
        elif together:
            yield " ".join(together)
            together = []
    if together:
        yield " ".join(together)


def _is_name(word: str, tongue: Tongue) -> bool:
    if word[0].lower() == word[0].upper():
        return word[0].isalpha()  # a script without capitals: better too many names than one too few
    if folded(word) in tongue.slots.get("language", ()):
        return False  # "Interpreter (Twi)": what is spoken is nobody
    kinds = tongue.word(word).kinds
    return bool(kinds & Kind.CAPITAL) and bool(kinds & Kind.NAMEWORD or not kinds & _NO_NAME)
