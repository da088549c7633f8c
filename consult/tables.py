"""Rows of invites, submissions, sittings, answers and drafts.

Which question a row answers is kept as a keyed hash, so that the rows alone do not show that a child asked
for help or said that they are not safe.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class InviteRow(Base):
    """A link given out for one child and one review. Only the secret's SHA-256 is kept."""

    __tablename__ = "invites"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), index=True)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    way: Mapped[str]
    language: Mapped[str]
    sound: Mapped[str] = mapped_column(default="")
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SubmissionRow(Base):
    """What one child says before one review. `opening` (sealed): own two pictures, first choice, looks."""

    __tablename__ = "submissions"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), unique=True)
    invite_id: Mapped[UUID] = mapped_column(ForeignKey("invites.id"))
    questionnaire: Mapped[str]
    version: Mapped[int]
    opening: Mapped[Ciphertext] = mapped_column(SealedBytes)
    misses: Mapped[int] = mapped_column(default=0)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SittingRow(Base):
    """One go at a submission on one device. Ended by stop, leave now or finish: its cookie opens nothing."""

    __tablename__ = "sittings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submissions.id"), index=True)
    invite_id: Mapped[UUID] = mapped_column(ForeignKey("invites.id"))
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    holder: Mapped[str]
    way: Mapped[str]
    language: Mapped[str]
    unlocked: Mapped[bool] = mapped_column(default=False)


class AnswerRow(Base):
    """One saved answer; a change is a new revision beside the old one. `value`: sealed JSON with the code."""

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("submission_id", "question_ref", "revision"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submissions.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    sitting_id: Mapped[UUID] = mapped_column(ForeignKey("sittings.id"))
    question_ref: Mapped[bytes] = mapped_column(LargeBinary)
    revision: Mapped[int]
    value: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class DraftRow(Base):
    """A half-given answer of one sitting, so that a change of way, language or page loses nothing."""

    __tablename__ = "drafts"
    __table_args__ = (UniqueConstraint("sitting_id", "question_ref"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    sitting_id: Mapped[UUID] = mapped_column(ForeignKey("sittings.id"))
    question_ref: Mapped[bytes] = mapped_column(LargeBinary)
    value: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class NetworkFormRow(Base):
    """A short form given to one person around a child. Only the secret's SHA-256 is kept. `about` (sealed):
    who it is for, in which language; `draft` (sealed): what is half given."""

    __tablename__ = "network_forms"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), index=True)
    secret_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    draft: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    begun_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class NetworkAnswerRow(Base):
    """What such a person kept or sent at one moment, sealed: never the child's words. Only ever added."""

    __tablename__ = "network_answers"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    form_id: Mapped[UUID] = mapped_column(ForeignKey("network_forms.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ArrivalRow(Base):
    """Something that waited on a device and was delivered, by the device's own id for it, so that delivering
    it again changes nothing. `state`, `revision`: what was answered then."""

    __tablename__ = "arrivals"
    __table_args__ = (UniqueConstraint("submission_id", "piece_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submissions.id"), index=True)
    piece_id: Mapped[UUID]
    state: Mapped[str]
    revision: Mapped[int]
    arrived_at: Mapped[datetime] = mapped_column(UtcDateTime)
