"""The store's own rows: the audit trail, the jobs, and which children's keys were destroyed.

In: ids, moments, ciphertext. Out: row classes for `store.audit`, `store.jobs`, `store.work` only.
"""

import uuid
from datetime import datetime

from sqlalchemy import Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime
from store.sealed import Ciphertext


class AuditRow(Base):
    """One thing that someone did, by ids only; `mac` is chained over the row before."""

    __tablename__ = "audit_entries"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(80))
    subject: Mapped[str] = mapped_column(String(120), index=True)
    ids: Mapped[str] = mapped_column(Text)
    mac: Mapped[bytes] = mapped_column(LargeBinary(32))


class ErasedChildRow(Base):
    """A child whose key was destroyed: written with the erasure, so that it is finished after any crash."""

    __tablename__ = "erased_children"

    child_id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    erased_at: Mapped[datetime] = mapped_column(UtcDateTime)


class JobRow(Base):
    """One piece of work that can wait. Its state (waiting, running, done, failed) is read off its moments."""

    __tablename__ = "jobs"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(80))
    payload: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    cursor: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    # A keyed hash, so that what makes a job unique (a child, say) cannot be read from the table.
    waiting_as: Mapped[bytes | None] = mapped_column(LargeBinary(32), unique=True)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    available_at: Mapped[datetime] = mapped_column(UtcDateTime)
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    leased_by: Mapped[str | None] = mapped_column(String(36))
    attempts: Mapped[int] = mapped_column(default=0)
    max_attempts: Mapped[int] = mapped_column(default=5)
    progress_done: Mapped[int] = mapped_column(default=0)
    progress_total: Mapped[int | None]
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    failed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_error: Mapped[str | None] = mapped_column(String(120))

    __table_args__ = (Index("ix_jobs_due", "finished_at", "failed_at", "available_at"),)
