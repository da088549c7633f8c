"""Which words staff, who read English, may not understand. Pure.

In: what was typed, the language of the page, and the language that the child speaks. Out: whether somebody
must first say what it means. A child answers in any language on any page, so that the page's language alone
says nothing: the letters and the words themselves are looked at too. It asks rather once too often: "this is
in English" is one button, and a cry for help that nobody could read is none.
"""

import re
import unicodedata
from collections import Counter

from symbols.matching.english import is_known

READ_BY_STAFF = ("en",)  # the desk is in English

# Scripts by the first word of a letter's name in Unicode, and the languages written so, the likeliest here
# first; what stands under none is written in Latin letters.
SCRIPTS = {
    "ARABIC": ("ar", "fa", "ur", "ckb", "ps"),
    "ETHIOPIC": ("ti", "am"),
    "CYRILLIC": ("uk", "ru", "bg"),
    "BENGALI": ("bn",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "DEVANAGARI": ("hi",),
    "TAMIL": ("ta",),
    "GREEK": ("el",),
    "HEBREW": ("he",),
    "CJK": ("zh",),
}
_OF_A_SCRIPT = frozenset(code for codes in SCRIPTS.values() for code in codes)

_WORD = re.compile(r"[^\W\d_]{3,}")  # shorter ones stand in many languages: "no", "me", "on"
_ENOUGH = 3  # words: fewer may be names, unless the child speaks another language


def may_be_foreign(words: str, language: str, speaks: str = "") -> bool:
    """Whether staff may not understand these words. `language`: of the page on which they were typed;
    `speaks`: what the child speaks, "" where nobody wrote it down."""
    if not words.strip():
        return False
    if not is_read(language) or not is_latin(words):
        return True
    telling = _telling(words)
    known = sum(map(is_known, telling))
    enough = 1 if speaks and not is_read(speaks) else _ENOUGH
    return len(telling) >= enough and 2 * known < len(telling)


def language_of(words: str, language: str, speaks: str = "") -> str:
    """The language that words are marked with where they are shown, so that they are read aloud and laid out
    as what they are. `language`: of the page on which they were typed; `speaks`: what the child speaks, ""
    where nobody wrote it down. It is that of the page where the letters and words do not say otherwise."""
    script = _script_of(words)
    likely = tuple(re.split("[-_]", code)[0] for code in (language, speaks) if code)
    if script in SCRIPTS:
        users = SCRIPTS[script]
        return next((code for code in likely if code in users), users[0])
    if script != "LATIN":
        return language
    latin = [code for code in (language, speaks) if code and re.split("[-_]", code)[0] not in _OF_A_SCRIPT]
    if latin[:1] == [language] and is_read(language) and may_be_foreign(words, language, speaks):
        return latin[-1]
    return latin[0] if latin else READ_BY_STAFF[0]


def _script_of(words: str) -> str:
    """In which letters most of it is written, by the first word of their names; "" where there is none."""
    letters = (sign for sign in unicodedata.normalize("NFKC", words) if sign.isalpha())
    counted = Counter(unicodedata.name(sign, "").split(" ")[0] for sign in letters)
    return max(counted, key=counted.__getitem__, default="")


def is_read(language: str) -> bool:
    """Whether staff read this language; a code such as "en_GB" is as good."""
    return re.split("[-_]", language)[0] in READ_BY_STAFF


def is_latin(words: str) -> bool:
    """Whether every letter is one that English readers know, with marks or without."""
    letters = (sign for sign in unicodedata.normalize("NFKC", words) if sign.isalpha())
    return all(unicodedata.name(sign, "").startswith(("LATIN", "FEMININE", "MASCULINE")) for sign in letters)


def _telling(words: str) -> list[str]:
    """The words by which a language is known: not the short ones, and no names inside a sentence."""
    found = _WORD.findall(unicodedata.normalize("NFKC", words))
    return [word for at, word in enumerate(found) if at == 0 or not word.istitle()]
