"""The desk's own nouns: Account, Cover, Duty, and the rules of idle time. Pure: no clock, no database.

A role is the text of a `web.access.Role`: nouns do not reach into the Flask glue.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from children.model import ServiceId, StaffId

# Who may stand in for an IRO (opens records), and who may be on duty (opens one alert).
MAY_COVER = frozenset({"iro"})
MAY_BE_ON_DUTY = frozenset({"iro", "manager"})
LONGEST_COVER = timedelta(days=366)
FURTHEST_COVER = timedelta(days=2 * 365)

# How often a signed-in browser's last sign of life is written down.
SEEN_EVERY = timedelta(minutes=1)


class EmailTaken(ValueError):
    """Another account has this email address."""


class AccountUnknown(LookupError):
    """There is no account with this email address or id in this service."""


class CoverRefused(ValueError):
    """This person cannot stand in, or the times do not fit; the text says why, in words for the page."""


@dataclass(frozen=True)
class Account:
    """A member of staff. `left_at` is when they left; they cannot sign in after it."""

    id: StaffId
    service_id: ServiceId
    email: str
    name: str
    role: str
    has_second_factor: bool
    made_at: datetime
    left_at: datetime | None = None


@dataclass(frozen=True)
class Cover:
    """Someone stands in for an IRO from one moment until another, and opens their children's records."""

    id: UUID
    iro_id: StaffId
    stand_in_id: StaffId
    from_at: datetime
    until_at: datetime

    def holds(self, now: datetime) -> bool:
        """True in its time only: from the first moment, up to and without the last."""
        return self.from_at <= now < self.until_at


@dataclass(frozen=True)
class Duty:
    """Someone is on duty: opens an alert that nobody has seen, and nothing else."""

    id: UUID
    staff_id: StaffId
    from_at: datetime
    until_at: datetime

    def holds(self, now: datetime) -> bool:
        """True in its time only."""
        return self.from_at <= now < self.until_at


@dataclass(frozen=True)
class SignedIn:
    """A browser that is signed in: which account, and when it was last seen."""

    id: UUID
    staff_id: StaffId
    seen_at: datetime
    ended_at: datetime | None

    def idle_end(self, idle_minutes: int) -> datetime:
        """When it ends if nothing more is done."""
        return self.seen_at + timedelta(minutes=idle_minutes)

    def is_live(self, now: datetime, idle_minutes: int) -> bool:
        """True until it is ended or idle for too long."""
        return self.ended_at is None and now < self.idle_end(idle_minutes)


def check_period(from_at: datetime, until_at: datetime, now: datetime) -> None:
    """A time of cover or duty that can be. Raises CoverRefused with words for the page."""
    if until_at <= from_at:
        raise CoverRefused("It must end after it begins.")
    if until_at <= now:
        raise CoverRefused("It ends in the past.")
    if from_at - now > FURTHEST_COVER:
        raise CoverRefused("It can begin at most two years from now.")
    if until_at - from_at > LONGEST_COVER:
        raise CoverRefused("It can be at most a year.")


def check_cover(iro: Account, stand_in: Account) -> None:
    """Who may stand in for whom. Raises CoverRefused with words for the page."""
    if iro.role != "iro":
        raise CoverRefused("Only an IRO's children can be covered.")
    if stand_in.role not in MAY_COVER:
        raise CoverRefused("Only an IRO can stand in: cover opens the children's records.")
    if iro.id == stand_in.id:
        raise CoverRefused("An IRO cannot stand in for themselves.")
    if stand_in.left_at is not None:
        raise CoverRefused("This person has left.")


def check_duty(account: Account) -> None:
    """Who may be on duty. Raises CoverRefused with words for the page."""
    if account.role not in MAY_BE_ON_DUTY or account.left_at is not None:
        raise CoverRefused("Only an IRO or a manager can be on duty.")
