"""By when the law wants a review held, and by when we want it written up. Pure.

In: which review it is and the day it is counted from. Out: the last day that is still in time.
Source of the windows: Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959),
regulation 33. They run from the ACTUAL date of the review before, never from the day it was due.
"""

import calendar
from datetime import date

from children.model import ReviewKind
from children.working_days import CountedDay, Holidays, add_working_days

FIRST_WITHIN_WORKING_DAYS = 20  # of becoming looked after; that day itself is day 0
SECOND_WITHIN_MONTHS = 3  # of the first review's actual date
LATER_WITHIN_MONTHS = 6  # of the actual date of the review before

# Defaults, not law: working days after a review until decisions are written up, the record is whole, and
# it has been given out (as the IRO Handbook of 2010 is commonly quoted). A letter to the child is ours.
DEFAULT_DECISIONS_WORKING_DAYS = 5
DEFAULT_RECORD_WORKING_DAYS = 15
DEFAULT_GIVEN_OUT_WORKING_DAYS = 20
DEFAULT_LETTER_WORKING_DAYS = DEFAULT_GIVEN_OUT_WORKING_DAYS


def add_months(day: date, months: int) -> date:
    """The same day of the month, so many months on; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def review_due(kind: ReviewKind, counted_from: date, holidays: Holidays) -> CountedDay:
    """The last day on which this review is in time (regulation 33).

    `counted_from`: the day the child became looked after (first review), else the day on which the review
    before was really held.
    """
    if kind is ReviewKind.FIRST:
        return add_working_days(counted_from, FIRST_WITHIN_WORKING_DAYS, holidays)
    months = SECOND_WITHIN_MONTHS if kind is ReviewKind.SECOND else LATER_WITHIN_MONTHS
    # Months are calendar months: no bank holiday moves them.
    return CountedDay(add_months(counted_from, months), True)


def next_review_due(kind_held: ReviewKind, held_on: date) -> date:
    """The last day for the review after the one of this kind that was held on `held_on`."""
    return add_months(held_on, SECOND_WITHIN_MONTHS if kind_held is ReviewKind.FIRST else LATER_WITHIN_MONTHS)


def letter_due(
    held_on: date, holidays: Holidays, working_days: int = DEFAULT_LETTER_WORKING_DAYS
) -> CountedDay:
    """By when the child should have their letter; the service's own choice, not law."""
    return add_working_days(held_on, working_days, holidays)
