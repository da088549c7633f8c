"""Load accounts, signed-in browsers, misses, cover and duty. Rows in, nouns out, always ordered."""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, select

from children.model import ServiceId, StaffId
from staff.model import Account, AccountUnknown, Cover, Duty, SignedIn
from staff.tables import CoverRow, DutyRow, SignInFailureRow, StaffRow, StaffSessionRow
from staff.throttle import WINDOW
from store.work import db, now, vault


def load_account(staff_id: StaffId) -> Account:
    """The account with this id. Raises AccountUnknown."""
    row = db().get(StaffRow, staff_id)
    if row is None:
        raise AccountUnknown(str(staff_id))
    return _account(row)


def find_account(email: str) -> Account | None:
    """The account with this email address, whoever may look; for sign-in and commands."""
    row = db().scalar(select(StaffRow).where(StaffRow.email == normal_email(email)))
    return None if row is None else _account(row)


def load_password_hash(staff_id: StaffId) -> str:
    """The kept hash of this account's password. On PostgreSQL the account stays locked until the work ends,
    so that many guesses at once are counted one by one (SQLite writes one at a time anyway)."""
    row = db().scalars(select(StaffRow).where(StaffRow.id == staff_id).with_for_update()).one()
    return row.password_hash


def load_second_factor(staff_id: StaffId) -> tuple[str, int] | None:
    """The secret of the account's authenticator app and the last step used; None where none is set up."""
    row = db().scalars(select(StaffRow).where(StaffRow.id == staff_id).with_for_update()).one()
    if row.second_factor is None:
        return None
    secret = vault().service().open("staff", "second_factor", row.id, row.second_factor)
    return secret, row.second_factor_step


def list_accounts(service_id: ServiceId, also_left: bool = True) -> list[Account]:
    """A service's accounts, by name."""
    query = select(StaffRow).where(StaffRow.service_id == service_id)
    rows = db().scalars(query.order_by(StaffRow.left_at.is_not(None), StaffRow.name, StaffRow.id))
    return [_account(row) for row in rows if also_left or row.left_at is None]


def load_signed_in(token: str | None) -> SignedIn | None:
    """The signed-in browser that holds this token, live or ended; None for an unknown token."""
    if not token:
        return None
    row = db().scalar(select(StaffSessionRow).where(StaffSessionRow.token_hash == token_hash(token)))
    if row is None:
        return None
    return SignedIn(row.id, StaffId(row.staff_id), row.seen_at, row.ended_at)


def list_misses(account_ref: bytes, address_ref: bytes) -> tuple[list[datetime], list[datetime]]:
    """The moments of recent misses at sign-in, for one account and from one address."""
    since = now() - WINDOW

    def moments(where: ColumnElement[bool]) -> list[datetime]:
        query = select(SignInFailureRow.at).where(where, SignInFailureRow.at > since)
        return list(db().scalars(query.order_by(SignInFailureRow.at)))

    return (
        moments(SignInFailureRow.account_ref == account_ref),
        moments(SignInFailureRow.address_ref == address_ref),
    )


def list_covers(service_id: ServiceId) -> list[Cover]:
    """Who stands in for whom in a service, now or later, soonest first."""
    query = (
        select(CoverRow)
        .join(StaffRow, StaffRow.id == CoverRow.iro_id)
        .where(StaffRow.service_id == service_id, CoverRow.until_at > now())
    )
    return _covers(db().scalars(query.order_by(CoverRow.from_at, CoverRow.id)))


def list_covers_by(staff_id: StaffId) -> list[Cover]:
    """The IROs for whom this person stands in just now."""
    query = select(CoverRow).where(
        CoverRow.stand_in_id == staff_id, CoverRow.from_at <= now(), CoverRow.until_at > now()
    )
    return _covers(db().scalars(query.order_by(CoverRow.from_at, CoverRow.id)))


def list_duties(service_id: ServiceId) -> list[Duty]:
    """Who is on duty in a service, now or later, soonest first."""
    query = select(DutyRow).where(DutyRow.service_id == service_id, DutyRow.until_at > now())
    rows = db().scalars(query.order_by(DutyRow.from_at, DutyRow.id))
    return [Duty(row.id, StaffId(row.staff_id), row.from_at, row.until_at) for row in rows]


def token_hash(token: str) -> bytes:
    """What is kept of a random token: its SHA-256."""
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def normal_email(email: str) -> str:
    """An email address as it is compared: no spaces around, lower case."""
    return email.strip().casefold()


def _account(row: StaffRow) -> Account:
    return Account(
        id=StaffId(row.id),
        service_id=ServiceId(row.service_id),
        email=row.email,
        name=row.name,
        role=row.role,
        has_second_factor=row.second_factor is not None,
        made_at=row.made_at,
        left_at=row.left_at,
    )


def _covers(rows: Iterable[CoverRow]) -> list[Cover]:
    return [
        Cover(row.id, StaffId(row.iro_id), StaffId(row.stand_in_id), row.from_at, row.until_at)
        for row in rows
    ]
