"""Promises about own words."""

import pytest

from consult.model import AnswerValue, Row
from consult.questions import kinds
from consult.questions.answer import MOST_WORDS, AnswerRefused
from consult.questions.kinds import own_words
from consult.read import load_newest_bank

MORE = load_newest_bank().question("more")


def test_words_are_kept_as_typed() -> None:
    assert own_words.parse({"words": ["  Ich mag Pizza 🍕\r\nund Fußball "]}, MORE) == AnswerValue(
        words="Ich mag Pizza 🍕\nund Fußball"
    )


def test_as_many_words_as_fit_are_kept_and_one_more_is_refused() -> None:
    assert len(kinds.parse({"words": ["ሰ" * MOST_WORDS]}, MORE).words) == MOST_WORDS
    with pytest.raises(AnswerRefused):
        kinds.parse({"words": ["ሰ" * (MOST_WORDS + 1)]}, MORE)


def test_not_knowing_is_an_answer() -> None:
    assert own_words.parse({"words": [""], "go": ["dont_know"]}, MORE).row is Row.DONT_KNOW
