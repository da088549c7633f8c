"""Rows of a service's own forms of the network. Nothing here names a child: questions are content."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class NetworkDraftRow(Base):
    """A form being changed, one for each kind of person; `revision` tells two people apart."""

    __tablename__ = "network_drafts"
    __table_args__ = (UniqueConstraint("service_id", "respondent"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    respondent: Mapped[str] = mapped_column(String(40))
    revision: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class NetworkVersionRow(Base):
    """One published version of a form. Never changed or deleted: forms that were given out keep its id."""

    __tablename__ = "network_versions"
    __table_args__ = (UniqueConstraint("service_id", "respondent", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    respondent: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
