"""A scale of faces, three or five with a middle. In: a posted form. Out: at most one face, own words
beside it, or a bottom-row answer. The faces run in reading direction and are never shuffled."""

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields
from consult.questions.cards import check_cards, check_places
from consult.questions.kinds import choose_one
from consult.questions.model import Question, QuestionnaireBroken

SCALES = (3, 5)  # odd, so that there is a middle


def check(question: Question) -> None:
    """Three or five faces. Raises QuestionnaireBroken."""
    check_cards(question, min(SCALES), max(SCALES))
    check_places(question)
    if len(question.options) not in SCALES:
        raise QuestionnaireBroken(f"{question.code}: a scale of faces needs a middle: 3 or 5")


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The chosen face. Raises AnswerRefused for a face not offered, or for two."""
    return choose_one.parse(fields, question)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The chosen face, then the rest."""
    return choose_one.describe(value, question)
