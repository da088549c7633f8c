"""Read invites, sittings and what children said. Out: nouns of `consult.model`, never rows.

Who may open a child's record is decided before, by `children.read`; nothing here looks at a viewer.
"""

import hashlib
import tomllib
from collections.abc import Collection, Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

import children.read
from children.model import ChildId, ChildNotFound, ReviewId, StaffId, Way
from consult.model import (
    CALL,
    MOST_MISSES,
    Alert,
    Answer,
    AnswerId,
    AnswerValue,
    FirstChoice,
    Holder,
    Invite,
    InviteExpired,
    InviteId,
    InviteRevoked,
    InviteUnknown,
    Looks,
    Opening,
    Row,
    Sitting,
    SittingId,
    Submission,
    SubmissionId,
    Theme,
)  # fmt: skip
from consult.questions import kinds
from consult.questions.bank import QuestionBank, QuestionUnknown, parse_bank
from consult.tables import AnswerRow, DraftRow, InviteRow, SittingRow, SubmissionRow
from store.work import db, now, vault

QUESTIONS = Path(__file__).with_name("questions")
REVIEW = "review"


class QuestionBankUnknown(LookupError):
    """No questionnaire of this name and version ships with the product."""


@cache
def _banks() -> dict[tuple[str, int], QuestionBank]:
    parsed = [parse_bank(tomllib.loads(path.read_text("utf-8"))) for path in sorted(QUESTIONS.glob("*.toml"))]
    return {(bank.id, bank.version): bank for bank in parsed}


def load_question_bank(bank_id: str, version: int) -> QuestionBank:
    """A questionnaire in the version that was used. Raises QuestionBankUnknown."""
    try:
        return _banks()[bank_id, version]
    except KeyError:
        raise QuestionBankUnknown(f"{bank_id} {version}") from None


def load_newest_bank(bank_id: str = REVIEW) -> QuestionBank:
    """The questionnaire that a child who begins today is asked. Raises QuestionBankUnknown."""
    versions = [version for name, version in _banks() if name == bank_id]
    return load_question_bank(bank_id, max(versions, default=0))


def secret_hash(secret: str) -> bytes:
    """What is kept of a link's secret: its SHA-256. The secret has 192 random bits, so no salt is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def load_invite_by_secret(secret: str) -> Invite:
    """The open invite of a link. Raises InviteUnknown, InviteExpired, InviteRevoked (with the invite)."""
    row = db().scalar(select(InviteRow).where(InviteRow.secret_hash == secret_hash(secret)))
    if row is None:
        raise InviteUnknown
    return _open_invite(row)


def load_open_invite(invite_id: str | None) -> Invite:
    """The open invite whose link was begun in this browser. Raises as `load_invite_by_secret`."""
    row = db().get(InviteRow, _as_id(invite_id)) if _as_id(invite_id) else None
    if row is None:
        raise InviteUnknown
    return _open_invite(row)


def _open_invite(row: InviteRow) -> Invite:
    invite = _invite(row)
    if invite.revoked_at is not None:
        raise InviteRevoked(invite)
    if not invite.is_open(now()):
        raise InviteExpired(invite)
    return invite


def list_invites(review_id: UUID) -> list[Invite]:
    """All invites of a review, newest first, also those that begin nothing any more."""
    chosen = select(InviteRow).where(InviteRow.review_id == review_id)
    return [_invite(row) for row in db().scalars(chosen.order_by(InviteRow.made_at.desc(), InviteRow.id))]


def load_sitting(sitting_id: str | None, minutes: int = 120) -> Sitting | None:
    """The sitting of a child's cookie. None where it ended, was idle for `minutes`, or its invite was taken
    back or ran out. After sending it stays, for the thank-you page and for help; `sent_at` says so."""
    row = db().get(SittingRow, _as_id(sitting_id)) if _as_id(sitting_id) else None
    if row is None or row.ended_at is not None or row.seen_at + timedelta(minutes=minutes) < now():
        return None
    invite = _invite(db().get_one(InviteRow, row.invite_id))
    if not invite.is_open(now()):
        return None
    return _sitting(row, db().get_one(SubmissionRow, row.submission_id))


def load_submission(review_id: UUID) -> Submission | None:
    """What the child said before this review, with the latest answers; None where they have not begun."""
    row = db().scalar(select(SubmissionRow).where(SubmissionRow.review_id == review_id))
    return _submission(row) if row else None


def load_submission_by_id(submission_id: UUID) -> Submission | None:
    """The same, by its own id."""
    row = db().get(SubmissionRow, submission_id)
    return _submission(row) if row else None


def list_revisions(submission_id: UUID) -> list[Answer]:
    """Every saved answer of a submission with its earlier revisions, oldest first; calls for help too."""
    chosen = select(AnswerRow).where(AnswerRow.submission_id == submission_id)
    rows = db().scalars(chosen.order_by(AnswerRow.saved_at, AnswerRow.revision, AnswerRow.id))
    return [_answer(row) for row in rows]


def load_draft(sitting: Sitting, question: str) -> AnswerValue | None:
    """The half-given answer to a question: of this sitting, or of an earlier one where it may be shown."""
    chosen = select(DraftRow).where(DraftRow.question_ref == question_ref(sitting.submission_id, question))
    if not sitting.unlocked:
        chosen = chosen.where(DraftRow.sitting_id == sitting.id)
    row = db().scalar(chosen.order_by(DraftRow.saved_at.desc(), DraftRow.id).limit(1))
    if row is None:
        return None
    return value_from(vault().child(sitting.child_id).open_json("drafts", "value", row.id, row.value))


def list_alerts(child_ids: Collection[UUID]) -> list[Alert]:
    """Every saved answer, of any revision, that tells that one of these children may not be safe or asks for
    someone; oldest first. A later change never undoes one."""
    chosen = (
        select(AnswerRow, SubmissionRow)
        .join(SubmissionRow, SubmissionRow.id == AnswerRow.submission_id)
        .where(AnswerRow.child_id.in_(child_ids))
        .order_by(AnswerRow.saved_at, AnswerRow.revision, AnswerRow.id)
    )
    found = [(_answer(row), submission) for row, submission in db().execute(chosen)]
    alerts = [(answer, row, alerting_codes(answer, row)) for answer, row in found]
    iros = {child: _iro(child) for child in {answer.child_id for answer, _, what in alerts if what}}
    return [_alert(answer, row, what, iros[answer.child_id]) for answer, row, what in alerts if what]


def load_alert(answer_id: UUID) -> Alert | None:
    """The alert that this saved answer raises; None where it raises none or is not there."""
    row = db().get(AnswerRow, answer_id)
    if row is None:
        return None
    return next((one for one in list_alerts_of(row.submission_id) if one.answer_id == answer_id), None)


def list_alerts_of(submission_id: UUID) -> list[Alert]:
    """The alerts of one submission, oldest first."""
    row = db().get(SubmissionRow, submission_id)
    if row is None:
        return []
    return [one for one in list_alerts([row.child_id]) if one.submission_id == submission_id]


def alerting_codes(answer: Answer, submission: SubmissionRow) -> tuple[str, ...]:
    """Why this answer alerts, judged by the questionnaire version that was used; empty where it does not."""
    if answer.question == CALL:
        return answer.value.chosen
    try:
        bank = load_question_bank(submission.questionnaire, submission.version)
        return kinds.alerting(answer.value, bank.question(answer.question))
    except QuestionUnknown:
        return ()


def question_ref(submission_id: UUID, question: str) -> bytes:
    """The keyed hash under which the answers to a question are kept."""
    return vault().blind("question", f"{submission_id}:{question}")


def opening_from(row: SubmissionRow) -> Opening:
    """What the child chose beside their answers."""
    known = vault().child(row.child_id).open_json("submissions", "opening", row.id, row.opening)
    looks = known.get("looks", {})
    return Opening(
        pictures=tuple(known.get("pictures", ())),
        first_choice=FirstChoice(known["first_choice"]) if known.get("first_choice") else None,
        looks=Looks(
            Theme(looks.get("theme", Theme.LIGHT)),
            looks.get("size", 0),
            looks.get("skin", ""),
            looks.get("hair", ""),
        ),
        later=tuple(known.get("later", ())),
    )


def value_from(known: dict[str, Any]) -> AnswerValue:
    """An answer's value from sealed JSON."""
    return AnswerValue(
        chosen=tuple(known["chosen"]),
        places=tuple((card, place) for card, place in known["places"]),
        words=known["words"],
        words_language=known["words_language"],
        row=Row(known["row"]) if known["row"] else None,
    )


def _submission(row: SubmissionRow) -> Submission:
    opening = opening_from(row)
    sittings = db().scalars(
        select(SittingRow)
        .where(SittingRow.submission_id == row.id)
        .order_by(SittingRow.began_at, SittingRow.id)
    )
    return Submission(
        id=SubmissionId(row.id),
        child_id=ChildId(row.child_id),
        review_id=ReviewId(row.review_id),
        questionnaire=row.questionnaire,
        version=row.version,
        first_choice=opening.first_choice,
        begun_at=row.begun_at,
        sent_at=row.sent_at,
        answers=_latest(row),
        sittings=tuple(_sitting(one, row, opening) for one in sittings),
        pictures_locked=row.misses >= MOST_MISSES,
    )


def _latest(row: SubmissionRow) -> tuple[Answer, ...]:
    """The latest revision of each question that holds anything, in the questionnaire's order."""
    latest: dict[str, Answer] = {}
    chosen = select(AnswerRow).where(AnswerRow.submission_id == row.id).order_by(AnswerRow.revision)
    for one in db().scalars(chosen):
        answer = _answer(one)
        latest[answer.question] = answer
    order = [one.code for one in load_question_bank(row.questionnaire, row.version).questions]
    return tuple(latest[code] for code in order if code in latest and not latest[code].value.is_empty)


def _answer(row: AnswerRow) -> Answer:
    known = vault().child(row.child_id).open_json("answers", "value", row.id, row.value)
    return Answer(
        id=AnswerId(row.id),
        submission_id=SubmissionId(row.submission_id),
        child_id=ChildId(row.child_id),
        sitting_id=SittingId(row.sitting_id),
        question=known["question"],
        revision=row.revision,
        value=value_from(known),
        language=known["language"],
        way=Way(known["way"]),
        saved_at=row.saved_at,
    )


def _alert(answer: Answer, row: SubmissionRow, what: Sequence[str], iro_id: StaffId | None) -> Alert:
    return Alert(
        answer_id=answer.id,
        submission_id=answer.submission_id,
        child_id=answer.child_id,
        review_id=ReviewId(row.review_id),
        iro_id=iro_id,
        what=tuple(what),
        words=answer.value.words,
        language=answer.value.words_language or answer.language,
        raised_at=answer.saved_at,
    )


def _iro(child_id: ChildId) -> StaffId | None:
    try:
        return children.read.load_child_unguarded(child_id).iro_id
    except ChildNotFound:
        return None


def _sitting(row: SittingRow, submission: SubmissionRow, opening: Opening | None = None) -> Sitting:
    return Sitting(
        id=SittingId(row.id),
        submission_id=SubmissionId(row.submission_id),
        invite_id=InviteId(row.invite_id),
        child_id=ChildId(submission.child_id),
        review_id=ReviewId(submission.review_id),
        holder=Holder(row.holder),
        way=Way(row.way),
        language=row.language,
        unlocked=row.unlocked,
        began_at=row.began_at,
        ended_at=row.ended_at,
        sent_at=submission.sent_at,
        opening=opening or opening_from(submission),
        misses=submission.misses,
    )


def _invite(row: InviteRow) -> Invite:
    return Invite(
        id=InviteId(row.id),
        child_id=ChildId(row.child_id),
        review_id=ReviewId(row.review_id),
        way=Way(row.way),
        language=row.language,
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
    )


def _as_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except (ValueError, TypeError, AttributeError):
        return None
