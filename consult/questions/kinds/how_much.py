"""How much: none, a little, a lot, as amounts that are seen. In: a posted form. Out: at most one amount, own
words beside it, or a bottom-row answer. The amounts never change places."""

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields
from consult.questions.cards import check_cards, check_places
from consult.questions.kinds import choose_one
from consult.questions.model import Question


def check(question: Question) -> None:
    """Two to four amounts, the smallest first. Raises QuestionnaireBroken."""
    check_cards(question, 2, 4)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The chosen amount. Raises AnswerRefused for one not offered, for two, or for too many words."""
    return choose_one.parse(fields, question)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The chosen amount, then the rest."""
    return choose_one.describe(value, question)
