"""Signing in, step by step: throttle, password, second factor, and only then a session.

In: what was typed. Out: the account, or None for a miss; `TriesUsedUp` where the throttle says wait. An email
address that nobody has is treated just like one with a wrong password, in words, time and counting.
"""

from datetime import datetime

from staff.codes import CodeWrong, step_of
from staff.model import Account
from staff.passwords import fits, hash_password, is_outdated
from staff.read import (
    find_account,
    list_misses,
    load_password_hash,
    load_second_factor,
    normal_email,
)
from staff.throttle import next_try
from staff.write import add_miss, purge_misses, save_hash, save_step
from store.work import audit, now, vault


class TriesUsedUp(Exception):
    """Too many misses for this account or from this address; `until` is when to try again."""

    def __init__(self, until: datetime):
        super().__init__("too many tries")
        self.until = until


def try_password(email: str, password: str, address: str) -> Account | None:
    """The account whose email and password these are, or None, which is counted. Raises TriesUsedUp."""
    account_ref, address_ref = _refs(email, address)
    _check_throttle(account_ref, address_ref)
    account = find_account(email)
    if account is not None and account.left_at is not None:
        account = None
    kept = load_password_hash(account.id) if account else None
    if not fits(password, kept) or account is None:
        _miss(account_ref, address_ref, account)
        return None
    if kept and is_outdated(kept):
        save_hash(account.id, hash_password(password))
    if not account.has_second_factor:
        purge_misses(account_ref)
    return account


def try_code(account: Account, code: str, address: str) -> bool:
    """Whether this is the present code of the account's authenticator app; a miss is counted like a wrong
    password. Raises TriesUsedUp."""
    account_ref, address_ref = _refs(account.email, address)
    _check_throttle(account_ref, address_ref)
    kept = load_second_factor(account.id)
    if kept is None:
        return False
    try:
        step = step_of(kept[0], code, now(), kept[1])
    except CodeWrong:
        _miss(account_ref, address_ref, account)
        return False
    save_step(account.id, step)
    purge_misses(account_ref)
    return True


def _check_throttle(account_ref: bytes, address_ref: bytes) -> None:
    until = next_try(*list_misses(account_ref, address_ref), now())
    if until is not None:
        raise TriesUsedUp(until)


def _miss(account_ref: bytes, address_ref: bytes, account: Account | None) -> None:
    add_miss(account_ref, address_ref)
    if account is not None:
        audit("staff.sign_in_missed", account.id)


def _refs(email: str, address: str) -> tuple[bytes, bytes]:
    return vault().blind("sign-in account", normal_email(email)), vault().blind("sign-in address", address)
