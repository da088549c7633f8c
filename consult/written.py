"""What a worker wrote down of a child's answers: who, when, how, and whether the child says that it is right.
Pure.

Out: `Written`, kept sealed beside a submission. It stands wherever such an answer is shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID


class How(StrEnum):
    """How the child said it."""

    PAPER = "paper"
    CARDS = "cards"
    SIGNING = "signing"
    TALK = "talk"


@dataclass(frozen=True)
class Entry:
    """One time that somebody wrote answers down. `sitting`: under which they are kept. `name`, `role`: of who
    wrote them down; `by`: who typed them in; `on`: the day on which the child said it. `photo`: of the board
    or the paper, by the name under which it is kept."""

    id: UUID
    sitting: UUID
    by: UUID
    name: str
    role: str
    how: How
    on: date
    photo: str = ""


@dataclass(frozen=True)
class Written:
    """All of it for one submission. `right`, `wrong`: answers of which the child said so, by their ids."""

    entries: tuple[Entry, ...] = ()
    right: frozenset[str] = frozenset()
    wrong: frozenset[str] = frozenset()

    def of(self, sitting: UUID) -> Entry | None:
        """How the answers of a sitting were written down; None where the child gave them."""
        return next((one for one in self.entries if one.sitting == sitting), None)

    def has(self, entry_id: UUID) -> bool:
        """Whether this was kept before: the same form sent twice is one entry."""
        return any(one.id == entry_id for one in self.entries)

    def is_wrong(self, answer_id: UUID) -> bool:
        """Whether the child says: this is not what I said."""
        return str(answer_id) in self.wrong

    def is_right(self, answer_id: UUID) -> bool:
        """Whether the child says that it is right."""
        return str(answer_id) in self.right

    def judged(self, answer_id: UUID, is_right: bool) -> "Written":
        """The same, with what the child says of one answer; the newest word counts."""
        one = frozenset({str(answer_id)})
        if is_right:
            return replace(self, right=self.right | one, wrong=self.wrong - one)
        return replace(self, right=self.right - one, wrong=self.wrong | one)


NOTHING_WRITTEN = Written()


def as_record(written: Written) -> dict[str, Any]:
    """To be sealed as JSON."""
    return {
        "entries": [
            {
                "id": str(one.id),
                "sitting": str(one.sitting),
                "by": str(one.by),
                "name": one.name,
                "role": one.role,
                "how": one.how,
                "on": one.on.isoformat(),
                "photo": one.photo,
            }
            for one in written.entries
        ],
        "right": sorted(written.right),
        "wrong": sorted(written.wrong),
    }


def from_record(known: Mapping[str, Any] | None) -> Written:
    """What was sealed; nothing where it was sealed before there was any."""
    if not known:
        return NOTHING_WRITTEN
    entries = tuple(
        Entry(
            UUID(one["id"]),
            UUID(one["sitting"]),
            UUID(one["by"]),
            one["name"],
            one["role"],
            How(one["how"]),
            date.fromisoformat(one["on"]),
            one["photo"],
        )
        for one in known["entries"]
    )
    return Written(entries, frozenset(known["right"]), frozenset(known["wrong"]))
