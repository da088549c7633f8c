"""Promises about what a child says late, or does not send: it is on somebody's list until it was heard."""

from dataclasses import replace
from datetime import date

import pytest

from children.write import cancel_review, change_service
from consult import read, write
from consult.model import AnswerValue, FirstChoice
from consult.requested import list_requests
from tests.conftest import Clock
from tests.factories.desk import add_outcome
from tests.factories.invite import DAYS, asked_browser, begun_browser
from tests.factories.submission import HAPPY, NOT_SAFE, in_words
from tests.factories.viewer import make_cover
from tests.reviews.desk import Desk

READ, TALK = "Read what Robin said", "Talk with Robin"
ENGLISH = "Have Robin's words put into English"
AFTER, MAY = "answered after the meeting", "half answered, may be read"
NEVER, ONE_NEVER = "never opened", "1 answer of Robin was never opened"


def become(desk: Desk, what: str) -> None:
    """What became of the review."""
    with desk.store.begin():
        if what == "cancelled":
            cancel_review(desk.invited.review.id)
        elif what == "held":
            add_outcome(desk.invited.child, desk.invited.review, desk.invited.iro, held_on=date(2026, 11, 20))
        elif what == "held later":
            add_outcome(desk.invited.child, desk.invited.review, desk.invited.iro, held_on=date(2026, 12, 1))


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


@pytest.mark.parametrize("opened", ["never", "the sheet alone", "before", "by cover"])
def test_answers_from_before_the_meeting_were_heard_there_where_somebody_had_opened_them(
    desk: Desk, clock: Clock, opened: str
) -> None:
    desk.say({"feel": HAPPY}, sent=False, share=True)
    desk.say({"proud": in_words("I can swim")})
    clock.forward(minutes=1)
    if opened == "before":
        desk.iro().get(desk.answers)
    elif opened == "the sheet alone":
        desk.iro().get(f"/desk/reviews/{desk.invited.review.id}/meeting")
    elif opened == "by cover":
        with desk.store.begin():
            make_cover(desk.invited.iro.id, desk.other.id, desk.invited.iro.id)
        desk.browser(desk.other).get(desk.answers)
    clock.forward(days=9)
    become(desk, "held later")
    first = today_of(desk)
    assert READ not in first
    assert AFTER not in first
    never = {"never": "2 answers of Robin were never opened", "the sheet alone": ONE_NEVER}.get(opened, "")
    assert (NEVER in first) is bool(never)
    assert never in first
    desk.iro().get(desk.answers)
    assert NEVER not in today_of(desk)


def test_one_answer_that_nobody_opened_is_counted_as_one(desk: Desk, clock: Clock) -> None:
    desk.say({"proud": in_words("I can swim")})
    clock.forward(days=9)
    become(desk, "held later")
    assert ONE_NEVER in today_of(desk)


def test_what_was_not_opened_by_the_day_after_the_meeting_is_said_also_without_a_record(
    desk: Desk, clock: Clock
) -> None:
    desk.say({"proud": in_words("I can swim"), "safe": NOT_SAFE})
    clock.forward(days=10)  # the day of the meeting
    assert READ in today_of(desk)
    assert NEVER not in today_of(desk)
    clock.forward(days=1)
    assert "2 answers of Robin were never opened" in today_of(desk)
    assert READ not in today_of(desk)
    pages = desk.iro()
    pages.get("/desk/alerts")
    pages.get(str(pages.soup.select_one("main a[href*='/alerts/']")["href"]))  # type: ignore[index]
    assert ONE_NEVER in today_of(desk), "the other was opened as an alert"


@pytest.mark.parametrize("end", ["taken back", "ran out"])
def test_what_a_service_reads_without_send_is_to_be_read_from_the_end_of_the_link_on(
    desk: Desk, clock: Clock, end: str
) -> None:
    with desk.store.begin():
        change_service(replace(desk.service, unsent_are_read=True))
    desk.say({"proud": in_words("I can swim")}, sent=False)
    first = today_of(desk)
    assert READ not in first, "they may still send it, or change it"
    assert MAY not in first
    become(desk, "held later")
    assert READ not in today_of(desk)
    if end == "ran out":
        clock.forward(days=DAYS)
    else:
        clock.forward(days=15)
        with desk.store.begin():
            write.revoke_invite(desk.invited.invite.id)
    first = today_of(desk)
    assert READ in first
    assert AFTER not in first, "they said it before"
    clock.forward(minutes=1)
    desk.iro().get(desk.answers)
    assert READ not in today_of(desk)


def test_what_a_service_does_not_read_without_send_is_on_no_list(desk: Desk, clock: Clock) -> None:
    desk.say({"proud": in_words("I can swim")}, sent=False)
    clock.forward(days=DAYS)
    assert READ not in today_of(desk)


def test_yes_at_stop_is_to_be_read_also_once_the_link_ended(desk: Desk, clock: Clock) -> None:
    page = asked_browser(desk.app, desk.invited)
    page.send("#answer", choice="happy", go="next")
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    with desk.store.begin():
        write.revoke_invite(desk.invited.invite.id)
    assert READ in today_of(desk)
    clock.forward(days=DAYS)
    assert ONE_NEVER in today_of(desk)


def test_no_at_stop_counts_where_a_service_reads_without_send(desk: Desk, clock: Clock) -> None:
    with desk.store.begin():
        change_service(replace(desk.service, unsent_are_read=True))
    page = asked_browser(desk.app, desk.invited)
    page.send("#answer", choice="happy", go="next")
    page.get("/me/stop")
    page.send("main form", may_see="no")
    clock.forward(days=DAYS)
    assert READ not in today_of(desk)
    iro = desk.iro()
    iro.get(desk.answers)
    assert "stopped, and said that you may not see it yet" in iro.text
    assert "Happy" not in iro.text


def test_a_sheet_that_shows_nothing_is_no_opening_of_what_was_said(desk: Desk, clock: Clock) -> None:
    desk.say({"proud": in_words("I can swim")}, sent=False, share=True)
    page = begun_browser(desk.app, desk.invited)
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    desk.iro().get(f"/desk/reviews/{desk.invited.review.id}/meeting")
    clock.forward(days=11)
    assert ONE_NEVER in today_of(desk)


def test_what_was_not_sent_is_on_no_sheet_for_the_meeting(desk: Desk) -> None:
    desk.say({"proud": in_words("I can swim")}, sent=False, share=True)
    page = begun_browser(desk.app, desk.invited)
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    sheets = f"/desk/reviews/{desk.invited.review.id}/meeting"
    iro = desk.iro()
    iro.get(desk.answers)
    assert "I can swim" in iro.text
    iro.get(f"{sheets}s")
    assert "has not looked at a sheet" in iro.text
    iro.get(sheets)
    assert "I can swim" not in iro.text
    desk.say({}, sent=True)
    iro.get(sheets)
    assert "I can swim" in iro.text


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


@pytest.mark.parametrize(
    ("choice", "todo", "row", "button"),
    [
        ("talk_to_iro", "Talk with Robin, who would rather talk", "would rather talk", "I have talked with"),
        (
            "someone_for_me",
            "Find someone who says it for Robin",
            "wants someone to say it",
            "Someone says it",
        ),
        ("not_this_time", "Robin does not want to do this now", "not this time", "I leave it"),
    ],
)
def test_what_a_child_chose_over_a_form_stands_as_what_it_was(
    desk: Desk, clock: Clock, choice: str, todo: str, row: str, button: str
) -> None:
    """Who wants somebody to say it for them asks for an advocate by that, once."""
    page = begun_browser(desk.app, desk.invited)
    for _ in range(2):
        page.get("/me/hello")
        page.send("main form", first=choice)
        clock.forward(minutes=20)
    first = today_of(desk)
    assert todo in first
    assert ("who would rather talk" in first) is (choice == "talk_to_iro")
    assert row in first
    assert "half answered" not in first
    with desk.store.begin(write=False):
        asked = [one.kind for one in list_requests([desk.invited.child.id])]
    assert asked == (["advocate"] if choice == "someone_for_me" else [])
    iro = desk.iro()
    iro.get(desk.answers)
    assert button in iro.text
    iro.send("main form")
    assert todo not in iro.text
    assert row in iro.text, "it is what they chose all the same"
    desk.say({"feel": HAPPY}, sent=False)
    assert "half answered" in today_of(desk)


def test_yes_at_stop_is_a_child_s_send(desk: Desk, clock: Clock) -> None:
    page = asked_browser(desk.app, desk.invited)
    page.send("#answer", chosen="happy", go="next")
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    first = today_of(desk)
    assert READ in first
    assert MAY in first
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
