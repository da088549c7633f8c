"""Who is shown an alert, and when: the rule, pure.

In: when it was raised, the service's time in working minutes, the steps taken, and who is looking. Out: their
standing, or None. The IRO and who stands in for them see it at once. Duty sees it when nobody has seen it in
the service's time, or before everyone goes home; at once where it comes when nobody is at work, or the child
has no IRO: then, where nobody is on duty, every IRO sees it. Where its words name the IRO, and may be about
them, duty sees it and managers are told at once, beside the IRO; what that IRO does about it ends it for
nobody else. A manager is told that there is one,
without a word of it, when it is not dealt with for twice that time, or at once where the child has no IRO.
It stays until it is dealt with, whatever the child answers later. When more is found in it after that, it
stands open again, with a clock of its own, as if nobody had seen it. What is about the IRO, or not for them,
is never shown to that IRO: it goes to managers at once, to duty when no manager saw it in time, and to duty
at once, else to any other IRO, where there is no manager. Dealt with and not understood yet, it stays with
whoever is shown it where neither an IRO nor a manager has it anyway.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from children.model import StaffId
from children.working_days import Holidays, is_working_day
from consult.model import Alert
from reviews.model import REQUESTS, AlertStep, OpenAlert, Standing, StepKind, is_dealt_with

LOCAL = ZoneInfo("Europe/London")
KINDS_OF_CALL = {
    "call_me": "asks for someone to call",
    "come_to_me": "asks for someone to come",
    "write_to_me": "asks for someone to write",
    "about_iro": "about their IRO",
    **REQUESTS,
}


@dataclass(frozen=True)
class Hours:
    """When someone of a service is expected to look, Monday to Friday, in England's time."""

    opens: time = time(9)
    closes: time = time(17)

    def of(self, moment: datetime) -> tuple[datetime, datetime]:
        """When the moment's day opens and closes."""
        day = moment.date()
        return datetime.combine(day, self.opens, LOCAL), datetime.combine(day, self.closes, LOCAL)


OFFICE = Hours()  # a default of ours


@dataclass(frozen=True)
class Looker:
    """Who is looking. `covers`: the IROs for whom they stand in just now."""

    staff_id: UUID
    is_iro: bool = False
    is_manager: bool = False
    covers: frozenset[UUID] = frozenset()
    on_duty: bool = False


@dataclass(frozen=True)
class Hands:
    """Who of the service can take what is not for an IRO: managers, and who is on duty just now."""

    managers: frozenset[UUID] = frozenset()
    on_duty: frozenset[UUID] = frozenset()


@dataclass(frozen=True)
class Deadlines:
    """From when duty is shown an alert that nobody has seen, and managers are told of one not dealt with.
    `night_from`: when nobody is at work any more; then nobody who is expected to look has it."""

    duty_from: datetime
    managers_from: datetime
    night_from: datetime


def deadlines(
    raised_at: datetime,
    iro_id: StaffId | None,
    minutes: int,
    holidays: Holidays,
    hours: Hours = OFFICE,
    *,
    names_iro: bool = False,
) -> Deadlines:
    """The deadlines of an alert. Without an IRO nobody would see it, and who is named in it must not be the
    only one to: then duty's and managers' are at once."""
    closes = hours.of(raised_at.astimezone(LOCAL))[1]
    night_from = closes if is_at_work(raised_at, hours, holidays) else raised_at
    if iro_id is None or names_iro:
        return Deadlines(raised_at, raised_at, night_from)
    return Deadlines(
        min(add_working_minutes(raised_at, minutes, holidays, hours), night_from),
        add_working_minutes(raised_at, 2 * minutes, holidays, hours),
        night_from,
    )


def steps_of_others(steps: Sequence[AlertStep], whom: Collection[StaffId | None]) -> list[AlertStep]:
    """Without what these IROs did: where its words name them, or the child said since that it is about them,
    that ends it for nobody else, and nobody else has seen it by that."""
    return [step for step in steps if step.by not in whom]


def is_late(limit: datetime, steps: Sequence[AlertStep], now: datetime) -> bool:
    """Whether this moment is past and nobody had seen it before."""
    seen = seen_at(steps)
    return now >= limit and (seen is None or seen >= limit)


def standing_of(
    looker: Looker,
    iro_id: StaffId | None,
    hands: Hands,
    due: Deadlines,
    steps: Sequence[AlertStep],
    now: datetime,
    *,
    is_understood: bool = True,
) -> Standing | None:
    """Why this person is shown the alert now; None where they are not. An alert that is dealt with is open to
    the IRO and their cover only. Duty keeps what it was shown until it is dealt with; of a child without an
    IRO, until its words are understood too; where nobody is on duty, any IRO is shown such a child's."""
    if looker.is_iro and iro_id == looker.staff_id:
        return Standing.OWN
    if looker.is_iro and iro_id in looker.covers:
        return Standing.COVER
    if is_dealt_with(steps) and (is_understood or iro_id is not None):
        return None
    if looker.on_duty and is_late(due.duty_from, steps, now):
        return Standing.DUTY
    if looker.is_iro and is_any_iros(iro_id, frozenset(), hands):
        return Standing.DUTY
    return Standing.TOLD if looker.is_manager and now >= due.managers_from else None


def standing_not_iro(
    looker: Looker,
    hidden_from: frozenset[StaffId],
    hands: Hands,
    due: Deadlines,
    steps: Sequence[AlertStep],
    now: datetime,
    *,
    is_understood: bool = True,
) -> Standing | None:
    """The same for what is about the IRO or not for them. Never that IRO, whatever else they are; never
    lost."""
    if looker.staff_id in hidden_from:
        return None
    if looker.is_manager:
        return Standing.MANAGER
    managers = hands.managers - hidden_from
    if is_dealt_with(steps) and (is_understood or managers):
        return None
    if looker.on_duty and (is_late(due.duty_from, steps, now) or not managers):
        return Standing.DUTY
    return Standing.DUTY if looker.is_iro and is_any_iros(None, hidden_from, hands) else None


def is_any_iros(iro_id: UUID | None, hidden_from: frozenset[StaffId], hands: Hands) -> bool:
    """Whether every IRO of the service, but those whom it is hidden from, is shown it, since nobody else
    would open it: nobody is on duty, and the child has no IRO, or it is not for theirs and nobody manages."""
    if hands.on_duty - hidden_from:
        return False
    return not hands.managers - hidden_from if hidden_from else iro_id is None


def takes_requests(looker: Looker, iro_id: StaffId | None, hands: Hands) -> bool:
    """Whether what a child of this IRO asks for, which is no alarm, is this person's to see to: the IRO's and
    their cover's; of a child who has none, the managers', else duty's, else any IRO's: never nobody's."""
    if iro_id is not None:
        return looker.is_iro and iro_id in looker.covers | {looker.staff_id}
    if hands.managers:
        return looker.is_manager
    return looker.on_duty or (looker.is_iro and not hands.on_duty)


def kind_of(alert: Alert) -> str:
    """What kind of alert it is, in the desk's words: enough to tell two of one child apart, and nothing of
    what was said."""
    calls = [KINDS_OF_CALL[one] for one in alert.what if one in KINDS_OF_CALL]
    if calls:
        return calls[0]
    if alert.of_letter:
        return "in an answer to a letter"
    if alert.of_page:
        return "on their own page"
    if alert.form_of:
        return "on a form"
    if alert.what:
        return "about safety"
    return "something that may mean that they are not safe" if alert.flags else "not for their IRO"


def told_apart(alerts: Sequence[OpenAlert]) -> list[OpenAlert]:
    """The same, each with its kind; several of one kind of one child are numbered in the order given. Of what
    somebody is only told of, no kind is said."""
    kinds = [
        (one.child.id, kind_of(one.alert) if one.standing is not Standing.TOLD else "") for one in alerts
    ]
    found = []
    for at, (one, kind) in enumerate(zip(alerts, kinds, strict=True)):
        if kind[1]:
            times, place = kinds.count(kind), kinds[: at + 1].count(kind)
            one = replace(one, kind=f"{kind[1]}, {place} of {times}" if times > 1 else kind[1])
        found.append(one)
    return found


def seen_at(steps: Sequence[AlertStep]) -> datetime | None:
    """When someone first said that they have seen it, or dealt with it at once; opening is not seeing."""
    moments = [step.at for step in steps if step.kind in (StepKind.SEEN, StepKind.DEALT_WITH)]
    return min(moments, default=None)


@dataclass(frozen=True)
class Stands:
    """An alert as it stands now. Open again: its `raised_at` is when more was found after it was dealt with,
    `steps` are those taken since then, `dealt_before` is when that was."""

    alert: Alert
    steps: tuple[AlertStep, ...]
    dealt_before: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something that nobody has dealt with."""
        return not is_dealt_with(self.steps)

    @property
    def post_id(self) -> UUID:
        """Under which id the post knows it: what stands open again is written about again."""
        return _post_id(self.alert, self.alert.raised_at if self.dealt_before else None)


def as_it_stands(alert: Alert, steps: Sequence[AlertStep]) -> Stands:
    """What of it is still to be dealt with, or was last; `steps`: all that were taken, oldest first."""
    ends = [at for at, step in enumerate(steps) if step.kind is StepKind.DEALT_WITH]
    later = [at for at in alert.found_again if ends and at > steps[ends[-1]].at]
    if not later:
        return Stands(alert, tuple(steps))
    return Stands(replace(alert, raised_at=min(later)), tuple(steps[ends[-1] + 1 :]), steps[ends[-1]].at)


def opened_again(alert: Alert, steps: Sequence[AlertStep]) -> list[datetime]:
    """Each time that it stood open again: the first find after it was dealt with."""
    ends = [step.at for step in steps if step.kind is StepKind.DEALT_WITH]
    firsts = (min((at for at in alert.found_again if at > end), default=None) for end in ends)
    return sorted({at for at in firsts if at is not None})


def post_ids(alert: Alert) -> tuple[UUID, ...]:
    """Under which ids the post knows it: its own, and one for each time that more was found in it."""
    return (alert.answer_id, *(_post_id(alert, at) for at in alert.found_again))


def _post_id(alert: Alert, again_at: datetime | None) -> UUID:
    return uuid5(alert.answer_id, again_at.isoformat()) if again_at else alert.answer_id


def has_opened(looker: Looker, steps: Sequence[AlertStep]) -> bool:
    """Whether this stand-in has given their reason for opening it."""
    return any(step.kind is StepKind.OPENED and step.by == looker.staff_id for step in steps)


def is_at_work(moment: datetime, hours: Hours, holidays: Holidays) -> bool:
    """Whether someone of the service is expected to look at this moment."""
    here = moment.astimezone(LOCAL)
    opens, closes = hours.of(here)
    return is_working_day(here.date(), holidays) and opens <= here < closes


def add_working_minutes(start: datetime, minutes: int, holidays: Holidays, hours: Hours = OFFICE) -> datetime:
    """The moment that lies so many working minutes later: Monday to Friday in these hours, no bank holidays.
    Takes an aware moment, gives one in England's time. Raises ValueError for less than a minute."""
    if minutes < 1:
        raise ValueError("at least one minute")
    here, left = start.astimezone(LOCAL), timedelta(minutes=minutes)
    while True:
        opens, closes = hours.of(here)
        if is_working_day(here.date(), holidays) and here < closes:
            begins = max(here, opens)
            if begins + left <= closes:
                return begins + left
            left -= closes - begins
        here = hours.of(here + timedelta(days=1))[0]
