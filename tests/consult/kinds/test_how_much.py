"""Promises about how much."""

import pytest

from consult.model import AnswerValue
from consult.questions.answer import AnswerRefused
from consult.questions.bank import QuestionnaireBroken
from consult.questions.kinds import how_much
from tests.consult.kinds.asked import asked


@pytest.mark.parametrize("count", [1, 5])
def test_fewer_than_two_or_more_than_four_amounts_are_refused(count: int) -> None:
    with pytest.raises(QuestionnaireBroken):
        asked("how_much", count)


def test_one_amount_is_chosen_and_described() -> None:
    question = asked("how_much", 3)
    value = how_much.parse({"choice": ["card1"]}, question)
    assert value == AnswerValue(chosen=("card1",))
    assert [piece.text_en for piece in how_much.describe(value, question)] == ["Card1"]


def test_two_amounts_are_refused() -> None:
    with pytest.raises(AnswerRefused):
        how_much.parse({"choice": ["card0", "card1"]}, asked("how_much", 3))
