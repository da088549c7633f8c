"""Rows of recordings: a person's voice for a phrase that the product ships. Nothing here is about a child."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class RecordingRow(Base):
    """One phrase in one language, spoken by a person for a service. `version` tells which text was spoken.
    Never changed: another one is a new row, and the old one is taken away by `retired_at`."""

    __tablename__ = "recordings"
    __table_args__ = (Index("ix_recordings_service_id_lang", "service_id", "lang"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    context: Mapped[str]
    lang: Mapped[str]
    version: Mapped[str]
    speaker: Mapped[str]
    spoken_on: Mapped[date]
    mimetype: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
