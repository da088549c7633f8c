"""What a child drew, recorded or took a photo of without a line and turned out to be none when it came: kept
until the child made it again; they are told until they have read it. Pure.

In: the names of the files that a question's form brought, and of those that are there. Out: `Lost`, once a
question and sitting that may not be told of the other's.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

Record = list[str | list[str] | bool | int]


@dataclass(frozen=True)
class Lost:
    """Files of one answer that did not come through. `kind`: the question's kind of answer. `sitting`: in
    which they were made. `told`: the child has read it; from then on only their IRO sees it. `not_for_iro`:
    the answer was kept for now, or not for the IRO, then or later. `revision`: of the answer that they came
    with; 0 where nothing else was said in it."""

    question: str
    kind: str
    sitting: str
    names: tuple[str, ...]
    told: bool = False
    not_for_iro: bool = False
    revision: int = 0

    def is_known_in(self, sitting: str, unlocked: bool) -> bool:
        """Whether a form of a sitting may end it: it was made there, or the child's own pictures were tapped.
        Who may be told of it: `Sitting.opens`."""
        return unlocked or self.sitting == sitting

    def is_for_iro(self, revision: int) -> bool:
        """Whether the IRO is told, where the question is for them as the child chose last. `revision`: of the
        answer that counts now, 0 where none does. What was not for them stays so when the child gives them
        other words, as an earlier answer does; the choice for that same answer goes for its files too."""
        return not self.not_for_iro or self.revision == revision


def noted(
    known: Sequence[Lost], come: Lost, kept: Collection[str], ended: bool = False, unlocked: bool = False
) -> tuple[Lost, ...]:
    """With what a form brought. `come`: all of its files; `kept`: the names of those that are there. What was
    made again and did come ends it, and so does a child who does not want to say it any more (`ended`): all
    that its sitting knows of. `unlocked`: the child's own pictures were tapped there."""
    others = tuple(
        one for one in known if one.question != come.question or not one.is_known_in(come.sitting, unlocked)
    )
    missing = tuple(name for name in come.names if name not in kept)
    if missing:
        return (*others, replace(come, names=missing))
    return others if kept or ended else tuple(known)


def taken_from_iro(known: Sequence[Lost], question: str) -> tuple[Lost, ...]:
    """After the child chose that this question is not for their IRO, or kept for now."""
    return tuple(replace(one, not_for_iro=True) if one.question == question else one for one in known)


def as_record(known: Sequence[Lost]) -> list[Record]:
    """As it is kept in sealed JSON."""
    return [
        [one.question, one.kind, one.sitting, list(one.names), one.told, one.not_for_iro, one.revision]
        for one in known
    ]


def from_record(known: Sequence[Sequence[Any]] | None) -> tuple[Lost, ...]:
    """From sealed JSON; what was kept before has fewer fields."""
    return tuple(
        Lost(question, kind, at, tuple(names), *more) for question, kind, at, names, *more in known or ()
    )
