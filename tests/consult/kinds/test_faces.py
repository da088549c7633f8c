"""Promises about a scale of faces."""

import pytest

from consult.model import AnswerValue
from consult.questions.answer import AnswerRefused
from consult.questions.bank import QuestionnaireBroken
from consult.questions.kinds import faces
from tests.consult.kinds.asked import asked


@pytest.mark.parametrize("count", [3, 5])
def test_scale_has_a_middle(count: int) -> None:
    assert len(asked("faces", count).options) == count


@pytest.mark.parametrize("count", [2, 4, 6])
def test_scale_without_a_middle_is_refused(count: int) -> None:
    with pytest.raises(QuestionnaireBroken):
        asked("faces", count)


def test_one_face_is_chosen_and_described() -> None:
    question = asked("faces", 5)
    value = faces.parse({"choice": ["card2"]}, question)
    assert value == AnswerValue(chosen=("card2",))
    assert [piece.text_en for piece in faces.describe(value, question)] == ["Card2"]


def test_two_faces_are_refused() -> None:
    with pytest.raises(AnswerRefused):
        faces.parse({"choice": ["card0", "card1"]}, asked("faces", 3))
