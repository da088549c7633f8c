"""Roles as records write them: "foster carer", "SW". Pure.

In: words of a sentence. Out: the role that begins at one of them.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from letters.rewrite.words import Word

_HERE = Path(__file__).resolve().parent
_LONGEST_ROLE = 5


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the file of roles has it."""

    role: str
    also: tuple[str, ...]
    say: str
    gender: str | None
    kind: str
    explain: bool


@lru_cache(maxsize=1)
def load_roles() -> tuple[Role, ...]:
    """All roles, in the order of the file."""
    entries = tomllib.loads((_HERE / "roles.toml").read_text("utf-8"))["role"]
    return tuple(
        Role(
            entry["role"],
            tuple(entry["also"]),
            entry["say"],
            entry.get("gender"),
            entry["kind"],
            entry.get("explain", False),
        )
        for entry in entries
    )


@lru_cache(maxsize=1)
def _role_words() -> dict[tuple[str, ...], tuple[Role, bool, str]]:
    """Each way of writing a role, one and many: its words in small letters -> role, many, as written."""
    found: dict[tuple[str, ...], tuple[Role, bool, str]] = {}
    for role in load_roles():
        for written in (role.role, *role.also):
            parts = tuple(part for part in _spaced(written))
            found[tuple(part.lower() for part in parts)] = (role, False, written)
            many = (*parts[:-1], parts[-1] + "s")
            found[tuple(part.lower() for part in many)] = (role, True, written + "s")
    return found


@lru_cache(maxsize=1)
def _role_starts() -> frozenset[str]:
    """The first words of all roles, so that most words are told apart at once."""
    return frozenset(parts[0] for parts in _role_words())


def _spaced(written: str) -> list[str]:
    return written.replace("/", " / ").replace("'s", " 's").split()


def role_of(written: str) -> tuple[Role, bool] | None:
    """The role that words stand for, and whether for several people; None where they are no role."""
    entry = _role_words().get(tuple(part.lower() for part in _spaced(written)))
    return (entry[0], entry[1]) if entry else None


def is_same_role(role: Role, written: str, other: str) -> bool:
    """Whether words for a role and the role of somebody known can be one person's. Roles that no child has a
    word for stand together in the list ("dentist", "manager"): of these only the same words are the same."""
    entry = role_of(other)
    if entry is None or entry[0].role != role.role:
        return False
    if role.say or role.kind != "worker":
        return True
    one, two = written.lower(), other.lower()
    return one.endswith(two) or two.endswith(one)


def find_role(words: Sequence[Word], start: int) -> tuple[int, Role, bool] | None:
    """The longest role that begins at a word: where it ends, which it is, whether it is several people."""
    if start >= len(words) or words[start].low not in _role_starts():
        return None
    lows = [word.low for word in words[start : start + _LONGEST_ROLE]]
    for length in range(len(lows), 0, -1):
        entry = _role_words().get(tuple(lows[:length]))
        if entry and _case_fits(words[start : start + length], entry[2]):
            if _is_a_thing(words, start, start + length):
                return None
            return start + length, entry[0], entry[1]
    return None


def _is_a_thing(words: Sequence[Word], start: int, end: int) -> bool:
    """ "reads the Guardian", "the key worker discount", "as corporate parent"."""
    corporate = start > 0 and words[start - 1].low == "corporate"
    paper = words[start].text == "Guardian" and end - start == 1
    read = {word.low for word in words[max(0, start - 5) : start]} & _READING
    return corporate or (paper and bool(read)) or (end < len(words) and words[end].low in _THINGS)


_READING = frozenset(["read", "reads", "reading", "bits", "newspaper", "crossword", "buys", "bought"])
_THINGS = frozenset(["discount", "discounts", "status", "scheme", "housing"])


def _case_fits(words: Sequence[Word], written: str) -> bool:
    """Initials are meant only where they are written in capitals."""
    if not any(part.isupper() for part in _spaced(written)):
        return True
    parts = _spaced(written)
    return all(
        word.text[:2].isupper() for word, part in zip(words, parts, strict=False) if part[:2].isupper()
    )
