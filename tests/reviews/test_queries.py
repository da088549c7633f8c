"""A manager queries what an IRO asked for until its day, reads no word of the child, and is answered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from children.holidays import load_holidays
from children.model import ChildId, ReviewId, StaffId
from children.working_days import count_working_days
from letters.agreed import list_agreed
from letters.approving import approve_letter
from letters.begin import begin_letter
from letters.write import add_draft
from reviews.model import NextStep, Outcome, StepState
from reviews.queries.model import Query, QueryId, asked_of, is_open
from reviews.queries.read import list_queries
from reviews.read import load_outcome
from store.base import new_id
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.letter import make_outcome
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

WHAT = "Dana books swimming on Mondays."
ASKED = NextStep(
    WHAT,
    "Dana",
    date(2027, 1, 8),
    "You told me that you miss the pool.",
    state=StepState.ASKED,
    answer_by=date(2026, 11, 30),
)
AGREED = NextStep("Mr. Okoro helps with maths.", "Mr. Okoro", None, "")
WORDS = "Who pays for the swimming?"


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    made = make_desk(app)
    with store.begin():
        add_outcome(made.child, made.review, made.iro, next_steps=(ASKED, AGREED))
    return made


def manager_of(app: Flask, desk: Desk, role: Role = Role.MANAGER) -> PageClient:
    store: Store = app.extensions["store"]
    with store.begin():
        account = make_account(desk.service, role, "Ruth Amadi")
    return browser_of(app, account)


def ask(page: PageClient, desk: Desk, words: str = WORDS, status: int = 200) -> None:
    page.get(f"/desk/reviews/{desk.review.id}/decisions")
    page.send("form[novalidate]", status=status, words=words)


def test_a_manager_is_led_to_what_is_asked_for_and_shown_nothing_else(app: Flask, desk: Desk) -> None:
    page = manager_of(app, desk)
    page.get("/desk/")
    page.get(page.soup.select_one("section[aria-labelledby=to-query] a")["href"])  # type: ignore[index, arg-type]
    assert WHAT in page.text
    assert "until Monday 30 November 2026" in page.text
    for hidden in ("miss the pool", "maths", "horse", "Thank you"):
        assert hidden not in page.text


def test_a_query_reaches_the_iro_and_the_answer_the_manager(app: Flask, store: Store, desk: Desk) -> None:
    page = manager_of(app, desk)
    ask(page, desk)
    assert "not answered yet" in page.text
    assert "waits for Noor Calder" in page.get("/desk/").text
    iro = desk.browser
    iro.get("/desk/")
    assert WORDS not in iro.text, "no words on a first page"
    iro.get(iro.soup.select_one("section[aria-labelledby=queries] a")["href"])  # type: ignore[index, arg-type]
    assert WORDS in iro.text
    iro.send("section[aria-labelledby=queries] form", status=400, answer=" ")
    assert "Please write your answer." in iro.text
    iro.send("section[aria-labelledby=queries] form", answer="The council does.")
    assert iro.get("/desk/").select("section[aria-labelledby=queries]") == []
    assert "The council does." in page.get(f"/desk/reviews/{desk.review.id}/decisions").text
    with store.begin(write=False):
        actions = list(db().scalars(select(AuditRow.action).where(AuditRow.action.like("query.%"))))
    assert sorted(actions) == ["query.answered", "query.asked"]
    dumped = dump_text(store)
    assert "council does" not in dumped
    assert "pays for" not in dumped


def test_what_was_queried_is_not_agreed_by_silence(
    app: Flask, store: Store, desk: Desk, clock: Clock
) -> None:
    ask(manager_of(app, desk), desk)
    clock.forward(hours=24 * 20)
    page = browser_of(app, desk.iro)
    assert not page.get(f"/desk/reviews/{desk.review.id}/record/stands").select("[value=silence]")
    changed: dict[str, Any] = {"step-0-state": "agreed"}
    page.send("form:has(fieldset.step)", **changed)
    assert page.get("/desk/").select("section[aria-labelledby=queries]") == [], "settled is answered"
    manager = manager_of(app, desk)
    assert "stand in another way by now" in manager.get(f"/desk/reviews/{desk.review.id}/decisions").text
    with store.begin(write=False):
        outcome = load_outcome(desk.review.id)
    assert outcome is not None
    assert (outcome.version, outcome.next_steps[0].state) == (3, StepState.AGREED)


def test_the_child_is_not_told_that_a_queried_decision_was_agreed(
    app: Flask, store: Store, desk: Desk, clock: Clock
) -> None:
    with store.begin():
        outcome = load_outcome(desk.review.id)
        assert outcome is not None
        letter, english = begin_letter(desk.child, outcome, "Noor Calder", "en")
        draft = add_draft(desk.review.id, desk.child.id, outcome.id, letter, english, outcome.made_by)
        approve_letter(draft, desk.child, outcome.made_by)
        later = make_review(desk.child)
    clock.forward(hours=24 * 20)
    with store.begin():
        assert WHAT in [one.what for one in list_agreed(later.id)]
    clock.forward(hours=-24 * 20)
    ask(manager_of(app, desk), desk)
    clock.forward(hours=24 * 20)
    with store.begin():
        assert WHAT not in [one.what for one in list_agreed(later.id)]


def test_after_its_day_nothing_is_taken_and_what_was_typed_stays(
    app: Flask, store: Store, desk: Desk, clock: Clock
) -> None:
    page = manager_of(app, desk)
    address = f"/desk/reviews/{desk.review.id}/decisions"
    page.get(address)
    clock.forward(hours=24 * 20)
    page = manager_of(app, desk)
    assert page.get(address).select("form[novalidate]") == []
    page.post(address, {"what": WHAT, "words": WORDS}, 400)
    assert "is over" in page.text
    assert WORDS in page.text
    with store.begin(write=False):
        assert list_queries(desk.review.id) == []


def test_the_same_query_twice_is_one_and_an_empty_one_is_none(app: Flask, store: Store, desk: Desk) -> None:
    page = manager_of(app, desk)
    ask(page, desk, " ", 400)
    ask(page, desk)
    ask(page, desk)
    page.post(f"/desk/reviews/{desk.review.id}/decisions", {"what": "Another.", "words": WORDS}, 400)
    assert WORDS in page.text
    with store.begin(write=False):
        assert [query.words for query in list_queries(desk.review.id)] == [WORDS]


def test_no_one_else_may_open_or_ask(app: Flask, store: Store, desk: Desk) -> None:
    address = f"/desk/reviews/{desk.review.id}/decisions"
    for role in (Role.IRO, Role.PARTICIPATION, Role.ADMINISTRATOR):
        manager_of(app, desk, role).get(address, 404)
    with store.begin():
        elsewhere = make_account(make_service(), Role.MANAGER, "Someone Else")
    stranger = browser_of(app, elsewhere)
    stranger.get(address, 404)
    assert stranger.get("/desk/").select("section[aria-labelledby=to-query]") == []
    page = manager_of(app, desk)
    ask(page, desk)
    with store.begin(write=False):
        query = list_queries(desk.review.id)[0]
    page.post(f"/desk/reviews/{desk.review.id}/queries/{query.id}", {"answer": "x"}, 404)
    desk.browser.get("/desk/")
    desk.browser.post(f"/desk/reviews/{desk.review.id}/queries/{uuid4()}", {"answer": "x"}, 404)


NOW = datetime(2026, 11, 18, 12, tzinfo=UTC)


def versions(*states: StepState | None, answer_by: date | None = None) -> list[Outcome]:
    """A record a day: the decision in each of these states; None where it is not in that version."""
    return [
        replace(
            make_outcome(),
            made_at=NOW + timedelta(days=at),
            next_steps=(replace(ASKED, state=state, answer_by=answer_by),) if state else (),
        )
        for at, state in enumerate(states)
    ]


@given(st.lists(st.sampled_from([None, *StepState]), min_size=1, max_size=6), st.integers(0, 30))
def test_a_manager_has_all_the_working_days_from_when_it_was_first_asked_for(
    states: list[StepState | None], days: int
) -> None:
    asked = asked_of(versions(*states), (), days, load_holidays())
    assert bool(asked) == (states[-1] is StepState.ASKED)
    for one in asked:
        last_other = max((at for at, state in enumerate(states) if state is not StepState.ASKED), default=-1)
        since = (NOW + timedelta(days=last_other + 1)).date()
        assert count_working_days(since, one.until, load_holidays()) == days
        assert one.may_be_queried(one.until)
        assert one.agreed_by_silence(one.until + timedelta(days=1))


def test_a_later_day_on_which_the_child_is_told_gives_longer_and_an_earlier_one_takes_nothing() -> None:
    for told, until in ((date(2026, 12, 24), date(2026, 12, 24)), (date(2026, 11, 19), date(2026, 11, 25))):
        known = versions(StepState.ASKED, answer_by=told)
        assert asked_of(known, (), 5, load_holidays())[0].until == until


def test_a_query_stays_open_until_answered_or_the_decision_stands_in_another_way() -> None:
    ids = (QueryId(new_id()), ReviewId(new_id()), ChildId(new_id()))
    query = Query(*ids, WHAT, WORDS, StaffId(new_id()), NOW)
    assert is_open(query, versions(StepState.ASKED)[0])
    assert is_open(query, versions(None)[0]), "reworded or taken out: somebody still asks"
    assert not is_open(query, versions(StepState.AGREED)[0])
    assert not is_open(replace(query, answered_at=NOW), versions(StepState.ASKED)[0])
