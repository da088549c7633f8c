"""Stage 2's nouns: the review record (Outcome) and what was done about alerts. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import Child, ChildId, ReviewId, StaffId
from consult.model import Alert, AnswerId, Request

REQUESTS = {
    "alone": "asks to be asked alone",
    "call": "asks for a call",
    "advocate": "wants someone on their side (an advocate)",
    "change": "wants to change something they said",
}
OutcomeId = NewType("OutcomeId", UUID)


class Done(StrEnum):
    """What became of a decision from last time."""

    DONE = "done"
    PART = "part"
    NOT_DONE = "not_done"


@dataclass(frozen=True)
class LastTime:
    """One decision of the last review: what became of it and why."""

    what: str
    done: Done
    why: str = ""


@dataclass(frozen=True)
class NextStep:
    """A decision: what will be done, who does it, by when, why; `said` is the question code it answers."""

    what: str
    who: str
    by_when: date | None
    why: str
    said: str = ""


@dataclass(frozen=True)
class Outcome:
    """What one review decided, in the IRO's English. Sentences stand one to an item."""

    id: OutcomeId
    review_id: ReviewId
    child_id: ChildId
    version: int
    held_on: date
    who_came: tuple[str, ...]
    last_time: tuple[LastTime, ...]
    going_well: tuple[str, ...]
    worries: tuple[str, ...]
    next_steps: tuple[NextStep, ...]
    next_review: date | None
    personal_line: str
    made_at: datetime
    made_by: StaffId


class AlertNotFound(LookupError):
    """No such alert, or not one that this member of staff may open now. Both look the same."""


class StepKind(StrEnum):
    """What was done about an alert. Opened by a stand-in is not seen; seen is not dealt with. A request is
    passed on, then answered."""

    OPENED = "opened"
    SEEN = "seen"
    DEALT_WITH = "dealt_with"
    PASSED_ON = "passed_on"
    ANSWERED = "answered"


@dataclass(frozen=True)
class AlertStep:
    """One thing done about an alert: it stays until someone writes what was done and who it went to.

    `words`: why a stand-in opened it, or what was done. `went_to`: who it went to.
    """

    kind: StepKind
    at: datetime
    by: StaffId
    words: str = ""
    went_to: str = ""


class Standing(StrEnum):
    """Why an alert is shown to someone: it is their own child's, they stand in for the IRO, they are on
    duty and nobody saw it in time, it is not for the IRO and they are a manager, or they are told that
    there is one (and no more)."""

    OWN = "own"
    COVER = "cover"
    DUTY = "duty"
    MANAGER = "manager"
    TOLD = "told"


@dataclass(frozen=True)
class OpenAlert:
    """An alert that is not dealt with, as one member of staff is shown it. For TOLD, `alert` holds no words
    and does not say what it is. `duty_from`: when duty is shown it if nobody has seen it."""

    alert: Alert
    child: Child
    standing: Standing
    seen_at: datetime | None
    duty_from: datetime


@dataclass(frozen=True)
class Interpretation:
    """What an interpreter said that a child's own words mean, in English. `agency`, `on`: whose
    interpreter, and the day. `talked`: the IRO talked with the child through them."""

    answer_id: AnswerId
    english: str
    interpreter: str
    at: datetime
    by: StaffId
    agency: str = ""
    on: date | None = None
    talked: bool = False


@dataclass(frozen=True)
class OpenRequest:
    """What a child asked for, with what became of it. `state`: "asked", "passed_on" or "answered"."""

    request: Request
    child: Child
    state: str
    steps: tuple[AlertStep, ...] = ()
