"""Lists of who was at a review, one a line or in a table, laid out as a list of people. Pure.

In: a line or a row as minutes have it, the names that are known. Out: `People` where a row is the head of
such a table; a line "- Tilda Rowe (social worker)", or "- Dr Lowe did not come." for who was not there.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from letters.rewrite.first_names import is_first_name
from letters.rewrite.roles import find_role, role_of
from letters.rewrite.sections import section_of_head, topic_of
from letters.rewrite.short_forms import known_initials
from letters.rewrite.words import words_of

_HEADS = {
    kind: re.compile(rf"^(?:{words})$", re.IGNORECASE)
    for kind, words in {
        "name": r"(?:full )?names?(?: of (?:person|attendee|participant)s?)?|attendees?|person|who"
        r"|participants?",
        "role": r"(?:job )?(?:role|title|position)|relationship(?: to .{1,30})?|designation|agency"
        r"|organi[sz]ation|profession|capacity",
        "came": r"(?:attended|attending|present|in attendance|attendance|came|there)(?: ?[/(] ?.*)?",
        "asked": r"invited(?: ?[/(] ?.*)?|apologies(?: ?[/(] ?.*)?",
    }.items()
}
_CAME = re.compile(
    r"^(?:y|yes|✓|✔|☑|x|present|(?:did )?attend(?:ed|ing)?|joined|there|in person|face to face"
    r"|(?:(?:by|via|on|over) )?(?:(?:a|the|ms|microsoft|video) )?(?:(?:tele)?phone|video|teams|zoom|skype"
    r"|link|call)|virtual(?:ly)?|online|remote(?:ly)?|hybrid|part(?:ly)?|late(?! apolog))(?!\w)",
    re.IGNORECASE,
)
_STAYED_AWAY = re.compile(
    r"^(?:n|no|not? .*|apolog.*|absent|did(?: not|n['’]t) .*|declined|unable.*|sent .*"
    r"|could(?: not|n['’]t) .*|unavailable|dna|n/?a|unwell|ill|(?:off )?sick|off|a/l"
    r"|(?:(?!to\b)\w+ ){0,2}leave|late apolog.*|(?:written )?report(?: \w+)?|[-–✗✘☐])$",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:written|e-?mail(?:ed)?) (?:update|report|feedback|contribution|comment|view|submission)s?\b"
    r"|\b(?:reports?|updates?) (?:only|sent|provided|submitted|received|shared)\b|\b(?:by|via) e-?mail\b"
    r"|\b(?:sent|gave|provided|submitted|emailed) (?:\w+ ){0,2}(?:reports?|updates?|views)\b|\bin writing\b",
    re.IGNORECASE,
)
_HOW = re.compile(r"\s*\(([^()]*)\)|\s+(?:[-–—]\s+)?((?:via|by|on|over|in person)\b[^(),;]*)$", re.IGNORECASE)
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|mx|dr|prof|rev|pc|cllr)\b\.?", re.IGNORECASE)
# "J. Moore (Jackie, FC)": what stands behind a name, piece by piece.
_BEHIND = re.compile(r"\s+[-–—]\s+|\s*[(),;]\s*")
_INITIALS = re.compile(r"[A-Z](?:\.? ?[A-Z]){1,2}\.?")
_CAPITAL = re.compile(r"\b[A-Z]")
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class People:
    """The places of the name, of who it is, of whether they came; None for a column that is not there.
    `only_asked`: the table says who was asked, not who came."""

    name: int
    role: int | None
    came: int | None
    only_asked: bool = False


def people_of(cells: Sequence[str]) -> People | None:
    """The columns that a row names; None for a row that is no head of a list of people."""
    kinds = {at: _kind(cell) for at, cell in enumerate(cells) if cell}
    at_kind = {kind: at for at, kind in reversed(kinds.items()) if kind}
    if "name" not in at_kind or len(at_kind) < 2 or not all(kinds.values()):
        return None
    came = at_kind.get("came")
    return People(at_kind["name"], at_kind.get("role"), came, came is None and "asked" in at_kind)


def line_of_person(cells: Sequence[str], people: People) -> list[str]:
    """A row of the table as one of a list; nothing where it names nobody."""
    name, role, came = (
        cells[at].strip() if at is not None and at < len(cells) else ""
        for at in (people.name, people.role, people.came)
    )
    if not name:
        return []
    who = f"- {name} ({role})" if role else f"- {name}"
    if people.only_asked:
        return [f"{who} was invited."]
    if people.came is None or _CAME.match(came):
        return [who]
    # What nobody knows of a cell does not say that they came.
    return [f"{who} did not come." if stayed_away(came) else f"{who} was invited."]


def stayed_away(cell: str) -> bool:
    """Whether a cell says that somebody was not there. An empty one does not say that they were."""
    return not cell or bool(_STAYED_AWAY.match(cell.strip(" .")))


def is_away(words: str) -> bool:
    """Whether words behind a name say no more than that somebody was not there: "on leave", "apologies"; not
    "Apologies: Jo Smith"."""
    return bool(words) and stayed_away(words) and not _CAPITAL.search(words[1:])


def behind_name(entry: str) -> list[str]:
    """What stands behind the name in an entry: "teacher" and "on leave" of "Mr Bell - teacher (on leave)"."""
    return [piece for piece in _BEHIND.split(entry)[1:] if piece]


def without_away(line: str) -> str:
    """A list of people without what only says of one of them that they were not there."""
    name, *behind = _BEHIND.split(line)
    return " ".join([name, *(piece for piece in behind if not is_away(piece))])


def are_initials(name: str) -> bool:
    """Whether a name is initials alone: nobody knows somebody by these. Those of a role or a part of a record
    ("SW", "PEP") are none."""
    bare = re.sub(r"[. ]", "", name)
    known = bare in known_initials() or role_of(bare) or topic_of(bare) or section_of_head(bare)
    return bool(_INITIALS.fullmatch(name)) and not known


def says_came(cell: str) -> bool:
    """Whether a cell says no more than that somebody was there: "Yes", "via Teams"."""
    return bool(_CAME.match(cell.strip())) and len(cell.split()) <= 4


def only_wrote(words: str) -> bool:
    """Whether words say that somebody wrote: then they do not say that they were there."""
    return bool(_WROTE.search(words))


def without_how(entry: str) -> str:
    """An entry without how somebody was there: "Pat Doyle - teacher (in person)" is "Pat Doyle - teacher"."""
    return _HOW.sub(lambda found: "" if says_came(found[1] or found[2] or "") else found.group(), entry)


def is_person(line: str, known: Collection[str]) -> bool:
    """Whether a line of a list names somebody: by a title, a role, a first name or a name that is known."""
    words = words_of(line)
    first = words[0].low if words else ""
    if not words or len(line.split()) > _MOST_WORDS or line.rstrip()[-1] in ".!?:":
        return False
    has_role = any(find_role(words, at) for at in range(len(words)))
    return bool(_TITLE.match(line.strip())) or has_role or is_first_name(first) or first in known


def _kind(head: str) -> str:
    plain = " ".join(head.split()).rstrip(" :?")
    return next((kind for kind, pattern in _HEADS.items() if pattern.match(plain)), "")
