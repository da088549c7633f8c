"""What a date of birth is taken to mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.age import BornInFuture, NoLongerAChild, age_band, age_on, asked_only_if_iro_chooses, check_born
from children.model import AgeBand, Child, ChildId, ServiceId
from store.base import new_id
from tests.factories.child import make_details

TODAY = date(2026, 11, 23)


def child_born(born: date | None, band: AgeBand | None = None) -> Child:
    return Child(
        **vars(make_details(born=born, age_band=band)),
        id=ChildId(new_id()),
        service_id=ServiceId(new_id()),
        iro_id=None,
    )


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2022, 11, 23), AgeBand.YOUNGER),
        (date(2018, 11, 24), AgeBand.YOUNGER),
        (date(2018, 11, 23), AgeBand.MIDDLE),
        (date(2014, 11, 24), AgeBand.MIDDLE),
        (date(2014, 11, 23), AgeBand.OLDER),
        (date(2008, 12, 1), AgeBand.OLDER),
        (None, AgeBand.MIDDLE),
    ],
)
def test_band_changes_on_the_birthday(born: date | None, band: AgeBand) -> None:
    assert age_band(child_born(born), TODAY) is band


def test_the_band_that_the_iro_picked_stands_whatever_the_date_says() -> None:
    assert age_band(child_born(date(2019, 1, 1), AgeBand.OLDER), TODAY) is AgeBand.OLDER


def test_a_child_under_four_is_no_error() -> None:
    small = date(2023, 5, 1)
    check_born(small, True, TODAY)
    assert asked_only_if_iro_chooses(child_born(small), TODAY)
    assert not asked_only_if_iro_chooses(child_born(date(2022, 11, 23)), TODAY)
    assert not asked_only_if_iro_chooses(child_born(None), TODAY)


def test_a_date_in_the_future_is_refused_kindly() -> None:
    with pytest.raises(BornInFuture, match="check the year"):
        check_born(date(2026, 11, 24), True, TODAY)
    check_born(TODAY, True, TODAY)


def test_nineteen_is_refused_and_eighteen_is_not() -> None:
    with pytest.raises(NoLongerAChild, match="19 or older"):
        check_born(date(2007, 11, 23), True, TODAY)
    check_born(date(2007, 11, 24), True, TODAY)


def test_with_only_the_month_known_nothing_is_refused_that_could_be_right() -> None:
    check_born(date(2007, 11, 15), False, TODAY)
    check_born(date(2026, 11, 15), False, date(2026, 11, 2))
    with pytest.raises(NoLongerAChild):
        check_born(date(2007, 10, 15), False, TODAY)
    with pytest.raises(BornInFuture):
        check_born(date(2026, 12, 15), False, TODAY)


def test_born_on_29_february_is_a_year_older_on_1_march() -> None:
    assert age_on(date(2016, 2, 29), date(2026, 2, 28)) == 9
    assert age_on(date(2016, 2, 29), date(2026, 3, 1)) == 10


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.dates(date(2000, 1, 1), date(2049, 12, 31)))
def test_age_counts_the_birthdays_that_have_come(born: date, day: date) -> None:
    birthdays = sum(
        1
        for year in range(born.year + 1, day.year + 1)
        if (year, born.month, born.day) <= (day.year, day.month, day.day)
    )
    assert day < born or age_on(born, day) == birthdays
