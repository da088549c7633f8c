"""Stage 2's nouns: the review record (Outcome) and what was done about alerts. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId

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


@dataclass(frozen=True)
class AlertStep:
    """Seen is not dealt with: an alert stays until someone writes what was done and who it went to."""

    kind: str  # seen, dealt_with
    at: datetime
    by: StaffId
    done: str = ""
    went_to: str = ""
