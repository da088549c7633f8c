"""Write accounts, signed-in browsers, misses at sign-in, cover and duty. Flushes, never commits.

Each change of who may see what is noted in the audit trail, in ids only.
"""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, or_, select, update

from children.model import ServiceId, StaffId
from staff.model import (
    MAY_BE_ON_DUTY,
    MAY_COVER,
    Account,
    AccountUnknown,
    EmailTaken,
    check_cover,
    check_duty,
    check_period,
)
from staff.passwords import check_password, hash_password
from staff.read import find_account, load_account, normal_email, token_hash
from staff.tables import CoverRow, DutyRow, SignInFailureRow, StaffRow, StaffSessionRow
from staff.throttle import WINDOW
from store.base import new_id
from store.work import audit, db, now, vault

# Ended sessions are of no use but to tell the person that they were signed out.
OLD_SESSION = timedelta(days=30)


def add_account(service_id: ServiceId, email: str, name: str, role: str, password: str) -> Account:
    """A new member of staff. Raises EmailTaken, PasswordRefused."""
    if find_account(email) is not None:
        raise EmailTaken(email)
    check_password(password, email, name)
    row = StaffRow(
        id=new_id(),
        service_id=service_id,
        email=normal_email(email),
        name=name.strip(),
        role=role,
        password_hash=hash_password(password),
        made_at=now(),
    )
    db().add(row)
    db().flush()
    audit("staff.added", row.id, service=service_id, role=role)
    return load_account(StaffId(row.id))


def change_password(staff_id: StaffId, password: str, keep: UUID | None = None) -> None:
    """Set a new password and end every signed-in browser but `keep`. Raises PasswordRefused."""
    row = _row(staff_id)
    check_password(password, row.email, row.name)
    row.password_hash = hash_password(password)
    end_sessions(staff_id, keep)
    db().flush()
    audit("staff.password_changed", staff_id)


def save_hash(staff_id: StaffId, password_hash: str) -> None:
    """Keep the same password under a stronger hash."""
    _row(staff_id).password_hash = password_hash
    db().flush()


def change_role(staff_id: StaffId, role: str) -> None:
    """Give another role; signed-in browsers end, and cover and duty that it may not do."""
    row = _row(staff_id)
    before, row.role = row.role, role
    end_sessions(staff_id)
    if role not in MAY_COVER:
        _end_covers(staff_id)
    if role not in MAY_BE_ON_DUTY:
        _end_duties(staff_id)
    db().flush()
    audit("staff.role_changed", staff_id, before=before, role=role)


def mark_left(staff_id: StaffId) -> None:
    """They left: no more sign-in, and every signed-in browser, cover and duty of theirs ends now."""
    _row(staff_id).left_at = now()
    end_sessions(staff_id)
    _end_covers(staff_id)
    _end_duties(staff_id)
    db().flush()
    audit("staff.left", staff_id)


def _end_covers(staff_id: StaffId) -> None:
    """Cover by and cover of this person: who is nobody's IRO has no children to be stood in for."""
    of_theirs = or_(CoverRow.stand_in_id == staff_id, CoverRow.iro_id == staff_id)
    db().execute(update(CoverRow).where(of_theirs, CoverRow.until_at > now()).values(until_at=now()))


def _end_duties(staff_id: StaffId) -> None:
    db().execute(
        update(DutyRow).where(DutyRow.staff_id == staff_id, DutyRow.until_at > now()).values(until_at=now())
    )


def add_session(staff_id: StaffId) -> str:
    """Sign a browser in. Returns the token for its cookie: 256 random bits, of which only a hash is kept."""
    token = secrets.token_urlsafe(32)
    old = delete(StaffSessionRow).where(StaffSessionRow.staff_id == staff_id)
    db().execute(old.where(StaffSessionRow.seen_at < now() - OLD_SESSION))
    row = StaffSessionRow(
        id=new_id(), staff_id=staff_id, token_hash=token_hash(token), made_at=now(), seen_at=now()
    )
    db().add(row)
    db().flush()
    audit("staff.signed_in", staff_id, session=row.id)
    return token


def save_seen(session_id: UUID, at: datetime) -> None:
    """A sign of life of a signed-in browser."""
    db().execute(update(StaffSessionRow).where(StaffSessionRow.id == session_id).values(seen_at=at))


def end_session(token: str | None) -> None:
    """Sign this browser out; an unknown token is no error."""
    if not token:
        return
    row = db().scalar(select(StaffSessionRow).where(StaffSessionRow.token_hash == token_hash(token)))
    if row is not None and row.ended_at is None:
        row.ended_at = now()
        db().flush()
        audit("staff.signed_out", row.staff_id, session=row.id)


def end_sessions(staff_id: StaffId, keep: UUID | None = None) -> None:
    """Sign this person out everywhere, but in `keep`."""
    query = select(StaffSessionRow).where(
        StaffSessionRow.staff_id == staff_id, StaffSessionRow.ended_at.is_(None)
    )
    for row in db().scalars(query.order_by(StaffSessionRow.id)):
        if row.id != keep:
            row.ended_at = now()
    db().flush()
    audit("staff.signed_out_everywhere", staff_id)


def add_miss(account_ref: bytes, address_ref: bytes) -> None:
    """Note a failed sign-in, and forget those too old to count."""
    db().execute(delete(SignInFailureRow).where(SignInFailureRow.at < now() - WINDOW))
    db().add(SignInFailureRow(id=new_id(), account_ref=account_ref, address_ref=address_ref, at=now()))
    db().flush()


def purge_misses(account_ref: bytes) -> None:
    """Forget an account's misses: its owner has signed in."""
    db().execute(delete(SignInFailureRow).where(SignInFailureRow.account_ref == account_ref))


def save_second_factor(staff_id: StaffId, secret: str, step: int) -> None:
    """Keep the secret of an authenticator app, confirmed by the code of `step`."""
    row = _row(staff_id)
    row.second_factor = vault().service().seal("staff", "second_factor", row.id, secret)
    row.second_factor_at, row.second_factor_step = now(), step
    db().flush()
    audit("staff.second_factor_set", staff_id)


def save_step(staff_id: StaffId, step: int) -> None:
    """The code of this step was used: it and all before are refused from now on."""
    _row(staff_id).second_factor_step = step
    db().flush()


def reset_second_factor(staff_id: StaffId) -> None:
    """Take the authenticator app off an account (a lost phone) and end its signed-in browsers."""
    row = _row(staff_id)
    row.second_factor, row.second_factor_at = None, None
    end_sessions(staff_id)
    db().flush()
    audit("staff.second_factor_reset", staff_id)


def add_cover(
    iro: Account, stand_in: Account, from_at: datetime, until_at: datetime, made_by: StaffId
) -> None:
    """Name who stands in for an IRO. Raises CoverRefused with words for the page."""
    check_cover(iro, stand_in)
    check_period(from_at, until_at, now())
    row = CoverRow(
        id=new_id(),
        iro_id=iro.id,
        stand_in_id=stand_in.id,
        from_at=from_at,
        until_at=until_at,
        made_by=made_by,
    )
    db().add(row)
    db().flush()
    audit("cover.named", iro.id, cover=row.id, stand_in=stand_in.id)


def end_cover(service_id: ServiceId, cover_id: UUID) -> bool:
    """End a cover of this service now; False where there is none."""
    row = db().get(CoverRow, cover_id)
    if row is None or _row(StaffId(row.iro_id)).service_id != service_id or row.until_at <= now():
        return False
    row.until_at = now()
    db().flush()
    audit("cover.ended", row.iro_id, cover=row.id, stand_in=row.stand_in_id)
    return True


def add_duty(account: Account, from_at: datetime, until_at: datetime, made_by: StaffId) -> None:
    """Name who is on duty. Raises CoverRefused with words for the page."""
    check_duty(account)
    check_period(from_at, until_at, now())
    row = DutyRow(
        id=new_id(),
        service_id=account.service_id,
        staff_id=account.id,
        from_at=from_at,
        until_at=until_at,
        made_by=made_by,
    )
    db().add(row)
    db().flush()
    audit("duty.named", account.id, duty=row.id)


def end_duty(service_id: ServiceId, duty_id: UUID) -> bool:
    """End a time of duty of this service now; False where there is none."""
    row = db().get(DutyRow, duty_id)
    if row is None or row.service_id != service_id or row.until_at <= now():
        return False
    row.until_at = now()
    db().flush()
    audit("duty.ended", row.staff_id, duty=row.id)
    return True


def _row(staff_id: StaffId) -> StaffRow:
    row = db().get(StaffRow, staff_id)
    if row is None:
        raise AccountUnknown(str(staff_id))
    return row
