"""What of a child's answers may stand in a letter, and which of it has no answer yet. Pure.

In: a Submission with its questionnaire, an Outcome. Out: question codes. Private, and so never in a letter
that others may find at home: answers that alert, answers that were asked alone, and all that the child did
not give to everyone at their meeting. What was made with an adult's hand is not what the child said.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from consult.model import Answer, Submission
from consult.questions import kinds
from consult.questions.bank import Question, QuestionBank, QuestionUnknown
from reviews.model import ForWhom, Outcome, ReplyKind


def is_private(submission: Submission, answer: Answer, question: Question) -> bool:
    """Whether no letter may repeat this answer."""
    shared = submission.sharing.for_letter(question.code) and submission.is_sharing_theirs(question.code)
    return not shared or question.alone or submission.alerts(answer)


def codes_told(submission: Submission | None, bank: QuestionBank | None) -> tuple[str, ...]:
    """The questions whose answers stand in the letter, in the questionnaire's order: each wants an answer."""
    if submission is None or bank is None or submission.sent_at is None:
        return ()
    return tuple(answer.question for answer in submission.answers if _is_told(submission, bank, answer))


def unanswered(codes: Sequence[str], outcome: Outcome, asking: Collection[str] = ()) -> tuple[str, ...]:
    """Which of these no next step that the child may see takes up, and no reply answers or leaves open.
    `asking`: those with a question or a wish; that it can stay as it is does not answer them."""
    steps = {
        step.said for step in outcome.next_steps if step.what.strip() and step.sees.may_see(ForWhom.CHILD)
    }
    replies = {
        reply.said
        for reply in outcome.replies
        if (reply.kind is ReplyKind.STAYS and reply.said not in asking)
        or (reply.kind is ReplyKind.DECIDED and reply.what.strip())
        or (reply.kind is ReplyKind.OPEN and reply.why.strip())
    }
    return tuple(code for code in codes if code not in steps | replies)


def _is_told(submission: Submission, bank: QuestionBank, answer: Answer) -> bool:
    try:
        question = bank.question(answer.question)
    except QuestionUnknown:
        return False
    if question.quoted or not submission.is_theirs(answer):
        return False
    return not is_private(submission, answer, question) and _says_something(answer, question)


def _says_something(answer: Answer, question: Question) -> bool:
    """Whether there are words or labels that a letter can repeat: not "I don't know", not a drawing alone."""
    pieces = kinds.describe(replace(answer.value, row=None), question)
    return any(piece.messages or piece.name or piece.words.strip() for piece in pieces)
