"""At least half of a child's stories celebrate, and each sentence of a story says what it does."""

from dataclasses import replace

from flask import Flask

from letters.celebrating import celebrates, story_told
from letters.compose import compose
from letters.model import Letter, Level, Voice
from letters.phrases import phrases_in
from letters.rules.story_types import SentenceType
from tests.factories.desk import make_desk
from tests.factories.letter import make_facts, make_outcome


def story(**changes: object) -> Letter:
    outcome = make_outcome(**changes)
    return compose(outcome, (), make_facts(), phrases_in("en"), level=Level.STORY, voice=Voice.I)


GOOD = story(worries=())
HARD = story(going_well=(), worries=("You do not sleep.", "You are late for school.", "You shout."))


def test_story_celebrates_where_what_goes_well_takes_as_much_room_as_worries() -> None:
    assert celebrates(GOOD)
    assert not celebrates(HARD)


def test_half_of_the_stories_celebrate_counted_over_all_that_the_child_had() -> None:
    told = story_told(HARD, {}, [GOOD])
    assert told is not None
    assert (told.celebrating, told.stories, told.celebrates_enough) == (1, 2, True)
    again = story_told(HARD, {}, [GOOD, HARD])
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
    assert "Coaching" in {one.text for one in desk.browser.soup.select(".does")}
