"""Rows of a service's own forms of the network. Nothing here names a child: questions are content."""

from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.versions import DraftColumns, VersionColumns


class NetworkDraftRow(DraftColumns):
    """A form being changed; its code is the kind of person who is asked."""

    __tablename__ = "network_drafts"
    __table_args__ = (UniqueConstraint("service_id", "respondent"),)
    code: Mapped[str] = mapped_column("respondent", String(40))
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class NetworkVersionRow(VersionColumns):
    """One published version of a form. Forms that were given out keep its id."""

    __tablename__ = "network_versions"
    __table_args__ = (UniqueConstraint("service_id", "respondent", "number"),)
    code: Mapped[str] = mapped_column("respondent", String(40))
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
