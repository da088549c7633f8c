"""Plain words, for a young person who reads well: what belongs together is one paragraph, and every level
ends with a goodbye and a name."""

import re
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from letters.closing import ClosingItem
from letters.compose import compose
from letters.ingredients import Told
from letters.labels import listed_within, within_sentence
from letters.model import Letter, Level, Line, SectionKind, Voice
from letters.paragraphs import paragraphs_of
from letters.phrases import phrases_in
from letters.render.page import render_page
from letters.render.pdf import render_pdf
from press.reading import read_aloud
from reviews.model import NextStep, Outcome, Part, Reply, ReplyKind, StepState
from tests.factories.letter import make_facts, make_outcome

DAY = date(2026, 12, 4)
STEP = NextStep("The council names your personal adviser.", "Amit", DAY, "You are 16 now.")
ASKED = (
    Told("likes", "What do you like to do?", ("Football and sport", "Games")),
    Told("talk", "Who do you talk to?", ("Abena",), names=("Abena",)),
    Told("more", "What else would you like to say?", words="Can I stay", words_lang="en"),
)
REPLIES = (
    Reply("likes", ReplyKind.STAYS),
    Reply("talk", ReplyKind.STAYS),
    Reply("more", ReplyKind.DECIDED, "You stay with Beth."),
)


def plain(outcome: Outcome, told: tuple[Told, ...] = (), **facts: object) -> Letter:
    made = make_facts(iro_name="Ines", **facts)
    return compose(outcome, told, made, phrases_in(made.lang), level=Level.PLAIN)


def paragraphs(letter: Letter, kind: SectionKind | None = None) -> list[str]:
    lines = next((each.lines for each in letter.sections if each.kind is kind), letter.opening)
    return [" ".join(line.text for line in each) for each in paragraphs_of(letter, lines)]


def test_a_decision_is_one_paragraph_with_who_by_when_and_why() -> None:
    steps = (STEP, replace(STEP, what="Amit will ring Nan."), replace(STEP, who="Ines", by_when=None))
    assert paragraphs(plain(make_outcome(next_steps=steps)), SectionKind.NEXT_STEPS) == [
        "The council names your personal adviser. This was decided, and Amit will do it by Friday 4 December "
        "2026. Why? You are 16 now.",
        "Amit will ring Nan. This was decided, and it happens by Friday 4 December 2026. Why? You are 16 "
        "now.",
        "The council names your personal adviser. This was decided, and I will do it. Why? You are 16 now.",
    ]


@pytest.mark.parametrize("state", [StepState.ASKED, StepState.JUDGE, StepState.NOT_AGREED])
def test_what_is_not_decided_does_not_say_that_it_was(state: StepState) -> None:
    letter = plain(make_outcome(next_steps=(replace(STEP, state=state, refused_by="Amit"),)))
    (said,) = paragraphs(letter, SectionKind.NEXT_STEPS)
    assert "decided, and" not in said
    assert said.index(":") < said.index(STEP.what), "what opens it stands before it"


def test_what_the_child_said_stands_with_what_became_of_it() -> None:
    letter = plain(make_outcome(next_steps=(), replies=REPLIES), ASKED)
    assert paragraphs(letter, SectionKind.TOLD_US) == [
        "When we asked “What do you like to do?”, you said: football and sport; games.",
        "When we asked “Who do you talk to?”, you said: Abena.",
        "We heard all of this. It can stay as it is.",
        "When we asked “What else would you like to say?”, you wrote: “Can I stay”",
        "We decided: You stay with Beth.",
        "Thank you for telling us.",
    ]


@pytest.mark.parametrize(
    ("label", "within"),
    [
        ("Break times", "break times"),
        ("A bike", "a bike"),
        ("I come and talk", "I come and talk"),
        ("I’m not sure", "I’m not sure"),
        ("Mum", "Mum"),
        ("TV", "TV"),
        ("English lessons", "English lessons"),
        ("Tea with Nan", "Tea with Nan"),
        ("Mum’s house", "Mum’s house"),
        ("Jan's house", "Jan's house"),
        *((name, name) for name in ("London", "Islam", "Polish", "Minecraft", "Halloween", "Baba", "Tilda")),
        ("Someone who speaks as I do", "someone who speaks as I do"),
    ],
)
def test_a_label_within_a_sentence_begins_small_but_for_names(label: str, within: str) -> None:
    assert within_sentence(label) == within


def test_labels_are_set_apart_so_that_nobody_takes_two_for_one() -> None:
    assert listed_within(("Food", "My bedroom"), ()) == "food and my bedroom"
    assert listed_within(("Food", "My clothes and things"), ()) == "food; my clothes and things"
    assert listed_within(("Esrom",), ("Esrom",)) == "Esrom"


def test_greeting_numbers_and_goodbye_have_lines_of_their_own() -> None:
    tess = ClosingItem("a", {"en": "Tess is on your side. Call her: 01632 960 155. She is kind."}, "advocate")
    letter = plain(make_outcome(part=Part.PN1), closing=(tess,))
    assert paragraphs(letter)[0] == "Hello Robin."
    assert len(paragraphs(letter)) == 3, "greeting, the meeting, the personal line"
    told = paragraphs(letter, SectionKind.REACH_ME)
    assert told[0] == "You can call or text me: 01632 960 001."
    assert told[-2].startswith("When I work: ")
    assert told[-1] == "With best wishes, Ines"
    assert "Call her: 01632 960 155." in paragraphs(letter, SectionKind.CLOSING)


def test_record_has_a_word_that_opens_a_sentence_before_it() -> None:
    made = make_facts()
    record = compose(make_outcome(next_steps=(STEP,)), (), made, phrases_in("en"), level=Level.RECORD)
    told = paragraphs(record, SectionKind.NEXT_STEPS)
    assert told[-1] == "Reason: Robin is 16 now.", told


@given(st.lists(st.sampled_from(["step-1", "said-1", "reply-1", "well-1", "well-2", "reach", "", "hello"])))
def test_each_line_stands_once_in_its_place_in_a_language_of_its_paragraph(blocks: list[str]) -> None:
    texts = ("You swim.", "Why?", "x" * 300 + ".")
    lines = [
        Line(f"l-{at}", texts[at % 3], "en" if at % 5 else "ar", block=block)
        for at, block in enumerate(blocks)
    ]
    letter = plain(make_outcome())
    made = paragraphs_of(letter, lines)
    assert [line for each in made for line in each] == lines
    assert all(len({line.lang for line in each}) == 1 for each in made)
    assert paragraphs_of(replace(letter, level=Level.EASY), lines) == [(line,) for line in lines]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_a_paragraph_is_heard_as_one_and_each_of_its_sentences_by_itself_on_a_screen(lang: str) -> None:
    letter = plain(make_outcome(part=Part.PN1), lang=lang)
    opening = paragraphs_of(letter, letter.opening)[1]
    heard = [re.sub("[\u2066-\u2069]", "", line.text) for line in opening]
    assert len(opening) == 4
    assert " ".join(heard) in [each.text for each in read_aloud(render_pdf(letter, lambda _: None))]
    page = BeautifulSoup(render_page(letter, lambda _: None), "html.parser")
    assert heard in [[each.get_text() for each in one.select("span")] for one in page.select("p.paragraph")]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
@pytest.mark.parametrize(
    ("level", "voice"),
    [(Level.STORY, Voice.I), (Level.STORY, Voice.NAME), *((one, Voice.YOU) for one in Level)],
)
def test_every_level_ends_with_a_goodbye_and_a_name(level: Level, voice: Voice, lang: str) -> None:
    facts = make_facts(iro_name="Ines", lang=lang)
    letter = compose(make_outcome(), (), facts, phrases_in(lang), level=level, voice=voice)
    goodbyes = [line for line in letter.sentences if line.block == "goodbye"]
    if level is Level.RECORD:
        assert goodbyes == [], "a record is no letter"
        return
    (goodbye,) = goodbyes
    assert "Ines" in goodbye.text
    assert goodbye.lang == lang
    after = letter.sentences[letter.sentences.index(goodbye) + 1 :]
    assert {line.id.partition("-")[0] for line in after} <= {"closing", "help"}, "only who can help"
