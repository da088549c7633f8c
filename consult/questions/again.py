"""One calm question asked again later with its cards turned round, so that the IRO knows how steady answers
are. Pure.

In: the questions of a child, and what they answered in one sitting in the order given. Out: the question to
ask again now, or None. Never one that is sensitive or may alert.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from consult.model import Answer
from consult.questions.bank import Question

AFTER = 5  # so many other answers lie between
LEAST_CARDS = 3


def is_calm(question: Question) -> bool:
    """Whether a question can be asked twice without worrying anyone."""
    return (
        question.kind == "choose_one"
        and not question.alone
        and not question.alerts
        and len(question.options) >= LEAST_CARDS
    )


def due_again(asked: Sequence[Question], answers: Sequence[Answer]) -> Question | None:
    """The first calm question that was answered with one card, once enough others were answered after it."""
    known: Mapping[str, Question] = {one.code: one for one in asked}
    ordered = sorted(answers, key=lambda one: one.saved_at)
    for at, answer in enumerate(ordered):
        question = known.get(answer.question)
        if question is not None and is_calm(question) and len(answer.value.chosen) == 1:
            return question if len(ordered) - at > AFTER else None
    return None


def turned_round(question: Question) -> Question:
    """The same question with its cards in the opposite order."""
    return replace(question, options=tuple(reversed(question.options)))
