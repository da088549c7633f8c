"""What a child drew, said aloud or took a photo of without a line and never reached us, for their IRO. Pure.

In: a Submission that staff may read, and its questionnaire. Out: `NotCome`, a line beside the answers.
Nothing of what is not for the IRO. The child is told on their own page; what they made again is here no more.
"""

from dataclasses import dataclass

from children.model import Way
from consult.lost import Lost
from consult.model import Submission
from consult.questions.bank import Question, QuestionBank

WHAT = {"draw": "A drawing", "say_it": "A recording", "photo": "A photo"}


@dataclass(frozen=True)
class NotCome:
    """`question`: its code, and how it was `asked`; `what`: how the line begins; `told`: the child has read
    it."""

    question: str
    asked: str
    what: str
    told: bool


def not_come(submission: Submission, bank: QuestionBank) -> tuple[NotCome, ...]:
    """In the order in which it was noted."""
    ways = {str(one.id): one.way for one in submission.sittings}
    known = submission.sittings[-1].opening.lost if submission.sittings else ()
    questions = {one.code: one for one in bank.questions if submission.sharing.for_iro(one.code)}
    return tuple(
        _shown(one, questions[one.question], ways.get(one.sitting, Way.EASY))
        for one in known
        if one.question in questions
    )


def _shown(lost: Lost, question: Question, way: Way) -> NotCome:
    return NotCome(lost.question, question.in_english(way), WHAT.get(lost.kind, "Something"), lost.told)
