"""The fields of a letter.json, read by name: what is wrong with one is told with where it stands. Pure.

In: values as JSON gives them. Out: what they say. Raises LetterUnreadable with the names of the fields, never
with what stands in them: these may be a child's words.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from letters.model import LineBlank, OverOutside

Read = TypeVar("Read")
Kind = TypeVar("Kind", bound=StrEnum)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class LetterUnreadable(ValueError):
    """The stored text is no letter of a version that we know; which field is wrong, where one is."""


@dataclass(frozen=True)
class Fields:
    """An object of a letter.json, whose fields are read by name; what is wrong is told with the name."""

    values: Mapping[str, Any]
    only_known: bool = False

    def read(self, name: str, read: Callable[[Any], Read]) -> Read:
        """A field that must be there."""
        if name not in self.values:
            raise LetterUnreadable(f"{name} is missing")
        return _named(name, read, self.values[name])

    def find(self, name: str, read: Callable[[Any], Read], usual: Read) -> Read:
        """A field that may be missing."""
        return _named(name, read, self.values[name]) if name in self.values else usual

    def within(self, value: object, noun: type) -> "Fields":
        """An object in this one, with the fields of a noun."""
        inner = Fields(as_mapping(value), only_known=self.only_known)
        inner.refuse_others(noun)
        return inner

    def refuse_others(self, noun: type, *also: str) -> None:
        """Refuse a field that is none of the noun's, where only known ones are read."""
        known = {each.name for each in fields(noun) if each.compare} | {*also}
        if self.only_known and (others := sorted(self.values.keys() - known)):
            raise LetterUnreadable(f"{others[0][:40]} is no field here")


def _named(name: str, read: Callable[[Any], Read], value: object) -> Read:
    """What is read of a value; what is wrong with it is told with its name."""
    try:
        return read(value)
    except LetterUnreadable as error:
        raise LetterUnreadable(f"{name}: {error}") from None
    except (ValueError, TypeError, KeyError) as error:
        raise LetterUnreadable(f"{name}: {_REASONS.get(type(error), 'it cannot be this')}") from None


_REASONS: Mapping[type[Exception], str] = {
    LineBlank: "a line without words",
    OverOutside: "pictures over words that are not there, or on top of one another",
}


def each_of(read: Callable[[Any], Read]) -> Callable[[object], tuple[Read, ...]]:
    """How a list is read; what is wrong is told with its number."""
    return lambda value: tuple(_named(str(at), read, one) for at, one in enumerate(as_list(value), 1))


def one_of(kinds: type[Kind]) -> Callable[[object], Kind]:
    """How a word of a closed list is read."""

    def read(value: object) -> Kind:
        if not isinstance(value, str) or value not in set(kinds):
            raise LetterUnreadable(f"one of {', '.join(kinds)} was expected")
        return kinds(value)

    return read


def as_day(value: object) -> date:
    try:
        return date.fromisoformat(as_words(value))
    except ValueError:
        raise LetterUnreadable("a day such as 2026-11-29 was expected") from None


def as_mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise LetterUnreadable("an object was expected")
    return value


def as_list(value: object, count: int | None = None) -> list[Any]:
    if not isinstance(value, list) or count not in (None, len(value)):
        raise LetterUnreadable("a list was expected" if count is None else f"a list of {count} was expected")
    return value


def as_language(value: object) -> str:
    """A language tag, as docs/letter.schema.json has it."""
    tag = as_words(value)
    if not _TAG.fullmatch(tag):
        raise LetterUnreadable("a language that is no tag such as en, ar, zh-Hans")
    return tag


def as_words(value: object) -> str:
    if not isinstance(value, str):
        raise LetterUnreadable("words were expected")
    return value


def as_words_or_none(value: object) -> str | None:
    return None if value is None else as_words(value)
