"""A record as it is typed: rows come and go, nothing typed is lost, and a record comes back as it was."""

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from children.model import StaffId
from children.write import assign_iro
from reviews.asking import asks
from reviews.before import Speaker, before_now, decision, was_asked_for
from reviews.model import Done, ForWhom, LastTime, Reply, ReplyKind, StepState
from reviews.record import (
    MOST_ROWS,
    ROWS,
    add_row,
    known_fields,
    lines_of,
    remove_row,
    typed_for_new,
    typed_from,
    with_rows_for,
)
from reviews.record_draft import typed_now
from reviews.said import unanswered
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import add_outcome, make_desk
from tests.factories.letter import make_outcome
from tests.factories.outcome import STEP
from tests.factories.review import PART, make_review
from tests.factories.staff import make_account

TEXTS = st.text(max_size=20)
NAMES = st.sampled_from(["held_on", "who_came", "next_steps-0-what", "next_steps-3-who", "last_time-1-why"])


def test_only_fields_of_the_form_are_kept() -> None:
    sent = [("csrf_token", "x"), ("go", "draft"), ("next_steps-0-what", "Swim"), ("next_steps-0-evil", "x")]
    sent += [
        ("next_steps-999-what", "x"),
        ("next_steps-\u00b2-what", "x"),
        ("next_steps-\u0663-what", "x"),
        ("next_steps-" + "9" * 5000 + "-what", "x"),
        ("held_on", "31/31"),
        ("last_time-0-said", "x"),
        ("worries", "w" * 20_000),
    ]
    assert [name for name, _ in known_fields(sent)] == ["next_steps-0-what", "held_on", "worries"]
    assert len(dict(known_fields(sent))["worries"]) == 10_000


def test_a_new_row_comes_last_whatever_was_taken_away() -> None:
    typed = add_row(add_row([], "next_steps"), "next_steps")
    fewer = remove_row(typed, "next_steps", 0)
    assert {name.split("-")[1] for name, _ in fewer} == {"1"}
    assert {name.split("-")[1] for name, _ in add_row(fewer, "next_steps")} == {"1", "2"}


def test_rows_do_not_grow_without_end() -> None:
    typed: list[tuple[str, str]] = []
    for _ in range(MOST_ROWS + 5):
        typed = add_row(typed, "last_time")
    assert len(typed) == len(ROWS["last_time"]) * MOST_ROWS


@given(st.lists(st.tuples(NAMES, TEXTS), unique_by=lambda pair: pair[0]))
def test_adding_and_taking_away_a_row_loses_nothing_that_was_typed(typed: list[tuple[str, str]]) -> None:
    more = add_row(typed, "next_steps")
    added = max(int(name.split("-")[1]) for name, _ in more if name.startswith("next_steps"))
    assert remove_row(more, "next_steps", added) == typed


def test_a_new_record_begins_with_last_times_decisions_and_one_empty_step() -> None:
    typed = dict(typed_for_new(make_outcome(next_steps=(STEP,)), date(2026, 12, 3)))
    assert typed["held_on"] == "2026-12-03"
    assert typed["last_time-0-what"] == "Dana will book swimming lessons."
    assert typed["last_time-0-done"] == ""
    assert typed["next_steps-0-what"] == ""


def test_a_decision_names_who_had_it() -> None:
    assert decision(STEP) == STEP.what
    assert decision(make_outcome().next_steps[1]) == (
        "I will phone your brother's carer. This was for Noor Calder to do."
    )
    assert decision(replace(STEP, what="You go to judo", who="you")) == "You go to judo"
    assert decision(replace(STEP, what="Judo every week", who="your carer")) == (
        "Judo every week. This was for your carer to do."
    )


def test_a_decision_says_how_it_stood_and_i_stays_whose_it_was() -> None:
    mine, hers = Speaker("Noor Calder", is_still=True), Speaker("Noor Calder", is_still=False)
    phone = make_outcome().next_steps[1]
    assert decision(phone, mine) == "I will phone your brother's carer."
    assert decision(phone, hers) == "Noor Calder will phone your brother's carer."
    visits = replace(phone, what="I visit you every week.")
    assert decision(visits, mine) == "I visit you every week."
    assert decision(visits, hers) == "Noor Calder wrote: “I visit you every week.”"
    asked = replace(STEP, state=StepState.ASKED)
    assert decision(asked, mine) == "I had asked for this: Dana will book swimming lessons."
    assert decision(asked, hers) == "Noor Calder had asked for this: Dana will book swimming lessons."
    judge = replace(STEP, what="You live with Nan.", who="The judge", state=StepState.JUDGE)
    assert decision(judge, mine) == "This was for a judge to decide: You live with Nan."
    assert decision(replace(judge, what="A judge will decide where you live."), mine) == (
        "A judge will decide where you live."
    )
    assert decision(replace(STEP, what="You swim.", who="The carer")) == (
        "You swim. This was for the carer to do."
    )


@pytest.mark.parametrize(
    ("what", "who", "told"),
    [
        (
            "Kofi said: “I will try football.” Amit will book it.",
            "Amit",
            "Noor Calder wrote: “Kofi said: ‘I will try football.’ Amit will book it.”",
        ),
        ("World War I was hard for you.", "Amit",
         "Noor Calder wrote: “World War I was hard for you.” This was for Amit to do."),
        ("You rest. I will ring.", "me", "You rest. Noor Calder will ring."),
        ("Book a bed.", "me", "Book a bed. This was for Noor Calder to do."),
        ("Visit Nan.", "I", "Visit Nan. This was for Noor Calder to do."),
    ],
)  # fmt: skip
def test_i_is_the_last_officer_only_where_that_is_sure(what: str, who: str, told: str) -> None:
    assert decision(replace(STEP, what=what, who=who), Speaker("Noor Calder", is_still=False)) == told


def test_what_is_asked_for_is_quoted_once_and_who_wrote_it_was_to_do_it() -> None:
    mine, hers = Speaker("Noor Calder", is_still=True), Speaker("Noor Calder", is_still=False)
    asked = replace(STEP, what="My team visits you.", who="", state=StepState.ASKED)
    assert decision(asked, hers) == "Noor Calder had asked for this: “My team visits you.”"
    assert decision(replace(STEP, what="Visit Nan.", who="Me"), mine) == "Visit Nan. I was to do this."


def test_what_last_time_decided_is_told_in_the_words_of_before_too() -> None:
    asked = replace(STEP, state=StepState.ASKED, who="Amit")
    for speaker in (Speaker("Noor Calder", is_still=True), Speaker("Noor Calder", is_still=False)):
        (before,) = before_now(make_outcome(last_time=(), next_steps=(asked,)), speaker)
        for row in (before.what, STEP.what, f"We agreed this. {STEP.what} This was for Amit."):
            assert before.is_told_in([row])
        assert not before.is_told_in(["Dana will book swimming lessons and judo.", "You swim."])


def test_what_waits_for_an_answer_is_asked_about_until_it_has_one() -> None:
    mine, hers = Speaker("Noor Calder", is_still=True), Speaker("Noor Calder", is_still=False)
    waits = LastTime("I had asked for this: You see Nan.", Done.WAITING)
    last = make_outcome(last_time=(waits, LastTime("You swim.", Done.DONE)), next_steps=())
    assert [one.what for one in before_now(last, mine)] == ["I had asked for this: You see Nan."]
    assert [one.what for one in before_now(last, hers)] == ["Noor Calder had asked for this: You see Nan."]
    again = replace(last, next_steps=(replace(STEP, what="You see Nan.", who="", state=StepState.ASKED),))
    assert [one.what for one in before_now(again, mine)] == ["I had asked for this: You see Nan."]
    judge = "A judge will decide where you live."
    assert [was_asked_for(one) for one in (waits.what, "You swim.", judge)] == [True, False, True]


@pytest.mark.parametrize(
    "what",
    [
        "The court decides where you live.",
        "A judge is going to decide about contact.",
        "You live with Nan if the court agrees.",
        "The court will decide about seeing Dad.",
        "Only the court can decide this.",
    ],
)
def test_what_a_judge_was_to_decide_may_still_be_open(what: str) -> None:
    (before,) = before_now(
        make_outcome(last_time=(), next_steps=(replace(STEP, what=what, who="", state=StepState.JUDGE),))
    )
    assert was_asked_for(before.what)
    assert before.is_told_in([what])


def test_what_a_new_record_begins_with_is_told_in_it_by_whichever_officer_opens_it() -> None:
    waits = LastTime("I had asked for this: My team visits you.", Done.WAITING)
    last = make_outcome(last_time=(waits,), next_steps=(replace(STEP, what="I will call.", who="I"),))
    for began in (True, False):
        rows = [one.what for one in before_now(last, Speaker("Noor Calder", is_still=began))]
        for opens in (True, False):
            assert all(one.is_told_in(rows) for one in before_now(last, Speaker("Noor Calder", opens)))


def test_new_record_names_the_officer_who_wrote_the_last_one(app: Flask, store: Store, clock: Clock) -> None:
    desk = make_desk(app)
    with app.app_context(), store.begin():
        add_outcome(desk.child, desk.review, desk.iro)
        following = make_review(desk.child, parts=(replace(PART, on=date(2027, 5, 11)),))
        assert dict(typed_now(following))["last_time-1-what"] == "I will phone your brother's carer."
        clock.forward(days=1)
        other = make_account(desk.service, name="Tobias New", email="tobias@example.org")
        assign_iro(desk.child.id, StaffId(other.id))
        typed = dict(typed_now(following))
    assert typed["last_time-1-what"] == "Noor Calder will phone your brother's carer."


def test_a_published_record_comes_back_as_typed() -> None:
    typed = dict(typed_from(make_outcome()))
    assert typed["who_came"] == "Robin\nDana\nMr. Okoro"
    assert typed["last_time-0-done"] == "not_done"
    assert (typed["next_steps-0-by_when"], typed["next_steps-1-by_when"]) == ("2027-01-08", "")


def test_each_line_is_one_sentence() -> None:
    assert lines_of("  You   sleep well. \r\n\n You laugh. \n") == ("You sleep well.", "You laugh.")
    assert lines_of(None) == ()


def test_what_was_not_agreed_is_not_asked_about_next_time_and_readers_stay() -> None:
    steps = (replace(STEP, state=StepState.NOT_AGREED), replace(STEP, what="You swim.", sees=ForWhom.CHILD))
    typed = dict(typed_for_new(make_outcome(next_steps=steps), None))
    assert (typed["last_time-0-what"], typed["last_time-0-sees"]) == (
        "You swim. This was for Dana to do.",
        "child",
    )
    assert "last_time-1-what" not in typed


def test_rows_for_what_was_said_are_there_once() -> None:
    typed = with_rows_for(
        [("replies-4-said", "home"), ("replies-4-why", "x")], "replies", "said", ["home", "safe"]
    )
    assert [(name, text) for name, text in typed if name.endswith("said")] == [
        ("replies-4-said", "home"), ("replies-5-said", "safe")
    ]  # fmt: skip
    assert with_rows_for(typed, "replies", "said", ["home", "safe"]) == typed


def test_what_no_step_of_the_childs_and_no_reply_answers_is_open() -> None:
    codes = ("likes", "family", "home", "school", "safe")
    outcome = make_outcome(
        next_steps=(STEP, replace(STEP, said="family", sees=ForWhom.ADULTS)),
        replies=(
            Reply("home", ReplyKind.STAYS), Reply("school", ReplyKind.OPEN, "", "Dana asks."),
            Reply("safe", ReplyKind.OPEN, "", " "),
        ),
    )  # fmt: skip
    assert unanswered(codes, outcome) == ("family", "safe")
    assert unanswered(codes, outcome, ("home", "school")) == ("family", "home", "safe")


@pytest.mark.parametrize(
    "words",
    [
        "Can Kofi stay over on a Saturday night?",
        "I want a dog",
        "when will i see mum",
        "هل أبقى؟",
        "I’d like to",
    ],
)
def test_a_question_or_a_wish_is_seen(words: str) -> None:
    assert asks(words)


@pytest.mark.parametrize("words", ["", "Football is fun.", "My own words كلماتي", "Mum wants me to go"])
def test_what_only_tells_is_no_question(words: str) -> None:
    assert not asks(words)
