"""Promises about what a child says late, or does not send: it is on somebody's list until it was heard."""

from datetime import date

import pytest

from children.write import cancel_review
from consult import read, write
from consult.model import AnswerValue, FirstChoice
from tests.conftest import Clock
from tests.factories.desk import add_outcome
from tests.factories.invite import asked_browser, begun_browser
from tests.factories.submission import in_words
from tests.reviews.desk import Desk

READ, TALK = "Read what Robin said", "Talk with Robin"
ENGLISH = "Have Robin's words put into English"
AFTER = "answered after the meeting"


def become(desk: Desk, what: str) -> None:
    """What became of the review."""
    with desk.store.begin():
        if what == "cancelled":
            cancel_review(desk.invited.review.id)
        elif what == "held":
            add_outcome(desk.invited.child, desk.invited.review, desk.invited.iro, held_on=date(2026, 11, 20))


def today_of(desk: Desk) -> str:
    """The IRO's first page."""
    pages = desk.iro()
    pages.get("/desk/")
    return pages.text


@pytest.mark.parametrize("what", ["held", "cancelled"])
@pytest.mark.parametrize("before", [True, False])
def test_answers_are_to_be_read_whatever_became_of_the_review(desk: Desk, what: str, before: bool) -> None:
    if before:
        desk.say({"proud": in_words("I can swim")})
    become(desk, what)
    if not before:
        desk.say({"proud": in_words("I can swim")})
    first = today_of(desk)
    assert READ in first
    assert (AFTER in first) is (what == "held")
    desk.iro().get(desk.answers)
    assert READ not in today_of(desk)


def test_answers_from_before_the_meeting_were_heard_there(desk: Desk, clock: Clock) -> None:
    desk.say({"proud": in_words("I can swim")})
    clock.forward(days=9)
    with desk.store.begin():
        add_outcome(desk.invited.child, desk.invited.review, desk.invited.iro, held_on=date(2026, 12, 1))
    first = today_of(desk)
    assert READ not in first
    assert AFTER not in first


@pytest.mark.parametrize("what", ["to come", "held", "cancelled"])
def test_wish_to_talk_stays_until_somebody_talked(desk: Desk, clock: Clock, what: str) -> None:
    become(desk, what)
    desk.say({}, sent=False)
    with desk.store.begin():
        sitting = read.load_submission(desk.invited.review.id).sittings[-1]  # type: ignore[union-attr]
        write.save_opening(sitting, first_choice=FirstChoice.TALK_TO_IRO)
    assert TALK in today_of(desk)
    clock.forward(minutes=1)
    iro = desk.iro()
    iro.get(desk.answers)
    iro.send("main form")
    assert TALK not in iro.text
    clock.forward(minutes=1)
    begun_browser(desk.app, desk.invited)
    with desk.store.begin():
        sitting = read.load_submission(desk.invited.review.id).sittings[-1]  # type: ignore[union-attr]
        write.save_opening(sitting, first_choice=FirstChoice.TALK_TO_IRO)
    assert TALK in today_of(desk), "they opened their card again, and still would rather talk"


def test_yes_at_stop_is_a_child_s_send(desk: Desk, clock: Clock) -> None:
    page = asked_browser(desk.app, desk.invited)
    page.send("#answer", chosen="happy", go="next")
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    first = today_of(desk)
    assert READ in first
    assert "half answered, may be read" in first
    clock.forward(minutes=1)
    desk.iro().get(desk.answers)
    assert READ not in today_of(desk)
    clock.forward(minutes=1)
    again = begun_browser(desk.app, desk.invited)
    with desk.store.begin():
        sitting = read.load_submission(desk.invited.review.id).sittings[-1]  # type: ignore[union-attr]
        write.save_answer(sitting, "proud", in_words("It is loud at night"))
    assert READ in today_of(desk), "what they say after their yes is shown, so it is to be read"
    again.get("/me/stop")
    again.send("main form", may_see="no")
    assert "may be read" not in today_of(desk)


def test_words_that_are_not_understood_have_a_clock_from_the_yes_on(desk: Desk) -> None:
    page = asked_browser(desk.app, desk.invited)
    with desk.store.begin():
        sitting = read.load_submission(desk.invited.review.id).sittings[-1]  # type: ignore[union-attr]
        write.save_answer(sitting, "likes", AnswerValue(words="مدرستي جيدة", words_language="ar"))
    assert ENGLISH not in today_of(desk)
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    first = today_of(desk)
    assert ENGLISH in first
    assert READ not in first
