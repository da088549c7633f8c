"""Promises about words made ready to draw and to say."""

import pytest

from press.plain import as_drawn, as_said


def test_said_words_stand_on_one_line_without_unseen_marks() -> None:
    assert as_said(" I\u2068 am\u2069\u200f\nSa\u00admi\t\ufeff ") == "I am Sami"


def test_joiners_are_kept_because_persian_needs_them() -> None:
    assert as_said("می\u200cخواهم") == "می\u200cخواهم"


@pytest.mark.parametrize("number", ["0800 1111", "+44 20 7946 0123", "(020) 7946-0123", "+441234"])
def test_number_in_right_to_left_words_is_isolated_and_kept_on_one_line(number: str) -> None:
    assert as_drawn(f"على {number}.", "rtl") == "على \u2066" + number.replace(" ", "\u00a0") + "\u2069."


def test_number_in_left_to_right_words_is_kept_on_one_line() -> None:
    assert as_drawn("Phone 0800 1111.", "ltr") == "Phone 0800\u00a01111."


@pytest.mark.parametrize("text", ["on 3 March 2026 at 10:30", "every 2 weeks", "room 4", "2026"])
def test_dates_and_lone_numbers_are_left_alone(text: str) -> None:
    assert as_drawn(text, "rtl") == text


def test_a_mark_that_turns_the_writing_is_not_drawn() -> None:
    assert as_drawn("Robin\u202e \u202b(x)\u202c", "ltr") == "Robin (x)"
