"""What children ask for that is no alert: outright on "Ask for something", or by a card of a question.

In: children. Out: `Request`s, oldest first; worked out, never stored. A card asks once its answer may be read
by the IRO, so with Send, as the child is told that nobody reads it before; at once where a worker wrote it
down, and where it is not for the IRO, as a manager sees it at once. What is kept for now asks nobody. What
was asked for outright is not asked for again by a card.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from uuid import UUID, uuid5

from sqlalchemy import select

from children.model import ReviewId
from consult.kept import answer_from, opening_from, question_ref
from consult.model import (
    NOT_IRO_CALLS,
    REQUEST,
    REQUEST_KINDS,
    Answer,
    AnswerId,
    Opening,
    Request,
)  # fmt: skip
from consult.newest import standing
from consult.questionnaires.read import load_bank
from consult.questions.requesting import asks_for, can_ask
from consult.read import iros_then_and_now, list_given, read_without_send_since
from consult.sharing import Audience
from consult.tables import AnswerRow, SubmissionRow
from store.work import db


def list_requests(child_ids: Collection[UUID]) -> list[Request]:
    """What these children asked for that is no alert, oldest first."""
    mine = select(SubmissionRow).where(SubmissionRow.child_id.in_(child_ids)).order_by(SubmissionRow.id)
    submissions = {row.id: row for row in db().scalars(mine)}
    outright = list(_list_outright(submissions))
    asked = {(one.submission_id, one.kind) for one in outright}
    by_card = [
        one
        for said in _list_said(submissions)
        for one in said.requests()
        if (one.submission_id, one.kind) not in asked
    ]
    return sorted((*outright, *by_card), key=lambda one: (one.asked_at, one.kind, one.answer_id))


def list_requests_before(review_id: UUID, child_id: UUID) -> list[Request]:
    """The same of what this child asked for before one review."""
    return [one for one in list_requests([child_id]) if one.review_id == review_id]


def _list_outright(submissions: dict[UUID, SubmissionRow]) -> Iterator[Request]:
    refs = [question_ref(one, f"{REQUEST}{kind}") for one in submissions for kind in REQUEST_KINDS]
    chosen = select(AnswerRow).where(AnswerRow.question_ref.in_(refs))
    for row in db().scalars(chosen.order_by(AnswerRow.saved_at, AnswerRow.id)):
        answer = answer_from(row)
        is_past_iro = NOT_IRO_CALLS[0] in answer.value.chosen
        yield Request(
            answer_id=answer.id,
            submission_id=answer.submission_id,
            sitting_id=answer.sitting_id,
            child_id=answer.child_id,
            review_id=ReviewId(submissions[row.submission_id].review_id),
            kind=answer.value.chosen[0],
            asked_at=answer.saved_at,
            hidden_from=iros_then_and_now(answer.child_id, answer.saved_at) if is_past_iro else frozenset(),
        )


def _list_said(submissions: dict[UUID, SubmissionRow]) -> Iterator["_Said"]:
    """What was answered where a card that asks was ever chosen. Only questions that have one are opened: this
    stands on the first page of the desk."""
    questions = {
        question_ref(row.id, one.code): one
        for row in submissions.values()
        for one in can_ask(load_bank(row.questionnaire, row.version).questions)
    }
    chosen = select(AnswerRow).where(AnswerRow.question_ref.in_(questions)).order_by(AnswerRow.revision)
    said = defaultdict[UUID, list[tuple[Answer, frozenset[str]]]](list)
    for row in db().scalars(chosen):
        answer = answer_from(row)
        said[row.submission_id].append((answer, asks_for(answer.value, questions[row.question_ref])))
    for submission_id, answers in said.items():
        if any(kinds for _, kinds in answers):
            submission, asked = submissions[submission_id], {answer.id: kinds for answer, kinds in answers}
            yield _Said(submission, opening_from(submission), [answer for answer, _ in answers], asked)


@dataclass(frozen=True)
class _Said:
    """The answers of one submission to questions with a card that asks, in every revision. `asked`: what each
    of them asks for."""

    row: SubmissionRow
    opening: Opening
    answers: Sequence[Answer]
    asked: Mapping[AnswerId, frozenset[str]]

    def requests(self) -> list[Request]:
        """What stands asked for, each kind once; what is not for the IRO before what is."""
        said = (
            answer
            for answers in list_given(self.answers, self.row, self.opening)
            for answer in standing(answers, self._is_theirs)
            if not self.opening.written.is_wrong(answer.id)
        )
        every = [
            self._request(answer, kind, read_from)
            for answer in sorted(said, key=lambda one: not self._is_past_iro(one))
            if (read_from := self._read_from(answer))
            for kind in sorted(self.asked[answer.id])
        ]
        return list({one.kind: one for one in reversed(every)}.values())

    def _is_theirs(self, answer: Answer) -> bool:
        by_hand = self.opening.helping.is_by_hand(answer.sitting_id)
        return not (by_hand or self.opening.written.is_wrong(answer.id))

    def _is_past_iro(self, answer: Answer) -> bool:
        return self.opening.audience_of(answer) is Audience.NOT_IRO

    def _read_from(self, answer: Answer) -> datetime | None:
        """From when on somebody may read it; None while nobody may. What a worker wrote down, at once."""
        row, opening = self.row, self.opening
        if self._is_past_iro(answer):
            return answer.saved_at
        if opening.audience_of(answer) is Audience.KEPT:
            return None
        if opening.written.of(answer.sitting_id):
            return answer.saved_at
        if row.sent_at is None and opening.may_see_unsent:
            return opening.may_see_since or row.begun_at
        return row.sent_at or read_without_send_since(row)

    def _request(self, answer: Answer, kind: str, read_from: datetime) -> Request:
        first, is_past_iro = self._since(answer, kind), self._is_past_iro(answer)
        hidden_from = iros_then_and_now(answer.child_id, first.saved_at) if is_past_iro else frozenset()
        return Request(
            # The answer may be an alert: what is written and done about that is not done about this. What is
            # not for the IRO always is one: who deals with it deals with this.
            answer_id=first.id if is_past_iro else AnswerId(uuid5(first.id, kind)),
            submission_id=answer.submission_id,
            sitting_id=answer.sitting_id,
            child_id=answer.child_id,
            review_id=ReviewId(self.row.review_id),
            kind=kind,
            asked_at=max(first.saved_at, read_from),
            hidden_from=hidden_from,
            by_card=True,
        )

    def _since(self, answer: Answer, kind: str) -> Answer:
        """The answer from which on the card stood there without a break: a change that leaves it is the same
        request."""
        mine = [one for one in self.answers if one.question == answer.question]
        before = [one for one in mine if one.revision <= answer.revision]
        return list(takewhile(lambda one: kind in self.asked[one.id], reversed(before)))[-1]
