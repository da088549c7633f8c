"""Working days in England and Wales. Pure.

In: days and the bank holidays that are known, with the last day the list speaks for. Out: days counted on,
each with whether the list still spoke for it. A working day is not a Saturday, a Sunday, Christmas Day,
Good Friday or a bank holiday (Care Planning Regulations 2010, regulation 2).
"""

from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5


@dataclass(frozen=True)
class Holidays:
    """Bank holidays, and the last day up to which the list is complete."""

    days: frozenset[date]
    known_until: date

    def covers(self, day: date) -> bool:
        """True where the list speaks for this day; beyond it only weekends are known."""
        return day <= self.known_until


@dataclass(frozen=True)
class CountedDay:
    """A day that was counted on to. `holidays_known` False: later bank holidays may move it on."""

    on: date
    holidays_known: bool


def is_working_day(day: date, holidays: Holidays) -> bool:
    """True on Monday to Friday, bank holidays excepted."""
    return day.weekday() < SATURDAY and day not in holidays.days


def add_working_days(start: date, count: int, holidays: Holidays) -> CountedDay:
    """The day that lies `count` working days after `start`; `start` itself is day 0, whatever day it is.

    Raises ValueError for a negative count.
    """
    if count < 0:
        raise ValueError("working days are counted forwards")
    day = start
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return CountedDay(day, holidays.covers(day))


def count_working_days(start: date, end: date, holidays: Holidays) -> int:
    """How many working days lie after `start`, up to and with `end`; 0 where `end` is not later."""
    span = range(1, max(0, (end - start).days) + 1)
    return sum(is_working_day(start + timedelta(days=step), holidays) for step in span)
