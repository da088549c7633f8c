"""The same record gives every level, and no two of them can disagree."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.agree import What, differences, must_say, table
from letters.check import check
from letters.closing import ClosingItem
from letters.compose import compose
from letters.ingredients import Facts, Told
from letters.look import Colours, Look, Sheet, look_from, look_of, look_record
from letters.model import Letter, Level, SectionKind, Voice, as_json, from_json
from letters.phrases import phrases_in
from reviews.model import Done, LastTime, NextStep, Outcome
from tests.factories.letter import make_facts, make_outcome, make_told

SENTENCE = st.sampled_from(
    [
        "You sleep well.",
        "Dana rings your school.",
        "You like to swim.",
        "We look for a club.",
        "Mo visits you.",
    ]
)
NAME = st.sampled_from(["Dana", "Mr. Okoro", "Jo Smith", "Robin", "Noor Calder", "", "سامي"])
DAY = st.dates(date(2026, 1, 1), date(2028, 1, 1))
STEP = st.builds(NextStep, SENTENCE, NAME, st.none() | DAY, st.just("") | SENTENCE)
TOLD = st.builds(
    Told, st.just("q"), st.just("How is it?"),
    st.lists(st.sampled_from(["Good", "Food"]), max_size=2).map(tuple),
    words=st.sampled_from(["", "my own key 4", "ኣነ"]), words_lang=st.just("en"), private=st.booleans(),
)  # fmt: skip
OUTCOME = st.builds(
    lambda **changes: make_outcome(**changes),
    going_well=st.lists(SENTENCE, max_size=3).map(tuple),
    worries=st.lists(SENTENCE, max_size=2).map(tuple),
    who_came=st.lists(NAME, max_size=3).map(tuple),
    last_time=st.lists(st.builds(LastTime, SENTENCE, st.sampled_from(Done), SENTENCE), max_size=3).map(tuple),
    next_steps=st.lists(STEP, max_size=4).map(tuple),
    next_review=st.none() | DAY,
)


def levels(
    outcome: Outcome, told: tuple[Told, ...], facts: Facts, voice: Voice = Voice.YOU
) -> dict[Level, Letter]:
    phrases = phrases_in(facts.lang)
    return {level: compose(outcome, told, facts, phrases, level=level, voice=voice) for level in Level}


@settings(max_examples=60, deadline=None)
@given(
    OUTCOME,
    st.lists(TOLD, max_size=3).map(tuple),
    st.sampled_from(["en", "ar", "ti"]),
    st.sampled_from(Voice),
)
def test_no_two_levels_disagree(outcome: Outcome, told: tuple[Told, ...], lang: str, voice: Voice) -> None:
    facts = make_facts(lang=lang)
    made = levels(outcome, told, facts, voice)
    assert differences(made, must_say(outcome, told, facts)) == ()
    blocks = {row.block for row in table(made)}
    assert {f"step-{at}" for at, _ in enumerate(outcome.next_steps, 1)} <= blocks


def altered(letter: Letter, old: str, new: str) -> Letter:
    return from_json(as_json(letter).replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Friday 8 January 2027", "Friday 9 January 2027", What.NUMBER),
        ("Dana will do this", "Somebody will do this", What.PERSON),
        ("You said: Happy", "You said: Sad", What.SAID),
        ('"block":"step-2"', '"block":"step-9"', What.MISSING),
    ],
)
def test_a_level_that_says_something_else_is_found(old: str, new: str, what: What) -> None:
    outcome, told, facts = make_outcome(), make_told(), make_facts()
    outcome = replace(outcome, next_steps=(replace(outcome.next_steps[0], what="Swimming is booked."),
                                           *outcome.next_steps[1:]))  # fmt: skip
    made = levels(outcome, told, facts)
    made[Level.EASY] = altered(made[Level.EASY], old, new)
    assert what in {one.what for one in differences(made, must_say(outcome, told, facts))}


def test_blocks_in_another_order_are_found() -> None:
    made = levels(make_outcome(), make_told(), make_facts())
    story = made[Level.STORY]
    made[Level.STORY] = replace(story, sections=story.sections[::-1])
    assert What.ORDER in {one.what for one in differences(made, {})}


def test_story_is_in_the_childs_voice_or_by_name_and_passes_its_rules() -> None:
    outcome = make_outcome(going_well=("You sleep well.",), worries=("You have had 2 colds.",))
    for voice, title in ((Voice.I, "My review"), (Voice.NAME, "The review of Robin")):
        story = compose(outcome, make_told(), make_facts(), phrases_in("en"), level=Level.STORY, voice=voice)
        assert story.title.text == title
        wrong = {"“you” in a story", "too much advice", "parts of the story", "promise"}
        assert wrong.isdisjoint({one.rule for one in check(story)})


def test_nothing_private_is_in_any_level() -> None:
    for letter in levels(make_outcome(), make_told(), make_facts()).values():
        assert "do not feel safe" not in as_json(letter)


def test_record_is_about_the_child_by_name() -> None:
    record = compose(make_outcome(), make_told(), make_facts(), phrases_in("en"), level=Level.RECORD)
    assert "Robin sleeps well." in [line.text for line in record.sentences]
    assert record.voice is Voice.NAME


def test_closing_words_are_dropped_when_out_of_date_and_shown_in_the_childs_language() -> None:
    items = (
        ClosingItem("visitor", {"en": "You can have a visitor.", "ar": "يمكن أن يزورك صديق."}, "visit"),
        ClosingItem("camp", {"en": "There is a camp in May."}, None, date(2026, 11, 17)),
        ClosingItem("club", {"en": "There is a club."}, None, date(2026, 11, 18)),
    )

    def closing(lang: str) -> list[tuple[str, str]]:
        facts = make_facts(lang=lang, closing=items)
        letter = compose(make_outcome(), (), facts, phrases_in(lang))
        sections = [each for each in letter.sections if each.kind is SectionKind.CLOSING]
        return [(line.text, line.lang) for each in sections for line in each.lines]

    assert closing("en") == [("You can have a visitor.", "en"), ("There is a club.", "en")]
    assert closing("ar") == [("يمكن أن يزورك صديق.", "ar"), ("There is a club.", "en")]


def test_childs_drawing_is_in_every_level() -> None:
    for letter in levels(make_outcome(), (), make_facts(drawing="own-1")).values():
        assert "own-1" in letter.pictures


@given(st.integers(1, 3), st.integers(1, 3), st.sampled_from(Sheet), st.sampled_from(Colours))
def test_look_comes_back_from_its_record(text: int, pictures: int, sheet: Sheet, colours: Colours) -> None:
    look = Look(text, pictures, sheet, colours)
    assert look_from(look_record(look)) == look


def test_one_big_card_on_the_phone_means_big_pictures_on_paper() -> None:
    assert (look_of(1).pictures, look_of(3).pictures) == (3, 1)


def test_letter_with_all_that_is_new_comes_back_from_json() -> None:
    facts = make_facts(look=Look(2, 3, Sheet.BOOKLET, Colours.GREY))
    for level in Level:
        letter = compose(make_outcome(), make_told(), facts, phrases_in("en"), level=level)
        assert from_json(as_json(letter)) == letter


def test_dates_are_the_same_day_in_each_level() -> None:
    day = date(2027, 1, 8) + timedelta(days=1)
    outcome = make_outcome(next_steps=(NextStep("Dana rings.", "Dana", day, ""),))
    for letter in levels(outcome, (), make_facts()).values():
        assert "Saturday 9 January 2027" in " ".join(line.text for line in letter.sentences)
