"""Promises of illustrating: the longest phrase wins, what is denied gets no picture, a choice is kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.illustrate import candidates, illustrate
from letters.paper import available_pictures, pictures_of
from letters.render.pdf import render_pdf
from tests.factories.letter import make_letter

ALL = available_pictures()


@pytest.mark.parametrize(
    ("sentence", "picture"),
    [
        ("You see your social worker every week.", "social-worker"),
        ("You feel safe at home.", "home"),
        ("You do not feel unsafe.", None),
        ("You are not worried.", None),
        ("You do not feel safe in the evenings.", None),
        ("You like swimming lessons.", "swimming"),
        ("Dana cooked with you.", "cooking"),
        ("Xyzzy.", None),
    ],
)
def test_sentence_gets_the_picture_that_it_means(sentence: str, picture: str | None) -> None:
    assert next(iter(candidates(sentence, ALL)), None) == picture


def test_picture_that_was_chosen_is_kept() -> None:
    letter = make_letter()
    chosen = replace(letter, title=replace(letter.title, picture="sad"))
    assert illustrate(chosen, ALL).title.picture == "sad"


def test_picture_that_does_not_exist_is_taken_off() -> None:
    assert illustrate(make_letter(), frozenset()).pictures == frozenset()


def test_most_lines_of_a_letter_have_a_picture_that_can_be_printed() -> None:
    letter = illustrate(make_letter(), ALL)
    assert letter.pictures <= ALL
    with_picture = [line for line in letter.sentences if line.picture]
    assert len(with_picture) >= 0.7 * len(letter.sentences)
    assert render_pdf(letter, pictures_of(letter)).startswith(b"%PDF")


@given(st.text(max_size=200))
def test_any_text_can_be_looked_through(text: str) -> None:
    assert set(candidates(text, ALL)) <= ALL
