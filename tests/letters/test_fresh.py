"""A letter that was only just begun is approved at the first press, and a very long one can be kept."""

from dataclasses import replace

import pytest
from flask import Flask

import children.write
from children.model import Contact
from letters.edit import MOST_CHARACTERS
from letters.read import list_letters, load_draft
from store.work import Store
from tests.factories.desk import make_desk
from tests.factories.service import CHECKED_ON
from web.requests import MOST_PARTS


@pytest.mark.parametrize(("lang", "kind"), [("en", "easy"), ("ar", "story"), ("ti", "plain")])
def test_fresh_letter_is_approved_at_the_first_press(app: Flask, store: Store, lang: str, kind: str) -> None:
    """Also where a help line has hours, which stand in English letters alone."""
    desk = make_desk(app)
    with store.begin():
        line = Contact("childline", "Childline", phone="0800 1111", checked_on=CHECKED_ON)
        children.write.set_contact(desk.service.id, replace(line, hours="day and night"))
    page = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(page)
    desk.browser.send("main form", lang=lang, kind=kind)
    desk.browser.get(page)
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin(write=False):
        assert len(list_letters(desk.review.id)) == 1


def test_language_is_called_by_its_name(app: Flask) -> None:
    desk = make_desk(app)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="ar")
    assert "Arabic: " in desk.browser.text
    assert "ar: " not in desk.browser.text


def test_longest_letter_with_a_field_for_each_word_is_kept_as_a_script_sends_it(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app)
    page = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(page)
    desk.browser.send("main form", lang="en")
    token = desk.browser.soup.select_one("#letter-form input[name=csrf_token]")
    assert token is not None
    fields = {"csrf_token": str(token["value"]), "revision": "1", "words-opening-1": "Hello again."}
    words = MOST_CHARACTERS // 8  # content words of eight letters with the space
    fields |= {f"over-opening-1@{at}-{at + 1}": "me" for at in range(min(words, MOST_PARTS - 10))}
    sent = desk.browser.client.post(page, data=fields, content_type="multipart/form-data")
    assert sent.status_code == 303
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    assert draft.letter.opening[0].text == "Hello again."
