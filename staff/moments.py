"""Moments as staff type and read them: on the clock of the United Kingdom.

In: a naive date and time from a form, or an aware one. Out: the other.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def from_clock(typed: datetime) -> datetime:
    """A moment typed without a zone, as the clocks here show it."""
    return typed.replace(tzinfo=LONDON)


def clock_text(moment: datetime) -> str:
    """The time of day here, such as 09:45."""
    return moment.astimezone(LONDON).strftime("%H:%M")


def moment_text(moment: datetime) -> str:
    """Day and time here, such as Mon 23 November, 09:45."""
    return f"{day_text(moment.astimezone(LONDON).date())}, {clock_text(moment)}"


def day_text(day: date) -> str:
    """A day, such as Mon 23 November."""
    return f"{day:%a} {day.day} {day:%B}"
