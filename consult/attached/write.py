"""Keep drawings, recordings and photos as they come. Everything flushes; nothing commits.

In: a sitting, and what its phone sends. Out: `Attachment`s. Beginning, a piece and finishing may each come
twice and change nothing the second time. What is refused is gone at once.
"""

import base64
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError

from consult.attached.clean import cleaned
from consult.attached.model import (
    MOST_KEPT,
    PIECE,
    UNFINISHED,
    Attachment,
    AttachmentKind,
    AttachmentMissing,
    AttachmentRefused,
    Cleaned,
    WhyRefused,
    checked_size,
    client_id_of,
)  # fmt: skip
from consult.attached.read import attachment_from, is_held, list_have, pieces_of, row_of
from consult.attached.tables import AttachmentPieceRow, AttachmentRow
from consult.model import Sitting
from store.base import new_id
from store.work import audit, db, now, vault


def begin_attachment(
    sitting: Sitting, client_id: str, kind: AttachmentKind, question: str, size: int
) -> Attachment:
    """A file that the phone is about to send. The same again is the same file. Raises AttachmentRefused,
    AttachmentMissing for a name that is none."""
    name = UUID(client_id_of(client_id))
    known = _known(sitting, name)
    if known is not None:
        return known
    checked_size(size)
    if _count(sitting) >= MOST_KEPT:
        raise AttachmentRefused(WhyRefused.TOO_MANY)
    row = AttachmentRow(
        id=new_id(),
        client_id=name,
        child_id=sitting.child_id,
        submission_id=sitting.submission_id,
        sitting_id=sitting.id,
        made_at=now(),
    )
    _seal_about(row, {"kind": kind.value, "question": question, "size": size})
    try:
        with db().begin_nested():
            db().add(row)
    except IntegrityError:
        return attachment_from(row_of(sitting.submission_id, client_id))
    audit("attachment.begun", sitting.child_id, attachment=row.id, sitting=sitting.id)
    return attachment_from(row)


def put_piece(sitting: Sitting, client_id: str, number: int, content: bytes) -> Attachment:
    """One piece. A piece that is there already stays as it is. Raises AttachmentMissing, and
    AttachmentRefused for a piece that this file does not have or that is longer than it should be."""
    row = row_of(sitting.submission_id, client_id)
    attachment = attachment_from(row)
    if attachment.finished_at is not None:
        return attachment
    expected = min(PIECE, attachment.size - number * PIECE)
    if not 0 <= number < attachment.pieces or len(content) != expected:
        raise AttachmentRefused(WhyRefused.UNREADABLE)
    _add_piece(row, number, content)
    return attachment


def finish_attachment(sitting: Sitting, client_id: str) -> Attachment:
    """All pieces have come: look at the file and keep what is seen or heard of it. Raises AttachmentMissing;
    AttachmentRefused where pieces are missing (they stay), or where it cannot be kept (it is gone)."""
    row = row_of(sitting.submission_id, client_id)
    attachment = attachment_from(row)
    if attachment.finished_at is not None:
        return attachment
    if attachment.missing(list_have(attachment)):
        raise AttachmentRefused(WhyRefused.UNFINISHED)
    made = cleaned(attachment.kind, b"".join(pieces_of(row.child_id, row.id)))
    return _keep(row, attachment, made)


def take_attachment(
    sitting: Sitting, client_id: str, kind: AttachmentKind, question: str, uploaded: bytes
) -> Attachment:
    """A whole file in one go, as a plain form sends it; what had come of it is replaced, unless a saved
    answer holds it. Raises AttachmentRefused, AttachmentMissing."""
    known = _known(sitting, UUID(client_id_of(client_id)))
    if known is not None and is_held(known):
        return known
    made = cleaned(kind, uploaded)
    begun = begin_attachment(sitting, client_id, kind, question, len(uploaded))
    return _keep(row_of(sitting.submission_id, client_id), begun, made)


def drop_attachment(sitting: Sitting, client_id: str) -> None:
    """The child does it again, or takes it away: gone for good, unless a saved answer holds it. Raises
    AttachmentMissing, also where it came from another go."""
    row = row_of(sitting.submission_id, client_id)
    if row.sitting_id != sitting.id:
        raise AttachmentMissing(client_id)
    if not is_held(attachment_from(row)):
        _remove(row)


def sweep_unfinished() -> int:
    """Remove what was begun more than a week ago and never finished. Out: how many."""
    chosen = select(AttachmentRow).where(
        AttachmentRow.finished_at.is_(None), AttachmentRow.made_at < now() - UNFINISHED
    )
    rows = list(db().scalars(chosen.order_by(AttachmentRow.made_at, AttachmentRow.id)))
    for row in rows:
        _remove(row)
    return len(rows)


def _keep(row: AttachmentRow, attachment: Attachment, made: Cleaned) -> Attachment:
    db().execute(delete(AttachmentPieceRow).where(AttachmentPieceRow.attachment_id == row.id))
    for number in range(-(-len(made.content) // PIECE)):
        _add_piece(row, number, made.content[number * PIECE : (number + 1) * PIECE])
    about = {
        "kind": attachment.kind.value,
        "question": attachment.question,
        "size": len(made.content),
        "mimetype": made.mimetype,
        "seconds": made.seconds,
        "blurred": base64.b64encode(made.blurred).decode(),
    }
    _seal_about(row, about)
    row.finished_at = now()
    db().flush()
    audit("attachment.finished", row.child_id, attachment=row.id)
    return attachment_from(row)


def _add_piece(row: AttachmentRow, number: int, content: bytes) -> None:
    piece = AttachmentPieceRow(id=new_id(), attachment_id=row.id, number=number)
    sealer = vault().child(row.child_id)
    piece.content = sealer.seal_bytes("attachment_pieces", "content", piece.id, content)
    try:
        with db().begin_nested():
            db().add(piece)
    except IntegrityError:
        return  # the same piece came twice


def _seal_about(row: AttachmentRow, about: Mapping[str, object]) -> None:
    row.about = vault().child(row.child_id).seal_json("attachments", "about", row.id, about)


def _known(sitting: Sitting, name: UUID) -> Attachment | None:
    try:
        return attachment_from(row_of(sitting.submission_id, str(name)))
    except AttachmentMissing:
        return None


def _count(sitting: Sitting) -> int:
    chosen = select(func.count()).select_from(AttachmentRow)
    return db().scalar(chosen.where(AttachmentRow.submission_id == sitting.submission_id)) or 0


def _remove(row: AttachmentRow) -> None:
    db().execute(delete(AttachmentPieceRow).where(AttachmentPieceRow.attachment_id == row.id))
    db().execute(delete(AttachmentRow).where(AttachmentRow.id == row.id))
    audit("attachment.removed", row.child_id, attachment=row.id)
