"""Read invites, sittings and what children said. Out: nouns of `consult.model`, never rows.

Who may open a child's record is decided before, by `children.read`; nothing here looks at a viewer.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, select

import children.read
from children.languages import list_offered
from children.model import ChildId, ChildNotFound, ReviewId, StaffId, Way
from consult.banks import QuestionBankUnknown, load_newest_bank, load_question_bank
from consult.kept import (
    answer_from,
    invite_from,
    opening_from,
    placed_from,
    question_ref,
    sitting_from,
    value_from,
)
from consult.model import (
    CALL,
    MOST_MISSES,
    NOT_IRO_CALLS,
    REQUEST,
    REQUEST_KINDS,
    Alert,
    Answer,
    AnswerValue,
    Begun,
    Holder,
    Invite,
    InviteExpired,
    InviteId,
    InviteRevoked,
    InviteUnknown,
    Opening,
    Sitting,
    Submission,
    SubmissionId,
)  # fmt: skip
from consult.newest import given_of, standing
from consult.questionnaires.read import load_bank
from consult.questions import kinds
from consult.questions.agreed import with_agreed
from consult.questions.bank import QuestionBank, QuestionUnknown
from consult.secret import secret_hash
from consult.sharing import Audience, Sharing
from consult.tables import AnswerRow, DraftRow, InviteRow, SittingRow, SubmissionRow
from store.work import db, now, vault

__all__ = [
    "QuestionBankUnknown",
    "alerting_codes",
    "as_left",
    "iros_then_and_now",
    "is_erased",
    "list_alerts",
    "list_alerts_of",
    "list_begun",
    "list_handed_over",
    "list_invites",
    "list_revisions",
    "load_alert",
    "load_bank_of",
    "load_draft",
    "load_invite_by_secret",
    "load_late_sitting",
    "load_newest_bank",
    "load_newest_opening",
    "load_open_invite",
    "load_own_submission",
    "load_question_bank",
    "load_sitting",
    "load_submission",
    "load_submission_by_id",
    "secret_hash",
]


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
    invite = invite_from(row)
    if is_erased(invite.child_id):
        raise InviteUnknown
    if invite.revoked_at is not None:
        raise InviteRevoked(invite)
    if not invite.is_open(now()):
        raise InviteExpired(invite)
    return invite


def list_invites(review_id: UUID) -> list[Invite]:
    """All invites of a review, newest first, also those that begin nothing any more."""
    chosen = select(InviteRow).where(InviteRow.review_id == review_id)
    return [invite_from(row) for row in db().scalars(chosen.order_by(InviteRow.made_at.desc(), InviteRow.id))]


def as_left(invite: Invite) -> Invite:
    """The same with the way and the language in which the child was asked last with this link: what they
    chose in "My way" holds when they open it again. Not what was chosen where their two pictures were not
    tapped, or somebody was with them; nor a language that the service offers no more."""
    mine = select(SittingRow).where(
        SittingRow.invite_id == invite.id, SittingRow.holder == Holder.ME, SittingRow.unlocked.is_(True)
    )
    last = db().scalar(mine.order_by(SittingRow.began_at.desc(), SittingRow.id).limit(1))
    if last is None:
        return invite
    service = children.read.load_service(children.read.load_child_unguarded(invite.child_id).service_id)
    offered = [one.code for one in list_offered(service)]
    language = last.language if last.language in offered else invite.language
    return replace(invite, way=Way(last.way), language=language)


def load_sitting(sitting_id: str | None, minutes: int = 120) -> Sitting | None:
    """The sitting of a child's cookie. None where it ended, was idle for `minutes`, its invite was taken back
    or ran out, or the child was erased. After sending it stays, for the thank-you page and for help;
    `sent_at` says so."""
    found = load_late_sitting(sitting_id, minutes)
    return None if found is None or found.is_over else found


def load_late_sitting(sitting_id: str | None, minutes: int = 120) -> Sitting | None:
    """The same, also where it is over but the child did not end it (`is_over`): a page may still be open, and
    what stands on it is taken. Nothing may be shown for it."""
    row = db().get(SittingRow, _as_id(sitting_id)) if _as_id(sitting_id) else None
    if row is None or row.ended_at is not None:
        return None
    submission = db().get_one(SubmissionRow, row.submission_id)
    if is_erased(ChildId(submission.child_id)):
        return None
    is_idle = row.seen_at + timedelta(minutes=minutes) < now()
    is_closed = not invite_from(db().get_one(InviteRow, row.invite_id)).is_open(now())
    return replace(sitting_from(row, submission), is_over=is_idle or is_closed)


def load_submission(review_id: UUID) -> Submission | None:
    """What the child said before this review, with the latest answers; None where they have not begun.
    Without what they keep for now and what is not for their IRO: nobody's page shows that."""
    row = db().scalar(select(SubmissionRow).where(SubmissionRow.review_id == review_id))
    return _submission(row, for_iro=True) if row else None


def load_submission_by_id(submission_id: UUID) -> Submission | None:
    """The same, by its own id."""
    row = db().get(SubmissionRow, submission_id)
    return _submission(row, for_iro=True) if row else None


def load_own_submission(submission_id: UUID) -> Submission | None:
    """All that the child said, for their own pages alone."""
    row = db().get(SubmissionRow, submission_id)
    return _submission(row, for_iro=False) if row else None


def sound_of_invite(invite_id: InviteId) -> str:
    """Whether the IRO chose sound for this invite, and which; "" where they left it to the child."""
    return db().get_one(InviteRow, invite_id).sound


def load_newest_opening(child_id: ChildId) -> Opening:
    """What the child chose the last time that they were asked: looks, and their own two pictures, those of an
    earlier time where they chose none then."""
    chosen = select(SubmissionRow).where(SubmissionRow.child_id == child_id)
    rows = db().scalars(chosen.order_by(SubmissionRow.begun_at.desc(), SubmissionRow.id))
    openings = [opening_from(row) for row in rows]
    if not openings:
        return Opening()
    own = next((one.pictures for one in openings if one.pictures), ())
    return replace(openings[0], pictures=own)


def load_bank_of(submission: Submission) -> QuestionBank:
    """The questionnaire as it was asked of this child: the version that was used, with what was agreed."""
    bank = load_bank(submission.questionnaire, submission.version)
    return with_agreed(bank, submission.agreed)


def list_revisions(submission_id: UUID) -> list[Answer]:
    """Every saved answer of a submission with its earlier revisions, oldest first; calls for help too. Also
    what is kept for now: only an alert's page may show one of it."""
    chosen = select(AnswerRow).where(AnswerRow.submission_id == submission_id)
    rows = db().scalars(chosen.order_by(AnswerRow.saved_at, AnswerRow.revision, AnswerRow.id))
    return [answer_from(row) for row in rows]


def load_draft(sitting: Sitting, question: str) -> AnswerValue | None:
    """The half-given answer to a question: of this sitting, or of another where this one may show it. What
    was half given where the child's pictures were not tapped stays there: it may be someone else's."""
    asked = DraftRow.question_ref == question_ref(sitting.submission_id, question)
    row = db().scalar(_drafts_shown_in(sitting).where(asked).limit(1))
    return _begun(sitting, row).value if row else None


def list_drafts(sitting: Sitting) -> dict[str, AnswerValue]:
    """`load_draft` of every question that has one."""
    found = [_begun(sitting, row) for row in db().scalars(_drafts_shown_in(sitting))]
    return {one.question: one.value for one in reversed(found)}


def list_begun(sitting: Sitting) -> list[Begun]:
    """All that was half given, as far as this sitting may show it: the newest of each question."""
    found = [_begun(sitting, row) for row in db().scalars(_drafts_shown_in(sitting))]
    newest = {one.question: one for one in reversed(found) if not one.value.is_empty}
    return list(newest.values())


def _drafts_shown_in(sitting: Sitting) -> Select[DraftRow]:
    """The drafts that a sitting may show, newest first."""
    is_shown = SittingRow.id == sitting.id
    if sitting.unlocked:
        codes = [one for one, sharing in sitting.opening.sharing.by_question.items() if sharing.hides]
        closed = [question_ref(sitting.submission_id, one) for one in codes if sitting.opening.codes_used]
        is_shown |= SittingRow.unlocked.is_(True) & DraftRow.question_ref.not_in(closed)
    chosen = select(DraftRow).join(SittingRow, SittingRow.id == DraftRow.sitting_id)
    chosen = chosen.where(SittingRow.submission_id == sitting.submission_id, is_shown)
    return chosen.order_by(DraftRow.saved_at.desc(), DraftRow.id)


def _begun(sitting: Sitting, row: DraftRow) -> Begun:
    known = vault().child(sitting.child_id).open_json("drafts", "value", row.id, row.value)
    return Begun(known["question"], value_from(known), placed_from(known))


def list_handed_over(sitting: Sitting) -> set[str]:
    """The questions whose half-given answer of this sitting was handed over by a full phone, last."""
    sealer = vault().child(sitting.child_id)
    rows = db().scalars(select(DraftRow).where(DraftRow.sitting_id == sitting.id).order_by(DraftRow.id))
    drafts = [sealer.open_json("drafts", "value", row.id, row.value) for row in rows]
    return {known["question"] for known in drafts if known.get("handed")}


def list_alerts(child_ids: Collection[UUID]) -> list[Alert]:
    """Every saved answer, of any revision, that tells that one of these children may not be safe or asks for
    someone; oldest first. A later change never undoes one."""
    mine = select(SubmissionRow).where(SubmissionRow.child_id.in_(child_ids)).order_by(SubmissionRow.id)
    submissions = {row.id: row for row in db().scalars(mine)}
    openings = {row.id: opening_from(row) for row in submissions.values()}
    # Only answers that can alert are opened: this stands on the first page of the desk.
    refs = [question_ref(row.id, code) for row in submissions.values() for code in _can_alert(row, openings)]
    named = [UUID(answer) for opening in openings.values() for answer in _that_alert(opening)]
    chosen = select(AnswerRow).where(AnswerRow.question_ref.in_(refs) | AnswerRow.id.in_(named))
    rows = db().scalars(chosen.order_by(AnswerRow.saved_at, AnswerRow.revision, AnswerRow.id))
    found = [(answer_from(row), submissions[row.submission_id]) for row in rows]
    raised = [_raised(answer, row, openings[row.id]) for answer, row in found]
    iros = {child: _iro(child) for child in {one.child_id for one in raised if one}}
    return [replace(one, iro_id=iros[one.child_id]) for one in raised if one]


def is_wary_of_iro(sitting: Sitting) -> bool:
    """Whether the child has said of anything that it is not for their IRO, or about them, as far as this
    sitting may tell: somebody else who opens the link again is told nothing of it."""
    alerts = list_alerts_of(sitting.submission_id)
    return any(one.hidden_from and sitting.may_show(one) for one in alerts)


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


def _can_alert(submission: SubmissionRow, openings: Mapping[UUID, Opening]) -> tuple[str, ...]:
    """The codes of the questions whose answers can alert, in the version that was used; calls too, and what
    the child said that is not for their IRO."""
    bank = load_bank(submission.questionnaire, submission.version)
    alerting = {question.code for question in bank.questions if question.alerts}
    choices = openings[submission.id].sharing.by_question
    hidden = {code for code, sharing in choices.items() if sharing.audience is Audience.NOT_IRO}
    return (CALL, *(f"{REQUEST}{kind}" for kind in REQUEST_KINDS), *sorted(alerting | hidden))


def _that_alert(opening: Opening) -> set[str]:
    """The answers that alert whatever they say: the list of words found something in them, or the child said
    that they are not for their IRO."""
    hidden = {answer for answer, audience in opening.hidden if audience is Audience.NOT_IRO}
    return {answer for answer, _ in opening.flagged} | hidden


def alerting_codes(answer: Answer, submission: SubmissionRow) -> tuple[str, ...]:
    """Why this answer alerts, judged by the questionnaire version that was used; empty where it does not."""
    if answer.question == CALL or _is_past_iro(answer):
        return answer.value.chosen
    try:
        bank = load_bank(submission.questionnaire, submission.version)
        return kinds.alerting(answer.value, bank.question(answer.question))
    except QuestionUnknown:
        return ()


def _submission(row: SubmissionRow, *, for_iro: bool) -> Submission:
    opening = opening_from(row)
    sittings = db().scalars(
        select(SittingRow)
        .where(SittingRow.submission_id == row.id)
        .order_by(SittingRow.began_at, SittingRow.id)
    )
    chosen = select(AnswerRow).where(AnswerRow.submission_id == row.id).order_by(AnswerRow.revision)
    said = [answer_from(one) for one in db().scalars(chosen)]
    found = Submission(
        id=SubmissionId(row.id),
        child_id=ChildId(row.child_id),
        review_id=ReviewId(row.review_id),
        questionnaire=row.questionnaire,
        version=row.version,
        first_choice=opening.first_choice,
        begun_at=row.begun_at,
        sent_at=row.sent_at,
        answers=(),
        sittings=tuple(sitting_from(one, row, opening) for one in sittings),
        pictures_locked=row.misses >= MOST_MISSES,
        sent_without_pictures=opening.sent_without_pictures,
        looks=opening.looks,
        book=opening.book,
        agreed=opening.agreed,
        sharing=opening.sharing,
        may_see_unsent=opening.may_see_unsent,
        may_see_since=opening.may_see_since,
        interpreters=opening.interpreters,
        not_interpreter=opening.not_interpreter,
        helping=opening.helping,
        given_at=opening.given_at,
        waited_at=max((one.saved_at for one in said if one.waited and not one.not_for_iro), default=None),
        written=opening.written,
        link_ended_at=read_without_send_since(row) if for_iro else None,
        was_refused=opening.was_refused,
        alerting=frozenset(one.id for one in said if _is_held_back(one, row, opening)),
    )
    latest: list[Answer] = []
    for answers in list_given(said, row, opening):
        latest += standing(answers, found.is_theirs if for_iro else lambda _: True)
    shown = (one for one in latest if not (for_iro and Sharing(opening.audience_of(one)).hides))
    return replace(found, answers=tuple(one for one in shown if not one.value.is_empty))


def read_without_send_since(row: SubmissionRow) -> datetime | None:
    """When the last link of this review ended, where nothing was sent and the service reads it all the same;
    None while one is open, and where the child said at "stop" that their IRO may not see it."""
    if row.sent_at is not None or opening_from(row).was_refused:
        return None
    child = children.read.load_child_unguarded(ChildId(row.child_id))
    if not children.read.load_service(child.service_id).unsent_are_read:
        return None
    ended_at = max((invite.ends_at for invite in list_invites(row.review_id)), default=row.begun_at)
    return ended_at if ended_at <= now() else None


def list_given(said: Sequence[Answer], row: SubmissionRow, opening: Opening) -> list[list[Answer]]:
    """All answers to each question that can count, in the questionnaire's order."""
    by_question = defaultdict[str, list[Answer]](list)
    for one in said:
        by_question[one.question].append(one)
    bank = with_agreed(load_bank(row.questionnaire, row.version), opening.agreed)
    codes = [one.code for one in bank.questions]
    return [given_of(by_question[code]) for code in codes]


def _tells_of_harm(
    answer: Answer, row: SubmissionRow, opening: Opening
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Why this answer alerts: the codes of its cards, and the headings of what was found in it."""
    return alerting_codes(answer, row), dict(opening.flagged).get(str(answer.id), ())


def _is_held_back(answer: Answer, row: SubmissionRow, opening: Opening) -> bool:
    """Cards always are."""
    codes, flags = _tells_of_harm(answer, row, opening)
    return bool(codes or (flags and str(answer.id) not in opening.released))


def _raised(answer: Answer, row: SubmissionRow, opening: Opening) -> Alert | None:
    """The alert that this saved answer raises, its IRO to be filled in; None where it raises none."""
    codes, flags = _tells_of_harm(answer, row, opening)
    not_iro = _is_not_for_iro(answer, codes, opening)
    if not (codes or flags or not_iro) or (answer.value.is_empty and not codes):
        return None
    # What is found only later is looked for from then on: nobody was late before.
    later = tuple(sorted(at for name, at in opening.flagged_at if name == str(answer.id)))
    raised_at = answer.saved_at if codes or not_iro or not later else later[0]
    return Alert(
        answer_id=answer.id,
        submission_id=answer.submission_id,
        sitting_id=answer.sitting_id,
        child_id=answer.child_id,
        review_id=ReviewId(row.review_id),
        iro_id=None,
        what=codes,
        words=answer.value.typed if flags else answer.value.words,
        language=answer.value.words_language or answer.language,
        raised_at=raised_at,
        kept_for=answer.kept_for if raised_at == answer.saved_at else 0,
        found_again=tuple(at for at in later if at > raised_at),
        flags=flags,
        hidden_from=iros_then_and_now(answer.child_id, answer.saved_at) if not_iro else frozenset(),
        kept=opening.audience_of(answer) is Audience.KEPT,
        has_files=bool(answer.value.attached),
    )


def _is_past_iro(answer: Answer) -> bool:
    """Whether this asks for something, and not of the IRO."""
    return answer.question.startswith(REQUEST) and NOT_IRO_CALLS[0] in answer.value.chosen


def _is_not_for_iro(answer: Answer, codes: Collection[str], opening: Opening) -> bool:
    """Whether the child said that this is about their IRO, or not for them."""
    if answer.question == CALL or _is_past_iro(answer):
        return bool(set(codes) & set(NOT_IRO_CALLS))
    return opening.audience_of(answer) is Audience.NOT_IRO


def iros_then_and_now(child_id: ChildId, said_at: datetime) -> frozenset[StaffId]:
    """Who was the child's IRO at any time of the day on which something was said, and who is now: what is not
    for them, none of them is shown. On the day on which another is named, both were."""
    said_on = said_at.astimezone(children.read.LOCAL).date()
    day = children.read.today()
    return frozenset(
        iro
        for iro, begins, ends in children.read.load_iro_periods(child_id)
        if (begins <= said_on and (ends is None or said_on <= ends))
        or (begins <= day and (ends is None or day < ends))
    )


def _iro(child_id: ChildId) -> StaffId | None:
    try:
        return children.read.load_child_unguarded(child_id).iro_id
    except ChildNotFound:
        return None


def is_erased(child_id: UUID) -> bool:
    """True where the child's key was destroyed."""
    try:
        children.read.load_child_unguarded(ChildId(child_id))
    except ChildNotFound:
        return True
    return False


def _as_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except (ValueError, TypeError, AttributeError):
        return None
