"""The demo's past: what happened on which day, told in order, each moment under its own clock.

In: moments and what happened then. Out: the same written through the rooms' own functions, oldest first, so
that records, audit trail and days agree.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
SATURDAY = 5


class MovedClock:
    """A clock that shows the moment being told, and never one after the present."""

    def __init__(self, present: datetime):
        self.present = present
        self.moment = present

    def __call__(self) -> datetime:
        return self.moment

    def show(self, moment: datetime) -> None:
        """Show this moment from now on."""
        self.moment = min(moment, self.present)

    def forward(self, **by: float) -> None:
        """Let some time pass."""
        self.show(self.moment + timedelta(**by))


@dataclass
class Timeline:
    """What happened, to be told in the order of time."""

    clock: MovedClock
    events: list[tuple[datetime, int, Callable[[], None]]] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The present day in England."""
        return self.clock.present.astimezone(LONDON).date()

    def on(self, days: int, what: Callable[[], None], hour: int = 10) -> None:
        """Something happened so many days from today (negative: ago), at that hour, or the workday before."""
        day = workday(self.today, days)
        self.at(datetime.combine(day, time(hour), LONDON), what)

    def at(self, moment: datetime, what: Callable[[], None]) -> None:
        """Something happened at this moment."""
        self.events.append((min(moment, self.clock.present), len(self.events), what))

    def tell(self) -> None:
        """Let it all happen, oldest first."""
        for moment, _, what in sorted(self.events, key=lambda event: event[:2]):
            self.clock.show(moment)
            what()
        self.clock.show(self.clock.present)


def workday(today: date, days: int) -> date:
    """The day so many days from today; a weekend goes to Monday ahead of us, to Friday behind us."""
    day = today + timedelta(days=days)
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1 if days > 0 else -1)
    return day
