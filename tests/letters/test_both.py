"""A letter in two languages: the same sentences on the web page, on paper and in Word, pictures once."""

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx import Document
from flask import Flask

from letters.both import alone, with_second
from letters.compose import compose
from letters.draft import english_letter, english_of
from letters.kinds import LetterKind
from letters.model import Both, Letter, Symbols, as_json, from_json
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.render.docx import render_docx
from letters.render.html import shown
from letters.render.page import render_page
from letters.render.pdf import paper_of, render_pdf
from letters.rendering import drawings_of
from press.plain import as_said
from press.tags import speaking_elements
from store.work import Store
from tests.factories.desk import make_desk
from tests.factories.letter import make_facts, make_outcome, make_told


def letter_in(lang: str, both: Both, kind: LetterKind = LetterKind.EASY) -> Letter:
    """A letter with English beside each of its lines."""

    def made(code: str) -> Letter:
        facts, phrases = make_facts(lang=code), phrases_in(code)
        return compose(make_outcome(), make_told(), facts, phrases, level=kind.level, voice=kind.voice)

    letter = made(lang)
    return with_second(replace(letter, both=both), english_of(letter, made("en")))


def told(letter: Letter) -> list[tuple[str, str]]:
    """Each sentence with its language, in reading order."""
    pairs: list[tuple[str, str]] = []
    for line in letter.sentences:
        pairs += [(as_said(line.text), line.lang), *([(as_said(line.second), "en")] if line.second else [])]
    return pairs


@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("both", [Both.SIDE, Both.AFTER])
def test_pdf_says_both_languages_each_with_its_own_tag(lang: str, both: Both) -> None:
    letter = letter_in(lang, both)
    pdf = pikepdf.open(io.BytesIO(render_pdf(letter, drawings_of(letter))))
    heard = [(str(each.ActualText), str(each.Lang)) for each in speaking_elements(pdf)]
    assert heard == told(letter)
    assert {language for _, language in heard} >= {lang, "en"}


@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_level_is_drawn_in_both_languages_with_the_pictures_once(kind: LetterKind) -> None:
    letter = letter_in("ar", Both.AFTER, kind)
    one, both = paper_of(alone(letter), drawings_of(letter)), paper_of(letter, drawings_of(letter))
    shown_once = [block.picture for block in one.blocks if block.picture]
    if kind.level.value != "story":
        assert [block.picture for block in both.blocks if block.picture] == shown_once
    assert len(both.blocks) > len(one.blocks)
    assert render_pdf(letter, drawings_of(letter)).startswith(b"%PDF")


@pytest.mark.parametrize("both", [Both.SIDE, Both.AFTER])
def test_web_page_and_word_file_say_the_same_in_the_same_order(both: Both) -> None:
    letter = letter_in("ar", both)
    page = BeautifulSoup(render_page(letter, drawings_of(letter)), "html.parser")
    said = [each.get_text().strip() for each in page.select("main h1, main h2, main p")]
    wanted = [text for text, _ in told(letter)]
    assert [as_said(text) for text in said] == wanted
    assert {(each["lang"], each["dir"]) for each in page.select("p.second")} == {("en", "ltr")}
    file = Document(io.BytesIO(render_docx(letter, drawings_of(letter))))
    words = ["".join(run.text or "" for run in p.iter("{*}t")) for p in file.element.body.iter("{*}p")]
    assert [text.strip() for text in words if text.strip()] == wanted


def test_pictures_over_words_keep_their_words_and_the_english_stands_below() -> None:
    letter = replace(letter_in("ar", Both.SIDE), symbols=Symbols.OVER)
    assert render_pdf(letter, drawings_of(letter)).startswith(b"%PDF")


def test_stored_and_read_again_it_is_the_same_and_english_alone_stands_once() -> None:
    letter = letter_in("ti", Both.SIDE)
    assert from_json(as_json(letter)) == letter
    english = english_letter(letter, {line.id: line.second for line in letter.sentences if line.second})
    assert not any(line.second for line in english.sentences)
    assert not any(line.second for line in alone(letter).sentences)


def test_a_line_that_stands_in_english_stands_once() -> None:
    letter = letter_in("ar", Both.SIDE)
    own = next(line for line in letter.sentences if line.text == "You sleep well.")
    assert own.second == ""
    assert shown(letter).both == "side"


def test_chosen_on_the_letters_page_and_kept(app: Flask, store: Store) -> None:
    desk = make_desk(app, reads="ar", speaks="ar")
    page = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(page)
    asked: dict[str, Any] = {"lang": "ar", "kind": "easy"}
    desk.browser.send("main form", **asked)
    desk.browser.send("#both", button="button[value=side]")
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    assert draft.letter.both is Both.SIDE
    assert draft.letter.title.second == "Your review letter"
    desk.browser.get(f"{page}/reading")
    assert desk.browser.soup.select_one(".letter-both-side .letter-second[lang=en]") is not None
