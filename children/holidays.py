"""The bank holidays of England and Wales, from the list that the govuk-bank-holidays package brings along.

In: nothing; no network is used. Out: `Holidays`. Another part of the United Kingdom's days are not ours.
"""

from datetime import date
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

from children.working_days import Holidays


@cache
def load_holidays() -> Holidays:
    """The list, complete up to the end of its last year."""
    listed = BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    days = frozenset(holiday["date"] for holiday in listed)
    return Holidays(days, date(max(day.year for day in days), 12, 31))
