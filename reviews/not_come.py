"""What a child drew, said aloud or took a photo of without a line and never reached us, for their IRO. Pure.

In: a Submission that staff may read, and its questionnaire. Out: `NotCome`, a line beside the answers, one a
question. Nothing of what is not for the IRO. The child is told on the page where they made it; elsewhere only
after their own pictures or a code. What they made again is here no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from children.model import Way
from consult.lost import Lost
from consult.model import Opening, Submission
from consult.questions.bank import Question, QuestionBank

WHAT = {"draw": "A drawing", "say_it": "A recording", "photo": "A photo"}


@dataclass(frozen=True)
class NotCome:
    """`question`: its code, and how it was `asked`; `what`: how the line begins; `told`: the child has read
    it; `opens`: what the child needs to be told of it when they come back."""

    question: str
    asked: str
    what: str
    told: bool
    opens: str = ""


def not_come(submission: Submission, bank: QuestionBank) -> tuple[NotCome, ...]:
    """In the order in which it was noted."""
    ways = {str(one.id): one.way for one in submission.sittings}
    opening = submission.sittings[-1].opening if submission.sittings else Opening()
    questions = {one.code: one for one in bank.questions if submission.sharing.for_iro(one.code)}
    noted: dict[str, list[Lost]] = {}
    for one in opening.lost:
        if one.question in questions and one.is_for_iro(_revision(submission, one.question)):
            noted.setdefault(one.question, []).append(one)
    opens = f"{'tap their two pictures or ' if opening.pictures else ''}type a code from you"
    return tuple(
        _shown(found, questions[code], ways.get(found[0].sitting, Way.EASY), opens)
        for code, found in noted.items()
    )


def _revision(submission: Submission, question: str) -> int:
    answer = submission.answer(question)
    return answer.revision if answer else 0


def _shown(found: Sequence[Lost], question: Question, way: Way, opens: str) -> NotCome:
    what = WHAT.get(found[0].kind, "Something")
    return NotCome(question.code, question.in_english(way), what, all(one.told for one in found), opens)
