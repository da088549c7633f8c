"""Rows of a service's questionnaires. Nothing here names a child: questions are content."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, UtcDateTime, new_id


class QuestionnaireDraftRow(Base):
    """A questionnaire being changed, one for each code; `revision` tells two people apart."""

    __tablename__ = "questionnaire_drafts"
    __table_args__ = (UniqueConstraint("service_id", "code"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    code: Mapped[str] = mapped_column(String(40))
    revision: Mapped[int]
    base: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class QuestionnaireVersionRow(Base):
    """One published version of a questionnaire. Never changed, never deleted: submissions keep its id."""

    __tablename__ = "questionnaire_versions"
    __table_args__ = (UniqueConstraint("service_id", "code", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    code: Mapped[str] = mapped_column(String(40))
    number: Mapped[int]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    note: Mapped[str]
    looked_at: Mapped[list[str]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
