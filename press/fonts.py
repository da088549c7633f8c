"""Which fonts draw which language, where they lie on disk, and which way a language is written.

For: typesetting and the check for missing glyphs.
In: a language tag. Out: folders, families, script, direction.
The fonts come from installed packages, so every machine prints the same page. Current Noto fonts for Arabic
are left out on purpose: they draw letters as skeleton and dots, and no reader gets the words back.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel.core import Locale, UnknownLocaleError, get_global

_LATIN = "Lexend"
_WIDE = "Noto Sans"
_ARABIC = "IBM Plex Sans Arabic"
ETHIOPIC = "Noto Sans Ethiopic"
_BENGALI = "Hind Siliguri"
_EMOJI = "Noto Emoji"
_SIGNS = "Noto Sans Symbols"

_FOLDERS = {
    _ARABIC: ("fontpkg_ibm_plex_sans_arabic", "files"),
    _LATIN: ("fontpkg_lexend", "files"),
    _WIDE: ("fontpkg_noto_sans", "files"),
    ETHIOPIC: ("justmytype_intl_africa", "fonts/ofl/notosansethiopic"),
    _BENGALI: ("fontpkg_hind_siliguri", "files"),
    # A child's own words hold hearts and faces. The folder holds more families; only these two are named.
    _EMOJI: ("manimgx_fonts", ""),
    _SIGNS: ("manimgx_fonts", ""),
}
_FILES = {_EMOJI: "NotoEmoji*.ttf", _SIGNS: "NotoSansSymbols*.ttf"}
# Lexend has no Cyrillic or Greek, and beside Ethiopic the spaces must come from the same font as the words:
# a sentence that changes font at every space is read back badly.
_FIRST_BY_SCRIPT = {
    "Arab": (_ARABIC, _LATIN),
    "Ethi": (ETHIOPIC, _WIDE),
    "Beng": (_BENGALI, _WIDE),
    "Cyrl": (_WIDE,),
    "Grek": (_WIDE,),
}
_OTHERWISE = (_LATIN, _WIDE)
# These draw smaller than Lexend at the same number of points; the eye needs the same size.
_SCALE_BY_SCRIPT = {"Arab": 1.14, "Ethi": 1.06}


class FontsAbsent(RuntimeError):
    """A font package that the product needs is not installed."""


@cache
def font_folders() -> tuple[Path, ...]:
    """The folders that hold our fonts. Raises FontsAbsent naming the package that is missing."""
    return tuple(dict.fromkeys(folder_of(family) for family in _FOLDERS))


def files_of(family: str) -> list[Path]:
    """A family's font files. Raises FontsAbsent."""
    return sorted(folder_of(family).glob(_FILES.get(family, "*.ttf")))


@cache
def folder_of(family: str) -> Path:
    """The folder with one family's font files. Raises FontsAbsent."""
    package, inside = _FOLDERS[family]
    found = find_spec(package)
    if found is None or found.origin is None:
        raise FontsAbsent(package)
    return Path(found.origin).parent / inside


@cache
def families_for(lang: str) -> tuple[str, ...]:
    """Every family we have, best for the language first; the rest draw what the first ones lack."""
    first = _FIRST_BY_SCRIPT.get(script_of(lang), _OTHERWISE)
    return first + tuple(family for family in _FOLDERS if family not in first)


@cache
def is_drawn(lang: str) -> bool:
    """Whether a family of ours has the letters of this language."""
    return script_of(lang) in ("Latn", *_FIRST_BY_SCRIPT)


@cache
def scale_for(lang: str) -> float:
    """How much bigger the language's font is set so that it looks as big as Lexend."""
    return _SCALE_BY_SCRIPT.get(script_of(lang), 1.0)


@cache
def script_of(lang: str) -> str:
    """The ISO 15924 code of the script that CLDR gives for a language tag; "Latn" for an unknown tag."""
    try:
        locale = Locale.parse(lang, sep="-")
    except (ValueError, UnknownLocaleError):
        return "Latn"
    if locale.script:
        return locale.script
    likely = get_global("likely_subtags").get(locale.language, "")
    parts = likely.split("_")
    return parts[1] if len(parts) > 1 else "Latn"


@cache
def direction_of(lang: str) -> str:
    """ "rtl" or "ltr", from CLDR."""
    try:
        return str(Locale.parse(lang, sep="-").text_direction)
    except (ValueError, UnknownLocaleError):
        return "ltr"
