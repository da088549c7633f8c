"""The languages of the product, listed in this one place; what each looks like comes from CLDR through Babel.

In: a language code. Out: `Language` (its own name, direction, script), dates and clock times in words,
and which languages a service may offer to a child.
"""

from collections.abc import Set
from datetime import date, time
from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.core import get_global
from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time

from press.digits import in_digits
from wording.locales import LanguageUnknown, find_locale
from wording.model import SOURCE_LANGUAGE, Language, is_offered
from wording.read import TRANSLATIONS, is_checked, is_core_checked, share_translated

LANGUAGE_CODES = ("en", "ar", "ti")

SPOKEN = (
    *("en", "am", "ar", "bg", "bn", "ckb", "cs", "cy", "fa", "fr", "gu", "hi", "hu", "it", "ku", "lt", "lv"),
    *("om", "pa", "pl", "ps", "pt", "ro", "ru", "sk", "so", "es", "sq", "sw", "ta", "ti", "tr", "uk", "ur"),
    *("vi", "yo", "zh"),
)
"""Those that children here speak most often, by the services we spoke for. A service may need others."""

_SPOKEN_HOURS = frozenset({"ar"})
"""Where CLDR shortens am and pm to one letter that is easily missed: "in the afternoon" is written out."""


@lru_cache(maxsize=128)
def find_language(code: str) -> Language:
    """A language by its code, listed or not: a child may speak one that we do not. Raises LanguageUnknown."""
    locale = find_locale(code)
    likely = get_global("likely_subtags").get(locale.language, "")
    script = locale.script or next((part for part in likely.split("_") if len(part) == 4), "")
    base = Locale(locale.language, script=locale.script)
    name = base.get_display_name(base) or code
    return Language(code, name, locale.text_direction, script)


def list_languages() -> tuple[Language, ...]:
    """The languages that the product ships, English first."""
    return tuple(find_language(code) for code in LANGUAGE_CODES)


def is_shipped(code: str) -> bool:
    """Whether the product has words in this language; English stands in for what CLDR does not know."""
    try:
        return find_locale(code).language in LANGUAGE_CODES
    except LanguageUnknown:
        return True


def direction(code: str) -> str:
    """ "ltr" or "rtl"; a code that CLDR does not know reads left to right."""
    try:
        return find_language(code).direction
    except LanguageUnknown:
        return "ltr"


def english_name(code: str) -> str:
    """What staff call the language, such as "Tigrinya"; the code itself where CLDR has no name."""
    try:
        locale = Locale(find_locale(code).language)
    except LanguageUnknown:
        return code
    return locale.get_display_name(SOURCE_LANGUAGE) or code


def format_date(day: date, lang: str) -> str:
    """A date in full with weekday: "Tuesday 3 March 2026". Gregorian in every language. In a language that
    we do not ship it is in the order and with the digits of that language."""
    locale = _writing_locale(lang)
    form = "EEEE d MMMM y" if is_shipped(lang) else "full"
    return in_digits(babel_date(day, form, locale=locale), locale.language).replace("\u202f", " ")


def name_month(month: int, lang: str) -> str:
    """The name of a month by itself, 1 for January: "March"."""
    return str(_writing_locale(lang).months["stand-alone"]["wide"][month])


def name_weekday(day: int, lang: str) -> str:
    """The name of a weekday as a date has it, 0 for Monday: "Tuesday"."""
    return str(_writing_locale(lang).days["format"]["wide"][day])


def format_time(moment: time, lang: str) -> str:
    """A time on the 12-hour clock, in Latin digits: "3:30 pm", and "12:00 noon" where CLDR has the word. In a
    language that we do not ship as that language writes it, often on the 24-hour clock."""
    locale = _writing_locale(lang)
    if not is_shipped(lang):
        return in_digits(babel_time(moment, "short", locale=locale), locale.language).replace("\u202f", " ")
    midday = (moment.hour, moment.minute) == (12, 0) and "noon" in locale.day_periods["format"]["wide"]
    pattern = "h:mm b" if midday or locale.language in _SPOKEN_HOURS else "h:mm a"
    return babel_time(moment, pattern, locale=locale).replace("\u202f", " ")


def _writing_locale(lang: str) -> Locale:
    try:
        locale = find_locale(lang)
    except LanguageUnknown:
        return find_locale(SOURCE_LANGUAGE)
    return locale if locale.default_numbering_system == "latn" else find_locale(locale.language)


def offered_languages(
    *, demo: bool, allows_unchecked: Set[str], folder: Path = TRANSLATIONS
) -> tuple[Language, ...]:
    """The languages to put before a child: English, and each that `is_offered` lets through.

    `allows_unchecked`: the codes that the service has chosen to show before they are fully checked.
    """
    return tuple(
        language
        for language in list_languages()
        if language.code == SOURCE_LANGUAGE
        or (
            share_translated(language.code, folder) > 0
            and is_offered(
                all_checked=is_checked(language.code, folder=folder),
                core_checked=is_core_checked(language.code, folder),
                allowed_unchecked=language.code in allows_unchecked,
                demo=demo,
            )
        )
    )
