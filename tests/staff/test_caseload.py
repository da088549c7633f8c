"""The state of a review and what it asks today."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from children.model import Child, ChildId, MeetingPart, Review, ReviewId, ReviewKind, ServiceId, StaffId, Way
from children.working_days import Holidays
from staff.caseload import (
    Kind,
    State,
    Story,
    letter_is_late,
    list_to_do,
    review_is_late,
    state_of,
)

TODAY = date(2026, 11, 23)
NO_HOLIDAYS = Holidays(frozenset(), date(2027, 12, 31))
ID = UUID(int=7)


def child(called: str = "Robin", born: date = date(2016, 5, 4)) -> Child:
    return Child(
        called=called,
        reference="T-1",
        born=born,
        born_day_known=True,
        speaks="en",
        reads="en",
        way=Way.EASY,
        picture_size=2,
        came_alone=False,
        id=ChildId(ID),
        service_id=ServiceId(ID),
        iro_id=StaffId(ID),
    )


def review(on: date | None = date(2026, 12, 3), counted_from: date = date(2026, 6, 9)) -> Review:
    parts = (MeetingPart(1, on, None, "", False),) if on else ()
    return Review(ReviewId(ID), ChildId(ID), ReviewKind.LATER, counted_from, parts)


def story(on: date | None = date(2026, 12, 3), **changes: Any) -> Story:
    return replace(Story(child(), review(on)), **changes)


def kinds(*stories: Story) -> list[Kind]:
    return [todo.kind for todo in list_to_do(stories, TODAY, NO_HOLIDAYS)]


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, State.TO_INVITE),
        ({"was_invited": True}, State.INVITED),
        ({"was_invited": True, "begun": True}, State.HALF_ANSWERED),
        ({"begun": True, "sent_on": TODAY}, State.ANSWERED),
        ({"sent_on": TODAY, "held_on": TODAY}, State.REVIEWED),
        ({"held_on": TODAY, "has_draft": True}, State.LETTER_DRAFT),
        ({"held_on": TODAY, "is_approved": True}, State.LETTER_READY),
        ({"held_on": TODAY, "is_approved": True, "is_delivered": True}, State.LETTER_SENT),
    ],
)
def test_state_is_the_furthest_step(changes: dict[str, Any], state: State) -> None:
    assert state_of(story(**changes)) is state


def test_cancelled_review_asks_nothing() -> None:
    cancelled = replace(review(), cancelled_at=datetime(2026, 11, 1, tzinfo=UTC))
    assert state_of(story(review=cancelled, sent_on=TODAY)) is State.CANCELLED
    assert kinds(story(review=cancelled)) == []


def test_child_is_to_be_invited_once_the_review_is_near() -> None:
    assert kinds(story(TODAY + timedelta(days=29))) == []
    assert kinds(story(TODAY + timedelta(days=28))) == [Kind.INVITE]
    assert kinds(story(invite_open=True, was_invited=True)) == []


def test_invite_that_ran_out_is_to_be_made_again() -> None:
    assert kinds(story(was_invited=True, invite_open=False)) == [Kind.INVITE]


def test_child_under_four_is_not_asked_unless_their_iro_chooses() -> None:
    assert kinds(story(child=child(born=date(2023, 5, 4)))) == []


def test_answers_are_to_be_read_before_the_review() -> None:
    (todo,) = list_to_do([story(begun=True, sent_on=date(2026, 11, 20))], TODAY, NO_HOLIDAYS)
    assert (todo.kind, todo.due) == (Kind.READ, date(2026, 11, 24))
    (sooner,) = list_to_do([story(TODAY, begun=True, sent_on=TODAY)], TODAY, NO_HOLIDAYS)[:1]
    assert (sooner.kind, sooner.due) == (Kind.READ, TODAY)
    assert kinds(story(begun=True, sent_on=date(2026, 11, 20), was_read=True)) == []


def test_child_who_would_rather_talk_is_talked_to() -> None:
    assert kinds(story(begun=True, wants_to_talk=True, invite_open=True)) == [Kind.TALK]


def test_held_review_is_to_be_written_down_then_its_letter() -> None:
    assert kinds(story(TODAY)) == [Kind.RECORD]
    (letter,) = list_to_do([story(held_on=date(2026, 11, 2))], TODAY, NO_HOLIDAYS)
    assert (letter.kind, letter.due) == (Kind.LETTER, date(2026, 11, 30))
    assert kinds(story(held_on=TODAY, is_approved=True)) == [Kind.SEND]


def test_a_promise_to_the_child_stays_after_the_letter_was_sent() -> None:
    sent = story(held_on=TODAY, is_approved=True, is_delivered=True)
    (todo,) = list_to_do([replace(sent, answer_by=date(2026, 11, 30))], TODAY, NO_HOLIDAYS)
    assert (todo.kind, todo.due) == (Kind.SETTLE, date(2026, 11, 30))
    assert kinds(replace(sent, letter_is_old=True)) == [Kind.RENEW]
    assert kinds(story(held_on=TODAY, is_approved=True, letter_is_old=True)) == [Kind.RENEW]
    assert kinds(sent) == []
    assert kinds(replace(sent, cannot_open=ID)) == [Kind.LINK]
    assert kinds(replace(sent, cannot_open=ID, letter_is_old=True)) == [Kind.RENEW]

    assert kinds(story(held_on=TODAY, is_approved=True, is_delivered=True)) == []


def test_review_without_a_day_needs_one_by_its_legal_day() -> None:
    (todo,) = list_to_do([story(None)], TODAY, NO_HOLIDAYS)
    assert (todo.kind, todo.due) == (Kind.DATE, date(2026, 12, 9))


def test_soonest_comes_first() -> None:
    late = story(held_on=date(2026, 10, 1), child=child("Zoe"))
    soon = story(begun=True, sent_on=TODAY, child=child("Ada"))
    assert [todo.story.child.called for todo in list_to_do([soon, late], TODAY, NO_HOLIDAYS)] == [
        "Zoe",
        "Ada",
    ]


def test_lateness_is_by_law_for_reviews_and_by_our_own_day_for_letters() -> None:
    assert not review_is_late(story(), date(2026, 12, 9), NO_HOLIDAYS)
    assert review_is_late(story(), date(2026, 12, 10), NO_HOLIDAYS)
    assert not review_is_late(story(held_on=date(2026, 12, 9)), date(2027, 1, 10), NO_HOLIDAYS)
    assert letter_is_late(story(held_on=date(2026, 10, 1)), TODAY, NO_HOLIDAYS)
    assert not letter_is_late(story(held_on=date(2026, 10, 1), is_delivered=True), TODAY, NO_HOLIDAYS)


@pytest.mark.parametrize("became", ["not held", "held", "letter sent", "cancelled"])
def test_what_was_said_is_on_the_list_until_it_is_heard_whatever_becomes_of_the_review(became: str) -> None:
    cases: dict[str, dict[str, Any]] = {
        "not held": {},
        "held": {"held_on": TODAY},
        "letter sent": {"held_on": TODAY, "is_approved": True, "is_delivered": True},
        "cancelled": {"review": replace(review(), cancelled_at=datetime(2026, 11, 1, tzinfo=UTC))},
    }
    said = story(begun=True, invite_open=True, given_on=TODAY, **cases[became])
    assert Kind.READ in kinds(said)
    assert Kind.READ in kinds(replace(said, sent_on=TODAY))
    assert Kind.READ not in kinds(replace(said, was_read=True))
    assert Kind.INTERPRET in kinds(replace(said, waits_for_interpreter=True))
    assert Kind.TALK in kinds(replace(said, wants_to_talk=True, was_read=True))
    assert Kind.FORM in kinds(replace(said, form_came=TODAY))


def test_half_answered_that_may_be_read_says_so_and_so_do_answers_after_the_meeting() -> None:
    given = story(begun=True, given_on=TODAY)
    assert state_of(given) is State.MAY_READ
    assert replace(given, held_on=TODAY - timedelta(days=1)).came_after
    assert not replace(given, held_on=TODAY).came_after


def test_child_who_knows_only_things_to_hold_is_asked_about_instead_of_invited() -> None:
    watched = story(is_watched=True)
    (todo,) = list_to_do([watched], TODAY, NO_HOLIDAYS)
    assert (todo.kind, todo.due) == (Kind.WATCH, date(2026, 11, 19))
    assert state_of(watched) is State.TO_WATCH
    assert kinds(replace(watched, sent_on=TODAY, was_read=True)) == [Kind.WATCH], "nor do cards replace it"
    assert kinds(story(TODAY + timedelta(days=29), is_watched=True)) == []
    asked = replace(watched, watcher_asked=True, begun=True)
    assert kinds(asked) == []
    assert state_of(asked) is State.WATCHED
