"""Words that somebody gave in another language go out of date where their English changes."""

from typing import Any

import pytest
from flask import Flask

from letters.about_me.read import load_sheet
from letters.begin import begin_letter
from letters.kinds import LetterKind
from store.work import Store
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.sheet import IN_ARABIC, make_about, make_words
from wording.given import Given, given_again

HOURS, IN_WORDS = "ar-hours", "من الاثنين إلى الجمعة"
FORM = "main form[enctype]"


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def save(desk: Desk, **fields: Any) -> None:
    desk.browser.get("/desk/about-me")
    desk.browser.send(FORM, **fields)


def hours_in_arabic(desk: Desk, store: Store) -> tuple[str, str]:
    """When the officer works, on the sheet and in a letter in Arabic."""
    with store.begin():
        about = load_sheet(desk.iro.id)
        outcome = add_outcome(desk.child, desk.review, desk.iro)
        letter, _ = begin_letter(desk.child, outcome, "Noor Calder", "ar", LetterKind.EASY)
    told = [line.text for line in letter.sentences if line.id.startswith("reach") and "hours" in line.message]
    return about.lines("hours", "ar")[0][0], told[0]


def test_words_of_a_sheet_given_for_other_hours_are_neither_on_it_nor_in_a_letter(
    desk: Desk, store: Store
) -> None:
    save(desk, **{"name": "Noor", **make_words(), HOURS: IN_WORDS, "ar-likes": "أحب السباحة."})
    sheet, letter = hours_in_arabic(desk, store)
    assert sheet == IN_WORDS
    assert IN_WORDS in letter
    new = "Wednesday only, 10 to 2"
    save(desk, hours=new)
    assert "Your Arabic words for “When I work” say what the English said before" in desk.browser.text
    assert "these are words for “Monday to Friday, 9 to 5”" in desk.browser.text
    sheet, letter = hours_in_arabic(desk, store)
    assert sheet == new
    assert IN_WORDS not in letter
    with store.begin(write=False):
        about = load_sheet(desk.iro.id)
        assert about.lines("likes", "ar") == (("أحب السباحة.", "ar"),), "their English is the same"
    desk.browser.get("/desk/about-me/words/ar")
    assert "When I work" in desk.browser.text


def test_words_of_a_sheet_stand_again_once_somebody_says_that_they_are_right(
    desk: Desk, store: Store
) -> None:
    save(desk, **{"name": "Noor", **make_words(), HOURS: IN_WORDS})
    save(desk, hours="Monday to Friday, from 9 to 5")
    desk.browser.get("/desk/about-me")
    desk.browser.send("form[action='/desk/about-me/checked']")
    assert hours_in_arabic(desk, store)[0] != IN_WORDS, "that all is right says nothing of what is not shown"
    save(desk, **{"still-right": HOURS})
    assert hours_in_arabic(desk, store)[0] == IN_WORDS
    assert not desk.browser.soup.select("[name=still-right]")


def test_words_kept_before_their_english_was_stand_until_it_changes() -> None:
    about = make_about(in_language={"ar": IN_ARABIC})
    assert about.old_in("ar") == {}
    was = about.given("likes", "ar")
    assert given_again(was.text, "I like dogs.", was, "I like swimming.", still_right=False) == Given(
        was.text, "I like swimming."
    )
    assert given_again("أحب الكلاب.", "I like dogs.", was, "I like swimming.", still_right=False).says(
        "I like dogs."
    )
    assert not Given("", "I like cats.").is_old("I like dogs.")
