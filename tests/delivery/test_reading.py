"""Promises of the reading page: a page at a time or whole, each sentence once, each to be heard."""

import io
import re

import pytest
from bs4 import Tag
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from delivery.pages import lines_of_page, reading_pages
from letters.about_me.write import add_sheet
from letters.approved import ApprovedLetter
from letters.both import heard
from letters.compose import compose
from letters.model import Letter, Level
from letters.phrases import phrases_in
from letters.read import list_letters
from press.plain import as_said
from store.work import Store
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, give_words, make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.sheet import make_words

WELL = ["You swim well.", "You go there. Is it far? No.", "A" * 150]
SENTENCES = st.lists(st.sampled_from(WELL), max_size=4)


def said(letter: Letter) -> list[str]:
    return [line.text for line in letter.sentences]


@given(SENTENCES, st.sampled_from([Level.STORY, Level.EASY, Level.PLAIN]), st.sampled_from(["en", "ar"]))
def test_each_sentence_stands_once_and_in_order(well: list[str], level: Level, lang: str) -> None:
    outcome = make_outcome(going_well=tuple(well))
    letter = compose(outcome, make_told(), make_facts(lang=lang), phrases_in(lang), level=level)
    pages = reading_pages(letter)
    paged = [line for at in range(1, len(pages) + 1) for line in lines_of_page(letter, at)]
    assert [line.text for line in paged] == said(letter)
    help_ids = {line.id for line in letter.sentences if line.block.startswith("help")}
    most = [
        6 if {line.id for line in lines_of_page(letter, at)} & help_ids else 3
        for at in range(1, len(pages) + 1)
    ]
    assert all(len(page.lines) <= lines for page, lines in zip(pages, most, strict=True))
    if level is Level.PLAIN:
        assert not any(page.picture for page in pages)


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def test_story_opens_page_by_page_and_turns_with_two_big_buttons(
    app: Flask, desk: Desk, store: Store
) -> None:
    browser = desk.browser
    browser.get(f"/desk/reviews/{desk.review.id}/letter")
    browser.send("main form", lang="en", kind="story")
    browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        letter = list_letters(desk.review.id)[0]
    child = opened(app, link_of(desk, letter))
    assert child.path == "/letter/page/1"
    read: list[str] = []
    following = ""
    for _ in range(60):
        assert len(child.soup.select(".letter-big .pic")) <= 1
        article = child.soup.select_one("article")
        assert article is not None
        read += [one.get_text() for one in article.select("[data-say], .letter-title")]
        onward = child.soup.select_one(".letter-turn a.next")
        assert onward is not None
        following = str(onward["href"])
        if not following.startswith("/letter/page/"):
            break
        child.get(following)
    assert following == "/letter/answer", "after the last page the child can answer"
    assert [re.sub(r"\s+", " ", one).strip() for one in read] == said(letter.letter)
    child.get("/letter/page/999", status=404)


def test_each_sentence_has_a_sound_that_only_this_reader_can_ask_for(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    addresses = [str(one["data-say"]) for one in child.soup.select(".letter [data-say]")]
    assert len(addresses) == len(letter.letter.sentences)
    clip = f"/letter/sound/normal/en/{addresses[0]}.mp3"
    answer = child.client.get(clip)
    assert answer.mimetype == "audio/mpeg"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Computer voice" in child.text
    assert child.soup.select_one("audio[src='/letter/sound/normal/0.mp3']"), "heard without JavaScript too"
    again = opened(app, link_of(desk, letter))
    assert again.client.get(clip).status_code == 404


def test_letter_in_two_languages_is_heard_in_both_sentence_by_sentence(app: Flask, store: Store) -> None:
    desk = make_desk(app, reads="ar", speaks="ar")
    browser = desk.browser
    browser.get(f"/desk/reviews/{desk.review.id}/letter")
    browser.send("main form", lang="ar", kind="easy")
    give_words(browser)
    browser.send("#both", button="button[value=after]")
    browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin(write=False):
        letter = list_letters(desk.review.id)[0].letter
    wanted = [(as_said(text), lang) for text, lang in heard(letter.sentences)]
    assert {lang for _, lang in wanted} == {"ar", "en"}
    child = opened(app, link_of(desk, list_of(store, desk)))
    assert [said_at(one) for one in child.soup.select(".letter [data-say]")] == wanted
    paged: list[tuple[str, str]] = []
    for number in range(1, len(reading_pages(letter)) + 1):
        child.get(f"/letter/page/{number}")
        paged += [said_at(one) for one in child.soup.select(".letter [data-say]")]
    assert paged == wanted
    english = next(one for one in child.soup.select(".letter-second[data-say]"))
    assert child.client.get(f"/letter/sound/normal/en/{english['data-say']}.mp3").status_code == 200


@pytest.mark.parametrize(
    ("lang", "kind", "level"), [("en", "easy", "easy"), ("ar", "story", "story"), ("ti", "plain", "plain")]
)
def test_letter_leads_to_the_sheet_of_the_reviewing_officer_and_back(
    app: Flask, desk: Desk, store: Store, lang: str, kind: str, level: str
) -> None:
    browser = desk.browser
    browser.get(f"/desk/reviews/{desk.review.id}/letter")
    browser.send("main form", lang=lang, kind=kind)
    browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    child = opened(app, link_of(desk, list_of(store, desk)))
    here = child.path
    assert child.soup.select_one("a[href^='/letter/iro']") is None, "no sheet, no way to one"
    child.get("/letter/iro", status=404)
    with store.begin():
        add_sheet(desk.iro.id, name="Noor", words=make_words(), photo=jpeg())
    link = child.get(here).select_one("a[href^='/letter/iro']")
    assert link is not None
    assert "Noor" in link.text
    page = child.get(str(link["href"]))
    chosen = page.select_one(".sheet-levels [aria-current]")
    assert chosen is not None
    assert f"level={level}&" in str(chosen["href"])
    assert page.html is not None
    assert page.html["lang"] == lang
    assert {"en": "I like swimming.", "ar": "أحب السباحة.", "ti": "ምሕንባስ እፈቱ።"}[lang] in child.text
    assert page.select_one("form[action='/letter/leave']") is not None
    back = page.select_one(".onward a.next")
    assert back is not None
    assert back["href"] == here
    assert child.client.get("/letter/iro/photo.jpg").headers["Cache-Control"] == "no-store"
    assert lang != "ar" or child.client.get("/letter/iro.pdf").data.startswith(b"%PDF")
    if lang != "ti":
        said = [str(one["data-say"]) for one in page.select(".letter [data-say]")]
        assert child.client.get(f"/letter/sound/normal/{lang}/{said[0]}.mp3").status_code == 200
    child.send("form[action='/letter/leave']")
    assert child.client.get("/letter/iro").status_code == 302, "nothing of it stays open here"


def jpeg() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (60, 60), "#336699").save(made, "JPEG")
    return made.getvalue()


def list_of(store: Store, desk: Desk) -> ApprovedLetter:
    with store.begin(write=False):
        return list_letters(desk.review.id)[0]


def said_at(element: Tag) -> tuple[str, str]:
    named = element if element.has_attr("lang") else element.find_parent(attrs={"lang": True})
    assert named is not None
    return re.sub(r"\s+", " ", element.get_text()).strip(), str(named["lang"])
