"""Promises about a menu: it offers a child only what leads somewhere, and is nothing but a menu."""

import pytest

from consult.banks import load_newest_bank
from consult.questions.menu import opened_by, without_closed_cards
from consult.questions.model import Question

BANK = load_newest_bank()
MENU = BANK.question("anything")


@pytest.mark.parametrize("kind", ["own_words", "say_it", "draw", "photo", "choose_some"])
def test_card_that_opens_nothing_for_this_child_is_not_shown(kind: str) -> None:
    (shown,) = without_closed_cards(BANK, [MENU], lambda one: one.kind != kind)
    assert len(shown.options) == len(MENU.options) - 1
    assert kind not in {opened_by(BANK, MENU)[one.code].kind for one in shown.options}


def test_menu_that_opens_nothing_is_not_asked() -> None:
    assert without_closed_cards(BANK, [MENU], lambda one: False) == ()


def test_question_with_an_answer_of_its_own_keeps_every_card() -> None:
    """Plans, the meeting and home bring further questions too, but say something by themselves."""
    others: list[Question] = [one for one in BANK.questions if one is not MENU]
    assert without_closed_cards(BANK, others, lambda one: False) == tuple(others)
