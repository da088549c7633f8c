"""Rows of letter links, keys, receipts, openings, and what children answered. Their words are sealed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


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
    """A letter went out by a channel, to be opened from a moment on. `content`: sealed JSON, who told hard
    news and who is there when it opens."""

    __tablename__ = "receipts"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letters.id"), index=True)
    channel: Mapped[str]
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    opens_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    content: Mapped[Ciphertext | None] = mapped_column(SealedBytes)


class OpeningRow(Base):
    """A letter's link was begun: `unlocked_at` once the child's two pictures were tapped and the letter
    opened, `ended_at` once the reader left or finished. `letter_id`: the version that the link led to."""

    __tablename__ = "letter_openings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    link_id: Mapped[UUID] = mapped_column(ForeignKey("letter_links.id"), index=True)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    language: Mapped[str]
    letter_id: Mapped[UUID | None] = mapped_column(ForeignKey("letters.id"))
    unlocked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class LetterKeyRow(Base):
    """The two pictures that open a child's letters, where they are not those of a consultation. `pictures`:
    sealed JSON; empty where they are to be chosen anew."""

    __tablename__ = "letter_keys"
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), primary_key=True)
    pictures: Mapped[Ciphertext] = mapped_column(SealedBytes)
    misses: Mapped[int] = mapped_column(default=0)


class ReplyRow(Base):
    """What a child answered to a letter, sealed; only ever added."""

    __tablename__ = "letter_replies"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letters.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    opening_id: Mapped[UUID] = mapped_column(ForeignKey("letter_openings.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)


class ReplySoundRow(Base):
    """What a child said aloud in such an answer, sealed; what kind of file it is stands in the answer."""

    __tablename__ = "letter_reply_sounds"
    reply_id: Mapped[UUID] = mapped_column(ForeignKey("letter_replies.id"), primary_key=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)


class ReplyPartRow(Base):
    """A part of what a child said aloud without a line, sealed, until the answer that names it has come."""

    __tablename__ = "letter_reply_parts"
    __table_args__ = (UniqueConstraint("opening_id", "file_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    opening_id: Mapped[UUID] = mapped_column(ForeignKey("letter_openings.id"), index=True)
    file_id: Mapped[UUID]
    number: Mapped[int]
    arrived_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)


class LetterArrivalRow(Base):
    """An answer that waited on a device and was delivered, by the device's own id for it, so that delivering
    it again changes nothing. `state`: what was answered then."""

    __tablename__ = "letter_arrivals"
    __table_args__ = (UniqueConstraint("opening_id", "piece_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    opening_id: Mapped[UUID] = mapped_column(ForeignKey("letter_openings.id"), index=True)
    piece_id: Mapped[UUID]
    state: Mapped[str]
    arrived_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReplyStepRow(Base):
    """What was done about such an answer, or what an interpreter said that it means; sealed."""

    __tablename__ = "letter_reply_steps"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    reply_id: Mapped[UUID] = mapped_column(ForeignKey("letter_replies.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
