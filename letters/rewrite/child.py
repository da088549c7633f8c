"""The child that a record is about, and the people around them, out of child.json. Pure.

In: JSON text. Out: `Child`. What is wrong with the file is said in a clear sentence (`ChildUnreadable`).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from children.model import Pronouns as Pronouns

_LARGEST = 200_000
_LONGEST = 200


class ChildUnreadable(ValueError):
    """The file is not a child.json; the message says why, for the person who wrote it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A person around the child: the name that the child uses, and who they are ("foster carer")."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Child:
    """Whom the record is about. `words`: the child's own words for care terms."""

    name: str
    full_name: str
    pronouns: Pronouns
    age: int | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    people: tuple[Known, ...] = ()


def child_of(text: str | bytes) -> Child:
    """The child that a child.json describes. Raises ChildUnreadable."""
    if len(text) > _LARGEST:
        raise ChildUnreadable("The file about the child is too large.")
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        raise ChildUnreadable("The file about the child is not JSON.") from None
    if not isinstance(record, dict):
        raise ChildUnreadable("The file about the child must be one JSON object.")
    unknown = sorted(set(record) - {"name", "full_name", "pronouns", "age", "words", "people"})
    if unknown:
        raise ChildUnreadable(f"The file about the child has an unknown field: {unknown[0]!r}.")
    name = _text(record, "name", needed=True)
    return Child(
        name=name,
        full_name=_text(record, "full_name") or name,
        pronouns=_pronouns(record),
        age=_age(record),
        words=_own_words(record),
        people=_people(record),
    )


def _text(record: Mapping[str, Any], field_name: str, needed: bool = False) -> str:
    value = record.get(field_name, "")
    if not isinstance(value, str) or (needed and not value.strip()):
        raise ChildUnreadable(f"The child's {field_name!r} is missing or is not a text.")
    if len(value) > _LONGEST:
        raise ChildUnreadable(f"The child's {field_name!r} is longer than {_LONGEST} characters.")
    return " ".join(value.split())


def _pronouns(record: Mapping[str, Any]) -> Pronouns:
    try:
        return Pronouns(record.get("pronouns", ""))
    except ValueError:
        raise ChildUnreadable('The child\'s \'pronouns\' must be "she", "he" or "they".') from None


def _age(record: Mapping[str, Any]) -> int | None:
    age = record.get("age")
    if age is None:
        return None
    if isinstance(age, bool) or not isinstance(age, int) or not 0 <= age <= 25:
        raise ChildUnreadable("The child's 'age' must be a whole number from 0 to 25.")
    return age


def _own_words(record: Mapping[str, Any]) -> dict[str, str]:
    words = record.get("words", {})
    if not isinstance(words, dict) or not all(isinstance(own, str) and own.strip() for own in words.values()):
        raise ChildUnreadable("The child's 'words' must give one text for each term.")
    return {
        " ".join(term.lower().split()): " ".join(own.split()) for term, own in words.items() if term.strip()
    }


def _people(record: Mapping[str, Any]) -> tuple[Known, ...]:
    people = record.get("people", [])
    if not isinstance(people, list) or not all(isinstance(each, dict) for each in people):
        raise ChildUnreadable("The child's 'people' must be a list of people with a 'name' and a 'role'.")
    found = []
    for each in people:
        name, role = each.get("name"), each.get("role")
        if not (isinstance(name, str) and name.strip() and isinstance(role, str) and role.strip()):
            raise ChildUnreadable("Each of the child's 'people' needs a 'name' and a 'role', both texts.")
        found.append(Known(" ".join(name.split()), " ".join(role.split())))
    return tuple(found)
