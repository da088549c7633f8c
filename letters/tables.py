"""Rows of letters, of their drafts and each step of these, of IROs' sheets. Words and bytes are sealed."""

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


class LetterStepRow(Base):
    """A letter being written as it stood at one revision, until it is approved. `before`: the revision that
    taking this change back leads to; `after`: the one that doing it again leads to."""

    __tablename__ = "letter_steps"
    __table_args__ = (UniqueConstraint("review_id", "revision"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    revision: Mapped[int]
    outcome_id: Mapped[UUID] = mapped_column(ForeignKey("outcomes.id"))
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    before: Mapped[int | None]
    after: Mapped[int | None]


class LetterEditorRow(Base):
    """Who has a letter that is being written open just now, and since when."""

    __tablename__ = "letter_editors"
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)


class RuleChoiceRow(Base):
    """What a service has chosen about the rules of easy reading; the newest counts, the older ones stay."""

    __tablename__ = "rule_choices"
    __table_args__ = (UniqueConstraint("service_id", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    version: Mapped[int]
    content: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


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
    sound: Mapped[Ciphertext | None] = mapped_column(SealedBytes, deferred=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LetterBatchRow(Base):
    """Letters that someone asked for at once."""

    __tablename__ = "letter_batches"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    job_id: Mapped[UUID | None]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LetterBatchFileRow(Base):
    """One file of a batch, sealed with its own child's key."""

    __tablename__ = "letter_batch_files"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("letter_batches.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"))
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    number: Mapped[int]
    kind: Mapped[str]
    lang: Mapped[str]
    content: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    problem: Mapped[str | None]
