"""What a person should look at before words from a translator stand in a letter: numbers, weekdays, names and
marks that the English and the words do not share. Pure.

In: an English sentence, its words in a language, names. Out: doubts in words for staff.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from wording.languages import find_language, name_weekday
from wording.locales import LanguageUnknown

_MARK = re.compile(r"\{[a-z]*\}")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\w|https?://\S+\w")
_NUMBER = re.compile(r"\d+")
_IN_LETTERS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_SAME = str.maketrans("أإآ", "ااا")
_LONG = 9  # digits of a telephone number without its zero
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
    found += _numbers_apart(english, words)
    found += _another_day(english, words, lang)
    found += [f"“{sign}” is not in the English." for sign in "<>" if sign in words and sign not in english]
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


def _numbers_apart(english: str, words: str) -> list[str]:
    """Whole numbers that stand in one and not in the other: 13 is no 3. A telephone number may be set in
    other groups; and what English writes in letters ("three") another language may write as a figure."""
    wanted, there = numbers(english), numbers(words)
    if "".join(wanted) == "".join(there) and len("".join(there)) >= _LONG:
        return []
    lost, more = Counter(wanted) - Counter(there), Counter(there) - Counter(wanted)
    in_letters = {
        _IN_LETTERS.index(each) for each in re.findall(r"\w+", english.casefold()) if each in _IN_LETTERS
    }
    return [
        *(f"The number {each} is missing." for each in lost),
        *(f"The number {each} is not in the English." for each in more if int(each) not in in_letters),
    ]


def _another_day(english: str, words: str, lang: str) -> list[str]:
    """A weekday of the English in whose place the words have another."""
    named, said = weekdays(english, "en"), weekdays(words, lang)
    if not named - said or not said - named:
        return []
    days = " and ".join(name_weekday(day, "en") for day in sorted(named - said))
    return [f"The English says {days}; the words have another weekday."]


def weekdays(text: str, lang: str) -> frozenset[int]:
    """The weekdays that a text names, 0 for Monday; none in a language whose days are not known."""
    if lang == "en":
        return frozenset(day for day in range(7) if re.search(rf"\b{name_weekday(day, lang)}\b", text))
    try:
        return frozenset(day for day in range(7) if _plain(name_weekday(day, lang)) in _plain(text))
    except LanguageUnknown:
        return frozenset()


def _plain(text: str) -> str:
    """Arabic is written with the small signs on its letters or without."""
    return text.casefold().translate(_SAME)


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
