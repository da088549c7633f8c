"""Rows of readings, steps taken on alerts, and outcomes.

An alert's step names its answer by a keyed hash only.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class ReadingRow(Base):
    """A submission was read by a member of staff."""

    __tablename__ = "readings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    submission_id: Mapped[UUID] = mapped_column(ForeignKey("submissions.id"), index=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class AlertStepRow(Base):
    """What was done about an alert: opened by a stand-in (why), seen, or dealt with (what, and to whom
    it went). Which of these it is is sealed too. That a sheet for the meeting was opened stands here as well,
    under its submission."""

    __tablename__ = "alert_steps"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    alert_ref: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    step: Mapped[Ciphertext] = mapped_column(SealedBytes)


class InterpretationRow(Base):
    """What an interpreter said that a child's own words mean; a correction is a newer row."""

    __tablename__ = "interpretations"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    answer_id: Mapped[UUID] = mapped_column(ForeignKey("answers.id"), index=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class NetworkStepRow(Base):
    """What was done about a form of the network: someone read it, or an interpreter's English was kept."""

    __tablename__ = "network_steps"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    form_id: Mapped[UUID] = mapped_column(ForeignKey("network_forms.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"))
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class OutcomeRow(Base):
    """What a review decided; a correction is a new version."""

    __tablename__ = "outcomes"
    __table_args__ = (UniqueConstraint("review_id", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    version: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class OutcomeDraftRow(Base):
    """A half-filled review record, kept as it was typed."""

    __tablename__ = "outcome_drafts"
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), primary_key=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class DecisionQueryRow(Base):
    """A manager asks about a decision that was asked for; the IRO's answer stands beside it."""

    __tablename__ = "decision_queries"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    asked_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    answer: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    answered_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
