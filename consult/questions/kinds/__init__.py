"""The kinds of answer, by name. Each module checks a question, parses a posted form and describes an answer.

`check(question)` raises QuestionnaireBroken; `parse(fields, question) -> AnswerValue` raises AnswerRefused;
`describe(value, question) -> list[Described]`. A kind's partial is `templates/parts/answers/<kind>.html`.
"""

from typing import Protocol

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields
from consult.questions.kinds import choose_one, choose_some, faces, how_much, own_words, place_cards
from consult.questions.model import Question


class Kind(Protocol):
    """What a module of a kind of answer offers."""

    def check(self, question: Question) -> None:
        """Refuse a question that this kind cannot ask. Raises QuestionnaireBroken."""
        ...

    def parse(self, fields: Fields, question: Question) -> AnswerValue:
        """The posted answer. Raises AnswerRefused."""
        ...

    def describe(self, value: AnswerValue, question: Question) -> list[Described]:
        """The answer, piece by piece, to be shown."""
        ...


KINDS: dict[str, Kind] = {
    "choose_one": choose_one,
    "choose_some": choose_some,
    "faces": faces,
    "place_cards": place_cards,
    "how_much": how_much,
    "own_words": own_words,
}


def check(question: Question) -> None:
    """Refuse a question that its kind cannot ask. Raises QuestionnaireBroken."""
    KINDS[question.kind].check(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The posted answer to a question of any kind. Raises AnswerRefused."""
    return KINDS[question.kind].parse(fields, question)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """An answer to a question of any kind, piece by piece."""
    return KINDS[question.kind].describe(value, question)


def alerting(value: AnswerValue, question: Question) -> tuple[str, ...]:
    """The codes in this answer that tell that a child may not be safe, in the order given."""
    placed = tuple(f"{card}:{place}" for card, place in value.places)
    return tuple(code for code in (*value.chosen, *placed) if code in question.alerts)
