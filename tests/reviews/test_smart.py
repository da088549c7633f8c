"""What a next step lacks is said; what is whole is left alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.bank.read import list_bank
from reviews.model import NextStep, StepState
from reviews.smart import are_two, find_gaps, find_wishes, is_somebody

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
        "Dana will book swimming. You love to swim.",
        "Dana will go and see the school.",
        "Carol will try and find your bike.",
        "Dana will write your health plan and review by May.",
        "Dana gives you a phone and contact card.",
        "You asked for a dog. The answer is no.",
        "Dana will book the dentist. That is okay with you.",
        "You can complain. Amit will help you.",
        "Dana will get you help and support at school.",
        "Dana will come and see you on Friday.",
        "Samia will take you to the art club. It is on Mondays.",
        "Amit will ask the school for a helper in Arabic. You need more help.",
        "You will put your phone in the kitchen at 9.",
        "Carol will drive you to school and back.",
        "Dana will sort out your bus pass. It is lost.",
        "Your teacher and your carer will write to you.",
        "Dana will pay for the trip. It costs 20 pounds.",
        "Dana will find out about the work and study course.",
        "Dana will get you a support worker.",
        "Dana will ask for a heart monitor.",
        "Dana will tell you on Monday, so you will know.",
        "When you are ready, Mel will take you to the gym.",
        "Dana will buy paper, paint, and pens.",
        "Dana will tell Mum that, when you are well, she will visit.",
        "Mel will show you how to look after your hair.",
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
        "Carol will paint your room. Steve will fit a lock.",
        "I will phone your school. You will get a letter.",
        "Amit to find a club and buy boots.",
        "Dana will take you to the club and help you settle.",
        "Dana will apply for the passport and support you with the form.",
        "Anna takes you to school on Mondays. Piotr takes you the rest of the week.",
        "Samia will ask the school for help and then tell you.",
        "Dana to call the dentist; Carol to go with you.",
        "Dana will find a tutor and pay for your books.",
        "Mr. Oakes will meet you and write a plan.",
        "I will ask a judge. I will tell you.",
        "Dana will visit you and phone Mum.",
        "Dana will ring school, Mel will buy shoes.",
        "Dana will ring school, the school nurse will see you.",
        "Dana to ring school, Mel to buy shoes.",
        "Dana will ring the school, ask for a tutor.",
    ],
)
def test_two_actions_in_one_are_seen(what: str) -> None:
    assert fields(what=what) == ["what"]


@pytest.mark.parametrize(
    "vague",
    [
        "soon", "as appropriate", "ASAP", "as and when", "if possible", "in due course",
        "at the earliest opportunity", "in the near future",
    ],
)  # fmt: skip
def test_words_that_say_no_time_are_seen(vague: str) -> None:
    gaps = find_gaps(replace(WHOLE, what=f"Dana will visit you {vague}."), HELD)
    assert [(gap.field, vague in gap.words) for gap in gaps] == [("what", True)]


@pytest.mark.parametrize(
    "empty",
    [
        "Dana will consider a new school.",
        "Respite to be considered.",
        "Dana will look into swimming lessons.",
        "Dana to explore options for contact.",
        "Dana will try to see you more.",
        "Mel will support you.",
        "Mel to support contact.",
        "School will monitor attendance.",
        "Mel will continue to promote your identity.",
        "The plan will be kept under review.",
        "Explore life story work.",
        "Dana will liaise with school.",
        "Dana to encourage you to eat well.",
        "Monitor your attendance.",
        "Support you with school.",
        "Continue.",
    ],
)
def test_a_step_that_says_nothing_that_is_done_is_seen(empty: str) -> None:
    gaps = find_gaps(replace(WHOLE, what=empty), HELD)
    assert [(gap.field, "what will be done" in gap.words) for gap in gaps] == [("what", True)]


def test_a_day_years_later_is_asked_about() -> None:
    assert fields(by_when=HELD + timedelta(days=360)) == []
    assert fields(by_when=HELD.replace(year=HELD.year + 10)) == ["by_when"]


@pytest.mark.parametrize(
    "who",
    [
        "",
        " ",
        "we",
        "Mum / Dana",
        "Mum or Dana",
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
    "who", ["Dana", "I", "you", "Mum", "سامية", "social worker / Amit", "Mr Oakes", "Mum and Dad"]
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


def test_no_phrase_of_the_bank_is_taken_for_two_actions() -> None:
    """They say one thing each; 16 were taken for two once, for the sentence beside it."""
    phrases = list_bank()
    assert len(phrases) > 200
    assert [one.you for one in phrases if are_two(one.you)] == []
    assert [one.you for one in phrases if "what will be done" in _told(one.you)] == []


def _told(what: str) -> str:
    return " ".join(gap.words for gap in find_gaps(replace(WHOLE, what=what), HELD))
