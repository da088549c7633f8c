"""What a child drew, recorded or took a photo of without a line and turned out to be none when it came: kept
until the child made it again; they are told until they have read it. Pure.

In: the names of the files that a question's form brought, and of those that are there. Out: `Lost`, once a
question.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

Record = list[str | list[str] | bool]


@dataclass(frozen=True)
class Lost:
    """Files of one answer that did not come through. `kind`: the question's kind of answer. `sitting`: in
    which they were made; no other one is told of them before the child's own pictures were tapped. `told`:
    the child has read it; from then on only their IRO sees it."""

    question: str
    kind: str
    sitting: str
    names: tuple[str, ...]
    told: bool = False


def noted(known: Sequence[Lost], come: Lost, kept: Collection[str], ended: bool = False) -> tuple[Lost, ...]:
    """With what a form brought. `come`: all of its files; `kept`: the names of those that are there. What was
    made again and did come ends it, and so does a child who does not want to say it any more (`ended`)."""
    others = tuple(one for one in known if one.question != come.question)
    missing = tuple(name for name in come.names if name not in kept)
    if missing:
        return (*others, Lost(come.question, come.kind, come.sitting, missing))
    return others if kept or ended else tuple(known)


def as_record(known: Sequence[Lost]) -> list[Record]:
    """As it is kept in sealed JSON."""
    return [[one.question, one.kind, one.sitting, list(one.names), one.told] for one in known]


def from_record(known: Sequence[Sequence[Any]] | None) -> tuple[Lost, ...]:
    """From sealed JSON; what was kept before says nothing of being told."""
    return tuple(
        Lost(question, kind, at, tuple(names), *told) for question, kind, at, names, *told in known or ()
    )
