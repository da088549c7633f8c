"""What a next step lacks is said; what is whole is left alone."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.model import NextStep, StepState
from reviews.smart import find_gaps, find_wishes, is_somebody

HELD = date(2026, 11, 20)
WHOLE = NextStep(
    "Dana will book swimming lessons.", "Dana, your social worker", date(2027, 1, 8), "", better="You swim.",
    known_by="You have a card.",
)  # fmt: skip


def fields(**changes: object) -> list[str]:
    return [gap.field for gap in find_gaps(replace(WHOLE, **changes), HELD)]  # type: ignore[arg-type]


def test_a_whole_step_has_no_gap() -> None:
    assert find_gaps(WHOLE, HELD) == find_wishes(WHOLE) == ()


@pytest.mark.parametrize(
    "what",
    [
        "Mum and Dad will visit you on Sunday.",
        "You will eat and sleep well.",
        "Mr. Oakes will read with you.",
        "Dana will buy paper and paint.",
        "Dana will call you every Monday at 5.",
    ],
)
def test_one_action_is_left_alone(what: str) -> None:
    assert fields(what=what) == []


@pytest.mark.parametrize(
    "what",
    [
        "Dana will book swimming lessons and ring the school.",
        "Dana will book lessons, and Amit will ask the school.",
        "Dana rings Mum. She asks about Sunday.",
        "Book the doctor; update the plan",
        "Dana will book lessons then speak to Carol.",
    ],
)
def test_two_actions_in_one_are_seen(what: str) -> None:
    assert fields(what=what) == ["what"]


@pytest.mark.parametrize(
    "vague", ["soon", "as appropriate", "ASAP", "as and when", "if possible", "in due course"]
)
def test_words_that_say_no_time_are_seen(vague: str) -> None:
    gaps = find_gaps(replace(WHOLE, what=f"Dana will visit you {vague}."), HELD)
    assert [(gap.field, vague in gap.words) for gap in gaps] == [("what", True)]


@pytest.mark.parametrize(
    "who",
    [
        "",
        " ",
        "All",
        "the team",
        "Social worker",
        "All professionals",
        "School",
        "The local authority",
        "TBC",
    ],
)
def test_nobody_in_particular_is_seen(who: str) -> None:
    assert fields(who=who) == ["who"]


@pytest.mark.parametrize(
    "who", ["Dana", "I", "you", "Mum", "سامية", "your social worker Amit", "Mr Oakes", "Nan"]
)
def test_somebody_is_somebody(who: str) -> None:
    assert is_somebody(who)


def test_no_day_and_a_day_before_the_review_are_seen() -> None:
    assert fields(by_when=None) == ["by_when"]
    assert fields(by_when=date(2026, 11, 19)) == ["by_when"]
    assert fields(by_when=HELD) == []


def test_what_was_not_agreed_needs_nobody_and_no_day() -> None:
    assert fields(state=StepState.NOT_AGREED, who="", by_when=None) == []


def test_what_would_make_it_better_is_named_apart() -> None:
    assert [gap.field for gap in find_wishes(replace(WHOLE, better="", known_by=" "))] == [
        "better",
        "known_by",
    ]


@given(
    st.builds(
        NextStep, st.text(max_size=60), st.text(max_size=20), st.none() | st.dates(), st.text(max_size=9)
    )
)
def test_any_text_is_looked_at(step: NextStep) -> None:
    assert all(gap.words for gap in find_gaps(step, HELD))
