"""A record's sentence that is a phrase of the bank is said as the bank says it, in each language."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from children.model import Pronouns
from letters.bank.model import BankPhrase
from letters.bank.read import list_bank
from letters.bank.recognise import plain, recognise
from letters.bank.said import phrases_among
from letters.bank.values import value_in
from letters.compose import compose
from letters.model import Level, Line, Voice
from letters.phrases import phrases_in
from reviews.before import InParts, Speaker, decision, in_parts
from reviews.model import Done, LastTime, NextStep, StepState
from tests.factories.letter import make_facts, make_outcome
from wording.model import StateKind, fill

BANK = list_bank()
VALUES = {
    "person": "Dana", "carer": "Jo Price", "worker": "your social worker", "school": "Oak School",
    "home": "Oak House", "place": "Leeds", "date": "Friday 8 January 2027", "time": "8 pm",
    "frequency": "week", "thing": "a bike", "activity": "swimming", "subject": "maths",
    "reason": "Dana is ill", "iro": "Noor Calder", "child": "Robin",
}  # fmt: skip


def lines(lang: str, level: Level = Level.EASY, **record: object) -> list[Line]:
    """The going-well and next-step lines of a letter whose record has these sentences."""
    facts = make_facts(lang=lang, own=phrases_among(BANK, lang, "Robin", "Noor Calder", Pronouns.HE))
    letter = compose(make_outcome(**record), (), facts, phrases_in(lang), level=level)
    return [line for section in letter.sections for line in section.lines]


@pytest.mark.parametrize("phrase", BANK, ids=lambda phrase: phrase.context)
def test_each_phrase_filled_in_is_found_again(phrase: BankPhrase) -> None:
    said = fill(phrase.you, VALUES)
    found = recognise(said, BANK)
    assert found is not None
    assert plain(fill(found[0].you, found[1])).casefold() == plain(said).casefold()


def test_phrase_stands_in_the_letters_language_beside_its_picture() -> None:
    first, *_ = lines("ar", going_well=("You will see your mum every week.",))
    assert (first.lang, first.picture, first.message) == ("ar", "family-time", "bank.family.see_every")
    assert not any("a" <= letter <= "z" for letter in first.text.casefold())


_MINE, _HERS = Speaker("Noor Calder", is_still=True), Speaker("Ada Quill", is_still=False)


@pytest.mark.parametrize("speaker", [_MINE, _HERS])
@pytest.mark.parametrize("who", ["Priya", "your social worker", "I"])
@pytest.mark.parametrize("state", [StepState.AGREED, StepState.ASKED, StepState.JUDGE])
def test_a_phrase_of_last_time_as_the_next_record_begins_with_it_waits_for_no_translator(
    state: StepState, who: str, speaker: Speaker
) -> None:
    what = "You will see your mum every week."
    told = decision(NextStep(what, who, None, "", state=state), speaker)
    for lang in ("ar", "ti"):
        for level in (Level.EASY, Level.STORY):
            last = [
                one
                for one in lines(lang, level, last_time=(LastTime(told, Done.DONE),))
                if one.block == "last-1"
            ]
            assert {one.lang for one in last} == {lang}, [one.text for one in last]
            assert [one.message for one in last if one.message.startswith("bank.")], "the phrase is found"
    english = [
        one.text for one in lines("en", last_time=(LastTime(told, Done.DONE),)) if one.block == "last-1"
    ]
    assert " ".join(english) == f"{told} This happened."


@pytest.mark.parametrize(
    "typed",
    [
        "You will see Nan. This was for Priya to do, and she did.",
        "We talked about this: You will see Nan.",
        "“I had asked for this: You will see Nan.”",
    ],
)
def test_a_decision_of_last_time_in_other_words_is_the_iros_own(typed: str) -> None:
    assert in_parts(typed) == InParts(typed)


def test_names_and_days_go_as_they_are_and_the_day_is_written_in_the_language() -> None:
    first, *_ = lines("ti", going_well=("The court meets on Friday 8 January 2027.",))
    assert value_in("date", "8 January 2027", "en") is not None
    assert first.message.startswith("bank.") == (first.lang == "ti")
    assert value_in("person", "Dana Price", "ti") is not None


def test_words_that_nobody_translated_keep_the_sentence_in_english() -> None:
    first, *_ = lines("ar", going_well=("You asked for a blue bike. The answer is yes.",))
    assert (first.lang, first.text) == ("en", "You asked for a blue bike. The answer is yes.")
    assert first.picture == "yes"


@pytest.mark.parametrize(
    "typed", ["You will see your mum every week, maybe.", "You will not see your mum every week."]
)
def test_a_sentence_changed_by_a_word_is_the_iros_own(typed: str) -> None:
    assert lines("ar", going_well=(typed,))[0].lang == "en"
    assert lines("ar", going_well=(typed,))[0].text == typed


def test_each_level_has_the_phrase_at_the_same_place_in_its_own_form() -> None:
    step = NextStep("You will see Dana every week.", "I", date(2027, 1, 8), "")
    for level in Level:
        found = [line for line in lines("en", level, next_steps=(step,)) if line.block == "step-1"]
        assert found[0].message == "bank.family.see_every"
        assert "Dana every week" in found[0].text
    story = [line for line in lines("en", Level.STORY, next_steps=(step,)) if line.block == "step-1"]
    assert story[0].text == "I will see Dana every week."


def test_states_of_what_is_filled_in_count_for_the_sentence() -> None:
    find = phrases_among(BANK, "ar", "Robin", "Noor Calder", Pronouns.HE)
    found = find("You will see your mum every week.", Level.EASY, Voice.YOU)
    assert found is not None
    assert found.state.kind is StateKind.MACHINE


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_any_text_is_a_phrase_or_not_and_never_changed_in_english(text: str) -> None:
    found = phrases_among(BANK, "en", "Robin", "Noor Calder")(text, Level.EASY, Voice.YOU)
    assert found is None or found.text == text


TOLD = {
    "Comfort will book a dental appointment for you by the end of January.": (
        "Comfort will book a dental appointment for me by the end of January.",
        "Comfort will book a dental appointment for Kofi by the end of January.",
    ),
    "Comfort will pay for your school trip.": (
        "Comfort will pay for my school trip.",
        "Comfort will pay for Kofi's school trip.",
    ),
    "We talked about how you are doing at school.": (
        "We talked about how I am doing at school.",
        "We talked about how Kofi is doing at school.",
    ),
    "One rule at home will change: you will be home by 8.": (
        "One rule at home will change: I will be home by 8.",
        "One rule at home will change: Kofi will be home by 8.",
    ),
    "You will see your nan every week.": (
        "I will see my nan every week.",
        "Kofi will see his nan every week.",
    ),
    "You are good at football and you help others.": (
        "I am good at football and I help others.",
        "Kofi is good at football and Kofi helps others.",
    ),
    "You will see your mum every week.": (
        "I will see my mum every week.",
        "Kofi will see his mum every week.",
    ),
}


@pytest.mark.parametrize("sentence", TOLD)
def test_what_was_typed_in_a_blank_is_told_as_the_sentence_is(sentence: str) -> None:
    find = phrases_among(BANK, "en", "Kofi", "Noor Calder", Pronouns.HE)
    ways = ((Level.STORY, Voice.I), (Level.STORY, Voice.NAME), (Level.RECORD, Voice.NAME))
    told = [said.text if (said := find(sentence, *way)) else "" for way in ways]
    child, by_name = TOLD[sentence]
    assert told == [child, by_name, by_name]
    to_child = find(sentence, Level.EASY, Voice.YOU)
    assert to_child
    assert to_child.text == sentence


@pytest.mark.parametrize("sentence", ["Well done for your art.", "Dana will book a table for you both."])
def test_what_cannot_be_turned_is_no_phrase_in_a_story(sentence: str) -> None:
    find = phrases_among(BANK, "en", "Kofi", "Noor Calder", Pronouns.HE)
    assert find(sentence, Level.EASY, Voice.YOU)
    assert find(sentence, Level.STORY, Voice.I) is None
    assert find(sentence, Level.STORY, Voice.NAME) is None


@given(st.sampled_from(BANK), st.sampled_from(["your nan", "a bike for you", "what you like", "you and Jo"]))
@settings(max_examples=60, deadline=None)
def test_no_you_is_left_in_a_story(phrase: BankPhrase, value: str) -> None:
    sentence = fill(phrase.you, dict.fromkeys(phrase.marks, value))
    for lang in ("en", "ar"):
        find = phrases_among(BANK, lang, "Kofi", "Noor Calder", Pronouns.HE)
        for voice in (Voice.I, Voice.NAME):
            said = find(sentence, Level.STORY, voice)
            assert said is None or not re.search(r"\byou", said.text.casefold()), said


@pytest.mark.parametrize(("lang", "words"), [("ar", "سررت بلقائك."), ("ti", "ምርኻብና ጽቡቕ ነይሩ።")])
@pytest.mark.parametrize("voice", [Voice.I, Voice.NAME])
def test_a_phrase_as_the_personal_line_stands_in_the_letters_language_in_a_story(
    lang: str, words: str, voice: Voice
) -> None:
    typed = "It was good to meet you. You drew a lovely boat."
    facts = make_facts(lang=lang, own=phrases_among(BANK, lang, "Robin", "Noor Calder", Pronouns.HE))
    outcome = make_outcome(personal_line=typed)
    letter = compose(outcome, (), facts, phrases_in(lang), level=Level.STORY, voice=voice)
    said = [(line.text, line.lang) for line in letter.opening if line.block == "personal"][1:]
    assert said == [(f"“{words}”", lang), ("“You drew a lovely boat.”", "en")]
