"""Promises about answers to what is asked no more: the child sees what their IRO gets, whatever changed."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from children.model import ChildDetails, StaffId, Way
from children.passport.model import Understands, Uses
from children.passport.write import add_passport
from children.write import change_child
from consult import read, write
from consult.model import AnswerValue
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, asked_browser, invite_in
from tests.factories.passport import make_passport
from tests.factories.submission import in_words
from tests.pages.client import PageClient

PAGES = ("/me/look", "/me/sheet", "/me/start", "/me/topics", "/me/mine", "/me/mine.pdf", "/me/bundle")


def said_by(store: Store, invited: Invited, **answers: AnswerValue) -> None:
    """Answers given in the sitting that is open."""
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        for code, value in answers.items():
            write.save_answer(submission.sittings[-1], code, value)


def corrected(store: Store, invited: Invited, **changes: object) -> None:
    """What staff write down anew about the child."""
    with store.begin():
        known = {one.name: getattr(invited.child, one.name) for one in fields(ChildDetails)}
        change_child(invited.child.id, ChildDetails(**(known | changes)))


def bundle_of(page: PageClient) -> dict[str, Any]:
    """What a phone keeps."""
    found: dict[str, Any] = page.client.get("/me/bundle").get_json()
    return found


def section(page: PageClient, code: str) -> str:
    """What the child's own answers say of a question."""
    page.get("/me/look")
    found = page.soup.select_one(f"section[data-code={code}]")
    return found.get_text(" ", strip=True) if found else ""


@pytest.mark.parametrize("card", ["write", "draw", "photo", "sentence"])
@pytest.mark.parametrize("change", ["switches", "passport"])
def test_card_that_is_not_offered_any_more_stands_where_it_was_chosen(
    app: Flask, store: Store, card: str, change: str
) -> None:
    invited = invite_in(app, way=Way.EASY, born=date(2016, 5, 4))
    page = asked_browser(app, invited)
    said_by(store, invited, anything=AnswerValue(chosen=(card,)))
    shown = section(page, "anything")
    with store.begin():
        if change == "switches":
            sitting = read.load_submission(invited.review.id).sittings[-1]  # type: ignore[union-attr]
            write.save_opening(sitting, looks=replace(sitting.looks, scan="two"))
        else:
            given = make_passport(understands=(Understands.DRAWINGS,), uses=(Uses.GIVE,))
            add_passport(invited.child.id, given, StaffId(invited.iro.id))
    for address in PAGES:
        assert page.client.get(address).status_code in (200, 302), address
    assert section(page, "anything") == shown
    page.get("/me/q/anything?from=look")
    assert page.soup.select_one(f"#answer [value={card}][checked]")


def test_birthday_in_the_midst_of_it_takes_no_answer_away(app: Flask, store: Store, clock: Clock) -> None:
    clock.forward(hours=14, minutes=20)
    invited = invite_in(app, way=Way.EASY, born=date(2014, 11, 24))
    page = asked_browser(app, invited)
    said_by(store, invited, anything=AnswerValue(chosen=("sentence",)), at_school=in_words("It is loud"))
    before = [one["data-code"] for one in page.get("/me/look").select("section[data-code]")]
    assert "It is loud" in page.text
    clock.forward(minutes=20)
    page.get("/me/look")
    assert [one["data-code"] for one in page.soup.select("section[data-code]")] == before
    assert "It is loud" in page.text
    with store.begin():
        write.send_submission(read.load_submission(invited.review.id).sittings[-1])  # type: ignore[union-attr]
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    assert "How is school?" in desk.text
    assert "school or college" not in desk.text, "they were never asked it"


def test_answer_to_what_is_asked_no_more_is_seen_changed_and_kept_to_oneself(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, way=Way.EASY, came_alone=True)
    page = asked_browser(app, invited)
    said_by(store, invited, learning=in_words("The class is full"))
    corrected(store, invited, came_alone=False)
    assert "The class is full" in section(page, "learning")
    assert "The class is full" in page.get("/me/mine").get_text()
    page.get("/me/q/learning?from=look")
    page.send("#answer", words="There is room now", go="next")
    assert page.path == "/me/look"
    assert "There is room now" in section(page, "learning")
    page.get("/me/q/learning/sees?from=look")
    page.send("main form", sees="kept")
    assert "keep" in section(page, "learning").casefold()


def test_without_a_line_it_can_be_changed_too_and_is_never_asked(app: Flask, store: Store) -> None:
    invited = invite_in(app, way=Way.EASY, came_alone=True)
    page = asked_browser(app, invited)
    said_by(store, invited, learning=in_words("The class is full"))
    before = bundle_of(page)["questions"]
    corrected(store, invited, came_alone=False)
    bundle = bundle_of(page)
    (kept,) = [one for one in bundle["questions"] if one["code"] == "learning"]
    assert "The class is full" in bundle["pages"]["/me/q/learning"]["main"]
    assert (kept["answered"], kept["told"], kept["seen"]) == (True, True, 1)
    assert kept["when"] == [["learning", []]], "no answer fulfils it: the phone never comes to it by itself"
    assert next(one for one in before if one["code"] == "learning")["when"] == []


def test_words_under_a_card_that_was_changed_since_stay_in_sight(app: Flask, store: Store) -> None:
    """The IRO gets them: what the child looks at before Send leaves nothing out of that."""
    invited = invite_in(app, way=Way.EASY)
    page = asked_browser(app, invited)
    said_by(store, invited, anything=AnswerValue(chosen=("write",)), more=in_words("I miss my dog"))
    said_by(store, invited, anything=AnswerValue(chosen=("draw",)))
    assert "I miss my dog" in section(page, "more")


def test_answer_that_is_hidden_here_is_not_told_by_its_question(app: Flask, store: Store) -> None:
    invited = invite_in(app, way=Way.EASY, came_alone=True)
    first = asked_browser(app, invited)
    said_by(store, invited, learning=in_words("The class is full"))
    corrected(store, invited, came_alone=False)
    assert section(first, "learning")
    other = PageClient(app)
    other.get(invited.link)
    other.send("main form")
    other.send("main form", holder="me")
    assert section(other, "learning") == ""
    other.get("/me/q/learning", 404)
