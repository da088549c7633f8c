"""A letter in two languages: the same sentences on the web page, on paper and in Word, pictures once."""

import io
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx import Document
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from children.model import ReviewId, StaffId
from letters.both import (
    alone,
    in_second,
    not_in_both,
    with_second,
    without_second,
    words_of,
)
from letters.compose import compose
from letters.draft import Draft, english_letter, english_of
from letters.edit import Typed, apply_typed
from letters.kinds import LetterKind
from letters.model import Both, Letter, Symbols
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.render.docx import render_docx
from letters.render.html import shown
from letters.render.page import render_page
from letters.render.pdf import paper_of, render_pdf
from letters.rendering import drawings_of
from letters.stored import as_json, from_json
from letters.translating.model import english_left, is_hours
from press.fonts import direction_of
from press.plain import as_said
from press.tags import speaking_elements
from reviews.model import OutcomeId
from store.work import Store
from tests.factories.desk import make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.pages.client import form_values

PAIRS = [("ar", "en"), ("ti", "en"), ("en", "ar"), ("ti", "ar")]


def letter_in(lang: str, both: Both, kind: LetterKind = LetterKind.EASY, second: str = "en") -> Letter:
    """A letter with a second language beside each of its lines."""

    def made(code: str) -> Letter:
        facts, phrases = make_facts(lang=code), phrases_in(code)
        return compose(make_outcome(), make_told(), facts, phrases, level=kind.level, voice=kind.voice)

    letter, english, other = made(lang), made("en"), made(second)
    words = {} if second == "en" else words_of(other, english_of(other, english))
    letter = replace(letter, both=both, second_lang=second, second_words=tuple(sorted(words.items())))
    return with_second(letter, english_of(letter, english))


def told(letter: Letter) -> list[tuple[str, str]]:
    """Each sentence with its language, in reading order."""
    pairs: list[tuple[str, str]] = []
    for line in letter.sentences:
        pairs += [
            (as_said(line.text), line.lang),
            *([(as_said(line.second), line.second_lang)] if line.second else []),
        ]
    return pairs


@pytest.mark.parametrize(("lang", "second"), PAIRS)
@pytest.mark.parametrize("both", [Both.SIDE, Both.AFTER])
def test_pdf_says_both_languages_each_with_its_own_tag(lang: str, second: str, both: Both) -> None:
    letter = letter_in(lang, both, second=second)
    pdf = pikepdf.open(io.BytesIO(render_pdf(letter, drawings_of(letter))))
    heard = [(str(each.ActualText), str(each.Lang)) for each in speaking_elements(pdf)]
    assert heard == told(letter)
    assert {language for _, language in heard} >= {lang, second}


@pytest.mark.parametrize("kind", list(LetterKind))
def test_each_level_is_drawn_in_both_languages_with_the_pictures_once(kind: LetterKind) -> None:
    letter = letter_in("ar", Both.AFTER, kind)
    one, both = paper_of(alone(letter), drawings_of(letter)), paper_of(letter, drawings_of(letter))
    shown_once = [block.picture for block in one.blocks if block.picture]
    if kind.level.value != "story":
        assert [block.picture for block in both.blocks if block.picture] == shown_once
    assert len(both.blocks) > len(one.blocks)
    assert render_pdf(letter, drawings_of(letter)).startswith(b"%PDF")


@pytest.mark.parametrize(("lang", "second"), PAIRS)
@pytest.mark.parametrize("both", [Both.SIDE, Both.AFTER])
def test_web_page_and_word_file_say_the_same_in_the_same_order(lang: str, second: str, both: Both) -> None:
    letter = letter_in(lang, both, second=second)
    page = BeautifulSoup(render_page(letter, drawings_of(letter)), "html.parser")
    said = [each.get_text().strip() for each in page.select("main h1, main h2, main p")]
    wanted = [text for text, _ in told(letter)]
    assert [as_said(text) for text in said] == wanted
    assert {(each["lang"], each["dir"]) for each in page.select("p.second")} == {
        (second, direction_of(second))
    }
    file = Document(io.BytesIO(render_docx(letter, drawings_of(letter))))
    words = ["".join(run.text or "" for run in p.iter("{*}t")) for p in file.element.body.iter("{*}p")]
    # A number's spaces do not break in Word.
    assert [text.replace("\u00a0", " ").strip() for text in words if text.strip()] == wanted


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


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_whatever_has_second_words_the_sentences_and_pictures_are_those_of_the_letter_alone(
    data: st.DataObject,
) -> None:
    """And each sentence that has none is named."""
    lang, second = data.draw(st.sampled_from(PAIRS))
    whole = letter_in(lang, Both.SIDE, second=second)
    kept = data.draw(st.sets(st.sampled_from(whole.second_words))) if whole.second_words else set()
    english = {line.id: line.text for line in letter_in("en", Both.ONE).sentences}
    made = with_second(replace(whole, second_words=tuple(sorted(kept))), english)
    assert [replace(line, second="", second_lang="en") for line in made.sentences] == [
        *alone(whole).sentences
    ]
    assert made.pictures == whole.pictures
    lacking = {line.id for line in without_second(made)}
    waiting = {line.id for line in english_left(made)}
    assert [line.id for line in not_in_both(made)] == [
        line.id for line in made.sentences if line.id in lacking | waiting
    ]
    for line in made.sentences:
        hours = is_hours(line)
        has, stands_once = bool(line.second), line.lang == second or line.text.startswith("“") or hours
        assert has + (line.id in lacking) + (stands_once and not has) == 1
    assert from_json(as_json(made)) == made


def test_letters_from_before_there_was_a_choice_read_as_they_did() -> None:
    letter = letter_in("ar", Both.SIDE)
    text = as_json(letter)
    assert "second_lang" not in text
    assert {line.second_lang for line in from_json(text).sentences} == {"en"}


@pytest.mark.parametrize("unknown", ["xx", "x\0", "9" * 5000])
def test_a_second_language_that_is_none_changes_nothing(app: Flask, store: Store, unknown: str) -> None:
    desk = make_desk(app, reads="en", speaks="ar")
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    asked: dict[str, Any] = {"lang": "en", "kind": "easy"}
    desk.browser.send("main form", **asked)
    token = str(desk.browser.soup.select_one("#both input[name=csrf_token]")["value"])  # type: ignore[index]
    for both, status in (("after", 400), ("one", 303)):
        sent = {"csrf_token": token, "both": both, "second": unknown}
        answer = desk.browser.client.post(f"/desk/reviews/{desk.review.id}/letter/both", data=sent)
        assert answer.status_code == status
    with store.begin(write=False):
        letter = load_draft(desk.review.id, desk.child.id).letter
    assert (letter.both, letter.second_lang) == (Both.ONE, "en")


def test_english_letter_with_arabic_beside_it_is_chosen_and_says_what_has_no_words(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app, reads="en", speaks="ar")
    page = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(page)
    asked: dict[str, Any] = {"lang": "en", "kind": "easy"}
    desk.browser.send("main form", **asked)
    assert desk.browser.soup.select_one("#second option[value=en]") is None
    desk.browser.send("#both", button="button[value=after]", second="ar")
    with store.begin(write=False):
        letter = load_draft(desk.review.id, desk.child.id).letter
    assert (letter.lang, letter.second_lang, letter.both) == ("en", "ar", Both.AFTER)
    assert letter.title.second == "رسالة عن مراجعتك"
    lacking = [one["href"] for one in desk.browser.soup.select("#lacking a")]
    assert lacking == [f"#line-{line.id}" for line in without_second(letter)]
    assert lacking
    line = without_second(letter)[0]
    translation = f"{page}/translation?lang=ar"
    desk.browser.get(translation)
    field = desk.browser.soup.select_one(f"#line-{line.id} textarea")
    assert field is not None
    words: dict[str, Any] = {str(field["name"]): "كلمات من مترجمة.", "name": "Amina Saleh"}
    desk.browser.send("#columns", button="button[value=done]", **words)
    with store.begin(write=False):
        after = load_draft(desk.review.id, desk.child.id).letter
    told = next(one for one in after.sentences if one.id == line.id)
    assert (told.text, told.second, told.second_lang) == (line.text, "كلمات من مترجمة.", "ar")
    desk.browser.get(f"{page}/reading")
    assert desk.browser.soup.select_one(".letter-second[lang=ar][dir=rtl]") is not None
    desk.browser.get(page)
    change: dict[str, Any] = {"lang": "ar"}
    desk.browser.send("#letter-form", button="button[value=written]", **change)
    with store.begin(write=False):
        turned = load_draft(desk.review.id, desk.child.id).letter
    assert (turned.lang, turned.second_lang, turned.title.second) == ("ar", "en", "Your review letter")


@pytest.mark.parametrize(("lang", "second", "lacks"), [("en", "ar", "Arabic"), ("ar", "en", "Arabic")])
def test_letter_with_holes_is_not_approved_as_one_in_two_languages(
    app: Flask, store: Store, lang: str, second: str, lacks: str
) -> None:
    desk = make_desk(app, reads=lang, speaks="ar")
    page = f"/desk/reviews/{desk.review.id}/letter"
    browser = desk.browser
    asked: dict[str, Any] = {"lang": lang, "kind": "easy"}
    browser.get(page)
    browser.send("main form", **asked)
    browser.send("#both", button="button[value=side]", second=second)

    def letter() -> Letter:
        with store.begin(write=False):
            return load_draft(desk.review.id, desk.child.id).letter

    holes = not_in_both(letter())
    links = [one["href"] for one in browser.soup.select("#holes li a")]
    assert links == [f"#line-{line.id}" for line in holes]
    assert holes
    assert f"no words in {lacks}" in browser.text
    assert browser.soup.select_one("#approve button[formaction$='/approve']") is None
    pressed = {"looked": "yes", "with_english": "yes", "go": "save"}
    browser.post(f"{page}/approve", form_values(browser.soup.select_one("#letter-form")) | pressed, 400)
    assert f"Not approved: {len(holes)} sentences stand in one language only." in browser.text
    typed: dict[str, Any] = {"words-title": "Typed, not saved"}
    browser.send("#letter-form", button="#holes button", **typed)
    now = letter()
    assert (now.both, now.second_words, now.title.text) == (Both.ONE, (), "Typed, not saved")
    alone_now = browser.soup.select_one("#approve button[formaction$='/approve']")
    assert alone_now is not None
    if lang != "en":
        fields = form_values(browser.soup.select_one("#letter-form"))
        browser.post(f"{page}/approve", fields | {"looked": "yes"}, 400)
        assert "Not approved: English is left in it." in browser.text
    browser.send("#letter-form", button="button[value=undo]")
    assert not_in_both(letter()) == holes


def test_changed_heading_has_no_second_words_until_a_translator_gives_some() -> None:
    letter = letter_in("en", Both.SIDE, second="ar")
    typed = {"title": Typed("Your summer"), "going_well": Typed("Good things")}
    changed, english = apply_typed(letter, {}, typed)
    made = with_second(changed, english)
    assert {"title", "going_well"} <= {line.id for line in without_second(made)}
    words = (*made.second_words, ("Your summer", "صيفك"))
    again = with_second(replace(made, second_words=words), english)
    assert (again.title.second, again.title.second_lang) == ("صيفك", "ar")


def test_translator_sees_the_second_language_alone() -> None:
    draft = Draft(
        ReviewId(UUID(int=1)), OutcomeId(UUID(int=2)), 1, letter_in("en", Both.SIDE, second="ti"), {},
        datetime(2026, 11, 23, tzinfo=UTC), StaffId(UUID(int=3)),
    )  # fmt: skip
    there = in_second(draft)
    assert there.letter.lang == "ti"
    assert there.letter.title.text == draft.letter.title.second
    assert there.english[there.letter.title.id] == draft.letter.title.text
