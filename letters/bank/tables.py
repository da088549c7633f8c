"""Rows of a service's own phrases and of its closing block. Nothing here names a child."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class PhraseDraftRow(Base):
    """A phrase being changed, one for each code; IROs are offered what is published."""

    __tablename__ = "phrase_drafts"
    __table_args__ = (UniqueConstraint("service_id", "code"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    code: Mapped[str] = mapped_column(String(40))
    revision: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class PhraseVersionRow(Base):
    """One published version of a phrase. Never changed: records made with it still find its words."""

    __tablename__ = "phrase_versions"
    __table_args__ = (UniqueConstraint("service_id", "code", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    code: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class ClosingRow(Base):
    """Something that the team wants at the end of each letter until a day."""

    __tablename__ = "closing_items"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    place: Mapped[int]
    picture: Mapped[str] = mapped_column(String(80))
    words: Mapped[dict[str, Any]] = mapped_column(JSON)
    until: Mapped[date | None]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
