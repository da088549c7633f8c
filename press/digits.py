"""The digits that a language writes days and pages with. Pure.

In: a language, a text with Latin digits. Out: the text with that language's own. Numbers that somebody dials
or types stay Latin, as they are on the keys: nobody passes them here.
"""

from functools import cache

from babel.core import Locale, UnknownLocaleError

LATIN = "0123456789"
_DIGITS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹", "beng": "০১২৩৪৫৬৭৮৯"}
_AS_LATIN = frozenset({"ar"})
"""Shipped with Latin digits, which children here learn at school."""


@cache
def digits_of(lang: str) -> str:
    """The ten digits from nought to nine."""
    try:
        locale = Locale.parse(lang.replace("-", "_"))
    except (ValueError, UnknownLocaleError, TypeError):
        return LATIN
    return LATIN if locale.language in _AS_LATIN else _DIGITS.get(locale.default_numbering_system, LATIN)


def in_digits(text: str, lang: str) -> str:
    """The text with the language's own digits."""
    return text.translate(str.maketrans(LATIN, digits_of(lang)))
