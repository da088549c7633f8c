"""Rows of letter links, receipts and first openings."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class LetterLinkRow(Base):
    """A link to one letter, under the same rules as an invite: only the secret's SHA-256 is kept."""

    __tablename__ = "letter_links"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letters.id"), index=True)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ReceiptRow(Base):
    """A letter went out by a channel."""

    __tablename__ = "receipts"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letters.id"), index=True)
    channel: Mapped[str]
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class OpeningRow(Base):
    """A letter's link was begun: `ended_at` once the reader left or finished."""

    __tablename__ = "letter_openings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    link_id: Mapped[UUID] = mapped_column(ForeignKey("letter_links.id"), index=True)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    language: Mapped[str]
