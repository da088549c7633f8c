"""Who helped a child with their answers, and how; the practice round; a question asked again. Pure.

Out: `Helping`, kept sealed beside a submission, for its IRO alone. Nothing here is an answer, and nothing is
a measure of the child.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID


class Who(StrEnum):
    """Who helps, as they say themselves."""

    CARER = "carer"
    FAMILY = "family"
    TEACHER = "teacher"
    SOCIAL_WORKER = "social_worker"
    ADVOCATE = "advocate"
    FRIEND = "friend"
    OTHER = "other"
    NOBODY = "nobody"


class Helps(StrEnum):
    """How they help."""

    SAT_BESIDE = "sat_beside"
    READ_ALOUD = "read_aloud"
    POINTED = "pointed"
    WENT_THROUGH = "went_through"
    HELD_HAND = "held_hand"


WHO_HELPED = {  # for the desk
    Who.CARER: "a carer or key worker",
    Who.FAMILY: "family",
    Who.TEACHER: "someone from school",
    Who.SOCIAL_WORKER: "a social worker",
    Who.ADVOCATE: "an advocate",
    Who.FRIEND: "a friend, brother or sister",
    Who.OTHER: "someone else",
    Who.NOBODY: "nobody",
}
HOW_HELPED = {  # for the desk: how they helped
    Helps.SAT_BESIDE: "sat beside them",
    Helps.READ_ALOUD: "read aloud",
    Helps.POINTED: "pointed to the pictures",
    Helps.WENT_THROUGH: "showed one card after the other",
    Helps.HELD_HAND: "held or moved their hand",
}


class Practice(StrEnum):
    """How the practice round went, as the helper saw it."""

    UNDERSTOOD = "understood"
    NOT_SURE = "not_sure"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Helper:
    """Who helped in one sitting. `name`: as they wrote it, or ""."""

    sitting: UUID
    who: Who
    name: str = ""
    helps: tuple[Helps, ...] = ()


@dataclass(frozen=True)
class Practised:
    """One practice round."""

    sitting: UUID
    result: Practice


@dataclass(frozen=True)
class AskedAgain:
    """A calm question asked again with its cards turned round: what was chosen first, and then. `second` is
    empty where it was left open: nothing chosen, or a button of the bottom row."""

    question: str
    first: tuple[str, ...]
    second: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether the same was chosen."""
        return set(self.first) == set(self.second)

    @property
    def is_open(self) -> bool:
        """Whether it was left open the second time."""
        return not self.second


@dataclass(frozen=True)
class Tapped:
    """How one card was chosen: its `place` among the `of` cards as shown ("1" is the first, "" where several
    or none were chosen), and whether the answer came within two seconds. Nothing finer is kept."""

    place: str = ""
    of: int = 0
    quick: bool = False


NOT_TAPPED = Tapped()


@dataclass(frozen=True)
class Helping:
    """All of it for one submission."""

    helpers: tuple[Helper, ...] = ()
    practised: tuple[Practised, ...] = ()
    again: AskedAgain | None = None

    def helper_of(self, sitting: UUID) -> Helper | None:
        """Who helped in a sitting, as they said last."""
        return next((one for one in reversed(self.helpers) if one.sitting == sitting), None)

    def is_by_hand(self, sitting: UUID) -> bool:
        """Whether an adult held or moved the child's hand in this sitting, as it was said at any time: an
        answer of such a sitting is never shown as what the child said."""
        return any(one.sitting == sitting and Helps.HELD_HAND in one.helps for one in self.helpers)

    def practice_of(self, sitting: UUID) -> Practice | None:
        """How the last practice round of a sitting went."""
        return next((one.result for one in reversed(self.practised) if one.sitting == sitting), None)


NO_HELPING = Helping()


def as_record(helping: Helping) -> dict[str, Any]:
    """To be sealed as JSON."""
    again = helping.again
    return {
        "helpers": [
            {"sitting": str(one.sitting), "who": one.who, "name": one.name, "helps": list(one.helps)}
            for one in helping.helpers
        ],
        "practised": [{"sitting": str(one.sitting), "result": one.result} for one in helping.practised],
        "again": {"question": again.question, "first": list(again.first), "second": list(again.second)}
        if again
        else None,
    }


def from_record(known: Mapping[str, Any] | None) -> Helping:
    """What was sealed; nothing where it was sealed before there was any."""
    if not known:
        return Helping()
    again = known.get("again")
    return Helping(
        tuple(
            Helper(
                UUID(one["sitting"]), Who(one["who"]), one["name"], tuple(Helps(how) for how in one["helps"])
            )
            for one in known["helpers"]
        ),
        tuple(Practised(UUID(one["sitting"]), Practice(one["result"])) for one in known["practised"]),
        AskedAgain(again["question"], tuple(again["first"]), tuple(again["second"])) if again else None,
    )
