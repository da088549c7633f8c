"""The kinds of answer, by name. Each module parses a posted form into an answer and describes an answer.

`parse(fields, question) -> AnswerValue` raises AnswerRefused; `describe(value, question) -> list[Described]`.
"""

from typing import Protocol

from consult.model import AnswerValue
from consult.questions.answer import Described, Fields
from consult.questions.bank import Question
from consult.questions.kinds import choose_one, choose_some, own_words, place_cards


class Kind(Protocol):
    """What a module of a kind of answer offers."""

    def parse(self, fields: Fields, question: Question) -> AnswerValue:
        """The posted answer. Raises AnswerRefused."""
        ...

    def describe(self, value: AnswerValue, question: Question) -> list[Described]:
        """The answer, piece by piece, to be shown."""
        ...


KINDS: dict[str, Kind] = {
    "choose_one": choose_one,
    "choose_some": choose_some,
    "place_cards": place_cards,
    "own_words": own_words,
}


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
