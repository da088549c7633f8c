"""The throttle's arithmetic."""

from datetime import UTC, datetime, timedelta

from staff.throttle import MISSES_PER_ACCOUNT, MISSES_PER_ADDRESS, WINDOW, next_try

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def test_four_misses_do_not_wait() -> None:
    assert next_try([NOW] * (MISSES_PER_ACCOUNT - 1), [], NOW) is None


def test_five_misses_wait_until_the_oldest_of_them_is_forgotten() -> None:
    misses = [NOW - timedelta(minutes=minutes) for minutes in (9, 7, 5, 3, 1)]
    assert next_try(misses, [], NOW) == misses[0] + WINDOW


def test_old_misses_are_forgotten() -> None:
    assert next_try([NOW - WINDOW] * 9, [], NOW) is None


def test_an_address_has_room_for_a_whole_office() -> None:
    assert next_try([], [NOW] * (MISSES_PER_ADDRESS - 1), NOW) is None
    assert next_try([], [NOW] * MISSES_PER_ADDRESS, NOW) == NOW + WINDOW
