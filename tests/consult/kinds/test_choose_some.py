"""Promises about choosing some cards."""

import pytest

from consult.model import AnswerValue
from consult.questions.answer import AnswerRefused
from consult.questions.kinds import choose_some
from consult.read import load_newest_bank

LIKES = load_newest_bank().question("likes")


def test_cards_come_in_the_order_they_were_shown() -> None:
    assert choose_some.parse({"choice": ["art", "sport", "art"]}, LIKES).chosen == ("sport", "art")


def test_a_card_that_was_not_offered_is_refused() -> None:
    with pytest.raises(AnswerRefused):
        choose_some.parse({"choice": ["sport", "not_safe"]}, LIKES)


def test_each_card_is_described_with_its_picture() -> None:
    pieces = choose_some.describe(AnswerValue(chosen=("sport", "music")), LIKES)
    assert [(one.text_en, one.picture) for one in pieces] == [
        ("Football and sport", "football"),
        ("Music", "music"),
    ]
