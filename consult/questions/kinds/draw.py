"""A drawing, made on the page or on paper.

In: a posted form with names of files. Out: those names, own words beside them, or a bottom-row answer.
"""

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields, describe_files, parse_file
from consult.questions.cards import check_cards, check_places
from consult.questions.model import Question, phrase

MESSAGE = phrase("draw.drawing", "A drawing")
PICTURE = "art"


def check(question: Question) -> None:
    """No cards. Raises QuestionnaireBroken."""
    check_cards(question, 0, 0)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The names of the files. Raises AnswerRefused for what is no name."""
    return parse_file(fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """Each file, then the rest."""
    return describe_files(value, MESSAGE, PICTURE)
