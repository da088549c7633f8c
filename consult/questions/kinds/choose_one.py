"""Choose one card. In: a posted form. Out: at most one code, own words beside it, or a bottom-row answer."""

from consult.model import AnswerValue
from consult.questions.answer import (
    Described,
    Fields,
    describe_card,
    describe_rest,
    read_codes,
    read_instead,
    read_words,
    with_row,
)  # fmt: skip
from consult.questions.cards import check_cards, check_places
from consult.questions.model import Question


def check(question: Question) -> None:
    """Two cards or more. Raises QuestionnaireBroken."""
    check_cards(question, 2)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The chosen card. Raises AnswerRefused for a card not offered, or for two."""
    chosen = read_codes(fields, "choice", [one.code for one in question.options], most=1)
    words = read_words(fields)
    return read_instead(fields) or with_row(AnswerValue(chosen=chosen, words=words), fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The chosen card, then the rest."""
    return [describe_card(question, code) for code in value.chosen] + describe_rest(value)
