"""What opens a sentence stays with it: after "Only a judge can decide this:" comes no new page."""

import io
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.compose import compose
from letters.model import QUESTION, Length, Letter, Level, Line, SectionKind
from letters.pages import story_pages
from letters.phrases import phrases_in
from letters.render.pdf import render_pdf
from letters.sentences import introduces
from reviews.model import NextStep, StepState
from tests.factories.letter import make_facts, make_outcome, make_told

STEPS = tuple(
    NextStep(
        f"You live with Nan number {at}.",
        "Dana",
        date(2027, 1, 8),
        "It is good.",
        state=state,
        better="You play.",
    )
    for at, state in enumerate([*StepState] * 4)
)


def letter(level: Level, lang: str = "en", shift: int = 0, length: Length = Length.WHOLE) -> Letter:
    well = tuple(f"You sleep well {at}." for at in range(shift))
    outcome = make_outcome(next_steps=STEPS, going_well=well)
    facts = make_facts(lang=lang)
    return compose(outcome, make_told(), facts, phrases_in(lang), level=level, length=length)


def last_words(pdf: bytes) -> list[str]:
    """The last sentence of each page, above its foot."""
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    rows = [page.get_textpage().get_text_bounded().split("\r\n") for page in pages]
    return [[row.strip() for row in page if row.strip() and not row.startswith("Page ")][-1] for page in rows]


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN])
def test_no_page_ends_with_words_that_open_the_next_sentence(level: Level) -> None:
    for shift in range(3):
        ends = last_words(render_pdf(letter(level, shift=shift), lambda _: None))
        assert len(ends) > 2
        assert [end for end in ends if introduces(end)] == []


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["You swim.", "Why?", "Only a judge can decide this:", "x" * 120 + "."]), max_size=9
    )
)
def test_a_storys_pages_hold_every_line_once_and_keep_openers_with_what_follows(texts: list[str]) -> None:
    made = letter(Level.STORY)
    lines = tuple(
        Line(f"l-{at}", text, "en", block="step-1") for at, text in enumerate([*texts, "You rest."])
    )
    section = made.sections[0]
    part = replace(section, lines=lines)
    whole = replace(made, opening=(), sections=(part,))
    pages = [page.lines for page in story_pages(whole)]
    assert [line for page in pages for line in page] == list(lines)
    alone = [page for page in pages if page and introduces(page[-1].text) and len(page) > 1]
    assert alone == []


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_a_story_of_each_language_keeps_them_together(lang: str) -> None:
    pages = [page.lines for page in story_pages(letter(Level.STORY, lang))]
    assert [page[-1].text for page in pages if page and introduces(page[-1].text)] == []


def test_why_has_a_picture_and_in_a_story_its_answer_s_comes_first() -> None:
    asked = [line for line in letter(Level.EASY).sentences if line.text == "Why?"]
    assert asked
    assert {line.picture for line in asked} == {QUESTION}
    why, answer = replace(asked[0], id="a"), Line("b", "You like to swim.", "en", picture="swimming")
    made = letter(Level.STORY)
    part = replace(made.sections[0], lines=(why, replace(answer, block=why.block)))
    assert [page.picture for page in story_pages(replace(made, opening=(), sections=(part,)))][1:] == [
        "swimming"
    ]


def test_a_page_of_a_story_never_shows_the_picture_of_another_idea() -> None:
    made = letter(Level.STORY)
    lines = (
        Line("a", "You swim every week.", "en", picture="swimming", block="well-1"),
        Line("b", "You do not feel safe at home.", "en", block="worried-1"),
        Line("c", "You will see your mum.", "en"),
    )
    part = replace(made.sections[0], lines=lines)
    pages = story_pages(replace(made, opening=(), sections=(part,)))[1:]
    of_part = part.heading.picture
    assert [page.picture for page in pages] == ["swimming", of_part, of_part]


def test_one_idea_that_goes_on_over_a_page_keeps_its_picture() -> None:
    made = letter(Level.STORY)
    texts = [f"You rest on day {at} of the week with your friends and with Nan." for at in range(8)]
    lines = tuple(
        Line(str(at), text, "en", picture=None if at else "sleep", block="well-1")
        for at, text in enumerate(texts)
    )
    pages = story_pages(replace(made, opening=(), sections=(replace(made.sections[0], lines=lines),)))[1:]
    assert len(pages) > 2
    assert {page.picture for page in pages} == {"sleep"}


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN])
@pytest.mark.parametrize("length", list(Length))
def test_all_ways_of_getting_help_stand_on_one_page_under_their_heading(level: Level, length: Length) -> None:
    for shift in range(9):
        made = letter(level, shift=shift, length=length)
        (section,) = [each for each in made.sections if each.kind is SectionKind.HELP]
        pages = [
            " ".join(page.get_textpage().get_text_bounded().split())
            for page in pypdfium2.PdfDocument(io.BytesIO(render_pdf(made, lambda _: None)))
        ]
        on = {at for at, page in enumerate(pages) if section.heading.text in page}
        # Behind a number there is no full stop.
        said = [line.text.rstrip(".") for line in section.lines]
        assert [text for text in said if not any(text in pages[at] for at in on)] == []
        assert len(on) == 1
