"""What a date of birth means for how a child is asked. Pure; no age is ever shown to a child.

In: a child, or a date of birth whose day may be unknown, and today. Out: the age band, or the reason why
the date cannot be right, in words for the member of staff.
"""

import calendar
from datetime import date

from children.model import AgeBand, Child

OWN_FORM_FROM = 4  # younger children are spoken with; their own form only where the IRO chooses it
MIDDLE_FROM = 8
OLDER_FROM = 12
NO_LONGER_FROM = 19
DAY_RECORDED_WHERE_UNKNOWN = 15  # as the national return records it


class BornInFuture(ValueError):
    """The date of birth has not come yet."""


class NoLongerAChild(ValueError):
    """The date of birth makes the person 19 or older."""


def age_on(born: date, day: date) -> int:
    """Whole years on that day; negative before birth. Born on 29 February: a year older on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def check_born(born: date, day_known: bool, today: date) -> None:
    """Raise BornInFuture or NoLongerAChild, where that is sure even if only the month is known."""
    earliest, latest = _span(born, day_known)
    if earliest > today:
        raise BornInFuture("This date of birth is in the future. Please check the year.")
    if age_on(latest, today) >= NO_LONGER_FROM:
        raise NoLongerAChild(
            "This date of birth makes them 19 or older. Heard is for children and young people up to 18:"
            " please check the year."
        )


def age_band(child: Child, today: date) -> AgeBand:
    """How old a child's pages take them to be: what the IRO picked, else from the date of birth.

    With neither, the middle: neither childish nor hard.
    """
    if child.age_band is not None:
        return child.age_band
    if child.born is None:
        return AgeBand.MIDDLE
    age = age_on(child.born, today)
    if age >= OLDER_FROM:
        return AgeBand.OLDER
    return AgeBand.MIDDLE if age >= MIDDLE_FROM else AgeBand.YOUNGER


def asked_only_if_iro_chooses(child: Child, today: date) -> bool:
    """True under 4: no error; the review, its record and a letter to read when older all work."""
    return child.born is not None and age_on(child.born, today) < OWN_FORM_FROM


def _span(born: date, day_known: bool) -> tuple[date, date]:
    if day_known:
        return born, born
    return born.replace(day=1), born.replace(day=calendar.monthrange(born.year, born.month)[1])
