"""Sentences that were true when they were written and may not be now: a day to come that is past, a name that
the child has no more, an "I" that is somebody else. Pure.

In: a letter with the English beside it, today, the child, who wrote its record. Out:
`Finding`s for a person to look at. What the child said is theirs, and what a letter repeats of last time or
of an earlier version is told as past: neither is read.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime

from children.model import ChildDetails
from letters.check import PERSONAL, Finding
from letters.draft import Written
from letters.model import Letter, Line, SectionKind, Voice
from letters.rules.model import Severity
from letters.said_lines import replies_in, told_lines
from letters.short import code_of
from reviews.before import told_of

PAST_DAY = "a day that is past"
NAME_BEFORE = "a name of before"
WHOSE_I = "whose “I” it is"
_CLOSING = "closing-"  # the team's own block, of no record
_TOLD_AS_PAST = (SectionKind.CHANGED, SectionKind.LAST_TIME)
_TO_COME = re.compile(
    r"(?:\b(?:will|can|happens|is (?:on|by))\b(?:(?!\b(?:since|was|were|had|began|said)\b).)*?"
    r"|\bby (?:\w+day )?)"
    r"\b(\d{1,2} [A-Z][a-z]+ \d{4})\b"
)
_I_DID = frozenset({"before.asked", "before.me"})  # as the record says "I"
_I_DO_IT = frozenset({"next.me", "next.me_when", "state.agreed_me", "state.agreed_me_when", "apart.me"})
_OF_US = frozenset({"alone.spoke", "alone.spoke_on", "alone.offered", "alone.offered_on"})
_I_WAS_THERE = _OF_US | {"alone.not_offered", "letter.when", "state.asked", "state.refused"}
_OF_ME = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
_I = re.compile(r"\bI\b")
_OF_ME_OR_US = re.compile(rf"{_OF_ME.pattern}|\b[Ww]e\b")


def days_past(made: Written, today: date) -> Iterator[Finding]:
    """Sentences that promise a day before today."""
    for line in _read(made):
        for day in _TO_COME.findall(made.said(line)):
            if _is_before(day, today):
                yield _found(line, PAST_DAY, f"{day} is past. Write what is so now.")


def names_before(made: Written, child: ChildDetails, people: Collection[str] = ()) -> Iterator[Finding]:
    """Sentences with a name that the child had before. `people`: who else came or is asked to come, as
    `ChildDetails.name_before_in` has them."""
    for line in _read(made):
        if name := child.name_before_in(made.said(line), people):
            yield _found(line, NAME_BEFORE, f"“{name}”: the child is called {child.called} now.")


def anothers_words(
    made: Written, first: Written | None, writer: str, theirs: Collection[str] = ()
) -> Iterator[Finding]:
    """The personal line, and sentences in which the one who speaks is the officer whose letter it is, of a
    record that `writer` made, with how it is said by their name where that is sure. What somebody wrote anew
    since it was composed (`first`) is theirs. `theirs`: the blocks of what that record says "I" do."""
    recorded = {line.id: first.said(line) for line in first.letter.sentences} if first else {}
    for line in _read(made):
        said = made.said(line)
        code = code_of(line)
        fixed = code in _I_DID | _I_WAS_THERE or (line.block in theirs and code in _I_DO_IT)
        of_record = bool(line.block) and not line.block.startswith(_CLOSING) and (fixed or not line.message)
        is_recorded = of_record and recorded.get(line.id, said) == said
        me = _OF_ME_OR_US if code in _I_WAS_THERE else _OF_ME
        if is_recorded and (line.block == PERSONAL or _speaks(made.letter, said, me)):
            why = f"{writer} wrote this in the record: is it true of {made.letter.iro_name}?"
            yield _found(line, WHOSE_I, f"{why}{_by_name(made.letter, said, writer, code)}")


def _by_name(letter: Letter, said: str, writer: str, code: str) -> str:
    """How a sentence is said of whoever wrote it, where only their name has to stand for "I"."""
    told, is_quoted = told_of(said, writer)
    if code in _OF_US:
        told = _I.sub(lambda _: writer, said)
        is_quoted = bool(_OF_ME.search(told))
    return "" if is_quoted or told == said or letter.voice is not Voice.YOU else f" If not: “{told}”"


def _speaks(letter: Letter, said: str, me: re.Pattern[str]) -> bool:
    """Whether it is of the reviewing officer: "I", and by name in a story that is not told by them."""
    if letter.voice is Voice.YOU or said.startswith("“"):
        return bool(me.search(said))
    return letter.iro_name in said


def _read(made: Written) -> Iterator[Line]:
    letter = made.letter
    theirs = {line.id for line in told_lines(letter)} - {line.id for line in replies_in(letter)}
    past = {line.id for one in letter.sections if one.kind in _TOLD_AS_PAST for line in one.sentences}
    return (line for line in letter.sentences if line.id not in theirs | past)


def _is_before(day: str, today: date) -> bool:
    try:
        return datetime.strptime(day, "%d %B %Y").date() < today  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return False


def _found(line: Line, rule: str, why: str) -> Finding:
    return Finding(line.id, rule, why, "", Severity.LOOK)
