"""A manager's query about a decision that the IRO asked for, and until when one may be asked. Pure.

In: the versions of a record, the queries about it. Out: `Asked` for each decision that is asked for. A query
names its decision by the decision's words, as the newer versions of a record do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from children.model import ChildId, ReviewId, StaffId
from children.working_days import Holidays, add_working_days
from reviews.model import NextStep, Outcome, OutcomeId, StepState

QueryId = NewType("QueryId", UUID)
LOCAL = ZoneInfo("Europe/London")
MOST_WORDS = 2000


class QueryNotFound(LookupError):
    """No such query or decision, or not one of this viewer's. Both look the same."""


class QueryRefused(ValueError):
    """The query or the answer was not taken; the message says why, to whoever wrote it."""


@dataclass(frozen=True)
class Query:
    """What a manager asks about one decision (`what`: its words then), and the IRO's answer."""

    id: QueryId
    review_id: ReviewId
    child_id: ChildId
    what: str
    words: str
    asked_by: StaffId
    asked_at: datetime
    answer: str = ""
    answered_by: StaffId | None = None
    answered_at: datetime | None = None


@dataclass(frozen=True)
class Asked:
    """A decision that is asked for: until which day it may be queried, since which version of the record it
    is asked for, and what was queried."""

    step: NextStep
    until: date
    since: OutcomeId
    queries: tuple[Query, ...] = ()

    def may_be_queried(self, today: date) -> bool:
        """Up to and with its last day."""
        return today <= self.until

    def agreed_by_silence(self, today: date) -> bool:
        """Nobody asked while they could. What was queried is settled by a person, never by the calendar."""
        return not self.queries and self.until < today

    @property
    def waits(self) -> bool:
        """Whether the IRO has still to answer."""
        return any(query.answered_at is None for query in self.queries)


def asked_of(
    versions: Sequence[Outcome], queries: Iterable[Query], days: int, holidays: Holidays
) -> tuple[Asked, ...]:
    """The decisions that the newest of these versions (oldest first) asks for. Each may be queried for so
    many working days from the day it was first asked for, and until the day the child is told, if later."""
    if not versions:
        return ()
    queries = tuple(queries)
    found = []
    for step in versions[-1].next_steps:
        if step.state is StepState.ASKED:
            since = _asked_since(versions, step.what)
            least = add_working_days(since.made_at.astimezone(LOCAL).date(), days, holidays).on
            until = max(least, step.answer_by or least)
            mine = tuple(one for one in queries if one.what == step.what)
            found.append(Asked(step, until, since.id, mine))
    return tuple(found)


def is_open(query: Query, newest: Outcome | None) -> bool:
    """Whether the IRO has something to do about it: it has no answer, and the decision does not stand in
    another way by now. One that was reworded or taken out is still to be answered."""
    if query.answered_at is not None:
        return False
    states = {step.state for step in newest.next_steps if step.what == query.what} if newest else set()
    return not states or StepState.ASKED in states


def _asked_since(versions: Sequence[Outcome], what: str) -> Outcome:
    """The first of the last versions in a row that ask for it."""
    since = versions[-1]
    for version in reversed(versions):
        if not any(step.what == what and step.state is StepState.ASKED for step in version.next_steps):
            break
        since = version
    return since
