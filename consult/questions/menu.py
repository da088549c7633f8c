"""A question whose cards only open further questions: "Is there anything else? Write it, draw it". Pure.

In: a questionnaire, the questions as a child is asked them, and which they can come to. Out: the same
questions, such a menu without the cards that would open nothing for this child; left out where none is left.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from consult.questions.model import Question, QuestionBank


def opened_by(bank: QuestionBank, menu: Question) -> dict[str, Question]:
    """The question that each card opens, where every card has one of its own and it waits for that card
    alone; empty for a question that is no menu."""
    cards = {one.code for one in menu.options}
    found: dict[str, Question] = {}
    for one in bank.questions:
        for condition in one.when:
            if condition.question == menu.code and len(condition.any_of) == 1 == len(one.when):
                found.update(dict.fromkeys(condition.any_of & cards, one))
    return found if set(found) == cards else {}


def without_closed_cards(
    bank: QuestionBank, questions: Iterable[Question], can_come_to: Callable[[Question], bool]
) -> tuple[Question, ...]:
    """The questions, each menu with the cards that open something."""
    return tuple(
        each for one in questions for each in [_open(one, opened_by(bank, one), can_come_to)] if each
    )


def _open(
    question: Question, opened: dict[str, Question], can_come_to: Callable[[Question], bool]
) -> Question | None:
    if not opened:
        return question
    cards = tuple(one for one in question.options if can_come_to(opened[one.code]))
    return replace(question, options=cards) if cards else None
