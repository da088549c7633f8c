"""The way through a questionnaire: which questions a child is asked, what comes next, how far they are. Pure.

In: a `QuestionBank`, whether the child came alone, what was answered and what was put off. Out: codes.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from consult.questions.model import Question, QuestionBank, QuestionUnknown


class Stone(StrEnum):
    """One stepping stone: behind the child, under their feet, or ahead."""

    DONE = "done"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Progress:
    """How far a child is: `number` of `count`, from 1, and a stone for each question."""

    number: int
    count: int
    stones: tuple[Stone, ...]


def asked_questions(bank: QuestionBank, came_alone: bool) -> tuple[Question, ...]:
    """The questions of this child, in order."""
    return tuple(one for one in bank.questions if one.asked == "all" or came_alone)


def asked_question(asked: tuple[Question, ...], code: str) -> Question:
    """The question with this code. Raises QuestionUnknown where it is not asked of this child."""
    return asked[_position(asked, code)]


def next_question(asked: tuple[Question, ...], code: str) -> str | None:
    """The code after this one; None at the end. Raises QuestionUnknown."""
    position = _position(asked, code) + 1
    return asked[position].code if position < len(asked) else None


def previous_question(asked: tuple[Question, ...], code: str) -> str | None:
    """The code before this one; None at the start. Raises QuestionUnknown."""
    position = _position(asked, code)
    return asked[position - 1].code if position else None


def resumed_question(
    asked: tuple[Question, ...], answered: Collection[str], put_off: Collection[str]
) -> str | None:
    """Where to go on: the first question after the last one answered or put off; None where all was seen."""
    seen = [place for place, one in enumerate(asked) if one.code in answered or one.code in put_off]
    start = seen[-1] + 1 if seen else 0
    return asked[start].code if start < len(asked) else None


def waiting_questions(
    asked: tuple[Question, ...], answered: Collection[str], put_off: Collection[str]
) -> tuple[str, ...]:
    """The sensitive questions put off for later and still not answered, in order."""
    return tuple(one.code for one in asked if one.code in put_off and one.code not in answered)


def sensitive_run(asked: tuple[Question, ...], code: str) -> tuple[str, ...]:
    """The sensitive questions that follow each other without a break, from this one on."""
    run: list[str] = []
    for one in asked[_position(asked, code) :]:
        if not one.alone:
            break
        run.append(one.code)
    return tuple(run)


def progress(asked: tuple[Question, ...], code: str) -> Progress:
    """How far a child is at this question. Raises QuestionUnknown."""
    here = _position(asked, code)
    stones = tuple(
        Stone.DONE if place < here else Stone.HERE if place == here else Stone.AHEAD
        for place in range(len(asked))
    )
    return Progress(here + 1, len(asked), stones)


def _position(asked: tuple[Question, ...], code: str) -> int:
    for place, one in enumerate(asked):
        if one.code == code:
            return place
    raise QuestionUnknown(code)
