"""Rows of a service's own phrases and of its closing block. Nothing here names a child."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id
from store.versions import DraftColumns, VersionColumns


class PhraseDraftRow(DraftColumns):
    """A phrase being changed; IROs are offered what is published."""

    __tablename__ = "phrase_drafts"


class PhraseVersionRow(VersionColumns):
    """One published version of a phrase: records made with it still find its words."""

    __tablename__ = "phrase_versions"


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
