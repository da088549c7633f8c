"""Rows of letters, their drafts and IROs' sheets. Words, approved bytes and photos are sealed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class LetterDraftRow(Base):
    """A letter being written; `revision` tells two editors apart."""

    __tablename__ = "letter_drafts"
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    outcome_id: Mapped[UUID] = mapped_column(ForeignKey("outcomes.id"))
    revision: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class LetterRow(Base):
    """An approved letter: its blocks and the very bytes of its PDF. Never changed. `second_by`: who looked at
    it before, where a second pair of eyes is asked for."""

    __tablename__ = "letters"
    __table_args__ = (UniqueConstraint("review_id", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    outcome_id: Mapped[UUID] = mapped_column(ForeignKey("outcomes.id"))
    version: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    pdf: Mapped[Ciphertext] = mapped_column(SealedBytes)
    pdf_sha256: Mapped[bytes] = mapped_column(LargeBinary)
    approved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    approved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    second_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    second_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SecondLookRow(Base):
    """A second pair of eyes was asked for one revision of a letter being written, and has looked, or not."""

    __tablename__ = "letter_second_looks"
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    revision: Mapped[int]
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    looked_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    looked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class MinutesRow(Base):
    """Minutes brought in for a review's record: sentences that wait to be accepted."""

    __tablename__ = "minutes_drafts"
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class SheetRow(Base):
    """A version of an IRO's "all about me" sheet; words and photo sealed with the service's key."""

    __tablename__ = "sheets"
    __table_args__ = (UniqueConstraint("staff_id", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    version: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    photo: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
