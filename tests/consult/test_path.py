"""Promises about the way through: who is asked what, what comes next, where a child goes on."""

import pytest

from consult.questions import path
from consult.questions.bank import QuestionUnknown
from consult.questions.path import Stone
from consult.questions.who import Facts
from consult.read import load_question_bank

BANK = load_question_bank("review", 1)
ALL = path.asked_questions(BANK, Facts(), {})
CODES = [one.code for one in ALL]


def test_only_a_child_who_came_alone_is_asked_about_papers() -> None:
    with pytest.raises(QuestionUnknown):
        path.asked_question(ALL, "papers")
    came_alone = path.asked_questions(BANK, Facts(came_alone=True), {})
    assert path.asked_question(came_alone, "papers").code == "papers"
    assert len(came_alone) == len(ALL) + 3


def test_next_and_back_walk_every_question_once() -> None:
    walked = [CODES[0]]
    while (following := path.next_question(ALL, walked[-1])) is not None:
        assert path.previous_question(ALL, following) == walked[-1]
        walked.append(following)
    assert walked == CODES
    assert path.previous_question(ALL, CODES[0]) is None


def test_child_goes_on_after_the_last_thing_said() -> None:
    assert path.resumed_question(ALL, set(), set()) == CODES[0]
    assert path.resumed_question(ALL, {CODES[0], CODES[3]}, set()) == CODES[4]
    assert path.resumed_question(ALL, {CODES[0]}, {CODES[5]}) == CODES[6]
    assert path.resumed_question(ALL, set(CODES), set()) is None


def test_what_was_put_off_waits_until_it_is_answered() -> None:
    assert path.waiting_questions(ALL, {"safe"}, {"people", "safe"}) == ("people",)


def test_sensitive_questions_that_follow_each_other_are_put_off_together() -> None:
    assert path.sensitive_run(ALL, "people") == ("people", "family", "worries", "safe")
    assert path.sensitive_run(ALL, "feel") == ()


def test_stepping_stones_show_what_is_behind_and_ahead() -> None:
    shown = path.progress(ALL, CODES[2])
    assert (shown.number, shown.count) == (3, len(ALL))
    assert shown.stones[:4] == (Stone.DONE, Stone.DONE, Stone.HERE, Stone.AHEAD)
