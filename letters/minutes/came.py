"""Who came to a review, by the names that the child uses. Pure.

In: a list of people as minutes have it, the child, the name of the reviewing officer. Out: names, with the
roles that stand beside them. The reviewing officer writes the letter and is left out.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from letters.minutes.attendance import (
    are_initials,
    behind_name,
    is_away,
    is_person,
    only_wrote,
    says_came,
    stayed_away,
    without_how,
)
from letters.minutes.who_is import Came
from letters.rewrite.child import Child
from letters.rewrite.first_names import TITLES, is_first_name
from letters.rewrite.roles import find_role, role_of
from letters.rewrite.titled import known_by_title
from letters.rewrite.verbs import parts_of_speech
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
_SAYS = re.compile(
    r"\b(?:is|has|have|had|will|would|said|feels?|likes?|wants?|because|not|to (?!the\b|child\b))\b",
    re.IGNORECASE,
)
_AT_WHERE = re.compile(r"\s(?:at|for|from|of|with)\s")
_JOB, _MAY_BE_JOB, _NO_JOB = "job", "may be", ""
_MOST_WORDS = 8
_WROTE_WORDS = 3


def names_of(text: str, child: Child, officer: str = "") -> tuple[str, ...]:
    """The names of the people of a list."""
    return tuple(one.name for one in people_in(text, child, officer))


def people_in(text: str, child: Child, officer: str = "") -> tuple[Came, ...]:
    """The people of a list, once each; none where it is no list of people, and of a row that says that they
    were not there, or says more of them than who they are and that they came. Who wrote is none."""
    _, *cells = (cell.strip() for cell in text.split("\t"))
    told = _told(cells)
    if any(stayed_away(cell) for cell in cells if cell):
        return ()
    known = {one.name.split()[0].lower() for one in child.people if one.name.strip()}
    if len(told) > 1 and not all(is_person(cell, known) for cell in told):
        return ()
    bare = _AFTER.sub("", _BEFORE.sub("", _as_list(text).rstrip(" ."), count=1))
    before, parts = _parted(bare)
    if any(len(part.split()) > _MOST_WORDS or _SAYS.search(part) for part in parts):
        return ()
    found: list[Came] = []
    named = False
    for mark, entry in zip(before, parts, strict=True):
        if only_wrote(entry):
            # "Mr Patel, teacher, written update only": of the one before.
            found = found[:-1] if len(entry.split()) <= _WROTE_WORDS else found
            named = False
            continue
        if is_away(entry) and mark not in ("and", "&"):
            found, named = found[:-1], False  # "Mr Bell, teacher, apologies"
            continue
        if any(map(is_away, behind_name(entry))):
            named = False
            continue
        part = without_how(entry)
        only_role = role_of(part.lower()) if part else None
        one = _came(part, child, officer)
        job = _job(part, known) if named and mark == "," and not bare.islower() else _NO_JOB
        is_role = job is _JOB or _is_of_before(mark, part, is_only=len(parts) == 2)
        if named and is_role:
            found[-1] = replace(found[-1], role=found[-1].role or part)
            named = False
            continue
        is_new = bool(one.name) and not any(same_person(one.name, other.name) for other in found)
        named = is_new and not only_role and "(" not in part
        if is_new:
            found.append(replace(one, is_unsure=job is _MAY_BE_JOB))
    return _each_with_role(found, bare)


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


def _parted(text: str) -> tuple[list[str], list[str]]:
    """What stands before each entry, and the entries."""
    found = [*_BETWEEN.finditer(text)]
    starts, ends = [0, *(one.end() for one in found)], [*(one.start() for one in found), len(text)]
    parts = [text[start:end].strip(" -–•*") for start, end in zip(starts, ends, strict=True)]
    return ["", *(one.group().strip().lower() for one in found)], parts


def _is_of_before(mark: str, part: str, *, is_only: bool) -> bool:
    """Whether an entry tells who the one before is: "Tilda Rowe, social worker"; not "Bola and Mum", nor
    "Bola, Mum, Jan"."""
    entry = role_of(part.lower()) if part else None
    if entry is None or mark in ("and", "&"):
        return False
    is_called = (
        entry[0].kind == "family"
        and part[0].isupper()
        and not part.lower().endswith(("father", "mother", "brother"))
    )
    return is_only or not is_called


def _job(part: str, known: Collection[str]) -> str:
    """Whether words behind a name and a comma tell what somebody is, in words that no list of roles has:
    "college tutor", "solicitor for the child", "CAMHS"; not "Jan", nor "little sister Lily". "Pastoral Lead"
    may be a name."""
    words = _AT_WHERE.split(part, maxsplit=1)[0].split()
    if not words or any(is_first_name(word.lower()) or word.lower() in known for word in words):
        return _NO_JOB
    if part.isupper() and len(words) == 1:
        return _NO_JOB if are_initials(part) else _JOB
    if not any(word[0].isupper() for word in words):
        return _JOB
    are_things = len(words) > 1 and all(parts_of_speech(word.lower()) - {"NNP"} for word in words)
    return _MAY_BE_JOB if are_things and not role_of(part.lower()) else _NO_JOB


def _each_with_role(found: Sequence[Came], text: str) -> tuple[Came, ...]:
    """ "Jan and Mick Hale (foster carers)": what both are."""
    told = [*found]
    for at, (one, two) in enumerate(pairwise(found)):
        entry = role_of(two.role)
        joined = re.search(rf"{re.escape(one.name)} (?:and|&) \S", text)
        if entry and entry[1] and joined and not one.role:
            told[at] = replace(one, role=two.role)
    return tuple(told)


def _came(part: str, child: Child, officer: str) -> Came:
    """What one entry is called, and who that is; without a name for the reviewing officer."""
    if not part or _OFFICER.search(part) or (officer and same_person(part, officer)):
        return Came("")
    role = " ".join(" ".join(found) for found in _ROLE_AFTER.findall(part)).strip()
    name = " ".join(_ROLE_AFTER.sub(" ", part).split())
    name, role = _told_apart(name, role)
    if role and not role_of(role.lower()):
        if role_of(name.lower()):
            # "Foster carer: Pat Doyle", but not "Interpreter (Dari)"
            name, role = (role, name) if "(" not in part or _is_name(role, child) else (name, "")
        elif ":" in part and not _is_name(name, child):
            return Came("")  # "Minutes by: Pat Doyle"
    is_child = same_person(name, child.name) or same_person(name, child.full_name)
    if _OF_CHILD.search(role) or (is_child and not _has_title(name)):  # "Ms Bello" is Amara Bello's mum
        return Came(child.name)
    if are_initials(name):  # the reviewing officer's, or asked about
        is_officer = not role and re.sub(r"[. ]", "", name) == _letters_of(officer)
        return Came("" if is_officer else name, role)
    bare, beside = _apart_from_role(name, child)
    if not bare:
        named = (one.name for one in child.people if name.lower() in one.role.lower())
        return Came(next(named, name), name)
    return Came(_known_as(bare, child), role or beside)


def _told_apart(name: str, role: str) -> tuple[str, str]:
    """ "J. Moore", "Jackie, FC" -> "Jackie Moore", "FC"."""
    pieces = re.split(r"\s*[,;]\s*", role)
    told = next((piece for piece in pieces if role_of(piece.lower())), "")
    if len(pieces) < 2 or not told:
        return name, role
    given = next((one for one in pieces if one.isalpha() and one != told and one[0] == name[:1]), "")
    return re.sub(r"^[A-Z]\.? (?=[A-Z])", f"{given} ", name) if given else name, told


def _letters_of(name: str) -> str:
    return "".join(word[0] for word in name.split() if word.lower().rstrip(".") not in TITLES).upper()


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


def _apart_from_role(name: str, child: Child) -> tuple[str, str]:
    """ "SW Dana Price" -> "Dana Price", "SW"; no name where there is only a role; "College tutor" stays."""
    words = words_of(name)
    found = find_role(words, 0)
    if found is not None:
        end = words[found[0]].start if found[0] < len(words) else len(name)
        return name[end:].strip(), name[:end].strip()
    for at in range(1, len(words)):
        found = find_role(words, at)
        if found is not None and found[0] == len(words):
            before = name[: words[at].start].strip()
            return (before, name[words[at].start :]) if _is_name(before, child) else (name, "")
    return name, ""
