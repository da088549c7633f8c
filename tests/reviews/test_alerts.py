"""Who is shown an alert and when, against times worked out by hand."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.holidays import load_holidays
from children.model import StaffId
from children.working_days import Holidays
from reviews.alerts import (
    LOCAL,
    Deadlines,
    Hands,
    Hours,
    Looker,
    add_working_minutes,
    deadlines,
    has_opened,
    seen_at,
    standing_of,
)
from reviews.model import AlertStep, Standing, StepKind, is_dealt_with
from reviews.naming import names_officer
from store.base import new_id

KNOWN = load_holidays()
IRO, OTHER, DUTY, BOSS = (StaffId(new_id()) for _ in range(4))
RAISED = datetime(2026, 11, 23, 10, tzinfo=UTC)  # a Monday
DUE = Deadlines(*(RAISED + timedelta(hours=hours) for hours in (2, 4, 7)))
OWN = Looker(IRO, is_iro=True)
COVER = Looker(OTHER, is_iro=True, covers=frozenset({IRO}))
ON_DUTY = Looker(DUTY, is_iro=True, on_duty=True)
MANAGER = Looker(BOSS, is_manager=True)
HANDS = Hands(frozenset({BOSS}), frozenset({DUTY}))


def at(hours: float) -> datetime:
    return RAISED + timedelta(hours=hours)


def step(kind: StepKind, hours: float, by: StaffId = IRO) -> AlertStep:
    return AlertStep(kind, at(hours), by, "words", "someone")


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("start", "minutes", "end"),
    [
        ("2026-11-23 10:00", 120, "2026-11-23 12:00"),
        ("2026-11-23 16:00", 120, "2026-11-24 10:00"),
        ("2026-11-27 18:30", 120, "2026-11-30 11:00"),  # Friday evening: Monday morning
        ("2026-11-28 03:00", 60, "2026-11-30 10:00"),  # in the night to Saturday
        ("2026-11-23 06:00", 1, "2026-11-23 09:01"),
        ("2026-12-24 16:30", 60, "2026-12-29 09:30"),  # Christmas, Saturday, Sunday, and the substitute day
        ("2026-03-27 16:00", 120, "2026-03-30 10:00"),  # clocks go forward on that Sunday
        ("2026-11-23 09:00", 480, "2026-11-23 17:00"),
        ("2026-11-23 09:00", 481, "2026-11-24 09:01"),
    ],
)
def test_working_minutes_run_monday_to_friday_nine_to_five(start: str, minutes: int, end: str) -> None:
    assert add_working_minutes(london(start), minutes, KNOWN) == london(end)


def test_a_service_has_hours_of_its_own() -> None:
    late = Hours(time(8, 30), time(20))
    assert add_working_minutes(london("2026-11-23 19:30"), 60, KNOWN, late) == london("2026-11-24 09:00")
    due = deadlines(london("2026-11-23 18:00"), IRO, 60, KNOWN, late)
    assert due == Deadlines(*(london(f"2026-11-23 {at}:00") for at in (19, 20, 20)))


def test_summer_time_counts_as_the_clocks_show_it() -> None:
    assert add_working_minutes(datetime(2026, 7, 1, 8, tzinfo=UTC), 60, KNOWN) == london("2026-07-01 10:00")


@given(st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.integers(1, 2000), st.integers(1, 2000))
def test_minutes_counted_in_two_parts_are_the_same(start: datetime, first: int, second: int) -> None:
    begin, none = start.replace(tzinfo=LOCAL), Holidays(frozenset(), date.max)
    whole = add_working_minutes(begin, first + second, none)
    assert add_working_minutes(add_working_minutes(begin, first, none), second, none) == whole


def test_the_iro_and_their_cover_see_it_at_once() -> None:
    assert standing_of(OWN, IRO, HANDS, DUE, [], at(0)) is Standing.OWN
    assert standing_of(COVER, IRO, HANDS, DUE, [], at(0)) is Standing.COVER


def test_no_one_else_sees_it_at_once() -> None:
    for looker in (Looker(OTHER, is_iro=True), ON_DUTY, MANAGER):
        assert standing_of(looker, IRO, HANDS, DUE, [], at(0)) is None


def test_duty_is_shown_what_nobody_saw_in_time() -> None:
    assert standing_of(ON_DUTY, IRO, HANDS, DUE, [], at(1.99)) is None
    assert standing_of(ON_DUTY, IRO, HANDS, DUE, [], at(2)) is Standing.DUTY


def test_duty_is_not_shown_what_was_seen_in_time() -> None:
    assert standing_of(ON_DUTY, IRO, HANDS, DUE, [step(StepKind.SEEN, 1)], at(9)) is None


def test_duty_keeps_what_it_was_shown_until_it_is_dealt_with() -> None:
    late = [step(StepKind.SEEN, 3, DUTY)]
    assert standing_of(ON_DUTY, IRO, HANDS, DUE, late, at(5)) is Standing.DUTY
    assert standing_of(ON_DUTY, IRO, HANDS, DUE, [*late, step(StepKind.DEALT_WITH, 6, DUTY)], at(7)) is None


def test_a_manager_is_told_when_it_is_not_dealt_with_for_twice_the_time_even_if_seen() -> None:
    seen = [step(StepKind.SEEN, 1)]
    assert standing_of(MANAGER, IRO, HANDS, DUE, seen, at(3.9)) is None
    assert standing_of(MANAGER, IRO, HANDS, DUE, seen, at(4)) is Standing.TOLD
    assert standing_of(MANAGER, IRO, HANDS, DUE, [*seen, step(StepKind.DEALT_WITH, 5)], at(6)) is None


def test_a_manager_on_duty_opens_it_as_duty() -> None:
    looker = Looker(BOSS, is_manager=True, on_duty=True)
    assert standing_of(looker, IRO, HANDS, DUE, [], at(5)) is Standing.DUTY


def test_without_an_iro_duty_and_managers_are_shown_it_at_once() -> None:
    due = deadlines(RAISED, None, 120, KNOWN)
    assert standing_of(ON_DUTY, None, HANDS, due, [], RAISED) is Standing.DUTY
    assert standing_of(MANAGER, None, HANDS, due, [], RAISED) is Standing.TOLD
    assert standing_of(Looker(OTHER, is_iro=True), None, HANDS, due, [], RAISED) is None


def test_without_an_iro_and_anybody_on_duty_any_iro_is_shown_it_until_it_is_dealt_with() -> None:
    due, alone, other = deadlines(RAISED, None, 120, KNOWN), Hands(HANDS.managers), Looker(OTHER, is_iro=True)
    assert standing_of(other, None, alone, due, [], RAISED) is Standing.DUTY
    assert standing_of(MANAGER, None, alone, due, [], RAISED) is Standing.TOLD
    assert standing_of(other, IRO, alone, DUE, [], at(9)) is None, "of a child with an IRO it is not theirs"
    assert standing_of(other, None, alone, due, [step(StepKind.DEALT_WITH, 1, OTHER)], at(2)) is None


def test_seen_is_not_dealt_with_and_opened_is_not_seen() -> None:
    opened = [step(StepKind.OPENED, 1, OTHER)]
    assert seen_at(opened) is None
    assert has_opened(COVER, opened)
    assert not has_opened(ON_DUTY, opened)
    seen = [*opened, step(StepKind.SEEN, 3), step(StepKind.SEEN, 2)]
    assert seen_at(seen) == at(2)
    assert not is_dealt_with(seen)


def test_deadlines_count_the_services_own_time_twice() -> None:
    due = deadlines(RAISED, IRO, 60, KNOWN)
    assert (due.duty_from, due.managers_from) == (at(1), at(2))


@pytest.mark.parametrize(
    ("raised", "duty_from"),
    [
        ("2026-11-28 21:40", "2026-11-28 21:40"),  # a Saturday
        ("2026-11-27 16:30", "2026-11-27 17:00"),  # a Friday, half an hour before they go home
        ("2026-11-27 10:00", "2026-11-27 12:00"),
        ("2026-12-25 10:00", "2026-12-25 10:00"),
    ],
)
def test_duty_waits_for_nobody_who_is_not_at_work(raised: str, duty_from: str) -> None:
    due = deadlines(london(raised), IRO, 120, KNOWN)
    assert due.duty_from == london(duty_from)
    assert standing_of(ON_DUTY, IRO, HANDS, due, [], london(duty_from)) is Standing.DUTY


def test_less_than_a_minute_is_refused() -> None:
    with pytest.raises(ValueError, match="minute"):
        add_working_minutes(RAISED, 0, KNOWN)


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("Noor touched me", True),
        ("noor's always shouting at me", True),
        ("mrs CALDER scares me", True),
        ("my IRO hit me", True),
        ("Nobody listens to me", False),
        ("the nooroom is cold", False),
        ("", False),
    ],
)
def test_words_that_name_the_iro_are_told_from_others(words: str, is_named: bool) -> None:
    assert names_officer(words, ["Noor Calder", "Noor"]) is is_named


@pytest.mark.parametrize(
    ("name", "words", "is_named"),
    [
        ("Will Young", "I will run away", False),
        ("Will Young", "I am too young", False),
        ("Will Young", "Will you help me? He hits me", False),
        ("Will Young", "Will hit me", True),
        ("Will Young", "will young hit me", True),
        ("Will Young", "I am scared of Will", True),
        ("Will Young", "I WILL RUN AWAY", False),
        ("Grace Hope", "I hope I die", False),
        ("Grace Hope", "grace touches me", True),
        ("Mark Long", "I have a mark on my arm", False),
        ("Mark Long", "Mark on my arm", False),
        ("Mark Long", "mr long hurts me", True),
        ("Mark Long", "He hits me and Mark's friend does", True),
        ("May Brown", "they may kill me", False),
        ("Pat Day", "he hits me every day", False),
        ("Rose Black", "I have a black eye", False),
        ("Rose Black", "Black eye again", False),
        ("Zoë Smith", "zoe hurts me", True),
        ("Jo Li", "Jo hit me", True),
        ("Jo Li", "i told jo", True),
        ("Mei So", "So he hit me", False),
        ("Dan O'Brien", "mr obrien hurts me", True),
        ("Noor Calder", "the I.R.O. hit me", True),
        ("Noor Calder", "my reviewer hit me", True),
        ("Noor Calder", "we have a giro and heroes, and I rose", False),
        ("Mark Long", "i am scared of mark", True),
        ("Pat Day", "that day was bad, I want to die", False),
        ("Pat Day", "i told pat", True),
        ("Sophie de Souza", "Il me frappe a la porte de ma chambre", False),
        ("Sophie de Souza", "souza hits me", True),
    ],
)
def test_a_name_that_is_an_ordinary_word_too_is_told_from_it(name: str, words: str, is_named: bool) -> None:
    assert names_officer(words, [name]) is is_named


def test_where_its_words_name_the_iro_duty_and_managers_have_it_at_once() -> None:
    due = deadlines(RAISED, IRO, 120, KNOWN, names_iro=True)
    assert standing_of(ON_DUTY, IRO, HANDS, due, [], RAISED) == Standing.DUTY
    assert standing_of(MANAGER, IRO, HANDS, due, [], RAISED) == Standing.TOLD
    seen = [step(StepKind.SEEN, 1)]
    assert standing_of(ON_DUTY, IRO, HANDS, due, seen, at(2)) == Standing.DUTY, "also once the IRO saw it"
