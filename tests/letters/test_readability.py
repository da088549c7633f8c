"""The picture of where a letter is hard: hard lines stand out, and no number comes out wrong for odd text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.readability import grade_of, heat_of, readability_of
from tests.factories.letter import make_letter
from tests.factories.printed_letter import short_letter

HARD = (
    "The placement authority subsequently commissioned a comprehensive therapeutic assessment of attachment."
)


def test_hard_line_stands_out_from_easy_ones() -> None:
    letter = short_letter("You came to school.", HARD)
    easy, hard = heat_of(letter)[-2:]
    assert hard.grade > easy.grade + 8
    assert "subsequently" in hard.hard
    assert easy.hard == ()


def test_grade_is_the_formula_on_a_sentence_counted_by_hand() -> None:
    # 3 words, 3 syllables, 1 sentence
    assert grade_of(["The cat sat."]) == max(0.0, 0.39 * 3 + 11.8 - 15.59)
    # 4 words, 8 syllables
    assert grade_of(["Happy people sing happily."]) == pytest.approx(
        0.39 * 4 + 11.8 * 8 / 4 - 15.59, abs=0.01
    )


def test_whole_letter_has_shares_between_none_and_all() -> None:
    found = readability_of(make_letter())
    assert found.grade < 5
    assert found.over_fifteen == 0
    assert 0.5 < found.pictured < 1
    assert sum(found.cefr.values()) == pytest.approx(1)
    assert found.cefr["A1"] > found.cefr["C1"]


def test_letter_in_another_language_has_no_grade_of_its_own() -> None:
    assert all(heat.words > 0 for heat in heat_of(make_letter("ar")))
    assert readability_of(short_letter("رسالة", lang="ar")).grade == 0


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=4))
def test_any_text_has_a_grade(texts: list[str]) -> None:
    assert grade_of(texts) >= 0
