"""Rows of children's own pages. What stands on one is sealed with the child's key."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class OwnPageRow(Base):
    """A child's page. `about` (sealed): the two pictures that open it, what is half given, from which version
    it counts, and in which versions the list of words found something."""

    __tablename__ = "own_pages"
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), primary_key=True)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    misses: Mapped[int] = mapped_column(default=0)


class OwnPageVersionRow(Base):
    """One version. `content` (sealed): every part, and who gets it."""

    __tablename__ = "own_page_versions"
    __table_args__ = (UniqueConstraint("child_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    number: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OwnPageFileRow(Base):
    """A photo or recording of the page. `about` (sealed): what it is."""

    __tablename__ = "own_page_files"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OwnPageOpeningRow(Base):
    """Someone of the service opened the page that a child gave them; the child is shown who and when."""

    __tablename__ = "own_page_openings"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
