"""Promises to two people at one letter, and to one who changes their mind: nothing is lost."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from children.model import StaffId
from letters.draft import Draft
from letters.read import load_draft
from letters.steps import changes_around, load_step
from letters.tables import LetterStepRow
from staff.write import add_cover
from store.work import Store, db, now, vault
from tests.conftest import Clock
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.staff import make_account
from tests.pages.client import PageClient


@pytest.fixture
def desk(app: Flask) -> Desk:
    made = make_desk(app)
    made.browser.get(address(made))
    made.browser.send("main form", lang="en", kind="easy")
    return made


@pytest.fixture
def cover(app: Flask, desk: Desk, store: Store) -> PageClient:
    """A colleague who stands in for the IRO."""
    with store.begin():
        account = make_account(desk.service, name="Tobias Wren")
        add_cover(desk.iro, account, now(), now() + timedelta(days=1), StaffId(desk.iro.id))
    return browser_of(app, account)


def address(desk: Desk, more: str = "") -> str:
    return f"/desk/reviews/{desk.review.id}/letter{more}"


def draft_of(app: Flask, desk: Desk) -> Draft:
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id)


def words(app: Flask, desk: Desk) -> dict[str, str]:
    return {line.id: line.text for line in draft_of(app, desk).letter.sentences}


def send(browser: PageClient, typed: dict[str, Any], button: str | None = None, status: int = 200) -> None:
    browser.send("#letter-form", button=button, status=status, **typed)


UNDO, REDO = "button[value=undo]", "button[value=redo]"


def test_change_is_taken_back_and_done_again(app: Flask, desk: Desk, clock: Clock) -> None:
    first = words(app, desk)
    send(desk.browser, {"words-going_well-1": "You run."})
    clock.forward(minutes=1)
    send(desk.browser, {}, "button[value='remove going_well-2']")
    second = words(app, desk)
    send(desk.browser, {}, UNDO)
    send(desk.browser, {}, UNDO)
    assert words(app, desk) == first
    assert desk.browser.soup.select_one(UNDO + "[disabled]")
    send(desk.browser, {}, REDO)
    assert words(app, desk)["going_well-1"] == "You run."
    send(desk.browser, {}, REDO)
    assert words(app, desk) == second
    assert desk.browser.soup.select_one(REDO + "[disabled]")


def test_heading_is_written_taken_back_and_never_emptied(app: Flask, desk: Desk) -> None:
    first = words(app, desk)
    send(desk.browser, {"words-title": "Your summer", "words-going_well": "Good things"})
    there = words(app, desk)
    assert (there["title"], there["going_well"]) == ("Your summer", "Good things")
    send(desk.browser, {"words-title": "", "words-going_well": " ", "words-going_well-1": "You run."})
    assert "A letter needs a title, so “Your summer” stays." in desk.browser.text
    assert "so “Good things” stays" in desk.browser.text
    assert words(app, desk) == there | {"going_well-1": "You run."}
    send(desk.browser, {"words-title": ""}, "#approve button", status=400)
    assert "A letter needs a title" in desk.browser.text
    send(desk.browser, {}, UNDO)
    send(desk.browser, {}, UNDO)
    assert words(app, desk) == first


def test_a_new_change_ends_doing_again(app: Flask, desk: Desk, clock: Clock) -> None:
    send(desk.browser, {"words-going_well-1": "You run."})
    send(desk.browser, {}, UNDO)
    clock.forward(minutes=1)
    send(desk.browser, {"words-going_well-1": "You swim."})
    assert desk.browser.soup.select_one(REDO + "[disabled]")
    send(desk.browser, {}, UNDO)
    assert words(app, desk)["going_well-1"] == "You sleep well."


def test_going_on_with_one_sentence_is_one_change(app: Flask, desk: Desk, clock: Clock) -> None:
    for typed in ("You r", "You run", "You run."):
        send(desk.browser, {"words-going_well-1": typed})
        clock.forward(seconds=2)
    send(desk.browser, {}, UNDO)
    assert words(app, desk)["going_well-1"] == "You sleep well."


def test_words_typed_but_not_kept_yet_are_not_lost_by_undo(app: Flask, desk: Desk, clock: Clock) -> None:
    send(desk.browser, {"words-going_well-1": "You run."}, UNDO)
    assert words(app, desk)["going_well-1"] == "You sleep well."
    send(desk.browser, {}, REDO)
    assert words(app, desk)["going_well-1"] == "You run."


def test_beginning_again_can_be_taken_back(app: Flask, desk: Desk) -> None:
    send(desk.browser, {"words-going_well-1": "You run."})
    desk.browser.post(address(desk, "/begin"), {"lang": "ar", "kind": "easy"})
    assert draft_of(app, desk).letter.lang == "ar"
    send(desk.browser, {}, UNDO)
    assert words(app, desk)["going_well-1"] == "You run."


def test_two_who_change_other_sentences_both_keep_their_words(
    app: Flask, desk: Desk, cover: PageClient
) -> None:
    cover.get(address(desk))
    theirs = {"words-going_well-2": "Theirs.", "words-worried": "Hard things", "new-worried": "Also theirs."}
    send(cover, theirs)
    send(desk.browser, {"words-going_well-1": "Mine.", "words-title": "My title"})
    there = words(app, desk)
    assert (there["going_well-1"], there["going_well-2"]) == ("Mine.", "Theirs.")
    assert (there["title"], there["worried"]) == ("My title", "Hard things")
    assert "Also theirs." in there.values()
    assert "Tobias Wren changed this letter meanwhile" in desk.browser.text


@pytest.mark.parametrize("line", ["going_well-1", "going_well", "title"])
def test_who_changed_the_same_sentence_is_named_and_nothing_is_written_over(
    app: Flask, desk: Desk, cover: PageClient, line: str
) -> None:
    cover.get(address(desk))
    send(cover, {f"words-{line}": "Theirs.", "words-going_well-2": "And this."})
    send(desk.browser, {f"words-{line}": "Mine."}, status=409)
    assert "Tobias Wren, at 09:30" in desk.browser.text
    assert words(app, desk)[line] == "Theirs."
    send(desk.browser, {})
    there = words(app, desk)
    assert (there[line], there["going_well-2"]) == ("Mine.", "And this.")


def test_each_is_told_that_the_other_has_the_letter_open_and_since_when(
    desk: Desk, cover: PageClient, clock: Clock
) -> None:
    cover.get(address(desk))
    clock.forward(seconds=20)
    desk.browser.get(address(desk))
    assert "Tobias Wren has this letter open too, since 09:30." in desk.browser.text
    clock.forward(minutes=2)
    desk.browser.get(address(desk))
    assert "Tobias Wren had this letter open at 09:30." in desk.browser.text
    clock.forward(minutes=20)
    desk.browser.get(address(desk))
    assert "Tobias Wren" not in desk.browser.text


def test_script_hears_who_is_there_and_which_revision_is_newest(desk: Desk, cover: PageClient) -> None:
    cover.get(address(desk))
    send(cover, {"words-going_well-1": "Theirs."})
    token = desk.browser.soup.select_one("input[name=csrf_token]")
    assert token is not None
    answer = desk.browser.client.post(address(desk, "/here"), data={"csrf_token": token["value"]})
    assert answer.json == {
        "revision": 2,
        "others": ["Tobias Wren has this letter open too, since 09:30."],
    }


def test_what_someone_else_did_is_not_taken_back_unseen(app: Flask, desk: Desk, cover: PageClient) -> None:
    cover.get(address(desk))
    send(cover, {"words-going_well-2": "Theirs."})
    send(desk.browser, {}, "button[value='up going_well-2']")
    cover.get(address(desk))
    send(desk.browser, {"words-going_well-1": "Mine."})
    send(cover, {}, "button[value=undo]")
    assert words(app, desk)["going_well-1"] == "Mine."


def test_steps_are_sealed_and_go_when_the_letter_is_approved(app: Flask, desk: Desk, store: Store) -> None:
    send(desk.browser, {"words-going_well-1": "You run."})
    with store.begin(write=False):
        row = db().query(LetterStepRow).filter_by(revision=2).one()
        assert b"You run" not in bytes(row.content)
        earlier = load_step(desk.review.id, desk.child.id, 1)
        assert earlier is not None
        assert "You sleep well." in [line.text for line in earlier.letter.sentences]
        assert changes_around(earlier) == (None, None)
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        (left,) = db().query(LetterStepRow)
        words = vault().child(desk.child.id).open("letter_steps", "content", left.id, left.content)
        assert (left.revision, words) == (2, ""), "its number stays, and no word"
        assert load_step(desk.review.id, desk.child.id, left.revision) is None
