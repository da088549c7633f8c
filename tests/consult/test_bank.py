"""Promises about questionnaires: what ships can be asked; what cannot be asked is refused with the reason."""

import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest

from children.model import Way
from consult.questions.bank import QuestionnaireBroken, QuestionUnknown, parse_bank
from consult.questions.who import EVERYBODY
from consult.read import QuestionBankUnknown, load_newest_bank, load_question_bank
from symbols.model import HELD_BACK
from symbols.read import load_picture

FILE = Path(__file__).parents[2] / "consult" / "questions" / "review.toml"


@pytest.fixture
def content() -> dict[str, Any]:
    return copy.deepcopy(tomllib.loads(FILE.read_text("utf-8")))


def test_shipped_questionnaire_can_be_asked() -> None:
    bank = load_newest_bank()
    assert bank.id == "review"
    assert len([one for one in bank.questions if one.asked == EVERYBODY]) >= 12
    assert {one.code for one in bank.questions if one.asked.came_alone} >= {
        "papers",
        "interpreter",
        "in_touch",
    }


def test_every_picture_of_the_questionnaire_is_drawn() -> None:
    for question in load_newest_bank().questions:
        cards = [one.picture for one in question.options] + [one.picture for one in question.places]
        for picture in (question.picture, *cards):
            load_picture(picture)
            assert picture not in HELD_BACK


def test_not_safe_is_asked_and_alerts_and_is_asked_alone() -> None:
    question = load_newest_bank().question("safe")
    assert question.alerts == {"not_safe"}
    assert question.alone


def test_message_of_a_card_follows_the_way() -> None:
    question = load_newest_bank().question("feel")
    worried = question.option("worried")
    assert question.option_message(worried) == ("option.feel.worried", "Worried")
    assert question.option_message(worried, Way.WORDS) == ("option.feel.worried.words", "Worried or anxious")


def test_unknown_version_is_not_guessed() -> None:
    with pytest.raises(QuestionBankUnknown):
        load_question_bank("review", 999)


def test_unknown_question_is_refused() -> None:
    with pytest.raises(QuestionUnknown):
        load_newest_bank().question("journey")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda one: one.update(kind="scale"), "scale"),
        (lambda one: one.update(code="help"), "calls for help"),
        (lambda one: one.update(code="Not a code"), "no code"),
        (lambda one: one.update(alerts=["no_such_card"]), "alerts name no card"),
        (lambda one: one.update(words=" "), "empty"),
        (lambda one: one["option"].extend(one["option"][:1] * 19), "25 cards"),
        (lambda one: one.update(option=[one["option"][0], one["option"][0]]), "used twice"),
        (lambda one: one.update(place=[{"code": "a", "picture": "good", "text": "A"}]), "places"),
        (lambda one: one.pop("topic"), "topic"),
    ],
)
def test_broken_question_says_what_is_wrong(content: dict[str, Any], change: Any, reason: str) -> None:
    change(content["question"][0])
    with pytest.raises(QuestionnaireBroken, match=reason):
        parse_bank(content)


def test_two_questions_with_one_code_are_refused(content: dict[str, Any]) -> None:
    content["question"].append(content["question"][0])
    with pytest.raises(QuestionnaireBroken, match="used twice"):
        parse_bank(content)


def test_empty_questionnaire_is_refused(content: dict[str, Any]) -> None:
    content["question"] = []
    with pytest.raises(QuestionnaireBroken, match="no question"):
        parse_bank(content)
