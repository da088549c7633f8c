"""Another level or language keeps what people changed where it fits, and tells what does not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from letters.carry import carried
from letters.compose import compose
from letters.draft import Written, english_of
from letters.edit import Typed, add_lines, apply_typed, remove_line
from letters.editor import changed_words
from letters.look import Colours
from letters.model import Letter, Level
from letters.phrases import phrases_in
from letters.read import load_draft
from reviews.model import NextStep
from store.work import Store
from tests.factories.desk import Desk, make_desk
from tests.factories.letter import make_facts, make_letter, make_outcome, make_told

ENGLISH = make_letter()
ARABIC = make_letter("ar")
FIRST = Written(ENGLISH, {})
FRESH = Written(ARABIC, english_of(ARABIC, ENGLISH))
LINES = [line.id for line in ENGLISH.sentences if line not in ENGLISH.opening]


def changed() -> Written:
    """One sentence written anew, one with another picture, one taken out, one added."""
    letter, _ = apply_typed(ENGLISH, {}, {"going_well-1": Typed("You rest well.", picture="rest")})
    letter, _ = apply_typed(letter, {}, {"worried-1": Typed("You miss your brother.", picture="brother")})
    letter, _ = add_lines(remove_line(letter, "going_well-2"), {}, "worried", "You cough.")
    return Written(letter, {})


def test_what_was_changed_goes_along_into_another_language() -> None:
    letter, english, lost = carried(changed(), FIRST, FRESH)
    lines = {line.id: line for line in letter.sentences}
    assert (lines["going_well-1"].text, lines["going_well-1"].lang) == ("You rest well.", "en")
    assert english["going_well-1"] == "You rest well."
    assert lines["worried-1"].picture == "brother"
    assert "going_well-2" not in lines
    assert "You cough." in english.values()
    assert lost == ()


PLAIN_STEP = (NextStep("A new bed comes.", "Dana", date(2026, 12, 4), ""),)


def of_step(level: Level, lang: str = "en") -> Written:
    outcome, told = make_outcome(next_steps=PLAIN_STEP), make_told()
    made = (
        compose(outcome, told, make_facts(lang=code), phrases_in(code), level=level) for code in (lang, "en")
    )
    letter = next(made)
    return Written(letter, english_of(letter, next(made)))


def step_said(letter: Letter) -> list[str]:
    return [line.text for line in letter.sentences if line.block == "step-1"]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_who_does_it_and_when_as_a_person_wrote_it_goes_along_between_plain_and_easy(lang: str) -> None:
    for old, new in ((Level.EASY, Level.PLAIN), (Level.PLAIN, Level.EASY)):
        first, fresh = of_step(old), of_step(new, lang)
        line = next(one for one in first.letter.sentences if "Friday 4 December" in one.text)
        letter, _ = apply_typed(first.letter, {}, {line.id: Typed("Dana does it in the new year.")})
        made, english, lost = carried(Written(letter, {}), first, fresh)
        said = [Written(made, english).said(one) for one in made.sentences if one.block == "step-1"]
        assert said == ["A new bed comes.", "It was decided.", "Dana does it in the new year."]
        assert lost == ()
        assert step_said(carried(first, first, fresh)[0]) == step_said(fresh.letter)
        less, _, _ = carried(Written(remove_line(first.letter, line.id), {}), first, fresh)
        assert len(step_said(less)) == 2, "what a person took out does not come back"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("You told me that you want more time outside.", "I told Noor Calder that I want more time outside."),
        ("I will phone your nan.", "Noor Calder will phone my nan."),
        ("Please tell me if you are sad.", "Noor Calder says: “Please tell me if you are sad.”"),
        ("Dana found your “You are great” card.", "Dana found my “You are great” card."),
    ],
)
def test_what_was_added_is_told_in_a_story_s_own_voice(typed: str, told: str) -> None:
    letter, _ = add_lines(ENGLISH, {}, "worried", typed)
    fresh = compose(make_outcome(), make_told(), make_facts(), phrases_in("en"), level=Level.STORY)
    story, _, lost = carried(Written(letter, {}), FIRST, Written(fresh, {}))
    assert told in [line.text for line in story.sentences]
    assert lost == ()


def test_what_is_added_to_a_story_is_told_in_its_voice_only_where_it_speaks_to_the_child() -> None:
    story = compose(make_outcome(), make_told(), make_facts(), phrases_in("en"), level=Level.STORY)
    letter, _ = add_lines(story, {}, "worried", "I swim every week. Dana helps you with your bag.")
    said = [line.text for line in letter.sentences]
    assert "I swim every week." in said
    assert "Dana helps me with my bag." in said


def test_changed_title_and_heading_go_along_and_wait_for_words_of_that_language() -> None:
    letter, _ = apply_typed(
        ENGLISH, {}, {"title": Typed("Your summer"), "worried": Typed("What is hard", picture="sad")}
    )
    made, english, lost = carried(Written(letter, {}), FIRST, FRESH)
    lines = {line.id: line for line in made.headings}
    for name, words in (("title", "Your summer"), ("worried", "What is hard")):
        assert (lines[name].text, lines[name].lang, lines[name].message) == (words, "en", "")
        assert english[name] == words
    assert (lines["worried"].picture, lost) == ("sad", ())


def test_same_level_and_language_again_is_the_letter_as_it_stands() -> None:
    letter, english, lost = carried(changed(), FIRST, FIRST)
    assert [line.text for line in letter.sentences] == [line.text for line in changed().letter.sentences]
    assert (english, lost) == ({}, ())


def test_change_of_a_sentence_that_is_another_one_now_is_told() -> None:
    other, _ = apply_typed(ENGLISH, {}, {"going_well-1": Typed("I sleep well.")})
    letter, _, lost = carried(changed(), FIRST, Written(other, {}))
    assert lost == ("You rest well.",)
    assert next(line.text for line in letter.sentences if line.id == "going_well-1") == "I sleep well."


@given(
    st.sets(st.sampled_from(LINES)), st.dictionaries(st.sampled_from(LINES), st.text(min_size=1), max_size=4)
)
def test_nothing_typed_is_lost_without_a_word(removed: set[str], typed: dict[str, str]) -> None:
    letter, _ = apply_typed(ENGLISH, {}, {line: Typed(words) for line, words in typed.items()})
    for line in removed:
        letter = remove_line(letter, line)
    now = Written(letter, {})
    made, english, lost = carried(now, FIRST, FRESH)
    there = {english.get(line.id, line.text) for line in made.sentences} | set(lost)
    assert {line.text for line in letter.sentences if line.id in typed and line.lang == "en"} <= there


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        ("You like your placement.", "You like your home.", "home."),
        ("a b c", "a x y c", "x y"),
        ("You can really go.", "You can go.", "You can go."),
    ],
)
def test_mend_shows_the_words_that_it_puts_in(before: str, after: str, part: str) -> None:
    assert changed_words(before, after) == part


@pytest.fixture
def desk(app: Flask) -> Desk:
    made = make_desk(app)
    made.browser.get(f"/desk/reviews/{made.review.id}/letter")
    made.browser.send("main form", lang="en", kind="easy")
    return made


def written(desk: Desk, **fields: Any) -> None:
    desk.browser.send("#letter-form", button="button[value=written]", **fields)


def test_editor_writes_the_letter_in_another_level_language_and_look(app: Flask, desk: Desk) -> None:
    typed = {"words-going_well-1": "You sleep like a bear.", "words-going_well-2": "You will get a phone."}
    written(desk, kind="plain", lang="ar", colours="grey", **{"text-size": "2"}, **typed)
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    letter = draft.letter
    assert (letter.level, letter.lang) == (Level.PLAIN, "ar")
    assert (letter.look.text, letter.look.colours) == (2, Colours.GREY)
    assert draft.english["going_well-1"] == "You sleep like a bear."
    phrase = next(line for line in letter.sentences if line.id == "going_well-2")
    assert (phrase.lang, draft.english[phrase.id]) == ("ar", "You will get a phone."), "a phrase of the bank"
    assert "no words in Arabic yet" in desk.browser.text
    better = "\u062a\u0646\u0627\u0645 \u0645\u062b\u0644 \u0627\u0644\u062f\u0628."
    written(desk, lang="en", **{"words-going_well-1": better})
    assert "1 sentence is kept as typed in Arabic" in desk.browser.text
    written(desk, lang="ar")
    with store.begin(write=False):
        again = load_draft(desk.review.id, desk.child.id).letter
    assert better in [line.text for line in again.sentences]
    for _ in range(3):
        desk.browser.send("#letter-form", button="button[value=undo]")
    desk.browser.send("#letter-form", button="button[value=undo]")
    with store.begin(write=False):
        before = load_draft(desk.review.id, desk.child.id).letter
    assert (before.level, before.lang) == (Level.EASY, "en")
    assert replace(before, look=letter.look) != letter


def test_story_says_what_of_the_changes_did_not_fit(desk: Desk) -> None:
    written(
        desk,
        kind="story",
        **{"words-going_well-1": "You sleep like a bear.", "words-title": "Your bear letter"},
    )
    assert "You sleep like a bear." in desk.browser.text
    assert "Your bear letter" in desk.browser.text
    assert "did not fit" in desk.browser.text
