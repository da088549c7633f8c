"""What was asked for is settled later: a new version of the record, and of the letter, that says so."""

from datetime import date
from typing import Any

from flask import Flask

from letters.approving import approve_letter
from letters.begin import begin_letter
from letters.read import list_letters
from letters.write import add_draft
from reviews.model import NextStep, Outcome, StepState
from reviews.read import load_outcome
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk

ASKED = NextStep(
    "Dana books swimming.", "Dana", date(2027, 1, 8), "", state=StepState.ASKED, answer_by=date(2026, 11, 25)
)
JUDGE = NextStep("You live with Nan.", "", None, "", state=StepState.JUDGE)


def told(store: Store, desk: Desk, *steps: NextStep) -> None:
    """The record has these steps, and the child has the letter."""
    with store.begin():
        outcome = add_outcome(desk.child, desk.review, desk.iro, next_steps=steps)
        letter, english = begin_letter(desk.child, outcome, "Noor Calder", "en")
        draft = add_draft(desk.review.id, desk.child.id, outcome.id, letter, english, outcome.made_by)
        approve_letter(draft, desk.child, outcome.made_by)


def record(store: Store, desk: Desk) -> Outcome:
    with store.begin():
        outcome = load_outcome(desk.review.id)
    assert outcome is not None
    return outcome


def test_what_was_decided_since_becomes_a_new_version_of_record_and_letter(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    told(store, desk, ASKED, JUDGE)
    page = desk.browser
    page.get(f"/desk/reviews/{desk.review.id}/record/stands")
    refused: dict[str, Any] = {"step-0-state": "not_agreed"}
    page.send("form[novalidate]", status=400, **refused)
    assert "tells the child" in page.text
    because: dict[str, Any] = {"step-0-refused_by": "Mr. Okoro", "step-0-refused_why": "It costs too much."}
    page.send("form[novalidate]", **because)
    assert record(store, desk).next_steps[0].state is StepState.NOT_AGREED
    assert record(store, desk).next_steps[1] == JUDGE
    assert "The letter does not say what the record says" in page.text
    assert "Write Robin" in page.get("/desk/").text
    page.get(f"/desk/reviews/{desk.review.id}/letter")
    page.send("form.panel[action$=begin]")
    page.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin():
        newest, before = list_letters(desk.review.id)
    assert (newest.version, before.version) == (2, 1)
    assert "I have asked for this:" in [line.text for line in before.letter.sentences]
    said = [line.text for line in newest.letter.sentences if line.block == "step-1"]
    assert said == [
        "I asked for this:", "Dana books swimming.", "Mr. Okoro does not agree.", "Why?", "It costs too much."
    ]  # fmt: skip


def test_silence_of_the_manager_is_agreement_once_a_person_says_so(
    app: Flask, store: Store, clock: Clock
) -> None:
    desk = make_desk(app)
    told(store, desk, ASKED, JUDGE)
    address = f"/desk/reviews/{desk.review.id}/record/stands"
    assert not desk.browser.get(address).select("[value=silence]")
    clock.forward(hours=24 * 3)
    page = browser_of(app, desk.iro)
    assert not page.get(address).select("[value=silence]"), "the manager still has working days"
    clock.forward(hours=24 * 5)
    page = browser_of(app, desk.iro)
    page.get(address)
    assert record(store, desk).next_steps[0].state is StepState.ASKED, "nothing changes by itself"
    page.send("form.panel", button="[value=silence]")
    steps = record(store, desk).next_steps
    assert [step.state for step in steps] == [StepState.AGREED, StepState.JUDGE]
    assert steps[0].answer_by is None


def test_a_draft_of_the_record_is_not_lost(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    told(store, desk, ASKED)
    page = desk.browser
    page.get(f"/desk/reviews/{desk.review.id}/record")
    page.send("#record", button="[value=draft]", worries="Half a wor")
    page.get(f"/desk/reviews/{desk.review.id}/record/stands")
    agreed: dict[str, Any] = {"step-0-state": "agreed"}
    page.send("form[novalidate]", **agreed)
    assert "Nothing was changed" in page.text
    page.get(f"/desk/reviews/{desk.review.id}/record")
    assert "Half a wor" in str(page.soup.select_one("[name=worries]"))
