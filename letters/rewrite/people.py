"""The people of a record besides the child: roles, titles, names, and who a "she" could be. Pure.

In: words of a sentence, the child. Out: `Person`s in order.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from letters.rewrite.child import Child
from letters.rewrite.lexicon import (
    COORDINATORS,
    DETERMINERS,
    NO_NAMES,
    OPENERS,
    OTHER_SUBJECTS,
    PREPOSITIONS,
    SPEAKING,
    is_adverb,
    listed,
)
from letters.rewrite.verbs import can_be_noun, parts_of_speech
from letters.rewrite.words import Word

_HERE = Path(__file__).resolve().parent
_TITLES = {
    "mr": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "dr": None,
    "sir": "he",
    "prof": None,
    "cllr": None,
}
_LONGEST_ROLE = 5
_PLURALS = {
    "siblings",
    "others",
    "boys",
    "girls",
    "people",
    "adults",
    "neighbours",
    "residents",
    "parents",
    "carers",
    "staff",
    "peers",
    "friends",
    "children",
    "professionals",
    "grandparents",
}


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the file of roles has it."""

    role: str
    also: tuple[str, ...]
    say: str
    gender: str | None
    kind: str
    explain: bool


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is not the child, at words `start` up to `end`. `gender` None: it could be anyone."""

    start: int
    end: int
    gender: str | None
    many: bool = False
    kind: str = ""
    role: str = ""
    name: str = ""


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
def _first_names() -> dict[str, str | None]:
    lists = tomllib.loads((_HERE / "names.toml").read_text("utf-8"))
    she, he = (set(lists[key].lower().split()) for key in ("she", "he"))
    either = dict.fromkeys(she & he)
    return {**dict.fromkeys(she, "she"), **dict.fromkeys(he, "he"), **either}


def is_first_name(word: str) -> bool:
    """Whether a word is a first name that we know."""
    return word.lower() in _first_names()


def gender_of_name(name: str) -> str | None:
    """Whom a name as written mostly belongs to; None where it could be anyone."""
    parts = name.lower().replace(".", "").split()
    if parts and parts[0] in _TITLES:
        return _TITLES[parts[0]]
    for role in load_roles():
        if role.gender and name.lower() in (role.role, *role.also):
            return role.gender
    return _first_names().get(parts[0]) if parts else None


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


def find_role(words: Sequence[Word], start: int) -> tuple[int, Role, bool] | None:
    """The longest role that begins at a word: where it ends, which it is, whether it is several people."""
    if start >= len(words) or words[start].low not in _role_starts():
        return None
    lows = [word.low for word in words[start : start + _LONGEST_ROLE]]
    for length in range(len(lows), 0, -1):
        entry = _role_words().get(tuple(lows[:length]))
        if entry and _case_fits(words[start : start + length], entry[2]):
            return start + length, entry[0], entry[1]
    return None


def _case_fits(words: Sequence[Word], written: str) -> bool:
    """Initials are meant only where they are written in capitals."""
    if not any(part.isupper() for part in _spaced(written)):
        return True
    parts = _spaced(written)
    return all(
        word.text[:2].isupper() for word, part in zip(words, parts, strict=False) if part[:2].isupper()
    )


def people_of(words: Sequence[Word], child: Child, taken: set[int]) -> list[Person]:
    """The people of a sentence in order; `taken` are the places of words that mean the child."""
    found: list[Person] = []
    at = 0
    while at < len(words):
        person = None if at in taken or words[at].quoted else _person(words, at, child, taken)
        if person is None:
            at += 1
            continue
        at = person.end
        if found and _same(words, found[-1], person):
            found[-1] = _joined(found[-1], person)
        else:
            found.append(person)
    return found


def _person(words: Sequence[Word], at: int, child: Child, taken: set[int]) -> Person | None:
    return (
        _titled(words, at)
        or _known(words, at, child)
        or _with_role(words, at, child, taken)
        or _someone(words, at, taken)
        or _who_speaks(words, at, taken)
        or _named(words, at, taken)
    )


def _titled(words: Sequence[Word], at: int) -> Person | None:
    low = words[at].low
    if low not in _TITLES or not words[at].capital:
        return None
    end = at + 1
    many = False
    if end + 1 < len(words) and words[end].low in ("and", "&") and words[end + 1].low in _TITLES:
        end, many = end + 2, True
    if end < len(words) and words[end].text == ".":
        end += 1
    begun = end
    while end < len(words) and words[end].capital and end - begun < 3:
        end += 1
    return Person(at, end, None if many else _TITLES[low], many, name="named") if end > begun else None


def _known(words: Sequence[Word], at: int, child: Child) -> Person | None:
    for person in child.people:
        parts = _name_parts(person.name)
        if words[at].low != parts[0] or not words[at].capital:
            continue
        if [word.low for word in words[at : at + len(parts)]] == parts:
            entry = role_of(person.role)
            role = entry[0].role if entry else person.role
            kind = entry[0].kind if entry else "worker"
            end = at + len(parts)
            end = _surname_end(words, end)
            return Person(at, end, gender_of_known(person.name, person.role), False, kind, role, person.name)
    return None


@lru_cache(maxsize=256)
def _name_parts(name: str) -> list[str]:
    return name.lower().split()


def _surname_end(words: Sequence[Word], end: int) -> int:
    """A known first name may be written with its surname."""
    is_name = end < len(words) and words[end].capital and words[end].is_word and find_role(words, end) is None
    return end + 1 if is_name and not words[end].text.isupper() else end


def gender_of_known(name: str, role: str) -> str | None:
    """The gender of one of the child's people, where their role or name tells."""
    entry = role_of(role)
    by_role = entry[0].gender if entry else None
    low = role.lower()
    by_word = "she" if "mother" in low else "he" if "father" in low else None
    return by_role or by_word or gender_of_name(name)


def _with_role(words: Sequence[Word], at: int, child: Child, taken: set[int]) -> Person | None:
    low = words[at].low
    if low in _PLURALS:
        return Person(at, at + 1, None, True, _kind_of_many(low), low)
    found = find_role(words, at)
    if found is None:
        return None
    end, role, many = found
    if words[at].low == "baby" and {word.low for word in words[max(0, at - 3) : at]} & {"as", "was", "a"}:
        return None  # "a photo of him as a baby"
    gender = (
        role.gender or _written_gender(words[at:end]) or (None if many else _gender_by_people(role, child))
    )
    name = ""
    if not many and role.kind in ("family", "child") and end not in taken and _is_named_so(words, end):
        end, name = end + 1, words[end].text
    return Person(
        at, end, gender or (gender_of_name(name) if name else None), many, role.kind, role.role, name
    )


def _is_named_so(words: Sequence[Word], at: int) -> bool:
    """ "her cousin Abena": a name that no list has."""
    word = words[at] if at < len(words) else None
    return word is not None and word.text.istitle() and word.text.isalpha() and word.low not in NO_NAMES


_SOMEONE = {
    **dict.fromkeys(["boy", "man", "male", "lad", "gentleman", "guy"], "he"),
    **dict.fromkeys(["girl", "woman", "female", "lady"], "she"),
}
_NOT_SOMEONE = frozenset(
    ["young", "is", "was", "little", "white", "british", "asian", "black", "polite", "happy"]
)


def _someone(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    """ "another boy", "an older girl": somebody without a name, who is not said to be the child."""
    gender = _SOMEONE.get(words[at].low)
    if gender is None or at in taken or at == 0:
        return None
    near = [word.low for word in words[max(0, at - 3) : at]]
    other = {"another", "other", "older", "younger", "unknown", "with", "by", "from", "the", "hitting"} & set(
        near
    )
    return Person(at, at + 1, gender, False, "child", words[at].low) if other else None


def _who_speaks(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    """ "His roommate says": whoever says something is somebody, unless it is a report or a school."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or not word.text.islower() or word.low in _NOBODIES or at in taken:
        return None
    says = at + 1 < len(words) and words[at + 1].low in _SAYING
    two = at > 1 and before.text.islower() and can_be_noun(before.low) and words[at - 2].low in DETERMINERS
    led = before.low in DETERMINERS or before.low == "'s" or two
    is_noun = (
        can_be_noun(word.low)
        and word.low not in COORDINATORS | OPENERS | PREPOSITIONS | OTHER_SUBJECTS
        and not is_adverb(word.low)
    )
    return Person(at, at + 1, None, False, "worker", word.low) if says and led and is_noun else None


_SAYING = listed("says said told tells thinks thought feels felt believes believed explained asked hopes")
_NOBODIES = listed(
    "report school college letter email plan it that this he she they which who what one nursery club"
    " assessment review meeting panel court council team service home unit family everyone nobody child yp"
    " person also have has had was been all both never"
)


def _kind_of_many(low: str) -> str:
    if low in ("siblings", "parents", "grandparents"):
        return "family"
    return (
        "child"
        if low in ("others", "boys", "girls", "residents", "peers", "friends", "children")
        else "worker"
    )


def _written_gender(words: Sequence[Word]) -> str | None:
    lows = {word.low for word in words}
    return "she" if "mother" in lows else "he" if "father" in lows else None


def _gender_by_people(role: Role, child: Child) -> str | None:
    """The gender of the only person whom the child knows in that role."""
    of_role = [each for each in child.people if (entry := role_of(each.role)) and entry[0].role == role.role]
    return gender_of_known(of_role[0].name, of_role[0].role) if len(of_role) == 1 else None


def _named(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    word = words[at]
    known = is_first_name(word.low) or _seems_name(words, at)
    if not word.capital or not known or len(word.text) < 2:
        return None
    end = at + 1
    while (
        end < len(words) and end not in taken and words[end].capital and words[end].is_word and end - at < 3
    ):
        if find_role(words, end):
            break
        end += 1
    return Person(at, end, gender_of_name(word.text), name=word.text)


_BEFORE_PLACES = listed("in from at near to during into around since until")
_OF_NAMES = frozenset(["NNP", "NNPS"])


def _seems_name(words: Sequence[Word], at: int) -> bool:
    """A word with a capital that no word list knows, and that says something or has a mother."""
    word = words[at]
    if not word.text.isalpha() or word.text.isupper() or parts_of_speech(word.low) - _OF_NAMES:
        return False
    placed = at > 0 and words[at - 1].low in _BEFORE_PLACES
    if placed or word.low in NO_NAMES:
        return False
    after = words[at + 1].low if at + 1 < len(words) else ""
    owner = after == "'s" and at + 2 < len(words) and find_role(words, at + 2) is not None
    return owner or after in SPEAKING or after in ("will", "has", "is", "was", "and")


def _same(words: Sequence[Word], first: Person, second: Person) -> bool:
    """Whether a role and a name are one person: "foster carer Mrs Jones", "Sarah Smith (SW)", "Jan, her
    carer"."""
    if first.many != second.many or bool(first.role) == bool(second.role):
        return False
    between = [word.low for word in words[first.end : second.start]]
    return between in (
        [],
        ["("],
        [","],
        [","] * 1 + ["the"],
        [",", "her"],
        [",", "his"],
        ["-"],
        ["–"],
        ["(", "the"],
    )


def _joined(first: Person, second: Person) -> Person:
    return replace(
        first,
        end=second.end,
        gender=first.gender or second.gender,
        kind=first.kind or second.kind,
        role=first.role or second.role,
        name=first.name or second.name,
    )


def each_single(people: Sequence[Person]) -> Iterator[Person]:
    """Those that stand for one person."""
    return (person for person in people if not person.many)
