"""What stands in a phrase's blanks, in another language.

In: `bank_values.toml`, the catalogues, a value as it stands in an English sentence. Out: the value as it may
stand in a sentence of a language, or None where it is words that nobody has translated: such a sentence needs
a translator. Names, days, times and numbers go as they are.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from letters.ingredients import MarkValue
from letters.phrases import mark_value
from wording.model import SOURCE_LANGUAGE, MessageState, StateKind
from wording.read import find_message, state_of

_FILE = Path(__file__).parent.with_name("bank_values.toml")
_PEOPLE = frozenset({"person", "carer", "worker", "name", "child", "iro"})
_NAMED = _PEOPLE | {"school", "home", "place"}
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'-]*|of|the|de|van|bin|al|el|St\.?|\d+)(?: |$)")
_DAY = re.compile(r"(?:\w+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)(?: (\d{4}))?\Z")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[+\d][\d ()-]*\Z")


@cache
def list_values() -> dict[str, dict[str, str]]:
    """Mark -> code -> the English that may stand there."""
    tables: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text("utf-8"))["phrase"]["value"]
    return tables


def choices_for(mark: str) -> tuple[str, ...]:
    """What is offered for a blank, in English."""
    return tuple(list_values().get("person" if mark in _PEOPLE else mark, {}).values())


def value_in(mark: str, value: str, lang: str) -> tuple[str, MessageState] | None:
    """The value in a language, and how far its words are checked; None where it needs a translator."""
    source = MessageState(StateKind.SOURCE)
    if lang == SOURCE_LANGUAGE:
        return value, source
    known = _known(mark, value)
    if known:
        context, english = known
        text, found = find_message(lang, context, english)
        return (text, state_of(lang, context)) if found != SOURCE_LANGUAGE else None
    read = _read(mark, value)
    return (mark_value(read, lang), source) if read is not None else None


def _known(mark: str, value: str) -> tuple[str, str] | None:
    groups = ("person", "mine") if mark in _PEOPLE else (mark,)
    for group in groups:
        for code, english in list_values().get(group, {}).items():
            if english.casefold() == value.casefold():
                return f"phrase.value.{group}.{code}", english
    return None


def _read(mark: str, value: str) -> MarkValue | None:
    if mark == "date":
        return _day(value)
    if mark == "time":
        return _time(value)
    if mark in ("number", "phone"):
        return value if _NUMBER.match(value) else None
    return value if mark in _NAMED and is_name(value) else None


def is_name(value: str) -> bool:
    """Whether a value is a name: each word begins with a capital, or is a small word within a name."""
    return value[:1].isupper() and not _NAME.sub("", value)


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    if not found or not found[3]:
        return None
    for form in ("%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(f"{found[1]} {found[2]} {found[3]}", form).date()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None


def _time(value: str) -> time | None:
    found = _CLOCK.match(value)
    if not found or not 1 <= int(found[1]) <= 12 or int(found[2] or 0) > 59:
        return None
    hour = int(found[1]) % 12 + (12 if found[3].casefold() == "p" else 0)
    return time(hour, int(found[2] or 0))


def filled(values: Mapping[str, str], lang: str) -> tuple[dict[str, str], list[MessageState]] | None:
    """All values in a language, and the states of their words; None where one of them needs a translator."""
    given: dict[str, str] = {}
    states = []
    for mark, value in values.items():
        said = value_in(mark, value, lang)
        if said is None:
            return None
        given[mark] = said[0]
        states.append(said[1])
    return given, states
