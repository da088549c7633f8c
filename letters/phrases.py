"""The fixed sentences of a letter, each in the reader's language or else in English.

In: `phrases.toml` (the English, by code) and the catalogues. Out: `phrases_in(lang)`, a function that takes a
phrase's code and the values for its marks and gives (text, the language this text is in). A date or a time is
written out in the language that was found, so that no sentence mixes two.
"""

import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from functools import cache
from pathlib import Path

from letters.ingredients import MarkValue, Phrases
from wording.languages import direction, format_date, format_time
from wording.model import SOURCE_LANGUAGE, fill
from wording.read import find_message

Find = Callable[[str, str, str], tuple[str, str]]
_FILE = Path(__file__).with_name("phrases.toml")
_RECORD = Path(__file__).with_name("record.toml")  # for adults, in English: no messages to translate
_ISOLATE, _END = "\u2068", "\u2069"
_LEFT, _RIGHT = frozenset({"L"}), frozenset({"R", "AL"})


class PhraseUnknown(LookupError):
    """No phrase has this code."""


@cache
def english_phrases() -> dict[str, str]:
    """Every phrase's English by its code, such as "next.who_when", or "story.next.me" where a level says it
    in its own way; "" where a level leaves it out."""
    tables = {
        **tomllib.loads(_FILE.read_text("utf-8"))["phrase"],
        **tomllib.loads(_RECORD.read_text("utf-8")),
    }
    return dict(_walk("", tables))


def _walk(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for code, value in table.items():
        if isinstance(value, dict):
            yield from _walk(f"{prefix}{code}.", value)
        else:
            yield f"{prefix}{code}", str(value)


def phrases_in(lang: str, find: Find = find_message) -> Phrases:
    """The phrases in one language, falling back to English one by one. `find`: language, code and English ->
    the words, and the language that they are in.

    The function raises PhraseUnknown, and UnknownMark or MissingMark as `wording.model.fill`.
    """

    def phrase_of(code: str, marks: Mapping[str, MarkValue]) -> tuple[str, str]:
        english = english_phrases().get(code)
        if english is None:
            raise PhraseUnknown(code)
        text, found = find(lang, f"phrase.{code}", english)
        said = fill(text, {name: mark_value(value, found) for name, value in marks.items()})
        return (
            said[:-1] if said.endswith("..") and said[-3:] != "..." else said
        ), found  # of a day that ends with a stop

    return phrase_of


def english(code: str, marks: Mapping[str, MarkValue]) -> tuple[str, str]:
    """A phrase in English."""
    return phrases_in(SOURCE_LANGUAGE)(code, marks)


def mark_value(value: MarkValue, lang: str) -> str:
    """A mark's value as it stands in a sentence of a language."""
    if isinstance(value, date):
        return format_date(value, lang)
    if isinstance(value, time):
        return format_time(value, lang)
    return isolated(value, lang)


def isolated(value: str, lang: str) -> str:
    """The value between Unicode isolates where it holds letters that run against the sentence's direction.

    A value that is itself a mark, such as "{page}", is filled later by the press and stays as it is.
    """
    if value.startswith("{") and value.endswith("}"):
        return value
    against = _RIGHT if direction(lang) == "ltr" else _LEFT
    if any(unicodedata.bidirectional(character) in against for character in value):
        return f"{_ISOLATE}{value}{_END}"
    return value
