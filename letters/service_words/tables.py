"""Rows of a service's words in other languages. Nothing here names a child."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class ServiceWordRow(Base):
    """The words of one text in one language. `source`: the fingerprint of the English that they were made of;
    of a value that the service added for a blank the English itself stands here too, in English."""

    __tablename__ = "service_words"
    __table_args__ = (UniqueConstraint("service_id", "lang", "context", "source"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    lang: Mapped[str] = mapped_column(String(12))
    context: Mapped[str] = mapped_column(String(120))
    source: Mapped[str] = mapped_column(String(12))
    english: Mapped[str]
    text: Mapped[str]
    by_name: Mapped[str] = mapped_column(String(120))
    agency: Mapped[str] = mapped_column(String(120))
    by_on: Mapped[date | None]
    checked_by: Mapped[str] = mapped_column(String(120))
    checked_on: Mapped[date | None]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
