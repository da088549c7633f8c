"""What app.py hands to earlier rooms about staff: who is signed in, and an IRO's card for a child's page.

In: the token of a desk cookie, or a member of staff's id. Out: `Viewer` or `IroCard`, or None.
"""

import logging
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from flask import current_app, request
from sqlalchemy.exc import OperationalError

from children.model import ChildId, ChildNotFound, ServiceId, StaffId
from children.read import load_child_unguarded
from letters.about_me.read import find_sheet
from letters.about_me.ready import in_words
from reviews.read import list_readings
from staff.model import SEEN_EVERY, SignedIn
from staff.read import list_accounts, list_covers_by, list_duties, load_account, load_signed_in
from staff.write import save_seen
from store.work import Store, after_commit, current, now
from web.access import Role, Viewer
from web.handed import Colleague, IroCard, Opened
from web.settings import Settings
from web.words import lang
from wording.read import find_message

log = logging.getLogger("heard.staff")

# What a page asks by itself, without a hand on it, must not be a sign of life.
NO_SIGN_OF_LIFE = frozenset({"staff.show_time_left", "letters.save_here"})


def load_viewer(token: str | None) -> Viewer | None:
    """The member of staff whose browser holds this token, with cover and duty as of now; None where the
    token is unknown, ended or idle for too long, or the person has left."""
    settings: Settings = current_app.extensions["settings"]
    found = load_signed_in(token)
    if found is None or not found.is_live(now(), settings.idle_minutes):
        return None
    account = load_account(found.staff_id)
    if account.left_at is not None:
        return None
    _note_seen(found)
    duties = list_duties(account.service_id)
    return Viewer(
        staff_id=account.id,
        service_id=account.service_id,
        role=Role(account.role),
        name=account.name,
        email=account.email,
        covers=frozenset(cover.iro_id for cover in list_covers_by(account.id)),
        on_duty=any(duty.staff_id == account.id and duty.holds(now()) for duty in duties),
        session_ends=found.idle_end(settings.idle_minutes),
    )


def _note_seen(found: SignedIn) -> None:
    """Pages that only read hold no write lock, so the sign of life is written after them, once a minute."""
    if now() - found.seen_at >= SEEN_EVERY and request.endpoint not in NO_SIGN_OF_LIFE:
        after_commit(partial(_save_seen, current().store, found.id, now()))


def _save_seen(store: Store, session_id: UUID, at: datetime) -> None:
    try:
        with store.begin():
            save_seen(session_id, at)
    except OperationalError:
        # A busy database must not cost the page that was just made; the next page writes it.
        log.warning("event=seen_not_written")


def staff_name(staff_id: UUID) -> str:
    """What a member of staff is called, also one who has left."""
    return load_account(StaffId(staff_id)).name


def service_of(staff_id: UUID) -> UUID:
    """The service that a member of staff works for."""
    return load_account(StaffId(staff_id)).service_id


def has_left(staff_id: UUID) -> bool:
    """Whether a member of staff works here no more."""
    return load_account(StaffId(staff_id)).left_at is not None


def list_iros(service_id: UUID) -> list[Colleague]:
    """The IROs of a service who have not left, by name."""
    accounts = list_accounts(ServiceId(service_id), also_left=False)
    return [Colleague(one.id, one.name, one.email) for one in accounts if one.role == Role.IRO]


def who_acts(service_id: UUID) -> tuple[frozenset[UUID], frozenset[UUID]]:
    """The managers of a service who have not left, and who is on duty now."""
    there = list_accounts(ServiceId(service_id), also_left=False)
    duties = list_duties(ServiceId(service_id))
    managers = frozenset(one.id for one in there if one.role == Role.MANAGER)
    return managers, frozenset(one.staff_id for one in duties if one.holds(now()))


def list_openings(submission_id: UUID) -> list[Opened]:
    """Who opened a child's answers, and when, for the child's own page: by name, oldest first."""
    return _by_name(list_readings(submission_id))


def list_readers(submission_id: UUID) -> list[Opened]:
    """The same of the answers alone, without who opened an alert that one of them raised."""
    return _by_name(list_readings(submission_id, alerts=False))


def _by_name(readings: Sequence[tuple[StaffId, datetime]]) -> list[Opened]:
    return [Opened(load_account(by).name, at) for by, at in readings]


def iro_card(child_id: UUID) -> IroCard | None:
    """What a child's page shows of their reviewing officer: the name they go by and when they work, in the
    page's language where their sheet has it. None where the child has no reviewing officer today."""
    try:
        iro_id = load_child_unguarded(ChildId(child_id)).iro_id
    except ChildNotFound:
        return None
    if iro_id is None:
        return None
    sheet = find_sheet(iro_id)
    if sheet is None:
        return IroCard(iro_id, load_account(iro_id).name, "", False)
    told = in_words(sheet, lang(), find_message).lines("hours", lang())
    return IroCard(iro_id, sheet.name, ", ".join(text for text, _ in told), True)
