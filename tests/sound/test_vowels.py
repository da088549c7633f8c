"""Promises about Arabic read by the computer: never without its vowels, its letters those of the page."""

import re

import pytest
from flask import Flask

from children.model import Way
from sound.hearing import Hearing, can_be_said
from sound.model import Speed
from sound.vowels import bare, places, vowelled, written_down
from tests.factories.invite import asked_browser, invite_in
from web.handed import handed

PARTS = re.compile(r"[.؟!:؛✓“”\"«»()]+")
PLACES = (
    "row.",
    "core.hello.",
    "core.help.",
    "core.alert.",
    "hello.",
    "sees.",
    "question.",
    "option.",
    "place.",
)


def test_every_part_is_one_that_a_page_shows_without_its_vowels(app: Flask) -> None:
    with app.app_context():
        shown = {bare(part).strip() for one in handed().list_phrases("ar") for part in PARTS.split(one.text)}
    assert len(written_down()) > 300
    assert [part for part in written_down() if part not in shown] == [], "the words have changed since"


def test_what_must_be_clear_and_what_is_asked_has_its_vowels(app: Flask) -> None:
    with app.app_context():
        asked = [one for one in handed().list_phrases("ar") if one.context.startswith(PLACES)]
    assert [one.context for one in asked if vowelled(one.text, "ar") is None] == []


@pytest.mark.parametrize("text", ["قلت شيئًا لا نعرفه", "مساعدة. شيء لا نعرفه"])
def test_without_its_vowels_arabic_is_not_read_by_the_computer(app: Flask, text: str) -> None:
    assert not can_be_said(text, "ar")
    assert can_be_said("Noor Calder 01632 960121", "ar")
    assert can_be_said("مساعدة.", "ar")
    assert can_be_said(text, "fa"), "another language of these letters is as before"


def test_nor_is_what_was_agreed_last_time_as_a_question_quotes_it(app: Flask) -> None:
    hearing = Hearing(Speed.NORMAL, "sound.show_clip", key=bytes(32))
    with app.app_context():
        assert hearing.say_sentence("ستزور أختك كل أسبوع", "ar") == ""
        assert hearing.say_sentence("You will see your sister", "en")


def test_a_word_that_is_read_stands_where_the_page_shows_it() -> None:
    shown, read = "✓ تمّ الحفظ.", vowelled("✓ تمّ الحفظ.", "ar")
    assert read is not None
    assert bare(read) == bare(shown)
    at = places(shown, read)
    assert [shown[at[place]] for place, sign in enumerate(read) if bare(sign)] == list(bare(shown))
    assert at == sorted(at)


def test_a_question_is_heard_with_its_vowels_and_its_words_are_those_of_the_page(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar", way=Way.WORDS))
    page.get("/me/q/feel")
    said = next(one for one in page.soup.select("#question [data-say]"))
    answer = page.client.get(f"/me/sound/normal/ar/{said['data-say']}.mp3")
    words = [tuple(map(int, one.split())) for one in answer.headers["Heard-Words"].split(",")]
    assert [said.text[start : start + length] for start, length, _ in words][:2] == said.text.split()[:2]
