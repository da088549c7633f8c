"""When a letter may open: by default not on a Friday afternoon, at a weekend, before a bank holiday. Pure.

A child who reads something hard then has nobody to ask for days. A reviewing officer may overrule it, with a
reason. In: a moment on the clocks here, the bank holidays. Out: why it is not a good time, and the next one.
"""

from datetime import date, datetime, time, timedelta

from children.working_days import Holidays, is_working_day

FRIDAY = 4
NOON = time(12)
AFTER_SCHOOL, MORNING = time(16), time(9)
_LONGEST = 30  # days to look ahead; no run of bad days is as long


def why_not(moment: datetime, holidays: Holidays) -> str:
    """Why this is not a good time, in words for staff; "" where it is."""
    day = moment.date()
    if day in holidays.days:
        return "It is a bank holiday."
    if not is_working_day(day, holidays):
        return "It is the weekend."
    if _is_before_holiday(day, holidays):
        return "It is the day before a bank holiday."
    if day.weekday() == FRIDAY and moment.time() >= NOON:
        return "It is a Friday afternoon."
    return ""


def next_good_time(moment: datetime, holidays: Holidays) -> datetime:
    """This moment where it is good; else the first good day, after school, on a Friday in the morning."""
    if not why_not(moment, holidays):
        return moment
    for days in range(1, _LONGEST):
        for at in (AFTER_SCHOOL, MORNING):
            later = datetime.combine(moment.date() + timedelta(days=days), at, moment.tzinfo)
            if not why_not(later, holidays):
                return later
    raise ValueError("no good day for a month")


def _is_before_holiday(day: date, holidays: Holidays) -> bool:
    """Whether a bank holiday comes before the next working day."""
    after = day + timedelta(days=1)
    while not is_working_day(after, holidays):
        if after in holidays.days:
            return True
        after += timedelta(days=1)
    return False
