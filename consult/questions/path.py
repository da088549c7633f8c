"""The way through a questionnaire: which questions a child is asked, what comes next, how far they are. Pure.

In: a `QuestionBank`, who the child is, what was answered and put off, and the topics they chose. Out: what
is asked, and codes. An answer to a question that is no longer asked stays in the record; here it counts not.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from consult.model import AnswerValue
from consult.questions.model import Question, QuestionBank, QuestionUnknown, Topic
from consult.questions.who import Facts


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


def asked_questions(bank: QuestionBank, who: Facts, given: Mapping[str, AnswerValue]) -> tuple[Question, ...]:
    """The questions of this child, in the questionnaire's order. `given`: what was answered so far."""
    asked: list[Question] = []
    counting: dict[str, AnswerValue] = {}
    for one in bank.questions:
        if one.asked.fits(who) and all(condition.holds(counting) for condition in one.when):
            asked.append(one)
            if one.code in given:
                counting[one.code] = given[one.code]
    return tuple(asked)


def fitting_questions(bank: QuestionBank, who: Facts) -> tuple[Question, ...]:
    """Every question that this child may come to, whatever they answer, as paper asks it."""
    return tuple(one for one in bank.questions if one.asked.fits(who))


def asked_topics(bank: QuestionBank, asked: tuple[Question, ...]) -> tuple[Topic, ...]:
    """The topics that this child is asked about, in order."""
    about = {one.topic for one in asked}
    return tuple(one for one in bank.topics if one.code in about)


def first_part(asked: tuple[Question, ...], topics: Collection[str]) -> tuple[Question, ...]:
    """The questions of the topics that the child chose; all, where they chose none or nothing else is left.
    One that waits for a question of another topic comes with the rest, behind it."""
    first: dict[str, Question] = {}
    for one in asked:
        if one.topic in topics and all(condition.question in first for condition in one.when):
            first[one.code] = one
    return tuple(first.values()) or asked


def chosen_first(asked: tuple[Question, ...], topics: Collection[str]) -> tuple[Question, ...]:
    """The questions of the chosen topics, then the others, each in the questionnaire's order."""
    first = first_part(asked, topics)
    return first + tuple(one for one in asked if one not in first)


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
