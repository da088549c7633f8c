"""What was lost from a letter or typed over in it is asked about at Approve, put back by a button, or stays
with a reason that is kept."""

from typing import Any

import pytest
from flask import Flask

from letters.as_told import NOT_THEIRS
from letters.draft import Draft
from letters.last_sent import NOT_SAID_NEW
from letters.left_out import GONE, LEFT_OUT, OTHERWISE
from letters.read import list_letters, load_draft
from reviews.model import Reply, ReplyKind, Spoken
from store.work import Store
from tests.delivery.test_delivery import approved, link_of
from tests.factories.desk import Desk, add_outcome, make_desk

FOOTBALL = Spoken("spoken-a", "", "You like football.")
STAYS = Reply(FOOTBALL.code, ReplyKind.STAYS, "", "The team has room for you.")


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    desk = make_desk(app)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, spoken=(FOOTBALL,), replies=(STAYS,), version=2)
    return desk


def begin(desk: Desk) -> None:
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="en", kind="easy")


def draft_of(desk: Desk, store: Store) -> Draft:
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id)


def id_of(draft: Draft, text: str) -> str:
    return next(line.id for line in draft.letter.sentences if text in line.text)


def press(desk: Desk, go: str, **typed: Any) -> None:
    desk.browser.send("#letter-form", button=f'button[value="{go}"]', **typed)


def approve(desk: Desk, *, status: int = 200) -> None:
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes", status=status)


def versions(desk: Desk, store: Store) -> int:
    with store.begin(write=False):
        return len(list_letters(desk.review.id))


def take_out(desk: Desk, store: Store, block: str) -> None:
    lines = draft_of(desk, store).letter.sentences
    emptied: dict[str, Any] = {f"words-{line.id}": "" for line in lines if line.block == block}
    desk.browser.send("#letter-form", **emptied)


def test_a_letter_without_one_of_its_decisions_waits_for_it_or_for_a_reason(desk: Desk, store: Store) -> None:
    begin(desk)
    whole = draft_of(desk, store).letter
    take_out(desk, store, "step-1")
    approve(desk, status=400)
    assert "something of the record is not in it any more" in desk.browser.text
    assert "Dana will book swimming lessons." in desk.browser.text
    assert versions(desk, store) == 0
    press(desk, f"back {GONE}step-1")
    now = draft_of(desk, store).letter
    assert [(one.id, one.text, one.picture) for one in now.sentences] == [
        (one.id, one.text, one.picture) for one in whole.sentences
    ]
    approve(desk)
    assert versions(desk, store) == 1


def test_a_reason_lets_a_decision_be_left_out_and_is_kept_for_that_one_alone(
    desk: Desk, store: Store
) -> None:
    begin(desk)
    take_out(desk, store, "step-1")
    why = f"{GONE}step-1 {LEFT_OUT}"
    press(desk, f"stay {why}", **{f"why-{why}": "She is told it in person."})
    assert "Stays, because: She is told it in person." in desk.browser.text
    take_out(desk, store, "step-2")
    approve(desk, status=400)
    press(desk, f"back {GONE}step-2")
    approve(desk)
    with store.begin(write=False):
        [letter] = list_letters(desk.review.id)
    [kept] = letter.overruled
    assert (kept.rule, kept.reason) == (LEFT_OUT, "She is told it in person.")
    assert kept.sentence.startswith("Dana will book swimming lessons.")


def test_a_reason_for_a_lost_day_holds_for_these_lines_alone(desk: Desk, store: Store) -> None:
    begin(desk)
    line = id_of(draft_of(desk, store), "8 January 2027")
    desk.browser.send("#letter-form", **typed(line, "Dana does it soon."))
    what = id_of(draft_of(desk, store), "Dana will book")
    why = f"{what} {OTHERWISE}"
    press(desk, f"stay {why}", **{f"why-{why}": "The day is not sure."})
    assert "Stays, because: The day is not sure." in desk.browser.text
    desk.browser.send("#letter-form", **typed(line, "Somebody does it soon."))
    assert desk.browser.soup.select_one(f'button[value="stay {why}"]')


def typed(line_id: str, words: str) -> dict[str, Any]:
    return {f"words-{line_id}": words}


def test_what_the_child_said_is_typed_over_with_a_reason_only(desk: Desk, store: Store) -> None:
    begin(desk)
    line = id_of(draft_of(desk, store), "You like football.")
    desk.browser.send("#letter-form", **typed(line, "You do not want to see Mum."))
    desk.browser.send("#letter-form", **typed("going_well-1", "You do not want to see Mum."))
    assert "only the child can say" in desk.browser.text
    desk.browser.send("#letter-form", **typed("going_well-1", "You like football."))
    approve(desk, status=400)
    assert "Not approved: what the child said stands in other words." in desk.browser.text
    assert desk.browser.soup.select_one(f'button[value="stay {line} {NOT_THEIRS}"]')
    press(desk, f"back {line}")
    approve(desk)
    assert versions(desk, store) == 1


def test_a_correction_that_does_not_say_what_is_new_is_asked_about(desk: Desk, store: Store) -> None:
    link_of(desk, approved(desk, store))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form.panel[action$=begin]")
    assert NOT_SAID_NEW not in str(desk.browser.soup)
    line = id_of(draft_of(desk, store), "8 January 2027")
    desk.browser.send("#letter-form", **typed(line, "Dana will do this by Friday 15 January 2027."))
    why = f"{id_of(draft_of(desk, store), 'Dana will book')} {OTHERWISE}"
    press(desk, f"stay {why}", **{f"why-{why}": "It was moved."})
    approve(desk, status=400)
    assert "Not approved: it does not say what is new." in desk.browser.text
    desk.browser.send("#news")
    assert NOT_SAID_NEW not in str(desk.browser.soup)
    desk.browser.send("#letter-form", **typed("going_well-1", "You sleep better now."))
    assert NOT_SAID_NEW in str(desk.browser.soup)
    approve(desk)
    assert versions(desk, store) == 2, "other words for what goes well are asked about with a tick"


def test_why_what_is_new_is_not_said_holds_for_that_alone(desk: Desk, store: Store) -> None:
    link_of(desk, approved(desk, store))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form.panel[action$=begin]")
    line = id_of(draft_of(desk, store), "8 January 2027")
    desk.browser.send("#letter-form", **typed(line, "Dana will do this by Friday 15 January 2027."))
    why = f"{id_of(draft_of(desk, store), 'Dana will book')} {OTHERWISE}"
    press(desk, f"stay {why}", **{f"why-{why}": "It was moved."})
    why = f" {NOT_SAID_NEW}"
    press(desk, f"stay {why}", **{f"why-{why}": "I told her on the phone."})
    assert "Stays, because: I told her on the phone." in desk.browser.text
    new: dict[str, Any] = {"new-next_steps": "You move to a new home."}
    desk.browser.send("#letter-form", **new)
    approve(desk, status=400)
    assert "Not approved: it does not say what is new." in desk.browser.text
