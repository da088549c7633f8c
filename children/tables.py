"""Rows of services, children, their IROs and reviews. Names, dates of birth and places are sealed."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class ServiceRow(Base):
    """A service; `settings` holds nothing about a child."""

    __tablename__ = "services"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str]
    fictional: Mapped[bool]
    settings: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)


class ContactRow(Base):
    """One way of getting help in a service."""

    __tablename__ = "contacts"
    __table_args__ = (UniqueConstraint("service_id", "kind"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    kind: Mapped[str]
    details: Mapped[dict[str, object]] = mapped_column(JSON)


class ChildRow(Base):
    """A child: everything that tells who it is stands in `profile`, sealed JSON."""

    __tablename__ = "children"
    __table_args__ = (UniqueConstraint("service_id", "reference_blind"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    reference_blind: Mapped[bytes] = mapped_column(LargeBinary)
    profile: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class IroPeriodRow(Base):
    """Who a child's IRO is, from when until when (`until` is the first day no longer)."""

    __tablename__ = "iro_periods"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), index=True)
    from_day: Mapped[date]
    until_day: Mapped[date | None]


class ReviewRow(Base):
    """A review; `notes` is sealed (what happened before)."""

    __tablename__ = "reviews"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    kind: Mapped[str]
    counted_from: Mapped[date]
    notes: Mapped[Ciphertext] = mapped_column(SealedBytes)
    cancelled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReviewPartRow(Base):
    """One part of a review; `place` is sealed."""

    __tablename__ = "review_parts"
    __table_args__ = (UniqueConstraint("review_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    number: Mapped[int]
    on_day: Mapped[date]
    at_time: Mapped[time | None]
    video: Mapped[bool]
    place: Mapped[Ciphertext] = mapped_column(SealedBytes)


class GuestRow(Base):
    """Someone who is asked to come to a review. `about`: sealed JSON with name and role. Never changed; one
    who is no longer asked is taken away by `removed_at`, since a child may have spoken of them."""

    __tablename__ = "review_guests"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"), index=True)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class OwnPictureRow(Base):
    """A photo out of a child's own life (their home, their carer, their dog) and what it stands for, both
    sealed: `about` is JSON with a concept and a word. Never changed; taken away by `retired_at`."""

    __tablename__ = "own_pictures"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    photo: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    retired_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PassportRow(Base):
    """How a child says yes, written down by someone who knows them. `content`: sealed JSON. A change is a new
    row; the newest holds."""

    __tablename__ = "passports"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"), index=True)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
