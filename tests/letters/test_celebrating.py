"""At least half of a child's stories celebrate, and each sentence of a story says what it does."""

from dataclasses import replace
from typing import Any

from flask import Flask

from children.model import StaffId
from letters.begin import begin_letter
from letters.celebrated import _told, earlier_stories
from letters.celebrating import celebrates, story_told
from letters.check import check
from letters.compose import compose
from letters.edit import Typed, apply_typed
from letters.kinds import LetterKind
from letters.model import Letter, Level, Voice
from letters.phrases import phrases_in
from letters.rules.story_types import SentenceType
from letters.stored import as_json, from_json
from letters.write import add_draft, approve_draft
from store.work import Store
from tests.factories.desk import add_outcome, make_desk
from tests.factories.letter import make_facts, make_outcome
from tests.factories.review import make_review


def story(**changes: object) -> Letter:
    outcome = make_outcome(**changes)
    return compose(outcome, (), make_facts(), phrases_in("en"), level=Level.STORY, voice=Voice.I)


GOOD = story(worries=())
HARD = story(going_well=(), worries=("You do not sleep.", "You are late for school.", "You shout."))


def test_story_celebrates_where_what_goes_well_takes_as_much_room_as_worries() -> None:
    assert celebrates(GOOD)
    assert not celebrates(HARD)


def test_half_of_the_stories_celebrate_counted_over_all_that_the_child_had() -> None:
    told = story_told(HARD, {}, [celebrates(GOOD)])
    assert told is not None
    assert (told.celebrating, told.stories, told.celebrates_enough) == (1, 2, True)
    again = story_told(HARD, {}, [True, False])
    assert again is not None
    assert not again.celebrates_enough
    assert story_told(replace(HARD, level=Level.EASY), {}, []) is None


def test_sentences_are_counted_by_what_they_do() -> None:
    told = story_told(GOOD, {}, [])
    assert told is not None
    assert sum(told.counts.values()) >= 10
    assert told.counts[SentenceType.DESCRIBING] > told.counts[SentenceType.COACHING] > 0


def test_the_editor_of_a_story_says_it(app: Flask) -> None:
    desk = make_desk(app)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="en", kind="story")
    told = desk.browser.soup.select_one("#story")
    assert told is not None
    assert "describing" in told.text
    assert "celebrate" in told.text
    read = {one.text for one in desk.browser.soup.select(".does option[value='']")}
    assert {"Describing, as it reads", "Coaching, as it reads"} <= read


def test_a_person_says_what_a_sentence_does_and_the_count_follows(app: Flask) -> None:
    desk = make_desk(app)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="en", kind="story")

    def counted() -> str:
        told = desk.browser.soup.select_one("#story p")
        assert told is not None
        return told.text

    before = counted()
    typed: dict[str, Any] = {"does-going_well-1": "affirming", "does-next_steps-1": "nonsense"}
    desk.browser.send("#letter-form", **typed)
    assert counted() != before
    assert "affirming" in counted()
    chosen = desk.browser.soup.select_one("#does-going_well-1 option[selected]")
    assert chosen is not None
    assert chosen["value"] == "affirming"
    typed = {"does-going_well-1": ""}
    desk.browser.send("#letter-form", **typed)
    assert counted() == before


def test_too_much_advice_is_judged_by_what_a_person_said_of_the_sentences() -> None:
    advice = tuple(f"You can try to rest on day {day}." for day in range(30))
    told = story(going_well=advice)
    assert "too much advice" in {one.rule for one in check(told)}
    said = {line.id: Typed(line.text, picture=line.picture, does="describing") for line in told.sentences}
    settled, _ = apply_typed(told, {}, said)
    assert "too much advice" not in {one.rule for one in check(settled)}
    assert from_json(as_json(settled)) == settled


def test_earlier_letters_are_opened_once(app: Flask) -> None:
    desk = make_desk(app)
    store: Store = app.extensions["store"]
    with store.begin():
        other = make_review(desk.child)
        outcome = add_outcome(desk.child, other, desk.iro, worries=())
        letter, english = begin_letter(desk.child, outcome, "Noor", "en", LetterKind.STORY)
        by = StaffId(desk.iro.id)
        draft = add_draft(other.id, desk.child.id, outcome.id, letter, english, by)
        approve_draft(draft, desk.child.id, b"%PDF", by)
    before = _told.cache_info()
    with store.begin(write=False):
        assert earlier_stories([other.id]) == earlier_stories([other.id]) == [True]
    after = _told.cache_info()
    assert (after.misses - before.misses, after.hits - before.hits) == (1, 1)
