"""Whether a record is about this child at all. Pure: it asks, a person decides.

In: the text of a record, the child. Out: a question in words, or nothing.
"""

import re
from collections.abc import Iterator
from datetime import date

from letters.minutes.attendance import people_of
from letters.minutes.days import day_in
from letters.rewrite.child import Child, Known
from letters.rewrite.dates import write_dates
from letters.rewrite.first_names import TITLES
from letters.rewrite.mentions import Form, mentions_of
from letters.rewrite.model import applied
from letters.rewrite.words import words_of

_HEAD = re.compile(
    r"^[^\w\n]*(?P<label>(?:full )?name(?: of (?:the )?(?:child|young person))?|(?:child|young"
    r" person)(?:['’]s)?(?: full)?(?: name)?|re)\s*[:\t]\s*(?P<name>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
# "Review of arrangements for Zac Pell": the title of a paper.
_TITLE = re.compile(
    r"^[^.:;!?\t\n]{0,60}\b(?i:review|meeting|record|minutes)\b[^.:;!?\t\n]{0,40}?(?: for| of|:| [-–])"
    r" (?P<name>[A-Z]\S+ [A-Z].{1,60})$",
    re.MULTILINE,
)
_BIRTH = r"(?:date of birth|birth ?date|d\.?o\.?b\.?|born)(?: on)?\s*[:\t–-]?\s*"
_BORN = re.compile(rf"^[^\w\n]*{_BIRTH}(?P<day>\d.{{5,40}})$", re.IGNORECASE | re.MULTILINE)
_BORN_BEHIND = re.compile(rf"\b{_BIRTH}(?P<day>\d{{1,2}}\D{{1,12}}\d{{1,2}}?\D?\d{{2,4}})\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
# What stands behind a name in the same line.
_ENDS_NAME = re.compile(r"\s{2,}|[\t(\[\d;/|]| [-–—] |['’]s\b")
_NO_NAME = frozenset(
    """dob date born age aged id nhs ref no number male female known aka review meeting legal status gender
    year school yp child lcs mosaic address ethnicity case""".split()  # noqa: SIM905
)
_LEAST_SHARED, _LEAST_SHORTER = 3, 2  # letters of a short form: "Zac" for "Zachary"
_LOOKED_AT, _TITLE_AT, _LONGEST = 60_000, 400, 120


def ask_whose(text: str, child: Child, born: date | None = None) -> str:
    """A question where the record seems to be another child's; empty where it fits. `born`: the child's date
    of birth, where it is known."""
    begun = text[:_LOOKED_AT]
    another = _named_in_title(begun[:_TITLE_AT], child) or _named_in_head(begun, child)
    if another:
        return f"This record names {another}, not {child.name}. Is it the right record?"
    other = _another_birth(begun, born) if born else ""
    if other:
        return f"This record has another date of birth ({other}) than {child.name}. Is it the right record?"
    found = mentions_of(words_of(begun), child)
    if not any(each.form is Form.NAME for each in found):
        return f"This record does not name {child.name} anywhere. Is it the right record?"
    return ""


_TOGETHER = re.compile(
    r"^[^\w\n]*(?:(?:children|young people|siblings)(?:['’]s?)?(?: names?)?|names? of (?:the )?children"
    r"|brothers and sisters)\s*[:\t]\s*(?P<names>\S.{1,200})$",
    re.IGNORECASE | re.MULTILINE,
)


def together_with(text: str, child: Child) -> Iterator[Known]:
    """Whose meeting it was too, from its head: "Children: Mason Doyle (10) and Lily Doyle (7)"."""
    known = {part for one in child.people for part in one.name.casefold().split()}
    for match in _TOGETHER.finditer(text[:_LOOKED_AT]):
        names = [one.strip() for one in re.split(r",|;|&|\band\b|\(.*?\)", match["names"]) if one.strip()]
        first = [one.split()[0] for one in names if one[0].isupper()]
        if child.name.split()[0] in first:
            yield from (
                Known(one, "sibling")
                for one in first
                if one != child.name.split()[0] and one.casefold() not in known
            )


def _named_in_title(text: str, child: Child) -> str:
    """Somebody of the child's surname whom the title of the record names; empty where it names none."""
    names = (_Name(match["name"], child) for match in _TITLE.finditer(text))
    return next((str(name) for name in names if name.is_of_family), "")


def _named_in_head(text: str, child: Child) -> str:
    """Whom the labels of a record name that is not this child; empty where they name none. Behind the child's
    own name only a label that says "child" names another: "Name:" may be anybody's."""
    is_theirs = False
    for match in _HEAD.finditer(text):
        label = match["label"].lower()
        if people_of([cell.strip() for cell in match.group().split("\t")]):
            continue  # the head of a list of who came
        if is_theirs and not re.search("child|person", label):
            continue
        name = _Name(match["name"].split("\t")[0], child)
        if name.is_another or name.is_of_family or (label != "re" and name.has_other_surname):
            return str(name)
        is_theirs |= name.is_first
    return ""


class _Name:
    """A name behind a label, beside the child's. Brothers and sisters share a surname: a name is the child's
    by the first name, and by no other surname beside it."""

    def __init__(self, written: str, child: Child) -> None:
        self._firsts = {*child.name.lower().split(), child.full_name.split()[0].lower()}
        self._surnames = {part for name in child.full_name.lower().split()[1:] for part in name.split("-")}
        self._surnames -= self._firsts
        self._all = {word.lower() for word in _WORD.findall(written[:_LONGEST])}
        self._words = tuple(self._name_in(written))
        self._parts = {part for word in self._words for part in word.lower().split("-") if len(part) > 1}

    def __str__(self) -> str:
        return " ".join(self._words[:4])

    @property
    def is_first(self) -> bool:
        """Whether it has the child's first name, or a short form of it: "Zac" for "Zachary"."""
        return any(_is_one(part, first) for part in self._parts for first in self._firsts)

    @property
    def is_of_family(self) -> bool:
        """Whether it has the child's surname beside another first name."""
        return bool(self._surnames & self._parts and not self.is_first and self._others)

    @property
    def has_other_surname(self) -> bool:
        """Whether it has the child's first name beside another surname."""
        return bool(self.is_first and self._surnames and self._others and not self._surnames & self._parts)

    @property
    def is_another(self) -> bool:
        """Whether nothing behind the label is of the child's name."""
        own = self._firsts | self._surnames
        return bool(self._parts) and not self.is_first and not own & (self._parts | self._all)

    @property
    def _others(self) -> set[str]:
        known = self._firsts | self._surnames | {*TITLES, "master"}
        return {part for part in self._parts if not any(_is_one(part, one) for one in known)}

    def _name_in(self, written: str) -> Iterator[str]:
        """The words of a name: as long as they have capitals and nothing else begins."""
        name = _ENDS_NAME.split(written[:_LONGEST], maxsplit=1)[0]
        before, _, behind = name.partition(",")
        is_turned = behind and not self._firsts & {*before.lower().split()}  # "Pell, Jonah"
        for word in _WORD.findall(name if is_turned else before):
            if not word[0].isupper() or word.lower() in _NO_NAME:
                return
            yield word


def _is_one(word: str, other: str) -> bool:
    """Whether words are one name, or one the short form of the other."""
    short, long = sorted((word, other), key=len)
    is_short = len(short) >= _LEAST_SHARED and len(long) - len(short) >= _LEAST_SHORTER
    return word == other or (is_short and long.startswith(short))  # "Amira" is not "Amir"


def _another_birth(text: str, born: date) -> str:
    """The first date of birth that stands in a line of its own, or behind the name, as it is written; ""
    where it is this one."""
    behind = (_BORN_BEHIND.search(match["name"]) for match in _HEAD.finditer(text))
    for match in filter(None, [*behind, *_BORN.finditer(text)]):
        edits, _ = write_dates(match["day"])
        day = day_in(applied(match["day"], edits)[0])
        if day:
            return "" if day == born.isoformat() else match["day"].strip()
    return ""
