"""Rows of drawings, recordings and photos, sealed with the child's key, in pieces."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class AttachmentRow(Base):
    """One file of one submission. `about` (sealed): what it is, its question, size, type and length."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("submission_id", "client_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    client_id: Mapped[UUID]
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submissions.id"), index=True)
    sitting_id: Mapped[UUID] = mapped_column(ForeignKey("sittings.id"))
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AttachmentPieceRow(Base):
    """One piece of a file, as it came or, once the file is finished, as it is kept."""

    __tablename__ = "attachment_pieces"
    __table_args__ = (UniqueConstraint("attachment_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    attachment_id: Mapped[UUID] = mapped_column(ForeignKey("attachments.id"), index=True)
    number: Mapped[int] = mapped_column(Integer)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
