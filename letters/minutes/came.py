"""Who came to a review, by the names that the child uses. Pure.

In: a list of people as minutes have it, the child, the name of the reviewing officer. Out: names. The
reviewing officer writes the letter and is left out; roles are left out where there is a name.
"""

import re
from collections.abc import Iterable

from letters.minutes.attendance import is_person, says_came, stayed_away
from letters.rewrite.child import Child
from letters.rewrite.first_names import TITLES, is_first_name
from letters.rewrite.roles import find_role, role_of
from letters.rewrite.titled import known_by_title
from letters.rewrite.words import words_of
from reviews.brought import same_person

_BEFORE = re.compile(
    r"^.{0,60}?\b(?:present|attend\w*|attendance|participants|who came|invited|came)\b"
    r"[^:,;\t]{0,40}?(?::|\bwere\b|\bwas\b)\s*",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r",?\s+(?:also |all |both )?(?:came|attended|joined us|were present|was present)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[;\t\n]|,(?![^(]*\))|(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)\s(?:and|&)\s(?![^(]*\))")
_OFFICER = re.compile(r"\b(?:iro|independent reviewing officer|reviewing officer|chair(?:person)?)\b", re.I)
_OF_CHILD = re.compile(r"\b(?:child|young person|yp)\b", re.I)
_ROLE_AFTER = re.compile(r"\s*\(([^()]*)\)\s*|\s+[-–—]\s+(.+)$|\s*:\s+(.+)$")
_SAYS = re.compile(r"\b(?:is|has|have|had|will|would|said|feels?|likes?|wants?|because|not)\b", re.IGNORECASE)
_MOST_WORDS = 8


def names_of(text: str, child: Child, officer: str = "") -> tuple[str, ...]:
    """The people of a list, once each; none where it is no list of people, and of a row that says that they
    were not there, or says more of them than who they are and that they came."""
    _, *cells = (cell.strip() for cell in text.split("\t"))
    told = _told(cells)
    if any(stayed_away(cell) for cell in cells if cell):
        return ()
    known = {one.name.split()[0].lower() for one in child.people if one.name.strip()}
    if len(told) > 1 and not all(is_person(cell, known) for cell in told):
        return ()
    bare = _AFTER.sub("", _BEFORE.sub("", _as_list(text).rstrip(" ."), count=1))
    parts = [part.strip(" -–•*") for part in _BETWEEN.split(bare)]
    if any(len(part.split()) > _MOST_WORDS or _SAYS.search(part) for part in parts):
        return ()
    found: list[str] = []
    named = False
    for part in parts:
        only_role = role_of(part.lower()) if part else None
        name = "" if only_role and named else _name(part, child, officer)
        named = bool(name) and not only_role and "(" not in part
        if name and not any(same_person(name, other) for other in found):
            found.append(name)
    return tuple(found)


def _as_list(text: str) -> str:
    """A row "Teacher <tab> Mrs Byrne" or "Mrs Byrne <tab> Teacher <tab> Yes" is read as "Mrs Byrne
    (Teacher)"."""
    first, *rest = (cell.strip() for cell in text.split("\t"))
    told = _told(rest)
    if len(told) != 1:
        return text.strip() if len(told) > 1 else first
    if _is_role(first):
        return f"{told[0]} ({first})"
    return f"{first} ({told[0]})" if _is_role(told[0]) or len(rest) > 1 else text.strip()


def _told(cells: Iterable[str]) -> list[str]:
    """The cells that say something, but that somebody came."""
    return [cell for cell in cells if cell and not says_came(cell)]


def _is_role(cell: str) -> bool:
    return bool(role_of(cell.lower()) or _OFFICER.search(cell) or _OF_CHILD.fullmatch(cell))


def _name(part: str, child: Child, officer: str) -> str:
    """What one entry is called; empty for the reviewing officer and for a role after a name."""
    if not part or _OFFICER.search(part) or (officer and same_person(part, officer)):
        return ""
    role = " ".join(" ".join(found) for found in _ROLE_AFTER.findall(part)).strip()
    name = _ROLE_AFTER.sub("", part).strip()
    if role and not role_of(role.lower()):
        if role_of(name.lower()):
            # "Foster carer: Pat Doyle", but not "Interpreter (Dari)"
            name, role = (role, name) if "(" not in part or _is_name(role, child) else (name, "")
        elif ":" in part and not _is_name(name, child):
            return ""  # "Minutes by: Pat Doyle"
    if _OF_CHILD.search(role) or same_person(name, child.name) or same_person(name, child.full_name):
        return child.name
    bare = _without_role(name, child)
    if not bare:
        named = (one.name for one in child.people if name.lower() in one.role.lower())
        return next(named, name)
    return _known_as(bare, child)


def _known_as(bare: str, child: Child) -> str:
    """The name that the child uses, if only one of their people is meant; else as it is written."""
    meant = [each.name for each in child.people if same_person(each.name, bare)]
    if _has_title(bare):
        person = known_by_title(bare.split()[0], bare.split()[-1], child)
        meant = [name for name in meant if _has_title(name) or (person and name == person.name)]
    return meant[0] if len(meant) == 1 else bare


def _is_name(words: str, child: Child) -> bool:
    """Whether words name a person: by a title, a first name, one of the child's people, or two names."""
    first = words.split()[0]
    known = any(same_person(one.name, words) for one in child.people)
    two_names = " " in words and all(word[0].isupper() and not word.isupper() for word in words.split())
    return known or _has_title(words) or is_first_name(first.lower()) or two_names


def _has_title(name: str) -> bool:
    first, *more = name.split()
    return bool(more) and first.lower().rstrip(".") in TITLES


def _without_role(name: str, child: Child) -> str:
    """ "SW Dana Price" -> "Dana Price"; nothing where there is only a role; "College tutor" stays."""
    words = words_of(name)
    found = find_role(words, 0)
    if found is not None:
        return name[words[found[0]].start :].strip() if found[0] < len(words) else ""
    for at in range(1, len(words)):
        found = find_role(words, at)
        if found is not None and found[0] == len(words):
            before = name[: words[at].start].strip()
            return before if _is_name(before, child) else name
    return name
