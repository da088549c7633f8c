"""What a child drew, recorded or took a photo of without a line and turned out to be none when it came: kept
until the child was told. Pure.

In: the names of the files that a question's form brought, and of those that are there. Out: `Lost`, once a
question.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

Record = list[str | list[str]]


@dataclass(frozen=True)
class Lost:
    """Files of one answer that did not come through. `kind`: the question's kind of answer. `sitting`: in
    which they were made; no other one is told of them before the child's own pictures were tapped."""

    question: str
    kind: str
    sitting: str
    names: tuple[str, ...]


def noted(known: Sequence[Lost], come: Lost, kept: Collection[str]) -> tuple[Lost, ...]:
    """With what a form brought. `come`: all of its files; `kept`: the names of those that are there. What was
    made again and did come ends the telling."""
    others = tuple(one for one in known if one.question != come.question)
    missing = tuple(name for name in come.names if name not in kept)
    if missing:
        return (*others, Lost(come.question, come.kind, come.sitting, missing))
    return others if kept else tuple(known)


def as_record(known: Sequence[Lost]) -> list[Record]:
    """As it is kept in sealed JSON."""
    return [[one.question, one.kind, one.sitting, list(one.names)] for one in known]


def from_record(known: Sequence[Sequence[str]] | None) -> tuple[Lost, ...]:
    """From sealed JSON."""
    return tuple(Lost(question, kind, at, tuple(names)) for question, kind, at, names in known or ())
