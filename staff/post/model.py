"""Who is written to about an alert, and when: the rule, pure.

In: its deadlines, the steps taken. Out: the stages that are due.
Each stage is written once. What is dealt with is written about no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from reviews.alerts import Deadlines, is_late
from reviews.model import AlertStep, is_dealt_with


class Stage(StrEnum):
    """Whom an email goes to: those who are shown the alert from that moment on, and the team outside."""

    # The IRO and who stands in for them; managers, where it is not for that IRO; else duty, else every IRO.
    AT_ONCE = "at_once"
    OUT_OF_HOURS = "out_of_hours"  # the team outside, where nobody saw it before closing or is at work
    DUTY = "duty"  # who is on duty, when nobody has seen it in the service's time, or is at work
    MANAGERS = "managers"  # when it was not dealt with in twice that time
    ADVOCATE = "advocate"  # of a request, not of an alert
    TO_QUERY = "to_query"  # managers, when decisions are asked for; about the version of the record
    QUERIED = "queried"  # the IRO and who stands in for them, when a manager asks about a decision
    LINK = "link"  # to someone around a child: the link of their form, kept only until it has left


@dataclass(frozen=True)
class Mail:
    """One email, sealed while it waits. `to`: an address; `name`: whose, for the desk."""

    to: str
    name: str
    subject: str
    body: str


@dataclass(frozen=True)
class Due:
    """An email to be written once: about this answer, at this stage."""

    about: UUID
    stage: Stage
    mail: Mail


@dataclass(frozen=True)
class Written:
    """What became of one email, for the desk."""

    stage: Stage
    name: str
    has_left: bool
    sent_at: datetime | None  # not known of those from before these days were sealed
    failed: bool


@dataclass(frozen=True)
class Kept:
    """An email that waits: its row's id, and how often sending it failed."""

    id: UUID
    mail: Mail
    tries: int


def due_stages(
    due: Deadlines, steps: Sequence[AlertStep], now: datetime, *, at_work: bool
) -> tuple[Stage, ...]:
    """The stages that are due now, the earlier ones too. `at_work`: someone of the service is expected to
    look just now, so that the team outside is not asked to."""
    if is_dealt_with(steps):
        return ()
    stages = [Stage.AT_ONCE]
    if is_late(due.night_from, steps, now) and not at_work:
        stages.append(Stage.OUT_OF_HOURS)
    if is_late(due.duty_from, steps, now):
        stages.append(Stage.DUTY)
    if now >= due.managers_from:
        stages.append(Stage.MANAGERS)
    return tuple(stages)
