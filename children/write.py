"""Write services, children and reviews. Flushes, never commits; each change is audited, by ids only."""

import os
from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from children.arrivals import Arrival
from children.model import (
    Child,
    ChildDetails,
    ChildId,
    ChildNotFound,
    Contact,
    ErasureReason,
    MeetingPart,
    ReferenceTaken,
    Review,
    ReviewId,
    ReviewKind,
    ReviewNotFound,
    Service,
    ServiceId,
    ServiceNotFound,
    StaffId,
)
from children.read import blind_reference, load_child_unguarded, load_review, today
from children.tables import ChildRow, ContactRow, IroPeriodRow, ReviewPartRow, ReviewRow, ServiceRow
from store.base import new_id
from store.sealed import Ciphertext
from store.work import audit, db, now, vault


def add_service(name: str, fictional: bool = False, unchecked_languages: Collection[str] = ()) -> ServiceId:
    """A new service with default settings."""
    row = ServiceRow(id=new_id(), name=name, fictional=fictional)
    row.settings = {"unchecked_languages": sorted(unchecked_languages)}
    db().add(row)
    db().flush()
    audit("service.added", row.id)
    return ServiceId(row.id)


def change_service(service: Service) -> None:
    """Keep a service's name and settings (not its contacts). Raises ServiceNotFound."""
    row = db().get(ServiceRow, service.id)
    if row is None:
        raise ServiceNotFound(service.id)
    confirmed = service.home_office_confirmed_on
    row.name = service.name
    row.settings = {
        "unchecked_languages": sorted(service.unchecked_languages),
        "unsent_are_read": service.unsent_are_read,
        "alert_minutes": service.alert_minutes,
        "opens": service.opens.isoformat("minutes"),
        "closes": service.closes.isoformat("minutes"),
        "interpret_days": service.interpret_days,
        "query_working_days": service.query_working_days,
        "query_emails": service.query_emails,
        "second_look": service.second_look,
        "home_office_words": service.home_office_words,
        "home_office_confirmed_on": confirmed.isoformat() if confirmed else None,
        "leave_to": service.leave_to,
    }
    db().flush()
    audit("service.changed", row.id)


def set_contact(service_id: ServiceId, contact: Contact) -> None:
    """Keep the service's contact of this kind, in place of the one before."""
    chosen = select(ContactRow).where(ContactRow.service_id == service_id, ContactRow.kind == contact.kind)
    row = db().scalar(chosen)
    if row is None:
        row = ContactRow(id=new_id(), service_id=service_id, kind=contact.kind)
        db().add(row)
    details = asdict(contact) | {"checked_on": contact.checked_on.isoformat() if contact.checked_on else None}
    details.pop("kind")
    row.details = details
    db().flush()
    audit("service.contact_changed", service_id, contact=contact.kind)


def add_child(
    service_id: ServiceId, details: ChildDetails, iro_id: StaffId | None, from_day: date | None = None
) -> Child:
    """A new child with a key of their own, their IRO from `from_day` (today). Raises ReferenceTaken."""
    child_id = ChildId(new_id())
    blind = _free_reference(service_id, details.reference, child_id)
    vault().add_child(child_id)
    row = ChildRow(id=child_id, service_id=service_id, reference_blind=blind, made_at=now())
    row.profile = _sealed_profile(child_id, details)
    db().add(row)
    db().flush()
    audit("child.added", child_id)
    if iro_id is not None:
        assign_iro(child_id, iro_id, from_day)
    return load_child_unguarded(child_id)


def add_arrival(service_id: ServiceId, arrival: Arrival) -> Child:
    """One good row of an imported list: the child and their review, if it has one. Raises ReferenceTaken."""
    child = add_child(service_id, arrival.details, arrival.iro_id)
    if arrival.review is not None:
        part = arrival.review.part
        add_review(child.id, arrival.review.kind, arrival.review.counted_from, [part] if part else [])
    return child


def change_child(child_id: ChildId, details: ChildDetails) -> Child:
    """Keep what staff now write down about a child, and what they were called before. Raises ChildNotFound,
    ReferenceTaken."""
    was = load_child_unguarded(child_id)
    names = dict.fromkeys((*was.called_before, was.called))
    details = replace(details, called_before=tuple(one for one in names if one != details.called))
    row = db().get_one(ChildRow, child_id)
    row.reference_blind = _free_reference(ServiceId(row.service_id), details.reference, child_id)
    row.profile = _sealed_profile(child_id, details)
    db().flush()
    audit("child.changed", child_id)
    return load_child_unguarded(child_id)


def assign_iro(child_id: ChildId, iro_id: StaffId, from_day: date | None = None) -> None:
    """This IRO from `from_day` (today) on. Who was it before was so until then, and until today where the day
    lies in the past: what was open to them was open. Periods that were to begin later fall away."""
    begins = from_day or today()
    ends = max(begins, today())
    for row in db().scalars(select(IroPeriodRow).where(IroPeriodRow.child_id == child_id)).all():
        if row.from_day >= begins and row.from_day > today():
            db().delete(row)
        elif row.until_day is None or row.until_day > ends:
            row.until_day = ends
    db().add(IroPeriodRow(id=new_id(), child_id=child_id, staff_id=iro_id, from_day=begins, until_day=None))
    db().flush()
    audit("child.iro_assigned", child_id, iro=iro_id)


def end_iro_periods(staff_id: StaffId) -> int:
    """This person is nobody's IRO from today on: they left, or have another role. What was to come falls
    away. Returns how many children have no IRO by it, until a manager names one."""
    day, without = today(), 0
    rows = db().scalars(
        select(IroPeriodRow).where(IroPeriodRow.staff_id == staff_id).order_by(IroPeriodRow.id)
    )
    for row in rows.all():
        if row.from_day > day:
            db().delete(row)
        elif row.until_day is None or row.until_day > day:
            row.until_day = day
            without += 1
        else:
            continue
        audit("child.iro_ended", row.child_id, iro=staff_id)
    db().flush()
    return without


def add_review(
    child_id: ChildId,
    kind: ReviewKind,
    counted_from: date,
    parts: Sequence[MeetingPart] = (),
    before: str = "",
) -> Review:
    """A new review of a child; its parts may be set later. Raises ChildErased."""
    review_id = new_id()
    row = ReviewRow(
        id=review_id, child_id=child_id, kind=kind.value, counted_from=counted_from, made_at=now()
    )
    row.notes = vault().child(child_id).seal("reviews", "notes", review_id, before)
    db().add(row)
    db().flush()
    audit("review.added", child_id, review=review_id)
    for part in parts:
        _put_part(row, part)
    return load_review(ReviewId(review_id))


def change_review(review_id: ReviewId, kind: ReviewKind, counted_from: date, before: str) -> Review:
    """Keep a review's kind, the day it is counted from, and what happened before. Raises ReviewNotFound."""
    row = _review_row(review_id)
    row.kind, row.counted_from = kind.value, counted_from
    row.notes = vault().child(row.child_id).seal("reviews", "notes", row.id, before)
    db().flush()
    audit("review.changed", row.child_id, review=row.id)
    return load_review(review_id)


def move_review_part(review_id: ReviewId, part: MeetingPart) -> Review:
    """Set when and where one part is, in place of the part with that number. Raises ReviewNotFound."""
    row = _review_row(review_id)
    _put_part(row, part)
    audit("review.moved", row.child_id, review=row.id, part=part.number)
    return load_review(review_id)


def remove_review_part(review_id: ReviewId, number: int) -> Review:
    """Take one part away; the others keep their numbers. Raises ReviewNotFound."""
    row = _review_row(review_id)
    db().execute(
        delete(ReviewPartRow).where(ReviewPartRow.review_id == row.id, ReviewPartRow.number == number)
    )
    audit("review.part_removed", row.child_id, review=row.id, part=number)
    return load_review(review_id)


def cancel_review(review_id: ReviewId) -> Review:
    """This review is not held. Cards stay good: the page says what is true. Raises ReviewNotFound."""
    row = _review_row(review_id)
    row.cancelled_at = row.cancelled_at or now()
    db().flush()
    audit("review.cancelled", row.child_id, review=row.id)
    return load_review(review_id)


def erase_child(child_id: ChildId, reason: ErasureReason | None = None) -> None:
    """Destroy the child's key once this work is committed: what was sealed with it is gone, in backups too.

    The rows stay, unreadable, so that the audit trail still verifies; the reference can be used again. Emails
    about the child that wait are dropped before, by whoever erases. Raises ChildNotFound.
    """
    row = db().get(ChildRow, child_id)
    if row is None:
        raise ChildNotFound(child_id)
    row.reference_blind = os.urandom(32)
    db().execute(delete(IroPeriodRow).where(IroPeriodRow.child_id == child_id))
    db().flush()
    vault().destroy_child(child_id)
    if reason is None:
        audit("child.erased", child_id)
    else:
        audit("child.erased", child_id, reason=reason.value)


def _free_reference(service_id: ServiceId, reference: str, child_id: ChildId) -> bytes:
    blind = blind_reference(reference)
    chosen = select(ChildRow.id).where(ChildRow.service_id == service_id, ChildRow.reference_blind == blind)
    if db().scalar(chosen.where(ChildRow.id != child_id)) is not None:
        raise ReferenceTaken("Another child here has this reference number.")
    return blind


def _sealed_profile(child_id: ChildId, details: ChildDetails) -> Ciphertext:
    profile: dict[str, Any] = {name: getattr(details, name) for name in ChildDetails.__dataclass_fields__}
    for name in ("born", "moved_on"):
        profile[name] = profile[name].isoformat() if profile[name] else None
    return vault().child(child_id).seal_json("children", "profile", child_id, profile)


def _review_row(review_id: ReviewId) -> ReviewRow:
    row = db().get(ReviewRow, review_id)
    if row is None:
        raise ReviewNotFound(review_id)
    return row


def _put_part(review: ReviewRow, part: MeetingPart) -> None:
    chosen = select(ReviewPartRow).where(
        ReviewPartRow.review_id == review.id, ReviewPartRow.number == part.number
    )
    row = db().scalar(chosen)
    if row is None:
        row = ReviewPartRow(id=new_id(), review_id=review.id, number=part.number)
        db().add(row)
    row.on_day, row.at_time, row.video = part.on, part.at, part.video
    row.place = vault().child(review.child_id).seal("review_parts", "place", row.id, part.place)
    db().flush()
