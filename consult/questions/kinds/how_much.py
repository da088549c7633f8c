"""How much: none, a little, a lot, as amounts that are seen. In: a posted form. Out: at most one amount, own
words beside it, or a bottom-row answer. The amounts never change places."""

from dataclasses import replace

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields, describe_card, describe_rest
from consult.questions.cards import check_cards, check_places
from consult.questions.kinds import choose_one
from consult.questions.model import Question
from symbols.amounts import amount


def check(question: Question) -> None:
    """Two to four amounts, the smallest first. Raises QuestionnaireBroken."""
    check_cards(question, 2, 4)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The chosen amount. Raises AnswerRefused for one not offered, or for two."""
    return choose_one.parse(fields, question)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The chosen amount as the glass that the child saw, then the rest."""
    glasses = {one.code: amount_of(question, at) for at, one in enumerate(question.options)}
    cards = [replace(describe_card(question, code), picture=glasses[code]) for code in value.chosen]
    return cards + describe_rest(value)


def amount_of(question: Question, at: int) -> str:
    """The glass of the amount in this place; the last one is full."""
    return amount(at, len(question.options) - 1)
