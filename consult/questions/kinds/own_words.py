"""My own words. In: a posted form with a text. Out: the words, or a bottom-row answer."""

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields, describe_rest, read_instead, read_kept, read_words
from consult.questions.cards import check_cards, check_places
from consult.questions.model import Question


def check(question: Question) -> None:
    """No cards. Raises QuestionnaireBroken."""
    check_cards(question, 0, 0)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The words, cleaned."""
    words = read_words(fields)
    if not words:
        return read_instead(fields) or read_kept(fields)
    return read_instead(fields) or AnswerValue(words=words)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The words, or the bottom-row answer."""
    return describe_rest(value)
