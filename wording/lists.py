"""Several things in one sentence, joined as the reader's language joins them: "a, b and c". Pure.

In: words as they stand, and the language they are said in. Out: one text.
"""

from collections.abc import Iterable

from babel import Locale
from babel.lists import format_list

from wording.locales import LanguageUnknown, find_locale
from wording.model import SOURCE_LANGUAGE

_COMMAS = {"ti": "፣ "}
"""Languages joined by their comma alone. CLDR's Tigrinya hangs "ን" (and) on the last two words; on an answer
that is a sentence, or on a name in Latin letters, that ending makes another word or none at all."""


def joined(items: Iterable[str], lang: str) -> str:
    """The items in their order as one text: "a, b and c" in English; empty for none.

    A language that CLDR does not know joins as English does. An item is never changed, whatever it holds.
    """
    words = list(items)
    locale = _locale(lang)
    comma = _COMMAS.get(locale.language)
    return comma.join(words) if comma else format_list(words, locale=locale)


def _locale(lang: str) -> Locale:
    try:
        return find_locale(lang)
    except LanguageUnknown:
        return find_locale(SOURCE_LANGUAGE)
