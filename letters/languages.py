"""The languages that a letter can be in beside those that the product ships: with a translator's words.

In: a child, the codes that their service offers. Out: further codes: the child's own first, then those in
which the service has words already, then the others that are spoken here and that our fonts draw.
"""

from collections.abc import Collection
from uuid import UUID

from children.model import Child
from letters.service_words.read import count_words, list_words
from press.fonts import is_drawn
from wording.languages import LANGUAGE_CODES, SPOKEN, english_name, find_language, is_shipped
from wording.locales import LanguageUnknown
from wording.model import state_label
from wording.read import worst_state


def with_translator(child: Child, offered: Collection[str]) -> tuple[str, ...]:
    """The codes, the likely ones first."""
    near = near_languages(child)
    others = sorted(set(SPOKEN) - set(near), key=english_name)
    return tuple(code for code in (*near, *others) if code not in offered and can_be_written(code))


def near_languages(child: Child) -> tuple[str, ...]:
    """What the child reads and speaks, and what the service has words in."""
    own = (code for code in (child.reads, child.speaks) if code)
    return tuple(dict.fromkeys((*own, *count_words(child.service_id))))


def not_allowed_for(child: Child, offered: Collection[str]) -> tuple[str, ...]:
    """What the child reads or speaks in which Heard has words that their service does not show: in these
    alone no letter can be written. Each as it is called in itself and in English."""
    own = dict.fromkeys(code for code in (child.reads, child.speaks) if code)
    return tuple(named(code) for code in own if code in LANGUAGE_CODES and code not in offered)


def can_be_written(code: str) -> bool:
    """Whether a letter can be in this language at all: CLDR knows it, our fonts draw it, and it is none that
    the product ships, which the service would have to allow."""
    try:
        return find_language(code).code not in LANGUAGE_CODES and is_drawn(code)
    except LanguageUnknown:
        return False


def told_of_words(service_id: UUID, lang: str) -> str:
    """For staff: how far the fixed words of letters in this language have come."""
    if is_shipped(lang):
        return state_label(worst_state(lang))
    words = list_words(service_id, lang)
    if not words:
        return "a translator gives the words of this letter; there are none of Heard’s own"
    checked = sum(one.state.is_checked for one in words)
    rest = f"{checked} of them checked by a second person" if checked else "none checked by a second person"
    return f"{len(words)} texts that stand in every letter have a translator’s words, {rest}"


def named(code: str) -> str:
    """What the language is called in itself and in English."""
    return f"{find_language(code).endonym} ({english_name(code)})"
