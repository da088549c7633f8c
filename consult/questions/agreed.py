"""What was agreed last time, asked about: one question for each thing. Pure.

In: a questionnaire and the things agreed. Out: the same questionnaire, with its question of `each = "agreed"`
asked once for each of them, and left out where nothing was agreed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from consult.model import Agreed
from consult.questions.model import Question, QuestionBank


def with_agreed(bank: QuestionBank, agreed: Sequence[Agreed]) -> QuestionBank:
    """The questionnaire as it is asked of a child with whom these things were agreed."""
    return replace(bank, questions=tuple(each for one in bank.questions for each in _each(one, agreed)))


def _each(one: Question, agreed: Sequence[Agreed]) -> Iterator[Question]:
    if not one.each:
        yield one
        return
    for thing in agreed:
        picture = thing.picture or one.picture
        yield replace(
            one, code=thing.code, quoted=thing.what, said_as=one.code, agreed=thing, picture=picture
        )
