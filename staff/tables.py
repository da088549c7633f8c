"""Rows of accounts, sessions, failed sign-ins, cover and duty."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class StaffRow(Base):
    """A member of staff. `second_factor` is the sealed secret of an authenticator app."""

    __tablename__ = "staff"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    second_factor: Mapped[Ciphertext | None] = mapped_column(SealedBytes)
    second_factor_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    second_factor_step: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    left_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class StaffSessionRow(Base):
    """A signed-in browser; the cookie holds a token of which only the SHA-256 is kept."""

    __tablename__ = "staff_sessions"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), index=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SignInFailureRow(Base):
    """A failed sign-in, by keyed hashes of account and address, for throttling."""

    __tablename__ = "sign_in_failures"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    account_ref: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    address_ref: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class CoverRow(Base):
    """Who stands in for an IRO, from when until when; opens the children's records."""

    __tablename__ = "covers"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    iro_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), index=True)
    stand_in_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"), index=True)
    from_at: Mapped[datetime] = mapped_column(UtcDateTime)
    until_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class DutyRow(Base):
    """Who is on duty in a service, from when until when; opens an alert and nothing else."""

    __tablename__ = "duties"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    staff_id: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
    from_at: Mapped[datetime] = mapped_column(UtcDateTime)
    until_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
