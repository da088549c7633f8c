"""A reviewing officer's sheet of ready sentences is whole in each language; what they wrote themselves goes
to a translator once."""

import io
from typing import Any

import pytest
from flask import Flask

from letters.about_me.levels import words_at
from letters.about_me.model import OWN_WORDS, AboutMe, SheetLevel
from letters.about_me.paper import check_page
from letters.about_me.read import load_sheet
from letters.about_me.ready import in_words, ready_sentences
from letters.about_me.to_translate import lacking_words
from letters.model import Line
from letters.paper import available_pictures
from letters.phrases import phrases_in
from letters.service_words.model import ServiceWord
from letters.service_words.read import list_words
from letters.service_words.write import keep_words
from letters.translating.model import Translator
from letters.translating.parcel import Unit
from letters.translating.xliff import read_xliff, write_xliff
from press.reading import read_aloud
from staff.demo.sheets import WORDS
from store.work import Store
from tests.factories.desk import make_desk
from tests.factories.sheet import make_about
from wording.model import list_marks
from wording.read import find_message


def lines_of(about: AboutMe, lang: str, level: SheetLevel) -> list[Line]:
    """All that a sheet says."""
    made = words_at(in_words(about, lang, find_message), lang, phrases_in(lang), available_pictures(), level)
    groups = [line for group in made.in_order for line in (group.heading, *group.lines)]
    return [made.title, made.photo, *made.opening, *groups, made.code, made.scan, made.checked]


@pytest.mark.parametrize("level", SheetLevel)
@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("iro", sorted(WORDS))
def test_demo_sheets_are_whole_and_fit_one_page(iro: str, lang: str, level: SheetLevel) -> None:
    about = make_about(words=WORDS[iro])
    lines = lines_of(about, lang, level)
    assert {line.lang for line in lines} == {lang}
    assert not [line.text for line in lines if any(said in line.text for said in WORDS[iro].values())]
    told = in_words(about, lang, find_message)
    check_page(
        told, words_at(told, lang, phrases_in(lang), available_pictures(), level), None, "https://a.test"
    )


def test_each_field_has_ready_sentences_and_no_two_are_the_same() -> None:
    assert set(ready_sentences()) == set(OWN_WORDS)
    assert all(len(set(one.values())) == len(one) >= 2 for one in ready_sentences().values())


def test_one_own_line_stays_english_and_the_ready_ones_beside_it_do_not() -> None:
    about = make_about(words={"likes": "I like cats.\nI collect stamps."})
    told = in_words(about, "ar", find_message).lines("likes", "ar")
    assert told == (("أحب القطط.", "ar"), ("I collect stamps.", "en"))


def test_ticked_sentences_are_kept_and_own_words_go_to_a_translator_and_come_back(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app)
    browser = desk.browser
    browser.get("/desk/about-me")
    fields: dict[str, Any] = {
        "what": "I lead your review meetings.",
        "likes": "I collect stamps.",
        "ready-likes": ["cats", "dogs"],
    }
    browser.send("form[enctype]", name="Noor", **fields)
    with store.begin(write=False):
        sheet = load_sheet(desk.iro.id)
    assert sheet.words["likes"] == "I like cats.\nI like dogs.\nI collect stamps."
    assert browser.text.count("1 text of your sheet stands in English there.") == 2
    page = "/desk/about-me/words/ar"
    units = read_xliff(browser.client.get(f"{page}.xlf").data).units
    assert [unit.english for unit in units] == ["I collect stamps."]
    back = write_xliff((Unit("1", "I collect stamps.", "أجمع الطوابع."),), "ar")
    browser.get(page)
    file = {"name": "Amina Saleh", "on": "2199-01-01", "file": (io.BytesIO(back), "back.xlf")}
    browser.post(f"{page}/back", file, status=400)
    assert "The day is still to come." in browser.text, "as with the words of a letter"
    browser.post(f"{page}/back", {"name": "Amina Saleh", "file": (io.BytesIO(back), "back.xlf")})
    assert "Every text of your sheet has its words in Arabic." in browser.text
    with store.begin(write=False):
        kept = list_words(desk.service.id, "ar")
    assert [(one.piece.context, one.text, one.by.name) for one in kept] == [
        ("sheet.own", "أجمع الطوابع.", "Amina Saleh")
    ]
    browser.get("/desk/about-me")
    links = {str(one["href"]) for one in browser.soup.select("a[href*='/about-me/words/']")}
    assert links == {"/desk/about-me/words/ti"}


def test_a_sheet_in_a_language_that_does_not_ship_is_printed_once_each_sentence_has_words(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app, reads="ps")
    browser = desk.browser
    browser.get("/desk/about-me")
    own: dict[str, Any] = {"name": "Noor", "what": "I lead your review meetings.", "languages": "Welsh"}
    browser.send("form[enctype]", **own)
    with app.app_context(), store.begin():
        by = Translator("Zarghuna Wali")
        words = [
            ServiceWord(
                "ps", piece, f"پښتو {' '.join(f'{{{mark}}}' for mark in list_marks(piece.english))}", by
            )
            for part in lacking_words(load_sheet(desk.iro.id), "ps")
            for piece in part.pieces
            if piece.english != "Welsh"
        ]
        keep_words(desk.service.id, words, desk.iro.id)
    browser.get("/desk/about-me?level=easy")
    assert "1 sentence waits" in browser.text
    assert "I speak: Welsh" in browser.text or "Languages I speak: Welsh" in browser.text
    browser.get("/desk/about-me.pdf?lang=ps&level=easy")
    assert browser.path == "/desk/about-me/words/ps", "no English in the midst of it"
    with app.app_context(), store.begin():
        (left,) = lacking_words(load_sheet(desk.iro.id), "ps")
        keep_words(desk.service.id, [ServiceWord("ps", left.pieces[0], "ویلزي", by)], desk.iro.id)
    for address in ("/desk/about-me.pdf?lang=ps", f"/desk/children/{desk.child.id}/about-iro.pdf?level=easy"):
        printed = read_aloud(browser.client.get(address).data)
        assert "ویلزي" in " ".join(one.text for one in printed)
        assert "review" not in " ".join(one.text for one in printed)
