"""Promises about choosing one card."""

import pytest

from consult.model import AnswerValue, Row
from consult.questions.answer import AnswerRefused, Reason
from consult.questions.kinds import alerting, choose_one
from consult.read import load_newest_bank

SAFE = load_newest_bank().question("safe")


def test_one_card_is_chosen() -> None:
    assert choose_one.parse({"choice": ["middle"]}, SAFE) == AnswerValue(chosen=("middle",))


def test_nothing_chosen_is_an_empty_answer() -> None:
    assert choose_one.parse({"go": ["next"]}, SAFE).is_empty


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({"choice": ["happy"]}, Reason.UNKNOWN_CARD),
        ({"choice": ["safe", "not_safe"]}, Reason.TOO_MANY),
    ],
)
def test_what_cannot_be_an_answer_is_refused_with_the_reason(
    form: dict[str, list[str]], reason: Reason
) -> None:
    with pytest.raises(AnswerRefused) as refused:
        choose_one.parse(form, SAFE)
    assert refused.value.reason is reason


def test_own_words_stand_beside_the_card() -> None:
    value = choose_one.parse({"choice": ["middle"], "words": ["it depends"]}, SAFE)
    assert (value.chosen, value.words, value.row) == (("middle",), "it depends", Row.SOMETHING_ELSE)
    texts = [(piece.text_en, piece.words) for piece in choose_one.describe(value, SAFE)]
    assert texts == [("In the middle", ""), ("Something else", ""), ("", "it depends")]


def test_not_safe_alerts_and_safe_does_not() -> None:
    assert alerting(AnswerValue(chosen=("not_safe",)), SAFE) == ("not_safe",)
    assert alerting(AnswerValue(chosen=("safe",)), SAFE) == ()
