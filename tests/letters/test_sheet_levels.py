"""The IRO's sheet as a picture story and with pictures over its words: one page, big pictures, true to each
level, in each language."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from children.model import Way
from letters.about_me.blueprint import level_for
from letters.about_me.levels import words_at
from letters.about_me.model import SheetLevel
from letters.about_me.paper import print_sheet
from letters.check import check
from letters.model import Letter, Level, Section, SectionKind, Voice
from letters.paper import available_pictures
from letters.phrases import english_phrases, phrases_in
from letters.rules.model import Severity
from press.reading import read_aloud
from press.sheet import Shape
from tests.factories.letter import make_letter
from tests.factories.sheet import make_about
from tests.letters.golden import apart, is_alike
from tests.letters.golden_sheets import ADDRESS, FOLDER, SAID, drawn, name_of, structure, words_of
from wording.pictured import pictured, unpictured
from wording.read import find_message


@pytest.mark.parametrize(("level", "lang"), SAID)
def test_says_and_looks_as_it_did(level: SheetLevel, lang: str) -> None:
    """To take up a change: `make golden`, read the difference, look at the picture."""
    name = name_of(level, lang)
    assert structure(words_of(level, lang)) == FOLDER.joinpath(f"{name}.tsv").read_text("utf-8")
    with Image.open(FOLDER / f"{name}.png") as before:
        now, kept = drawn(level, lang), before.convert("L")
        assert is_alike(now, kept), apart(now, kept)


def test_no_golden_sheet_is_left_over() -> None:
    assert {one.stem for one in FOLDER.iterdir()} == {name_of(*each) for each in SAID}


@pytest.mark.parametrize(("level", "lang"), SAID)
def test_every_sentence_is_heard_whole_in_order_and_in_its_language(level: SheetLevel, lang: str) -> None:
    words = words_of(level, lang)
    read = read_aloud(print_sheet(make_about(), words, None, ADDRESS))
    heard = [(one.text, one.lang) for one in read if one.role != "Figure"]
    told = [words.title, *words.opening]
    for group in words.in_order if level is SheetLevel.OVER else words.groups:
        told += [group.heading, *group.lines]
    beside = () if level is SheetLevel.OVER else words.reach.lines
    told += [words.scan, *beside, words.checked]
    assert heard == [(line.text.replace("\u2068", "").replace("\u2069", ""), line.lang) for line in told]


def test_pictures_over_words_are_big_enough_to_see_and_letters_to_read() -> None:
    assert min(one["picture"] for one in Shape.OVER.value) >= 12
    assert min(one["points"] for shape in Shape for one in shape.value) >= 14


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_each_language_names_the_same_pictures(lang: str) -> None:
    codes = [code for code in english_phrases() if code.startswith("sheet.over.")]
    assert len(codes) > 10
    for code in codes:
        english = english_phrases()[code]
        text, found = find_message(lang, f"phrase.{code}", english)
        wanted = {concept for _, concept in pictured(english) if concept}
        assert found == lang
        assert wanted, code
        assert wanted <= available_pictures(), code
        assert {concept for _, concept in pictured(text) if concept} == wanted, code
        assert "[" not in unpictured(text), code


def as_letter(level: SheetLevel) -> Letter:
    """The story as the rules for stories read one."""
    words = words_of(level, "en")
    sections = tuple(
        Section(replace(one.heading, id=f"h-{at}"), one.lines, SectionKind.TOLD_US)
        for at, one in enumerate(words.in_order)
    )
    return replace(
        make_letter(),
        title=words.title,
        opening=words.opening,
        sections=sections,
        child_name="Robin",
        iro_name="Noor",
        level=Level.STORY,
        voice=Voice.I,
    )


def test_story_keeps_the_rules_for_stories() -> None:
    """Who, when, where, why; no judgement, promise or absolute; twice as much describing as coaching."""
    found = check(as_letter(SheetLevel.STORY))
    # A letter calls the child's social worker by name, which a sheet for every child cannot.
    found = tuple(one for one in found if one.line_id != "story.not_do")
    assert [one for one in found if one.severity is not Severity.LOOK] == []
    assert [one.rule for one in found if not one.line_id] == []


@pytest.mark.parametrize(
    ("way", "pictures_only", "level"),
    [
        (Way.PICTURES, True, SheetLevel.STORY),
        (Way.PICTURES, False, SheetLevel.OVER),
        (Way.EASY, False, SheetLevel.EASY),
        (Way.WORDS, False, SheetLevel.PLAIN),
    ],
)
def test_level_follows_how_the_child_is_asked(way: Way, pictures_only: bool, level: SheetLevel) -> None:
    assert level_for(way, pictures_only=pictures_only) is level


@settings(max_examples=40, deadline=None)
@given(
    st.text(min_size=1, max_size=60).filter(lambda text: text.strip()),
    st.text(max_size=60),
    st.sampled_from([*product((SheetLevel.STORY, SheetLevel.OVER), ("en", "ar", "ti"))]),
)
def test_any_name_and_any_words_of_the_iro_make_a_sheet(
    name: str, likes: str, asked: tuple[SheetLevel, str]
) -> None:
    level, lang = asked
    about = make_about(name=name, words={"likes": likes, "languages": likes})
    made = words_at(about, lang, phrases_in(lang), available_pictures(), level)
    for line in (*made.opening, *(line for group in made.in_order for line in group.lines)):
        assert "".join(line.text[one.start : one.end] for one in line.over) == "".join(
            line.text[one.start : one.end] for one in sorted(line.over)
        )


@given(st.text())
def test_a_text_s_pieces_are_the_sentence(text: str) -> None:
    assert "".join(words for words, _ in pictured(text)) == unpictured(text)
    if "[" not in text:
        assert unpictured(text) == text
