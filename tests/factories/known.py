"""What is known where pictures are chosen for a letter, for tests that need no service."""

from collections.abc import Mapping
from functools import cache

from letters.illustrate import Known
from letters.paper import available_pictures
from symbols.choices import Choices
from symbols.lexicon_of import lexicon_with
from symbols.matching import Lexicon


@cache
def _shipped() -> Lexicon:
    return lexicon_with(Choices())


def make_known(
    *,
    names: tuple[str, ...] = (),
    remembered: Mapping[str, Mapping[str, str]] | None = None,
    words: Mapping[str, Mapping[str, tuple[str, ...]]] | None = None,
    offered: frozenset[str] | None = None,
    own: frozenset[str] = frozenset(),
    people: Mapping[str, str] | None = None,
) -> Known:
    """The shipped pictures and words, each open to change. `words`: language -> concept -> phrases."""
    lexicon = _shipped()
    for lang, concepts in (words or {}).items():
        lexicon = lexicon.with_words(lang, concepts)
    shown = available_pictures() if offered is None else offered
    return Known(shown, lexicon, names, remembered or {}, own, people or {})
