"""Promises about a letter's pictures: the service's while it is written, for ever the same once approved."""

import json
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from letters.approved import ApprovedLetter, LetterId
from letters.model import Symbols
from letters.pictures import pictures_kept, with_credits
from letters.read import load_draft, load_letter, load_pdf
from letters.stored import as_json, from_json
from store.work import Store
from symbols.book import SHIPPED
from symbols.editions.read import load_book
from symbols.memories import load_memories
from symbols.uses import load_uses
from tests.factories.desk import Desk, make_desk
from tests.factories.letter import make_letter
from tests.factories.picture_set import WIDE, publish_swap


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def address(desk: Desk, more: str = "") -> str:
    return f"/desk/reviews/{desk.review.id}/letter{more}"


def begin(desk: Desk) -> None:
    desk.browser.get(address(desk))
    desk.browser.send("main form", lang="en")


def save(desk: Desk, typed: dict[str, Any]) -> None:
    desk.browser.send("#letter-form", **typed)


def approve(desk: Desk) -> LetterId:
    desk.browser.get(address(desk))
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    return LetterId(UUID(desk.browser.path.split("/")[3]))


def load(store: Store, letter_id: LetterId) -> ApprovedLetter:
    with store.begin(write=False):
        return load_letter(letter_id)


def test_a_letter_being_written_shows_what_is_published_now(desk: Desk, store: Store) -> None:
    begin(desk)
    desk.browser.get(address(desk, "/reading"))
    assert not desk.browser.soup.select("article img.pic")
    publish_swap(store, desk.service.id, "me")
    desk.browser.get(address(desk, "/reading"))
    assert desk.browser.soup.select("article img.pic")


def test_an_approved_letter_shows_for_ever_what_it_was_made_with(desk: Desk, store: Store) -> None:
    begin(desk)
    letter_id = approve(desk)
    before = load(store, letter_id)
    publish_swap(store, desk.service.id, "me")
    desk.browser.get(f"/desk/letters/{letter_id}")
    assert not desk.browser.soup.select("article img.pic")
    after = load(store, letter_id)
    assert after.letter.book == before.letter.book
    with store.begin(write=False):
        drawn = pictures_kept(after.letter, desk.child.id).find("me")
        assert drawn is not None
        assert drawn != WIDE
        assert load_pdf(after) == load_pdf(before)


def test_a_correction_takes_the_pictures_of_its_own_day(desk: Desk, store: Store) -> None:
    begin(desk)
    approve(desk)
    publish_swap(store, desk.service.id, "me")
    begin(desk)
    second = load(store, approve(desk))
    with store.begin(write=False):
        assert pictures_kept(second.letter, desk.child.id).find("me") == WIDE


def test_uses_are_counted_once_when_a_letter_is_approved(desk: Desk, store: Store) -> None:
    begin(desk)
    with store.begin(write=False):
        assert load_uses(desk.service.id) == {}
    letter = load(store, approve(desk)).letter
    with store.begin(write=False):
        uses = load_uses(desk.service.id)
    assert {concept for concept, _ in uses} == letter.pictures
    assert set(uses.values()) == {1}


def test_credits_stand_at_the_end_of_the_letter(desk: Desk, store: Store) -> None:
    publish_swap(store, desk.service.id, "me", credit="Drawn by Amina, CC BY 4.0 ★")
    begin(desk)
    letter = load(store, approve(desk)).letter
    assert letter.credits == ("Drawn by Amina, CC BY 4.0",)
    assert letter.credit_line is not None
    assert letter.credit_line.text == "Pictures: Drawn by Amina, CC BY 4.0"
    desk.browser.get(f"/desk/letters/{desk.browser.path.split('/')[3]}")
    assert "Drawn by Amina" in desk.browser.text


def test_a_letter_without_borrowed_pictures_has_no_credits() -> None:
    assert with_credits(make_letter(), load_book(SHIPPED)).credit_line is None


def test_a_letter_from_before_pictures_could_be_chosen_is_still_read() -> None:
    letter = make_letter()
    record = json.loads(as_json(letter))
    for added in ("style", "cover", "aids", "symbols", "book", "credits", "credit_words"):
        del record[added]
    assert from_json(json.dumps(record)) == letter
    assert letter.book is None


def test_each_picture_says_why_it_is_offered(desk: Desk) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You see your social worker."})
    line = desk.browser.soup.select_one("#line-going_well-1")
    assert line is not None
    assert "because of the phrase “social worker”" in line.text


def test_another_picture_is_remembered_when_ticked_and_only_then(desk: Desk, store: Store) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You like your kitten."})
    typed = {"words-going_well-1": "You like your cat.", "picture-going_well-1": "home"}
    save(desk, typed)
    tick = desk.browser.soup.select_one("#keep-going_well-1")
    assert tick is not None
    with store.begin(write=False):
        assert load_memories(desk.service.id, "en") == {}
    save(desk, {"keep-going_well-1": "yes"})
    with store.begin(write=False):
        assert set(load_memories(desk.service.id, "en").values()) == {"home"}
    assert desk.browser.soup.select_one("#keep-going_well-1") is None
    assert "chosen here before" in desk.browser.text


def test_a_letter_can_have_its_pictures_over_the_words(desk: Desk, store: Store) -> None:
    begin(desk)
    save(desk, {"words-going_well-1": "You see your social worker.", "symbols": "over"})
    desk.browser.get(address(desk, "/reading"))
    over = desk.browser.soup.select_one("[data-line=going_well-1] .over-word")
    assert over is not None
    assert over.select_one("[aria-hidden=true] .pic") is not None
    desk.browser.get(address(desk))
    name = next(
        str(each["name"])
        for each in desk.browser.soup.select("select[name^='over-going_well-1']")
        if each.select_one("option[selected][value=social-worker]")
    )
    save(desk, {name: ""})
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id).letter
    line = next(line for line in draft.sentences if line.id == "going_well-1")
    assert draft.symbols is Symbols.OVER
    assert "social-worker" not in [each.concept for each in line.over]
    letter = load(store, approve(desk)).letter
    assert replace(letter, book=None, credits=(), credit_words="{credits}") == draft
