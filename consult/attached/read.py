"""Read drawings, recordings and photos. Out: `Attachment`s, and their bytes.

Who may see them is decided before: a child's own sitting, or `children.read` for staff.
"""

import base64
from uuid import UUID

from sqlalchemy import select

import consult.read
from children.model import ChildId
from consult.attached.model import Attachment, AttachmentKind, AttachmentMissing, client_id_of
from consult.attached.tables import AttachmentPieceRow, AttachmentRow
from consult.model import SittingId, SubmissionId
from store.work import db, vault


def load_attachment(submission_id: UUID, client_id: str) -> Attachment:
    """One file of this submission, by the name that an answer holds it under. Raises AttachmentMissing."""
    return attachment_from(row_of(submission_id, client_id))


def list_attachments(submission_id: UUID) -> list[Attachment]:
    """All files of a submission, the oldest first."""
    chosen = select(AttachmentRow).where(AttachmentRow.submission_id == submission_id)
    rows = db().scalars(chosen.order_by(AttachmentRow.made_at, AttachmentRow.id))
    return [attachment_from(row) for row in rows]


def load_content(attachment: Attachment) -> bytes:
    """The bytes of a finished file. Raises AttachmentMissing where the phone has not sent all of it."""
    if attachment.finished_at is None:
        raise AttachmentMissing(attachment.client_id)
    return b"".join(pieces_of(attachment.child_id, attachment.id))


def is_held(attachment: Attachment) -> bool:
    """Whether an answer that was saved, also an earlier one, holds this file: then it stays."""
    revisions = consult.read.list_revisions(attachment.submission_id)
    return any(attachment.client_id in one.value.attached for one in revisions)


def list_have(attachment: Attachment) -> set[int]:
    """The numbers of the pieces that have come."""
    chosen = select(AttachmentPieceRow.number).where(AttachmentPieceRow.attachment_id == attachment.id)
    return set(db().scalars(chosen.order_by(AttachmentPieceRow.number)))


def pieces_of(child_id: UUID, attachment_id: UUID) -> list[bytes]:
    """The pieces, opened, in order."""
    chosen = select(AttachmentPieceRow).where(AttachmentPieceRow.attachment_id == attachment_id)
    sealer = vault().child(child_id)
    return [
        sealer.open_bytes("attachment_pieces", "content", row.id, row.content)
        for row in db().scalars(chosen.order_by(AttachmentPieceRow.number))
    ]


def row_of(submission_id: UUID, client_id: str) -> AttachmentRow:
    """The row of one file of this submission and no other. Raises AttachmentMissing."""
    row = db().scalar(
        select(AttachmentRow).where(
            AttachmentRow.submission_id == submission_id,
            AttachmentRow.client_id == UUID(client_id_of(client_id)),
        )
    )
    if row is None:
        raise AttachmentMissing(client_id)
    return row


def attachment_from(row: AttachmentRow) -> Attachment:
    """The file that a row keeps."""
    known = vault().child(row.child_id).open_json("attachments", "about", row.id, row.about)
    return Attachment(
        id=row.id,
        client_id=str(row.client_id),
        child_id=ChildId(row.child_id),
        submission_id=SubmissionId(row.submission_id),
        sitting_id=SittingId(row.sitting_id),
        kind=AttachmentKind(known["kind"]),
        question=known["question"],
        size=known["size"],
        made_at=row.made_at,
        finished_at=row.finished_at,
        mimetype=known.get("mimetype", ""),
        seconds=known.get("seconds"),
        blurred=base64.b64decode(known.get("blurred", "")),
    )
