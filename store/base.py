"""What every table is built from: the declarative base, ids, and two strict column types.

In: Python values. Out: `Base`, `new_id`, `SealedBytes` (only ciphertext gets in) and `UtcDateTime` (only
times with a zone get in, and they come back in UTC on SQLite and PostgreSQL alike).
"""

import uuid
from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, LargeBinary, MetaData
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from store.sealed import Ciphertext

# Constraints need names that both databases and every migration agree on.
NAMING = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """The base of every room's rows; its metadata is what the migrations are checked against."""

    metadata = MetaData(naming_convention=NAMING)


def new_id() -> uuid.UUID:
    """A fresh random id, made here: a value is sealed to its row before the database sees it."""
    return uuid.uuid4()


class SealedBytes(TypeDecorator[Ciphertext]):
    """A column that only takes `Ciphertext`: plain text or bytes raise TypeError before they reach a disk."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Ciphertext | None, dialect: Dialect) -> bytes | None:
        if value is None:
            return None
        if not isinstance(value, Ciphertext):
            raise TypeError(f"a sealed column takes Ciphertext, not {type(value).__name__}: seal it first")
        return bytes(value)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Ciphertext | None:
        return None if value is None else Ciphertext(value)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Takes aware datetimes of any zone (naive: ValueError), gives back aware ones in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone: say which")
        in_utc = value.astimezone(UTC)
        # SQLite keeps no zone: what lies in the file is always UTC.
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
