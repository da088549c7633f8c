"""Who somebody of a list of people is to the child: "Sharon Hale, your foster carer", "your mum". Pure.

In: a name and its role as minutes have them, the child. Out: a line of the record's "Who came"; the people
whom the other sentences of the same minutes can mean.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from letters.minutes.attendance import are_initials
from letters.rewrite.child import Child, Known
from letters.rewrite.roles import Role, find_role, is_same_role, role_of
from letters.rewrite.words import words_of
from reviews.brought import same_person

_OURS = re.compile(
    r"^(?:(?:the|his|her|their|our|child['’]s|allocated|current|named|maternal|paternal) )+", re.IGNORECASE
)
_MORE = re.compile(r"\s*[,;–—]\s*|\s+-\s+|\s+(?:and|at|from)\s+", re.IGNORECASE)
_CALLED = {
    "mother": "mum", "birth mother": "mum", "birth mum": "mum", "biological mother": "mum", "bm": "mum",
    "natural mother": "mum", "father": "dad", "birth father": "dad", "birth dad": "dad",
    "biological father": "dad", "natural father": "dad", "grandmother": "gran", "grandfather": "grandad",
}  # fmt: skip
# Whom a child calls by no name: of each there is one, but for grandparents.
_BY_WORD = frozenset(
    "mum mam mummy dad daddy nan nana nanny gran granny grandma grandad granddad grandpa".split()  # noqa: SIM905
)
_PARENTS = ("mother", "father")
# Of these a child has one: who is meant by the role is the one who came.
_ONE_EACH = frozenset(
    {
        "social worker", "foster carer", "supervising social worker", "personal adviser", "advocate",
        "independent visitor", "designated teacher", "children's guardian", *_PARENTS,
    }
)  # fmt: skip
_NOT_YOURS = frozenset(
    {
        "head teacher", "headteacher", "principal", "manager", "registered manager", "police officer",
        "judge", "officer", "worker", "duty worker", "contact supervisor", "residential worker",
        "virtual school officer", "virtual school head", "resident", "pupil", "peer",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who was there. `role`: as the minutes have it; empty where they do not say. `is_unsure`: the
    name may tell what the one before is."""

    name: str
    role: str = ""
    is_unsure: bool = False


def lines_of(people: Iterable[Came], child: Child) -> tuple[str, ...]:
    """A line of the record for each, with who it is where that is known."""
    told = [(one.name, *_who(one, child)) for one in people]
    whose = Counter(who for _, who, _ in told)
    lines = (
        who if by_word and whose[who] == 1 else f"{name}, {who}" if who and name not in who else name
        for name, who, by_word in told
    )
    return tuple(line[:1].upper() + line[1:] for line in lines)


def known_of(people: Sequence[Came], child: Child) -> tuple[Known, ...]:
    """Those of a list whom the role alone can mean; nobody whose role somebody has whom the child knows."""
    return tuple(
        Known(one.name, _role_word(one.role))
        for one in people
        if _is_one_of_child(one, child) and one.name.lower() != _role_word(one.role).lower()
    )


def _is_one_of_child(one: Came, child: Child) -> bool:
    entry = _role(one.role)
    if entry is None or entry[0].role not in _ONE_EACH or _is_step(one.role):
        return False
    if _names_role(one.name) or are_initials(one.name):
        return False
    known = any(is_same_role(entry[0], one.role, each.role) for each in child.people)
    return not known and not any(same_person(one.name, each.name) for each in child.people)


def called(role: str, child: Child) -> str:
    """What the child calls somebody of the family of that role: their own word, else "mum" for "mother"."""
    word = _role_word(role)
    plain = _CALLED.get(word, word)
    return child.words.get(word) or child.words.get(plain) or plain


def _who(one: Came, child: Child) -> tuple[str, bool]:
    """What they are to the child, and whether that is said without a name: there is none, or the child uses
    none."""
    entry, is_nameless = _role(one.role), role_of(one.name) is not None
    if entry is None or one.name == child.name or (_names_role(one.name) and not is_nameless):
        return "", False
    role, word = entry[0], _role_word(one.role)
    if is_nameless:  # "SW", "Mother": no child says so
        is_hard = one.name.isupper() or word in _CALLED
        return (_said(role, word, one, child), True) if is_hard else ("", False)
    known = any(same_person(one.name, each.name) for each in child.people)
    by_word = role.kind == "family" and _CALLED.get(word, word) in _BY_WORD and not known
    return _said(role, word, one, child), by_word


def _said(role: Role, word: str, one: Came, child: Child) -> str:
    if role.kind == "family":
        return f"your {called(one.role, child)}"
    if role.say:
        return role.say.partition(",")[0]
    return f"{'the' if word in _NOT_YOURS else 'your'} {word}"


def _role(written: str) -> tuple[Role, bool] | None:
    """The role that words name, alone or with where they work; None for somebody else's ("mum's friend")."""
    return next(filter(None, map(role_of, _ways(written))), None)


def _role_word(written: str) -> str:
    """The role as it is said, in small letters and for one; initials in full."""
    way, role = next((way, entry[0]) for way in _ways(written) if (entry := role_of(way)))
    if way.isupper():
        return role.role
    return way[:-1].lower() if role_of(way[:-1]) == (role, False) else way.lower()


def _ways(written: str) -> Iterator[str]:
    bare = _OURS.sub("", " ".join(written.split()), count=1)
    yield from (bare, _MORE.split(bare)[0])


def _is_step(role: str) -> bool:
    return role.lower().startswith("step")


def _names_role(name: str) -> bool:
    """ "Mum", "Nan Joan", "College tutor": the name says who it is."""
    words = words_of(name)
    return any(find_role(words, at) for at in range(len(words)))
