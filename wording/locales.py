"""Which CLDR locale writes a language's dates, times and lists. Pure: no files of ours, no clock.

In: a language code. Out: Babel's `Locale`, or `LanguageUnknown`.
"""

from babel import Locale, UnknownLocaleError

CLDR_LOCALES = {"en": "en_GB"}
"""English here is British: day before month, a small "pm", no comma before "and". Others use the plain
language, whose dates have Latin digits in CLDR; a country's own locale, such as ar_SD, may bring others."""


class LanguageUnknown(LookupError):
    """CLDR has no such language, or the code is not one."""


def find_locale(code: str) -> Locale:
    """The locale for a language code such as "ar" or "ar-SD". Raises LanguageUnknown."""
    try:
        return Locale.parse(CLDR_LOCALES.get(code, code).replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise LanguageUnknown(code) from error
