"""Write invites, sittings and answers. Everything flushes; nothing commits.

In: nouns of `consult.model` and checked values. Out: nouns. Answers are only ever added: a change is a new
revision beside the old one, so that nothing a child said is undone.
"""

import secrets
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.exc import IntegrityError

from children.model import ChildId, ReviewId, StaffId, Way
from children.own_pictures import current_book
from children.read import load_child_unguarded, load_review, today
from consult.helping import NOT_TAPPED, Tapped
from consult.kept import (
    answer_from,
    invite_from,
    opening_from,
    placed_as_json,
    question_ref,
    sealed_opening,
    sealed_value,
    sitting_from,
    value_as_json,
)  # fmt: skip
from consult.lost import Lost, taken_from_iro
from consult.model import (
    CALL,
    CALLS,
    NOT_IRO_CALLS,
    REQUEST,
    REQUEST_KINDS,
    Agreed,
    Answer,
    AnswerValue,
    Holder,
    Invite,
    InviteId,
    Looks,
    Opening,
    Placed,
    Sitting,
    SubmissionId,
    SubmissionSent,
)  # fmt: skip
from consult.newest import given_of, newest, was_sent
from consult.questionnaires.read import bank_for_service, load_bank
from consult.questions import kinds
from consult.questions.answer import MOST_WORDS, clean_words
from consult.questions.model import QuestionUnknown
from consult.questions.who import facts_of
from consult.safety_words import find_flags
from consult.secret import SECRET_BYTES, secret_hash
from consult.sharing import Audience, Sharing
from consult.tables import AnswerRow, DraftRow, InviteRow, SittingRow, SubmissionRow
from store.base import new_id
from store.jobs import add_job
from store.work import audit, db, now, vault
from symbols.editions.write import keep_release

KEPT_ENDS = "consult.kept_ends"  # the job of `consult.jobs` that deletes what was kept for now
TRIES = 5  # of two writers at once, one wins each time; more at once than this do not meet on one question
SAME_CALL = timedelta(minutes=10)  # a second tap; later, the same call is a new one


class NoSuchCall(ValueError):
    """This is not one of the calls that a child can make."""


def add_invite(
    review_id: ReviewId, child_id: ChildId, way: Way, language: str, days: int, by: StaffId, sound: str = ""
) -> tuple[Invite, str]:
    """A new link, open for `days`. Out: the invite, and its secret, which is shown once and never kept."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row = InviteRow(
        id=new_id(),
        child_id=child_id,
        review_id=review_id,
        secret_hash=secret_hash(secret),
        way=way.value,
        language=language,
        sound=sound,
        made_at=now(),
        made_by=by,
        expires_at=Invite.expiry(now(), days),
    )
    db().add(row)
    db().flush()
    add_job(KEPT_ENDS, {"review": str(review_id)}, after=row.expires_at)
    audit("invite.made", child_id, invite=row.id, review=review_id)
    return invite_from(row), secret


def revoke_invite(invite_id: InviteId) -> None:
    """Take a link back; open sittings of it end with it. Twice is the same as once."""
    row = db().get_one(InviteRow, invite_id)
    if row.revoked_at is None:
        row.revoked_at = now()
        db().flush()
        add_job(KEPT_ENDS, {"review": str(row.review_id)})
        audit("invite.revoked", row.child_id, invite=row.id, review=row.review_id)


def begin_sitting(
    invite: Invite,
    holder: Holder,
    way: Way | None = None,
    language: str | None = None,
    after_sending: bool = False,
    agreed: Sequence[Agreed] = (),
) -> Sitting:
    """One go on one device. The first one makes the submission and may show what it holds; later ones show
    earlier answers only after the child's own pictures. `agreed`: things agreed last time, to be asked about.
    Raises SubmissionSent, but for a look at what was sent; ValueError for an adult."""
    if holder is Holder.ADULT:
        raise ValueError("an adult writes nothing under the child's name")
    submission, is_first = _submission_of(invite, agreed)
    if submission.sent_at is not None and not after_sending:
        raise SubmissionSent
    row = SittingRow(
        id=new_id(),
        submission_id=submission.id,
        invite_id=invite.id,
        began_at=now(),
        seen_at=now(),
        holder=holder.value,
        way=(way or invite.way).value,
        language=language or invite.language,
        unlocked=is_first and holder is not Holder.WRITTEN,
    )
    db().add(row)
    db().flush()
    audit("sitting.begun", invite.child_id, sitting=row.id, invite=invite.id)
    return sitting_from(row, submission)


def _submission_of(invite: Invite, agreed: Sequence[Agreed]) -> tuple[SubmissionRow, bool]:
    """The review's submission, made where there is none yet; two phones at once make one."""
    chosen = select(SubmissionRow).where(SubmissionRow.review_id == invite.review_id)
    found = db().scalar(chosen)
    if found is not None:
        return found, False
    child, review = load_child_unguarded(invite.child_id), load_review(invite.review_id)
    bank = bank_for_service(facts_of(child, review.kind, today()), child.service_id)
    row = SubmissionRow(
        id=new_id(),
        child_id=invite.child_id,
        review_id=invite.review_id,
        invite_id=invite.id,
        questionnaire=bank.id,
        version=bank.version,
        misses=0,
        begun_at=now(),
    )
    keep_release()
    looks = _looks_before(child.id)
    row.opening = sealed_opening(row, Opening(book=current_book(child), agreed=tuple(agreed), looks=looks))
    try:
        with db().begin_nested():
            db().add(row)
    except IntegrityError:
        return db().scalars(chosen).one(), False
    audit("submission.begun", invite.child_id, submission=row.id, review=invite.review_id)
    return row, True


def _looks_before(child_id: ChildId) -> Looks:
    """How this child's pages looked at their review before this one."""
    mine = select(SubmissionRow).where(SubmissionRow.child_id == child_id)
    last = db().scalar(mine.order_by(SubmissionRow.begun_at.desc()).limit(1))
    return opening_from(last).looks if last else Looks()


def save_answer(
    sitting: Sitting,
    question: str,
    value: AnswerValue,
    sharing: Sharing | None = None,
    tapped: Tapped = NOT_TAPPED,
    placed: Placed | None = None,
    anew: bool = False,
) -> Answer:
    """Keep an answer, and who may see it where the child said so at once. The same again adds nothing but
    where it tells `anew` what was dealt with; a change is a new revision. `placed`: where it stands among
    others, for one that waited on a device; one that is not the newest changes nothing of who may see. Else
    it is the newest. Raises SubmissionSent."""
    submission = _submission_to_write(sitting)
    placed = _knowing_its_own(sitting, submission, question, placed)
    if sharing is not None and _is_newest(sitting, submission, question, placed):
        _share(submission, question, sharing)
    answer = _add_revision(
        sitting, submission, question, value, tapped=tapped, placed=placed, sharing=sharing, anew=anew
    )
    drop_draft(sitting, question)
    if question in sitting.opening.later:
        put_off(sitting, tuple(code for code in sitting.opening.later if code != question))
    touch(sitting)
    return answer


def add_late_answer(
    sitting: Sitting,
    question: str,
    value: AnswerValue,
    sharing: Sharing | None = None,
    anew: bool = False,
    waited: Placed | None = None,
) -> Answer:
    """Keep what came after sending: it raises its alert and changes nothing of what was sent, but that it may
    be taken from the IRO. The same again adds nothing, but `anew`. `waited`: where it stands among what its
    device gave before it knew of that; it counts, seen by whom the child chose, where nothing was sent."""
    submission = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True)
    earlier = (answer_from(row) for row in _revisions(submission, question))
    counts = waited is not None and not was_sent(earlier)
    if sharing is not None and (counts or sharing.audience is Audience.NOT_IRO):
        _share(submission, question, sharing)
    return _add_revision(
        sitting, submission, question, value, after_sending=True, placed=waited, sharing=sharing, anew=anew
    )


def _submission_to_write(sitting: Sitting) -> SubmissionRow:
    # The lock orders an answer and a "send" that arrive together: no answer slips in after sending.
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    if row.sent_at is not None:
        raise SubmissionSent
    return row


def _add_revision(
    sitting: Sitting,
    submission: SubmissionRow,
    question: str,
    value: AnswerValue,
    after_sending: bool = False,
    tapped: Tapped = NOT_TAPPED,
    placed: Placed | None = None,
    sharing: Sharing | None = None,
    anew: bool = False,
) -> Answer:
    for _ in range(TRIES):
        last, before = _last_and_newest(submission, question)
        is_new = _is_of_a_device(sitting, placed, before) or anew or before is None
        is_new = is_new or (before is not None and _is_new_call(question, before))
        is_new = is_new or (before is not None and _is_given_after_all(submission, before, sharing))
        if before is not None and before.value == value and not is_new:
            if not after_sending:  # what was sent stays as it was sent
                _regard(submission, before, sharing)
            return before
        row = _row_after(last, submission, sitting.id, question)
        standing = opening_from(submission).sharing.of(question)
        audience = (sharing if sharing is not None and sharing.hides else standing).audience
        known = value_as_json(value, question, sitting) | {
            "after_sending": after_sending,
            "waited": after_sending and placed is not None,
            "not_for_iro": Sharing(audience).hides,
            "tapped": vars(tapped),
            **placed_as_json(placed),
        }
        row.value = sealed_value("answers", row, submission, known)
        try:
            with db().begin_nested():
                db().add(row)
        except IntegrityError:
            continue
        _hide(submission, [row.id], audience)
        _flag(submission, row, _in_words(submission, question, value))
        # The same name for every answer and call: the trail must not tell that one alerts.
        audit("sitting.saved", submission.child_id, sitting=sitting.id)
        return answer_from(row)
    raise RuntimeError("an answer could not be kept: too many at once")


def _row_after(
    last: AnswerRow | None, submission: SubmissionRow, sitting_id: UUID, question: str
) -> AnswerRow:
    """The row of the next revision, its value still to be sealed."""
    return AnswerRow(
        id=new_id(),
        submission_id=submission.id,
        child_id=submission.child_id,
        sitting_id=sitting_id,
        question_ref=question_ref(submission.id, question),
        revision=last.revision + 1 if last else 1,
        saved_at=now(),
    )


def _is_given_after_all(submission: SubmissionRow, before: Answer, sharing: Sharing | None) -> bool:
    """Whether what was not for the IRO is given to them, or to others: a new answer, beside which what was
    said first stays with whoever has it."""
    if sharing is None or sharing.audience is Audience.NOT_IRO:
        return False
    return opening_from(submission).audience_of(before) is Audience.NOT_IRO


def _regard(submission: SubmissionRow, answer: Answer, sharing: Sharing | None) -> None:
    """Keep that what was chosen is said of this answer, which stands already."""
    if sharing is not None and opening_from(submission).audience_of(answer) is not sharing.audience:
        _hide(submission, [answer.id], sharing.audience)


def _hide(submission: SubmissionRow, answers: Collection[UUID], audience: Audience) -> None:
    """Keep of these answers that they are hidden as this, or are not any more."""
    _end_if_over(submission, audience)
    before = opening_from(submission)
    opening = before.with_hidden(answers, audience)
    if opening != before:
        submission.opening = sealed_opening(submission, opening)


def _end_if_over(submission: SubmissionRow, audience: Audience) -> None:
    """What a phone delivers as kept for now once no link is open any more goes too: the job of the link's end
    has been."""
    if audience is not Audience.KEPT:
        return
    links = db().scalars(select(InviteRow).where(InviteRow.review_id == submission.review_id))
    if not any(invite_from(link).is_open(now()) for link in links):
        review = str(submission.review_id)
        add_job(KEPT_ENDS, {"review": review}, unique=review)


def _in_words(submission: SubmissionRow, code: str, value: AnswerValue) -> str:
    try:
        question = load_bank(submission.questionnaire, submission.version).question(code)
    except QuestionUnknown:  # a call, or what was agreed last time
        return value.typed
    return kinds.in_words(value, question)


def _flag(submission: SubmissionRow, row: AnswerRow, words: str) -> None:
    """The list of words only ever adds: what it finds is kept beside the answers, whoever may see them."""
    found = find_flags(words)
    if found:
        opening = opening_from(submission)
        flagged = (*opening.flagged, (str(row.id), found))
        submission.opening = sealed_opening(submission, replace(opening, flagged=flagged))


def _last_and_newest(submission: SubmissionRow, question: str) -> tuple[AnswerRow | None, Answer | None]:
    """The answer to a question that arrived last, and the one that counts."""
    found = _revisions(submission, question)
    return (found[-1] if found else None, newest(answer_from(row) for row in found))


def _revisions(submission: SubmissionRow, question: str) -> list[AnswerRow]:
    ref = question_ref(submission.id, question)
    mine = select(AnswerRow).where(AnswerRow.submission_id == submission.id, AnswerRow.question_ref == ref)
    return list(db().scalars(mine.order_by(AnswerRow.revision)))


def _knowing_its_own(
    sitting: Sitting, submission: SubmissionRow, question: str, placed: Placed | None
) -> Placed | None:
    """A phone has seen what it handed over itself before, though no page told it the revision."""
    if placed is None or placed.seen is None:
        return placed
    answers = (answer_from(row) for row in _revisions(submission, question) if row.sitting_id == sitting.id)
    known = [one.revision for one in answers if _was_handed_over(one.placed, placed.count)]
    return replace(placed, seen=max([placed.seen, *known]))


def _was_handed_over(placed: Placed | None, count: int) -> bool:
    return placed is not None and placed.seen is None and placed.count <= count


def _is_of_a_device(sitting: Sitting, placed: Placed | None, before: Answer | None) -> bool:
    """Whether its place among others must be kept; the same form twice, with the same count, is one."""
    is_again = before is not None and before.sitting_id == sitting.id and before.placed == placed
    return placed is not None and not (placed.seen is None and is_again)


def _is_newest(sitting: Sitting, submission: SubmissionRow, question: str, placed: Placed | None) -> bool:
    """Whether an answer that is kept now will be the one that counts."""
    known = [answer_from(row) for row in _revisions(submission, question)]
    if not known:
        return True
    coming = replace(known[-1], sitting_id=sitting.id, revision=known[-1].revision + 1, placed=placed)
    return newest([*known, coming]) is coming


def _is_new_call(question: str, last: Answer) -> bool:
    return (question == CALL or question.startswith(REQUEST)) and now() - last.saved_at > SAME_CALL


def add_call(
    sitting: Sitting, kind: str, words: str = "", not_iro: bool = False, anew: bool = False
) -> Answer:
    """Keep a call for a person: `come_to_me`, `write_to_me`, or `about_iro`, a complaint about the IRO. It
    raises an alert, also after sending; with `not_iro`, or about the IRO, one that the IRO is not shown. A
    second tap within ten minutes is the same call, but where it tells `anew` what was dealt with. Raises
    NoSuchCall."""
    if kind not in CALLS:
        raise NoSuchCall(kind)
    submission = db().get_one(SubmissionRow, sitting.submission_id)
    words = clean_words(words)[:MOST_WORDS]
    chosen = (kind, NOT_IRO_CALLS[0]) if not_iro and kind != "about_iro" else (kind,)
    value = AnswerValue(chosen, (), words, sitting.language if words else "")
    answer = _add_revision(sitting, submission, CALL, value, anew=anew)
    touch(sitting)
    return answer


def add_request(sitting: Sitting, kind: str, *, not_iro: bool = False) -> Answer:
    """Keep what the child asks for: one of REQUEST_KINDS. It is no alert, but with `not_iro`, by which it
    reaches a manager and not the IRO. Also after sending; the same again within ten minutes is the same
    request. Raises NoSuchCall."""
    if kind not in REQUEST_KINDS:
        raise NoSuchCall(kind)
    submission = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True)
    answer = _add_revision(
        sitting, submission, f"{REQUEST}{kind}", AnswerValue((kind, NOT_IRO_CALLS[0]) if not_iro else (kind,))
    )
    touch(sitting)
    return answer


def save_draft(sitting: Sitting, question: str, value: AnswerValue, placed: Placed | None = None) -> None:
    """Keep a half-given answer, so that changing the way, the language or the page loses nothing. `placed`:
    of one that waited on a device, or that a full phone handed over, and has none of it."""
    ref = question_ref(sitting.submission_id, question)
    chosen = select(DraftRow).where(DraftRow.sitting_id == sitting.id, DraftRow.question_ref == ref)
    submission = db().get_one(SubmissionRow, sitting.submission_id)
    for _ in range(TRIES):
        row = db().scalar(chosen)
        is_new = row is None
        row = row or DraftRow(id=new_id(), sitting_id=sitting.id, question_ref=ref)
        known = value_as_json(value, question, sitting) | {
            **placed_as_json(placed),
            "handed": placed is not None and placed.seen is None,
        }
        row.value = sealed_value("drafts", row, submission, known)
        row.saved_at = now()
        try:
            with db().begin_nested():
                if is_new:
                    db().add(row)
        except IntegrityError:
            continue
        break
    _end_if_over(submission, sitting.opening.sharing.of(question).audience)
    touch(sitting)


def drop_draft(sitting: Sitting, question: str) -> None:
    """Forget what was half given, on every device: the child has answered, or skipped."""
    ref = question_ref(sitting.submission_id, question)
    db().execute(delete(DraftRow).where(DraftRow.question_ref == ref))


def send_submission(sitting: Sitting) -> None:
    """The child says: this is what I want to say. A second time changes nothing. Kept with it: in which
    sitting, and whether their own pictures, where they have some, were not tapped on this device."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    if row.sent_at is None:
        row.sent_at = now()
        unseen = sitting.lacks_pictures
        opening = replace(opening_from(row), sent_without_pictures=unseen, sent_in=str(sitting.id))
        row.opening = sealed_opening(row, opening)
        db().flush()
        audit("submission.sent", row.child_id, submission=row.id, sitting=sitting.id)
    touch(sitting)


def end_sitting(sitting: Sitting) -> None:
    """Stop, leave or finish: this device's cookie opens nothing any more."""
    row = db().get_one(SittingRow, sitting.id)
    if row.ended_at is None:
        row.ended_at = now()
        db().flush()
        audit("sitting.ended", sitting.child_id, sitting=sitting.id)


def change_sitting(sitting: Sitting, way: Way, language: str) -> None:
    """Go on in another way or language."""
    row = db().get_one(SittingRow, sitting.id)
    row.way, row.language, row.seen_at = way.value, language, now()
    db().flush()


def save_opening(sitting: Sitting, **changes: Any) -> None:
    """Keep what the child chose beside their answers: fields of `Opening`."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    row.opening = sealed_opening(row, replace(opening_from(row), **changes))
    db().flush()
    touch(sitting)


def change_lost(sitting: Sitting, change: Callable[[Opening], tuple[Lost, ...]]) -> None:
    """Keep what is noted of files that did not come through; `change` is given all as it is now."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    lost = change(opening)
    if lost != opening.lost:
        row.opening = sealed_opening(row, replace(opening, lost=lost))
        db().flush()
    touch(sitting)


def share(sitting: Sitting, question: str, sharing: Sharing) -> None:
    """Keep who may see the answer to a question that stands. What was not for the IRO stays with whoever has
    it; where it is for others too after all, it is said again."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    _share(row, question, sharing)
    standing = newest(given_of([answer_from(one) for one in _revisions(row, question)]))
    if standing is not None and not _is_given_after_all(row, standing, sharing):
        _regard(row, standing, sharing)
    elif standing is not None and row.sent_at is None:
        _say_again(row, standing, sharing)
    db().flush()
    touch(sitting)


def take_all_back(submission_id: SubmissionId) -> None:
    """From now on only the IRO may see what was for the meeting."""
    row = db().get_one(SubmissionRow, submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    row.opening = sealed_opening(row, replace(opening, sharing=opening.sharing.without_all()))
    db().flush()
    audit("sharing.changed", row.child_id, submission=row.id)


def _say_again(submission: SubmissionRow, answer: Answer, sharing: Sharing) -> None:
    """The same answer as a new one, given as it was and where it was, and for whom the child chose now."""
    before = db().get_one(AnswerRow, answer.id)
    last = _revisions(submission, answer.question)[-1]
    row = _row_after(last, submission, answer.sitting_id, answer.question)
    known = vault().child(before.child_id).open_json("answers", "value", before.id, before.value)
    row.value = sealed_value("answers", row, submission, known | {"not_for_iro": sharing.hides})
    db().add(row)
    _hide(submission, [row.id], sharing.audience)
    _flag(submission, row, _in_words(submission, answer.question, answer.value))


def _share(row: SubmissionRow, question: str, sharing: Sharing) -> None:
    opening = opening_from(row)
    if opening.sharing.of(question) == sharing:
        return
    was_kept = opening.sharing.of(question).audience is Audience.KEPT
    given_at = now() if was_kept and row.sent_at is not None else opening.given_at
    choices = opening.sharing.with_choice(question, sharing)
    last = _last_and_newest(row, question)[1] if sharing.audience is Audience.NOT_IRO else None
    # What their IRO has dealt with before stands open again, for whom it is now.
    found = (*opening.flagged_at, (str(last.id), now())) if last else opening.flagged_at
    changed = replace(opening, sharing=choices, given_at=given_at, flagged_at=found)
    _end_if_over(row, sharing.audience)
    if sharing.hides:
        ids = _hide_revisions(row, question)
        # Kept for now gives way to "not my IRO", which gives way to nothing.
        stays = (Audience.NOT_IRO,) if sharing.audience is Audience.NOT_IRO else tuple(Audience)
        earlier = ids - {UUID(answer) for answer, audience in opening.hidden if audience in stays}
        changed = replace(changed, lost=taken_from_iro(opening.lost, question))
        changed = changed.with_hidden(earlier, sharing.audience)
    row.opening = sealed_opening(row, changed)
    db().flush()
    audit("sharing.changed", row.child_id, submission=row.id)


def _hide_revisions(submission: SubmissionRow, question: str) -> set[UUID]:
    """What was said before under the same question is as little for the IRO as what is said now. Out: those
    answers."""
    rows = _revisions(submission, question)
    for row in rows:
        known = vault().child(row.child_id).open_json("answers", "value", row.id, row.value)
        row.value = sealed_value("answers", row, submission, known | {"not_for_iro": True})
    return {row.id for row in rows}


def put_off(sitting: Sitting, codes: tuple[str, ...]) -> None:
    """Keep which sensitive questions the child wants to answer later, when they are alone."""
    save_opening(sitting, later=codes)


def touch(sitting: Sitting) -> None:
    """The device is in use: what is idle too long ends by itself."""
    if sitting.is_over:
        return  # taking what stood on its last page opens none of its pages again
    db().execute(update(SittingRow).where(SittingRow.id == sitting.id).values(seen_at=now()))
