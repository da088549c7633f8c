"""Promises about putting cards where they belong."""

import pytest

from consult.model import AnswerValue
from consult.questions.answer import AnswerRefused
from consult.questions.bank import QuestionnaireBroken
from consult.questions.kinds import place_cards
from consult.read import load_newest_bank
from tests.consult.kinds.asked import asked, option

HOME = load_newest_bank().question("home")


def test_each_card_keeps_its_place_and_others_are_left_out() -> None:
    form = {"place-food": ["good"], "place-sleep": ["not_good"], "place-phone": []}
    assert place_cards.parse(form, HOME) == AnswerValue(places=(("food", "good"), ("sleep", "not_good")))


def test_card_that_is_taken_back_has_no_place() -> None:
    form = {"place-food": ["good"], "place-sleep": [""]}
    assert place_cards.parse(form, HOME) == AnswerValue(places=(("food", "good"),))


@pytest.mark.parametrize(
    "form",
    [
        {"place-food": ["elsewhere"]},
        {"place-lessons": ["good"]},
        {"place-food": ["good", "middle"]},
    ],
)
def test_card_or_place_that_was_not_offered_is_refused(form: dict[str, list[str]]) -> None:
    with pytest.raises(AnswerRefused):
        place_cards.parse(form, HOME)


def test_pairs_are_described_place_by_place() -> None:
    value = AnswerValue(places=(("bedroom", "not_good"), ("food", "good")))
    pieces = place_cards.describe(value, HOME)
    assert [one.text_en for one in pieces] == ["Food: Going well", "My bedroom: Not going well"]
    assert pieces[0].place_picture == "good"


@pytest.mark.parametrize("places", [2, 3])
def test_pile_of_cards_that_are_not_for_me_is_always_there(places: int) -> None:
    question = asked("place_cards", 2, places)
    value = place_cards.parse({"place-card0": ["not_for_me"], "place-card1": ["place0"]}, question)
    assert value.places == (("card0", "not_for_me"), ("card1", "place0"))
    described = [piece.text_en for piece in place_cards.describe(value, question)]
    assert described == ["Card1: Place0", "Card0: Not a question for me"]


def test_pile_is_no_place_of_the_questionnaire() -> None:
    places = [option("not_for_me"), option("good")]
    with pytest.raises(QuestionnaireBroken, match="always there"):
        asked("place_cards", 2, place=places)
