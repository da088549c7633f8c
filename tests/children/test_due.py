"""Due dates against cases worked out by hand from regulation 33 and the printed calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.due import add_months, letter_due, next_review_due, review_due
from children.holidays import load_holidays
from children.model import ReviewKind
from children.working_days import Holidays, add_working_days, count_working_days, is_working_day

DAYS = st.dates(date(2015, 1, 1), date(2040, 1, 1))
KNOWN = load_holidays()


@pytest.mark.parametrize(
    ("looked_after", "due"),
    [
        (date(2026, 11, 2), date(2026, 11, 30)),  # a month without a bank holiday: four weeks
        (date(2025, 12, 15), date(2026, 1, 15)),  # Christmas, Boxing Day and New Year's Day: three days more
        (date(2023, 4, 20), date(2023, 5, 22)),  # 1 May and, by proclamation, 8 May (29 May comes later)
        (date(2022, 9, 2), date(2022, 10, 3)),  # 19 September 2022, by proclamation
        (date(2026, 3, 21), date(2026, 4, 21)),  # from a Saturday, over Good Friday and Easter Monday
        (date(2021, 12, 20), date(2022, 1, 20)),  # substitute days: 27 and 28 December, 3 January
    ],
)
def test_first_review_is_due_twenty_working_days_after_becoming_looked_after(
    looked_after: date, due: date
) -> None:
    counted = review_due(ReviewKind.FIRST, looked_after, KNOWN)
    assert (counted.on, counted.holidays_known) == (due, True)


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 1, 15), date(2026, 4, 15)),
        (date(2026, 10, 31), date(2027, 1, 31)),
    ],
)
def test_second_review_is_due_three_months_after_the_first_was_held(held: date, due: date) -> None:
    assert review_due(ReviewKind.SECOND, held, KNOWN).on == due
    assert next_review_due(ReviewKind.FIRST, held) == due


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2026, 3, 31), date(2026, 9, 30)),
        (date(2026, 6, 9), date(2026, 12, 9)),
    ],
)
def test_later_reviews_are_due_six_months_after_the_one_before(held: date, due: date) -> None:
    assert review_due(ReviewKind.LATER, held, KNOWN).on == due
    assert next_review_due(ReviewKind.SECOND, held) == next_review_due(ReviewKind.LATER, held) == due


def test_a_due_date_past_the_known_holidays_says_so() -> None:
    late = date(KNOWN.known_until.year, 12, 20)
    assert not review_due(ReviewKind.FIRST, late, KNOWN).holidays_known
    assert review_due(ReviewKind.LATER, late, KNOWN).holidays_known


def test_only_england_and_wales_are_counted() -> None:
    assert is_working_day(date(2026, 11, 30), KNOWN), "St Andrew's Day is Scotland's"
    assert is_working_day(date(2026, 3, 17), KNOWN), "St Patrick's Day is Northern Ireland's"
    assert not is_working_day(date(2026, 8, 31), KNOWN)


def test_a_letter_is_due_twenty_working_days_after_the_review_unless_the_service_says_else() -> None:
    assert letter_due(date(2026, 12, 3), KNOWN).on == date(2027, 1, 5)
    assert letter_due(date(2026, 12, 3), KNOWN, 5).on == date(2026, 12, 10)


@given(DAYS, st.integers(0, 60))
def test_working_days_counted_on_can_be_counted_back(start: date, count: int) -> None:
    end = add_working_days(start, count, KNOWN).on
    assert count_working_days(start, end, KNOWN) == count
    assert count == 0 or is_working_day(end, KNOWN)


@given(DAYS, st.integers(1, 40))
def test_a_holiday_more_never_brings_a_day_forward(start: date, count: int) -> None:
    plain = add_working_days(start, count, Holidays(frozenset(), date.max)).on
    more = add_working_days(start, count, Holidays(frozenset({start + timedelta(days=1)}), date.max)).on
    assert plain <= more


@given(DAYS, st.integers(0, 24))
def test_months_on_keep_the_day_or_clamp_to_the_months_end(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def test_working_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2026, 1, 5), -1, KNOWN)
