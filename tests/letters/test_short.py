"""The short way of a letter: every decision, person, date and thing said stays, fewer pages; the reviewing
officer may choose all of it."""

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pytest
from flask import Flask

from letters.closing import ClosingItem
from letters.compose import compose
from letters.illustrate import Known, illustrate
from letters.ingredients import HelpLine, Told
from letters.kinds import MOST_PAGES
from letters.model import Length, Letter, Level, Voice
from letters.pages import idea_of, story_pages
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.render.pdf import render_pdf
from letters.rows import pictures_beside, rows_of
from letters.sentences import introduces
from reviews.model import NextStep, Reply, ReplyKind, StepState
from store.work import Store
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.printed_letter import shipped_picture

STEP = NextStep(
    "Dana will take you to the dentist.", "Dana", date(2027, 1, 15), "Your tooth hurts.",
    better="Your tooth stops hurting.", known_by="You have been there.",
)  # fmt: skip
STEPS = (
    replace(STEP, what="Dana will book swimming lessons.", said="likes", known_by="Mr. Okoro sees you swim."),
    replace(STEP, what="I will phone your brother's carer.", who="Noor Calder", by_when=None, said="family"),
    replace(STEP, what="Mr. Okoro will find a quiet place for you at lunch.", who="Mr. Okoro", said="school"),
    replace(STEP, what="Carol will put a lock on your bedroom door.", who="Carol", said="home"),
    STEP,
    replace(STEP, what="You will stay with Nan for a weekend in spring.", by_when=date(2027, 3, 20)),
)
HELP = (
    HelpLine("Emergency", "999", danger=True),
    HelpLine("Childline", "0800 1111", hours="day and night", free=True),
    HelpLine("Coram Voice", "0808 800 5792", hours="Monday to Friday, 9.30 to 6", free=True),
    HelpLine("Tess Marlow", "01632 960 155", text="07700 900 155", hours="Monday to Friday, 9 to 5"),
    HelpLine("Out of hours", "01632 960 199", hours="evenings and weekends"),
)
CLOSING = (ClosingItem("a", {"en": "Tess is your advocate. She can speak for you."}, "advocate"),)


def letter_of(level: Level, steps: int, length: Length = Length.SHORT, lang: str = "en") -> Letter:
    facts = make_facts(lang=lang, help_lines=HELP, closing=CLOSING)
    outcome = make_outcome(next_steps=STEPS[:steps])
    phrases = phrases_in(lang)
    letter = compose(outcome, make_told(), facts, phrases, level=level, voice=Voice.I, length=length)
    known = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
    return illustrate(letter, {}, known)


def pages_of(letter: Letter) -> int:
    with pikepdf.open(io.BytesIO(render_pdf(letter, shipped_picture))) as document:
        return len(document.pages)


@pytest.mark.parametrize(
    ("level", "steps", "lang"),
    [
        (Level.STORY, 6, "en"),
        (Level.STORY, 6, "ar"),
        (Level.EASY, 6, "en"),
        (Level.EASY, 6, "ar"),
        (Level.PLAIN, 6, "en"),
    ],
)
def test_short_letter_of_many_decisions_fits_the_pages_wanted(level: Level, steps: int, lang: str) -> None:
    assert pages_of(letter_of(level, steps, lang=lang)) <= MOST_PAGES[level]


def test_help_is_on_one_page_of_a_short_story_and_each_number_stays() -> None:
    pages = [page for page in story_pages(letter_of(Level.STORY, 2)) if idea_of(page.lines[0]) == "help"]
    assert len(pages) == 1
    told = " ".join(line.text for line in pages[0].lines)
    assert all(number in told for one in HELP for number in (one.phone, one.text))
    assert "more people who can help" in told


def test_how_we_know_goes_unless_it_names_somebody() -> None:
    told = [line.text for line in letter_of(Level.EASY, 2).sentences]
    assert "Mr. Okoro sees you swim." in told
    assert "You have been there." not in told
    assert "You have been there." in [line.text for line in letter_of(Level.EASY, 2, Length.WHOLE).sentences]


def test_sentences_keep_their_ids_in_the_short_way() -> None:
    whole = {line.id: line for line in letter_of(Level.PLAIN, 6, Length.WHOLE).sentences}
    short = [line for line in letter_of(Level.PLAIN, 6).sentences if line.block[:4] not in ("help", "more")]
    assert [whole.get(line.id) for line in short] == short


def test_a_question_and_its_answer_are_one_row_with_the_picture_of_the_answer() -> None:
    letter = letter_of(Level.EASY, 2, Length.WHOLE)
    section = next(each for each in letter.sections if each.kind.value == "next_steps")
    asks, answer = next(row for row in rows_of(letter, section.lines) if row[0].text == "Why?")
    shown = pictures_beside(letter)
    assert (shown[asks.id], shown[answer.id]) == (answer.picture, None)
    assert answer.picture


def test_it_was_decided_is_said_once_where_it_is_a_sentence_of_its_own() -> None:
    for level in (Level.STORY, Level.EASY):
        said = [
            line.message for line in letter_of(level, 6).sentences if line.message.endswith("state.agreed")
        ]
        assert len(said) == 1, level


@pytest.mark.parametrize("state", [StepState.ASKED, StepState.NOT_AGREED, StepState.JUDGE])
def test_it_was_decided_is_said_again_after_what_was_not(state: StepState) -> None:
    between = replace(STEP, what="Nan will come.", state=state)
    steps = (STEP, replace(STEP, what="Dana will ring Nan."), between, replace(STEP, what="Dana will write."))
    outcome = make_outcome(next_steps=steps)
    # In plain words each says it in the sentence that has the day and who does it.
    blocks = {Level.PLAIN: ["step-1", "step-2", "step-4"]}
    for level in (Level.STORY, Level.EASY, Level.PLAIN):
        letter = compose(outcome, (), make_facts(), phrases_in("en"), level=level, length=Length.SHORT)
        said = [line.block for line in letter.sentences if "state.agreed" in line.message]
        assert said == blocks.get(level, ["step-1", "step-4"]), level


def test_what_goes_well_and_what_does_not_are_never_one_page() -> None:
    told = tuple(
        Told("home", "Your home", (what,), place=place, picture=picture)
        for what, place, picture in (
            ("Sleep", "Going well", "good"),
            ("Food", "Going well", "good"),
            ("My bedroom", "Not going well", "bad"),
        )
    )
    letter = compose(
        make_outcome(), told, make_facts(), phrases_in("en"), level=Level.STORY, length=Length.SHORT
    )
    pages = [
        page for page in story_pages(letter) if any(line.block.startswith("said-") for line in page.lines)
    ]
    assert [page.picture for page in pages] == ["good", "bad"]
    assert [sum(line.block.startswith("said-") for line in page.lines) for page in pages] == [2, 1]


def test_what_was_decided_does_not_stand_beneath_the_childs_own_thumb() -> None:
    told = (
        Told("school", "School", ("Break times",), place="Not going well", picture="bad"),
        Told("home", "Home", ("Food",), place="Going well", picture="good"),
    )
    replies = (
        Reply("school", ReplyKind.DECIDED, "A friend will play with you at break."),
        Reply("home", ReplyKind.STAYS),
    )
    letter = compose(
        make_outcome(replies=replies, next_steps=()),
        told,
        make_facts(),
        phrases_in("en"),
        level=Level.STORY,
        length=Length.SHORT,
    )
    known = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
    pages = story_pages(illustrate(letter, {}, known))
    of = {line.text: page for page in pages for line in page.lines}
    said, decided = (
        next(page for text, page in of.items() if words in text) for words in ("Break times", "play with me")
    )
    assert (said.picture, said is decided) == ("bad", False)
    assert decided.picture not in (None, "bad", "decision", "my-say")
    stays = next(page for page in pages if any("reply.stays" in line.message for line in page.lines))
    assert any("Food" in line.text for line in stays.lines)


def draft_of(app: Flask, desk: Desk) -> Letter:
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id).letter


def test_too_long_a_letter_begins_the_short_way_and_a_person_may_choose_all_of_it(app: Flask) -> None:
    desk = make_desk(app)
    address = f"/desk/reviews/{desk.review.id}/letter"
    store: Store = app.extensions["store"]
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=STEPS, version=2)
    desk.browser.get(address)
    desk.browser.send("main form", lang="en", kind="easy")
    assert draft_of(app, desk).length is Length.SHORT
    typed: dict[str, Any] = {"length": "whole", "words-going_well-1": "You sleep."}
    desk.browser.send("#letter-form", button="button[value=written]", **typed)
    letter = draft_of(app, desk)
    assert letter.length is Length.WHOLE
    assert "You sleep." in [line.text for line in letter.sentences]


def test_a_page_of_a_short_story_has_one_idea_of_at_most_three_sentences() -> None:
    outcome = make_outcome(worries=("You miss Sam.", "You are tired."), going_well=("You swim.", "You draw."))
    known = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
    told = make_told()
    letter = compose(outcome, told, make_facts(), phrases_in("en"), level=Level.STORY, length=Length.SHORT)
    letter = illustrate(letter, {}, known)
    for page in story_pages(letter):
        ideas = {idea_of(line, short=True).partition("-")[0] for line in page.lines}
        blocks = {idea_of(line, short=True) for line in page.lines}
        pictures = {line.picture for line in page.lines if line.picture}
        assert len(blocks) == 1 or ideas <= {"said", "reply"} or len(pictures) <= 1
        if not ideas & {"reach", "help"}:
            assert sum(not introduces(line.text) for line in page.lines) <= 3
