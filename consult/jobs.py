"""What a worker does for this room: what a child kept for now is deleted when their invite ends.

In: a review whose invite ran out or was taken back. Out: the answers that were kept are gone, with all their
revisions and drafts. What said that the child may not be safe stays: they were told so at the start.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select

from children.model import ChildNotFound
from children.read import load_child_unguarded
from consult.attached.tables import AttachmentPieceRow, AttachmentRow
from consult.kept import answer_from, opening_from, question_ref, sealed_opening
from consult.model import Opening
from consult.read import alerting_codes, list_invites
from consult.sharing import Audience
from consult.tables import AnswerRow, DraftRow, SubmissionRow
from consult.write import KEPT_ENDS
from store.jobs import RunningJob, add_job
from store.work import audit, db, now
from web.handed import handed

__all__ = ["KEPT_ENDS", "delete_kept", "end_kept"]

AGAIN = timedelta(days=1)  # while a flag on it is not dealt with


def end_kept(job: RunningJob) -> None:
    """Delete what was kept for now before this review, where no link of it is open any more."""
    review_id = UUID(job.payload["review"])
    with job.begin():
        delete_kept(review_id)


def delete_kept(review_id: UUID) -> None:
    """The same, in the open unit of work. Twice is the same as once."""
    row = db().scalar(select(SubmissionRow).where(SubmissionRow.review_id == review_id))
    if row is None or any(one.is_open(now()) for one in list_invites(review_id)) or _is_erased(row):
        return
    opening = opening_from(row)
    _delete_drafts(row, opening)
    gone = _delete_answers(row, opening)
    if gone:
        left = tuple((answer, words) for answer, words in opening.flagged if answer not in gone)
        hidden = tuple((answer, audience) for answer, audience in opening.hidden if answer not in gone)
        row.opening = sealed_opening(row, replace(opening, flagged=left, hidden=hidden))
        audit("kept.deleted", row.child_id, submission=row.id)
    db().flush()


def _delete_drafts(row: SubmissionRow, opening: Opening) -> None:
    choices = opening.sharing.by_question.items()
    kept = [question_ref(row.id, code) for code, one in choices if one.audience is Audience.KEPT]
    db().execute(delete(DraftRow).where(DraftRow.question_ref.in_(kept)))


def _delete_answers(row: SubmissionRow, opening: Opening) -> set[str]:
    """Those that were kept for now, whatever was answered later; no file that another answer holds too."""
    flagged = dict(opening.flagged)
    gone: set[str] = set()
    files: set[str] = set()
    still_held: set[str] = set()
    chosen = select(AnswerRow).where(AnswerRow.submission_id == row.id)
    for answer_row in db().scalars(chosen.order_by(AnswerRow.revision)).all():
        answer = answer_from(answer_row)
        if opening.audience_of(answer) is not Audience.KEPT or alerting_codes(answer, row):
            still_held.update(answer.value.attached)
            continue
        if str(answer.id) in flagged and not handed().alert_closed(answer.id):
            add_job(KEPT_ENDS, {"review": str(row.review_id)}, unique=str(row.review_id), after=now() + AGAIN)
            still_held.update(answer.value.attached)
            continue
        gone.add(str(answer.id))
        files.update(answer.value.attached)
        db().delete(answer_row)
    _delete_files(row.id, files - still_held)
    return gone


def _delete_files(submission_id: UUID, names: Collection[str]) -> None:
    """The drawings, recordings and photos of a deleted answer."""
    held = select(AttachmentRow.id).where(
        AttachmentRow.submission_id == submission_id,
        AttachmentRow.client_id.in_([UUID(name) for name in names]),
    )
    ids = list(db().scalars(held))
    db().execute(delete(AttachmentPieceRow).where(AttachmentPieceRow.attachment_id.in_(ids)))
    db().execute(delete(AttachmentRow).where(AttachmentRow.id.in_(ids)))


def _is_erased(row: SubmissionRow) -> bool:
    try:
        load_child_unguarded(row.child_id)  # type: ignore[arg-type]
    except ChildNotFound:
        return True
    return False
