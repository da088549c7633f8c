"""Promises about what a child is asked: only what is within their reach, and never less than their safety."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from children.passport.model import Access, Passport, Understands, Uses
from consult.banks import load_newest_bank
from consult.questions.bank import Question
from consult.questions.kinds import FILES
from consult.questions.reach import NEAREST, has_board, is_within_reach, out_of_reach, within_reach
from tests.factories.passport import make_passport

BANK = load_newest_bank().questions
ALERTING = {one.code for one in BANK if one.alerts}


def kinds_of(questions: Sequence[Question]) -> dict[str, str]:
    return {one.code: one.kind for one in questions}


def test_without_a_passport_nothing_is_left_out() -> None:
    assert within_reach(BANK, None) == BANK
    assert within_reach(BANK, Passport()) == BANK


def test_who_does_not_read_is_not_asked_for_words() -> None:
    asked = within_reach(BANK, make_passport())
    assert {one.code for one in BANK if one.kind == "own_words"} - {one.code for one in asked}
    assert not [one for one in asked if one.kind == "own_words"]


def test_who_gives_one_picture_is_asked_to_choose_one_and_never_to_sort() -> None:
    asked = within_reach(BANK, make_passport(uses=(Uses.GIVE,)))
    assert {one.kind for one in asked} == {"choose_one", *FILES}
    some = next(one for one in BANK if one.kind == "choose_some" and not one.alerts)
    assert kinds_of(asked)[some.code] == "choose_one"
    assert next(one for one in asked if one.code == some.code).options == some.options


def test_who_chooses_is_asked_card_by_card_and_who_sorts_has_the_board() -> None:
    assert not has_board(make_passport())
    assert has_board(make_passport(uses=(Uses.SORT,)))
    assert has_board(None)


def test_who_cannot_move_a_pen_over_the_page_is_not_asked_to_draw() -> None:
    reached = {one for one in Access if is_within_reach("draw", make_passport(access=one))}
    assert reached == {Access.TOUCH, Access.POINT}
    assert not is_within_reach("draw", None, has_hand=False), (
        "scanning was chosen, and nobody wrote a passport"
    )
    assert is_within_reach("draw", make_passport(access=Access.ONE_SWITCH), has_hand=True), "or touch"


@pytest.mark.parametrize("kind", ["own_words", "photo"])
def test_who_has_no_hand_on_the_page_is_not_asked_to_write_or_take_a_photo_but_on_paper(kind: str) -> None:
    """A switch can press nothing there, and a camera's own buttons are out of its reach."""
    passport = make_passport(access=Access.TWO_SWITCHES, understands=(Understands.WORDS,))
    asked = [one for one in BANK if one.kind == kind]
    assert not is_within_reach(kind, None, has_hand=False)
    assert is_within_reach(kind, passport, has_hand=True)
    assert within_reach(asked, passport) == tuple(asked)
    assert out_of_reach(asked, passport) == tuple(asked)


def test_what_was_answered_stays_whatever_is_written_since() -> None:
    code = next(one.code for one in BANK if one.kind == "own_words")
    assert code in kinds_of(within_reach(BANK, make_passport(), answered={code}))


def test_who_knows_only_things_to_hold_is_asked_no_cards() -> None:
    assert within_reach(BANK, make_passport(understands=(Understands.OBJECTS,))) == ()


passports = st.builds(
    make_passport,
    understands=st.lists(st.sampled_from(Understands), unique=True).map(tuple),
    uses=st.lists(st.sampled_from(Uses), unique=True).map(tuple),
)


@given(passports)
def test_no_passport_takes_the_question_about_safety_away(passport: Passport) -> None:
    assume(not passport.is_for_watching)
    asked = within_reach(BANK, passport)
    assert {one.code for one in asked} >= ALERTING
    assert all(one.alerts == next(q for q in BANK if q.code == one.code).alerts for one in asked)


@given(passports)
def test_all_that_is_asked_is_within_reach_and_in_its_order(passport: Passport) -> None:
    asked = within_reach(BANK, passport)
    assert all(is_within_reach(one.kind, passport) for one in asked if not one.alerts)
    assert [one.code for one in BANK if one.code in kinds_of(asked)] == [one.code for one in asked]


@pytest.mark.parametrize("kind", sorted(NEAREST))
def test_going_to_nearer_kinds_ends(kind: str) -> None:
    seen = []
    while kind in NEAREST:
        seen.append(kind)
        kind = NEAREST[kind]
        assert kind not in seen
