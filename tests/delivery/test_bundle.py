"""Promises about a letter on a phone without a line: all of it is there, small enough, and of nobody else."""

import brotli
import pytest
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import update

from delivery.pages import that_can_be_wrong
from delivery.tables import OpeningRow
from store.work import Store, db, now
from tests.delivery.test_delivery import approved, desk, link_of, opened
from tests.factories.desk import Desk
from wording.read import find_message

__all__ = ["desk"]
MOST = 150_000


def letters_of(html: str) -> str:
    """Its letters and figures alone: not where a page keeps a name apart."""
    text = BeautifulSoup(html, "html.parser").get_text()
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_bundle_has_every_page_in_each_language_as_the_server_draws_it_and_fits(
    app: Flask, desk: Desk, store: Store, language: str
) -> None:
    letter = approved(desk, store, language)
    child = opened(app, link_of(desk, letter))
    answer = child.client.get("/letter/bundle")
    found = answer.get_json()
    assert [found["lang"], *(one["lang"] for one in found["others"])] == list(letter.languages)
    for bundle in (found, *found["others"]):
        texts = {address: letters_of(page["main"]) for address, page in bundle["pages"].items()}
        one_by_one = " ".join(text for address, text in texts.items() if "/page/" in address)
        for line in letter.in_language(bundle["lang"]).sentences:
            assert letters_of(line.text) in texts["/letter/whole"]
            assert letters_of(line.text) in one_by_one
            offered = letters_of(line.text) in texts["/letter/not-right"]
            assert offered or not that_can_be_wrong([line]), "each can be pointed at"
            assert any(f'data-line="{line.id}"' in page["main"] for page in bundle["pages"].values())
    asides = {"answer", "not-right", "talk", "thanks", "question/1", "picture-not-right"}
    assert {f"/letter/{name}" for name in asides} | {"/help", "/help/card", "/me/bye"} <= set(found["pages"])
    assert "/letter/bundle" not in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(brotli.compress(answer.get_data(), quality=4)) <= MOST


def test_a_page_after_the_letter_is_in_its_language_and_after_leaving_in_each(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store, "ar")
    child = opened(app, link_of(desk, letter))
    arabic, _ = find_message("ar", "ended.heading", "Open your link again")
    with store.begin():
        db().execute(update(OpeningRow).values(ended_at=now()))
    child.get("/letter")
    assert child.path == "/ended"
    heading = child.soup.select_one("h1")
    assert heading is not None
    assert heading.text == arabic
    child = opened(app, link_of(desk, letter))
    child.post("/letter/leave")
    child.get("/letter/page/1")
    assert child.path == "/ended"
    assert [str(one["lang"]) for one in child.soup.select("main section[lang]")] == ["ar", "ti"]
    assert arabic in child.text


def test_no_bundle_before_the_two_pictures_nor_after_the_letter_was_left(
    app: Flask, desk: Desk, store: Store
) -> None:
    address = link_of(desk, approved(desk, store))
    child = opened(app, address)
    assert child.client.get("/letter/here").get_json()["sitting"]
    for leave in ("/letter/leave", address):
        child.get("/letter")
        child.post(leave)  # the link again: nothing before the two pictures
        for path in ("/letter/here", "/letter/bundle"):
            answer = child.client.get(path)
            assert answer.status_code == 302
            assert "Robin" not in answer.get_data(as_text=True)
        child = opened(app, address)
