"""A parent by the name that minutes give them, as the child calls them: "Ms Okafor" -> "your mum". Pure.

In: a sentence in words for the child. Out: the same, with what was changed; where only a title and a surname
stand there, it is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from letters.minutes.who_is import called
from letters.rewrite.child import Child, Known
from letters.rewrite.childs_name import is_name_here
from letters.rewrite.first_names import TITLES, gender_of_known
from letters.rewrite.model import Change, Doubt, Kind, Rewritten
from letters.rewrite.roles import role_of
from letters.rewrite.words import quoted_spans, words_of

_WHY = "No child calls them by their name."


def with_parents(told: Rewritten, child: Child) -> Rewritten:
    """The sentence with "your mum" where her name stands. One that quotes somebody stays, as does one that
    says beside it who she is."""
    if quoted_spans(told.suggestion):
        return told
    for parent in child.people:
        entry = role_of(parent.role)
        if not entry or entry[0].role not in ("mother", "father") or " " not in parent.name:
            continue
        said = f"your {called(parent.role, child)}"
        if said in told.suggestion.lower() or parent.role.lower() in told.suggestion.lower():
            continue
        for name, is_sure in _names(parent, child):
            told = _put(told, name, said, is_sure=is_sure)
    return told


def _names(parent: Known, child: Child) -> Iterator[tuple[str, bool]]:
    """How minutes name a parent, and whether nobody else can be meant. By a title only where neither the
    child nor another whom they know can have it; by the first name only where nobody else has it."""
    yield rf"{re.escape(parent.name)}(?![\w-])", True
    (first, *_, surname), gender = parent.name.split(), gender_of_known(parent.name, parent.role)
    others = [child.name, child.full_name, *(one.name for one in child.people if one is not parent)]
    others = [part.lower() for name in others for part in name.split()]
    is_other = gender != child.pronouns.value and child.pronouns.value in ("she", "he")
    known = [one for one in child.people if one.name.split()[-1].lower() == surname.lower()]
    if is_other and len(known) == 1:
        titles = "|".join(title.title() for title, whose in TITLES.items() if whose == gender)
        yield rf"(?<!and )(?<!& )(?:{titles})\.? {re.escape(surname)}(?![\w-])(?! (?:and|&) M)", False
    if first.lower() not in others:
        yield rf"{re.escape(first)}(?![\w-])(?! [A-Z])", False


def _put(told: Rewritten, name: str, said: str, *, is_sure: bool) -> Rewritten:
    matches = re.finditer(rf"(?<![\w-]){name}", told.suggestion)
    found = next((one for one in matches if _is_named(told.suggestion, one)), None)
    if not found:
        return told
    opens = re.search(r"(?:^|[.!?:]\s+|^\W+)$", told.suggestion[: found.start()])
    new = said[:1].upper() + said[1:] if opens else said
    text = f"{told.suggestion[: found.start()]}{new}{told.suggestion[found.end() :]}"
    ask = f"The minutes say “{found.group()}”, here it is “{said}”. Is it the same person?"
    doubts = told.doubts if is_sure else (*told.doubts, Doubt(Kind.PERSON, found.group(), ask))
    changes = (*told.changes, Change("person", found.group(), said, _WHY))
    return replace(told, suggestion=text, changes=changes, doubts=doubts)


def _is_named(sentence: str, found: re.Match[str]) -> bool:
    """Whether a first name that is a word too is the name there: not "in May", not "Will you move?"."""
    words = words_of(sentence)
    at = next((at for at, word in enumerate(words) if word.start == found.start()), None)
    return " " in found.group() or at is None or is_name_here(words, at, at + 1)
