"""The levels of one letter side by side, and where they disagree. Pure.

In: letters that were made from one record, by level. Out: rows for a table, block by block in the order of
the record; `Difference`s: a block that one level lacks or has elsewhere, a number (date, time, phone), a
person or an answer of the child's that one has and another has not.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from letters.audiences import audiences
from letters.came import others_there
from letters.decided import judge_does
from letters.ingredients import Facts, Told
from letters.model import Letter, Level, Line
from letters.sentences import sentences_of
from letters.short import code_of
from letters.spoken import BLOCK as SPOKEN
from letters.spoken import own_words
from reviews.model import ForWhom, Outcome, StepState

_NUMBER = re.compile(r"(?<!PN)\d+")  # PN1 is a code, which the record alone has
_WHOSE = re.compile(r"^(?:your|my)\s+", re.IGNORECASE)
_BESIDE = re.compile(r"[,(]")
_QUOTED = re.compile("“([^”]*)”")
_SAID = ("said", SPOKEN)
NO_DECISION = frozenset({"", "hello", "iro", "thanks", "help", "reach", "goodbye", "more"})
"""Blocks that are greeting or guidance: a level may say them in its own way or leave them out."""


@dataclass(frozen=True)
class Row:
    """One block of the record as each level says it."""

    block: str
    texts: Mapping[Level, tuple[str, ...]]


class What(StrEnum):
    """In what two levels differ."""

    MISSING = "not in this level"
    ORDER = "in another place"
    NUMBER = "another date or number"
    PERSON = "a person is not named"
    SAID = "what the child said is not there"
    NOT_THEIRS = "not for the child to see"


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a level does not say what the others say."""

    block: str
    level: Level
    what: What


def is_decision(block: str) -> bool:
    """Whether a block is something of the record, which each level says; "help-2" is one of "help"."""
    return block.partition("-")[0] not in NO_DECISION


def table(letters: Mapping[Level, Letter]) -> tuple[Row, ...]:
    """A row for each block, in the order of the first letter; blocks that only others have come last."""
    said = {level: _blocks(letter) for level, letter in letters.items()}
    blocks = dict.fromkeys(block for each in said.values() for block in each)
    return tuple(Row(block, {level: said[level].get(block, ()) for level in letters}) for block in blocks)


def differences(
    letters: Mapping[Level, Letter],
    must: Mapping[str, tuple[str, ...]],
    adults: Collection[str] = (),
) -> tuple[Difference, ...]:
    """Where the levels disagree. `must`: block -> words that each level has to hold (see `must_say`).
    `adults`: the blocks that the record alone may hold (see `adults_only`)."""
    found = []
    rows = [row for row in table(letters) if is_decision(row.block)]
    for row in rows:
        if row.block in adults:
            found += [
                Difference(row.block, level, What.MISSING if level is Level.RECORD else What.NOT_THEIRS)
                for level, texts in row.texts.items()
                if bool(texts) is not (level is Level.RECORD)
            ]
            continue
        numbers = {level: _numbers(texts) for level, texts in row.texts.items()}
        whole = set().union(*numbers.values())
        for level, texts in row.texts.items():
            if not texts:
                found.append(Difference(row.block, level, What.MISSING))
            elif numbers[level] != whole:
                found.append(Difference(row.block, level, What.NUMBER))
            elif what := _missing(texts, must.get(row.block, ())):
                found.append(Difference(row.block, level, What.SAID if row.block.startswith(_SAID) else what))
    return (*found, *_out_of_order(letters))


def _missing(texts: tuple[str, ...], must: tuple[str, ...]) -> What | None:
    """Which of what the record has, a number or a person, is not in these sentences."""
    if any(word.isdecimal() and word not in _numbers(texts) for word in must):
        return What.NUMBER
    said = _bare(" ".join(texts))
    return What.PERSON if any(_bare(word) not in said for word in must) else None


def must_say(outcome: Outcome, told: tuple[Told, ...], facts: Facts) -> dict[str, tuple[str, ...]]:
    """What each level has to hold, block by block: people's names, the day of a decision, the child's answers
    and own words."""
    shown = [each for each in told if not each.private]
    must = {f"said-{at}": (*each.answers, " ".join(each.words.split())) for at, each in enumerate(shown, 1)}
    voices = {"i", "me", "you", facts.iro_name.casefold(), facts.child_name.casefold()}
    for at, step in enumerate(outcome.next_steps, 1):
        refused = step.state is StepState.NOT_AGREED
        who = "" if judge_does(step) else step.who
        day = () if refused or not step.by_when else (str(step.by_when.day), str(step.by_when.year))
        must[f"step-{at}"] = (*_named(step.refused_by if refused else who, voices), *day)
    for at, apart in enumerate(outcome.disagreements, 1):
        must[f"apart-{at}"] = _named(apart.who, voices)
    for at, one in enumerate(outcome.spoken, 1):
        if own_words(one.what, facts.child_name):
            must[f"{SPOKEN}{at}"] = sentences_of(one.what)
    must["came"] = tuple(_bare_name(name) for name in others_there(outcome.who_came, facts.child_name))
    return {block: tuple(word for word in words if word) for block, words in must.items()}


def adults_only(outcome: Outcome) -> frozenset[str]:
    """The blocks that no letter to the child may hold."""
    return not_for(outcome, ForWhom.CHILD) | {"law", "plan"}  # these are written for adults


def not_for(outcome: Outcome, reader: ForWhom) -> frozenset[str]:
    """The blocks that are not for this reader to see."""
    return frozenset(block for block, sees in audiences(outcome).items() if not sees.may_see(reader))


def _named(who: str, voices: Collection[str]) -> tuple[str, ...]:
    """The name that each level has to hold; none where a level says "I" or "you"."""
    name = who.strip()
    return (_bare_name(name),) if name and name.casefold() not in voices else ()


def _bare_name(name: str) -> str:
    """The name without whose it is and who they are: "your teacher" and "Jo Lee, your teacher" are told in
    another voice with "my"."""
    return _WHOSE.sub("", _BESIDE.split(name, maxsplit=1)[0]).strip()


def _blocks(letter: Letter) -> dict[str, tuple[str, ...]]:
    """What each block says. When helpers answer, and more people who can help, are left out of a short
    letter."""
    said: dict[str, tuple[str, ...]] = {}
    for line in _told_lines(letter):
        if code_of(line) != "help.hours" and not line.block.startswith("closing-"):
            said[line.block] = (*said.get(line.block, ()), line.text)
    return said


def _told_lines(letter: Letter) -> list[Line]:
    return [*letter.opening, *(line for section in letter.sections for line in section.lines)]


def _out_of_order(letters: Mapping[Level, Letter]) -> list[Difference]:
    orders = {
        level: [block for block in _blocks(letter) if is_decision(block)] for level, letter in letters.items()
    }
    first = next(iter(orders.values()), [])
    found = []
    for level, order in orders.items():
        both = [block for block in first if block in order]
        moved = [block for block in order if block in first]
        found += [Difference(a, level, What.ORDER) for a, b in zip(moved, both, strict=True) if a != b]
    return found


def _numbers(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(number for text in texts for number in _NUMBER.findall(text))


def _bare(text: str) -> str:
    """Own words stand in quotation marks, a sentence each; a quotation in them has other ones there."""
    return " ".join(re.sub("[\u2066-\u2069“”‘’\"']", "", text).casefold().split())
