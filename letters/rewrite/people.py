"""The people of a record besides the child: roles, titles, names, and who a "she" could be. Pure.

In: words of a sentence, the child. Out: `Person`s in order.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from letters.rewrite.child import Child, Known
from letters.rewrite.childs_name import is_childs_name_only
from letters.rewrite.first_names import TITLES, gender_of_known, gender_of_name, is_first_name
from letters.rewrite.lexicon import (
    NO_NAMES,
    SPEAKING,
    listed,
)
from letters.rewrite.months import MONTHS_TOO, is_month_here
from letters.rewrite.person import NAMESAKE, Person
from letters.rewrite.places import is_no_person
from letters.rewrite.roles import Role, find_role, is_same_role, role_of
from letters.rewrite.someone import a_family, one_of_many, someone, stranger, who_speaks
from letters.rewrite.surnames import surname_at
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import Word, low_at

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


def people_of(words: Sequence[Word], child: Child, taken: set[int]) -> list[Person]:
    """The people of a sentence in order; `taken` are the places of words that mean the child."""
    found: list[Person] = []
    at = 0
    while at < len(words):
        skipped = at in taken or words[at].quoted or is_childs_name_only(words, at, child)
        person = None if skipped else _person(words, at, child, taken)
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
        _namesake(words, at, child)
        or _titled(words, at, child)
        or _known(words, at, child)
        or _own_name(words, at, child)
        or one_of_many(words, at)
        or _with_role(words, at, child, taken)
        or someone(words, at, taken)
        or who_speaks(words, at, taken)
        or _named(words, at, taken)
        or a_family(words, at, child)
        or stranger(words, at)
    )


def _namesake(words: Sequence[Word], at: int, child: Child) -> Person | None:
    """ "Okafor", where it may be the child or a parent."""
    found = surname_at(words, at, child)
    if found is None or found.sure:
        return None
    gender = TITLES.get(words[at].low)
    return Person(found.start, found.end, gender, kind=NAMESAKE, name=words[found.end - 1].text)


def _titled(words: Sequence[Word], at: int, child: Child) -> Person | None:
    low = words[at].low
    if low not in TITLES or not words[at].capital:
        return None
    end = at + 1
    many = False
    if end + 1 < len(words) and words[end].low in ("and", "&") and words[end + 1].low in TITLES:
        end, many = end + 2, True
    if end < len(words) and words[end].text == ".":
        end += 1
    begun = end
    while end < len(words) and words[end].capital and end - begun < 3:
        end += 1
    return (
        _told_who(Person(at, end, None if many else TITLES[low], many, name="named"), words, child)
        if end > begun
        else None
    )


def _told_who(titled: Person, words: Sequence[Word], child: Child) -> Person:
    """ "Ms Lumb", where the child knows one Harriet Lumb who may be called so."""
    surname = words[titled.end - 1].low
    of_name = [each for each in child.people if " " in each.name and _name_parts(each.name)[-1] == surname]
    fitting = [each for each in of_name if gender_of_known(each.name, each.role) in (titled.gender, None)]
    if titled.many or len(fitting) != 1:
        return titled
    kind, role = _role_of_known(fitting[0])
    return replace(titled, kind=kind, role=role)


def _known(words: Sequence[Word], at: int, child: Child) -> Person | None:
    """Somebody whom the child knows, by the whole name or by the first name alone."""
    if not words[at].capital:
        return None
    called = [each for each in child.people if _name_parts(each.name)[0] == words[at].low]
    whole = [each for each in called if _follow(words, at, _name_parts(each.name))]
    if not (whole or len(called) == 1) or words[at].low in TITLES:
        return None
    person = (whole or called)[0]
    end = at + (len(_name_parts(person.name)) if whole else 1)
    kind, role = _role_of_known(person)
    gender = gender_of_known(person.name, person.role)
    return Person(at, _surname_end(words, end), gender, False, kind, role, person.name)


def _follow(words: Sequence[Word], at: int, parts: Sequence[str]) -> bool:
    return [word.low for word in words[at : at + len(parts)]] == parts


def _role_of_known(person: Known) -> tuple[str, str]:
    """The kind and the role of somebody whom the child knows: "nan and kinship carer" is of the family."""
    entry = role_of(person.role) or role_of(person.role.split(" and ")[0])
    return (entry[0].kind, entry[0].role) if entry else ("worker", person.role)


@lru_cache(maxsize=256)
def _name_parts(name: str) -> list[str]:
    return name.lower().split()


def _surname_end(words: Sequence[Word], end: int) -> int:
    """A known first name may be written with its surname."""
    is_name = end < len(words) and words[end].capital and words[end].is_word and find_role(words, end) is None
    return end + 1 if is_name and not words[end].text.isupper() else end


def _own_name(words: Sequence[Word], at: int, child: Child) -> Person | None:
    """ "Ammi", where the child's own word for "mum" is "Ammi"."""
    for term, own in child.words.items():
        entry = role_of(term)
        parts = _name_parts(own)
        named = entry is not None and own[:1].isupper() and words[at].capital
        if named and entry and [word.low for word in words[at : at + len(parts)]] == parts:
            return Person(at, at + len(parts), entry[0].gender, False, entry[0].kind, entry[0].role, own)
    return None


def _with_role(words: Sequence[Word], at: int, child: Child, taken: set[int]) -> Person | None:
    low = words[at].low
    if low == "peers" and low_at(words, at + 1) in _LOOKING:
        return None
    if low in _PLURALS:
        return Person(at, at + 1, None, True, _kind_of_many(low), low)
    found = find_role(words, at)
    if found is None:
        return None
    end, role, many = found
    if end < len(words) and words[end].low in _WHAT_ROLES_DO:
        return None  # "Key worker session:"
    if words[at].low == "baby" and {word.low for word in words[max(0, at - 3) : at]} & {"as", "was", "a"}:
        return None  # "a photo of him as a baby"
    gender = (
        role.gender
        or _written_gender(words[at:end])
        or (None if many else _gender_by_people(role, words[at:end], child))
    )
    name = ""
    if not many and role.kind in ("family", "child") and end not in taken and _is_named_so(words, end):
        end, name = end + 1, words[end].text
    return Person(
        at, end, gender or (gender_of_name(name) if name else None), many, role.kind, role.role, name
    )


_LOOKING = listed("at over into through round around out inside down under up")  # "Robin peers at it"
_WHAT_ROLES_DO = listed(
    "session sessions meeting meetings report role post vacancy team service training review"
    " recruitment allowance notes agency course handbook angel angels discount discounts badge shortage"
    " vacancies post posts"
)


def _is_named_so(words: Sequence[Word], at: int) -> bool:
    """ "her cousin Abena": a name that no list has."""
    word = words[at] if at < len(words) else None
    return word is not None and word.text.istitle() and word.text.isalpha() and word.low not in NO_NAMES


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


def _gender_by_people(role: Role, words: Sequence[Word], child: Child) -> str | None:
    """The gender of the only person whom the child knows in that role."""
    written = " ".join(word.low for word in words)
    of_role = [each for each in child.people if is_same_role(role, written, each.role)]
    return gender_of_known(of_role[0].name, of_role[0].role) if len(of_role) == 1 else None


def _named(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    word = words[at]
    known = is_first_name(word.low) or _seems_name(words, at)
    if not word.capital or not known or len(word.text) < 2:
        return None
    if is_no_person(words, at) or (word.low in MONTHS_TOO and is_month_here(words, at, at + 1)):
        return None  # "in April following ...", "the Forest of Dean"
    end = at + 1
    while (
        end < len(words) and end not in taken and words[end].capital and words[end].is_word and end - at < 3
    ):
        if find_role(words, end):
            break
        end += 1
    return Person(at, end, gender_of_name(word.text), name=word.text)


_BEFORE_PLACES = listed("in from at near to during into around since until through left")
_DOES = listed(
    "phoned rang texted called visited arrived collected met wants likes loves lives visits calls rings texts"
    " drove stayed"
)
_OF_NAMES = frozenset(["NNP", "NNPS"])


def _seems_name(words: Sequence[Word], at: int) -> bool:
    """A word with a capital that no word list knows, and that says something or has a mother."""
    word = words[at]
    if not word.text.isalpha() or word.text.isupper():
        return False
    full = at + 1 < len(words) and word.text.istitle() and _could_be_surname(words[at + 1])
    if parts_of_speech(word.low) - _OF_NAMES and not (full and low_at(words, at + 2) == ","):
        return False
    placed = at > 0 and words[at - 1].low in _BEFORE_PLACES
    if placed or word.low in NO_NAMES:
        return False
    while at + 1 < len(words) and _could_be_surname(words[at + 1]):
        at += 1
    after = low_at(words, at + 1)
    owner = after == "'s" and at + 2 < len(words) and find_role(words, at + 2) is not None
    if after == "and" and at > 0 and words[at - 1].low in ("of", "up", "over", "down"):
        return False  # "the top of Snowdon and"
    another = after == "and" and at + 2 < len(words) and words[at + 2].capital  # not "Makaton and some words"
    goes_on = after in SPEAKING or after in ("will", "has", "is", "was") or another
    goes_on = goes_on or (word.text.istitle() and after in _DOES)  # "Tanika phoned"
    return owner or goes_on or (after == "," and low_at(words, at + 2) == "who")


def _could_be_surname(word: Word) -> bool:
    return word.text.istitle() and word.text.isalpha() and not parts_of_speech(word.low) - _OF_NAMES


def _same(words: Sequence[Word], first: Person, second: Person) -> bool:
    """Whether a role and a name are one person: "foster carer Mrs Jones", "Sarah Smith (SW)", "Jan, her
    carer"."""
    alike = bool(first.role) == bool(second.role) and not (first.role and first.role == second.role)
    if first.many != second.many or alike:
        return False
    between = [word.low for word in words[first.end : second.start]]
    return between in (
        [],
        ["("],
        [","],
        [","] * 1 + ["the"],
        [",", "a"],
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
