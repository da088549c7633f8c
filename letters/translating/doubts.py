"""What a person should look at before words from a translator stand in a letter: numbers, names and marks
that the English has and the words have not. Pure.

In: an English sentence, its words in a language, names. Out: doubts in words for staff.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from wording.languages import find_language
from wording.locales import LanguageUnknown

_MARK = re.compile(r"\{[a-z]*\}")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w|https?://\S+\w")
_NUMBER = re.compile(r"\d+")
_TIMES_LONGER = 6
_SCRIPTS = {"Arab": "ARABIC", "Ethi": "ETHIOPIC", "Beng": "BENGALI", "Cyrl": "CYRILLIC", "Latn": "LATIN"}


def find_doubts(english: str, words: str, lang: str, names: Sequence[str] = ()) -> tuple[str, ...]:
    """What is doubtful."""
    found = []
    if words == english:
        found.append("It is still the English sentence.")
    elif not _is_in_script(words, lang):
        found.append("It is not written in the letters of this language.")
    lost = _lost(_MARK.findall(english), words)
    found += [f"{mark} is missing: it stands for a name and stays as it is." for mark in lost]
    found += [f"{mark} is not in the English." for mark in _lost(_MARK.findall(words), english)]
    found += [f"The address {each} is missing." for each in _lost(_ADDRESS.findall(english), words)]
    found += [f"The number {each} is missing." for each in _lost(numbers(english), " ".join(numbers(words)))]
    found += [
        f"The name {each} is not in it as it is written in English." for each in _names(english, words, names)
    ]
    if len(words) > _TIMES_LONGER * len(english) + 60:
        found.append("It is much longer than the English.")
    return tuple(found)


def numbers(text: str) -> list[str]:
    """The numbers of a text in Latin digits, whatever digits they were written in."""
    latin = "".join(str(unicodedata.digit(each)) if each.isdecimal() else each for each in text)
    return [each.lstrip("0") or "0" for each in _NUMBER.findall(latin)]


def _lost(wanted: Iterable[str], text: str) -> list[str]:
    left, gone = text, []
    for each in wanted:
        if each in left:
            left = left.replace(each, " ", 1)
        else:
            gone.append(each)
    return list(dict.fromkeys(gone))


def _names(english: str, words: str, names: Sequence[str]) -> list[str]:
    there = words.casefold()
    return [
        name
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", english) and name.casefold() not in there
    ]


def _is_in_script(words: str, lang: str) -> bool:
    try:
        script = _SCRIPTS.get(find_language(lang).script, "")
    except LanguageUnknown:
        return True
    letters = [each for each in words if each.isalpha()]
    return not script or not letters or any(unicodedata.name(each, "").startswith(script) for each in letters)
