"""Which words staff, who read English, may not understand. Pure.

In: what was typed, the language of the page, and the language that the child speaks. Out: whether somebody
must first say what it means. A child answers in any language on any page, so that the page's language alone
says nothing: the letters and the words themselves are looked at too. It asks rather once too often: "this is
in English" is one button, and a cry for help that nobody could read is none.
"""

import re
import unicodedata

from symbols.matching.english import is_known

READ_BY_STAFF = ("en",)  # the desk is in English

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
