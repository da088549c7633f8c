"""Read services, children and reviews. Out: nouns of `children.model`, never rows.

Who may see what: an IRO opens the records of their own children (their period is open today) and of the IROs
they stand in for; a manager those of the service (names and states: answers are guarded by
`load_child_of_iro`); participation workers and administrators none. Someone else's child is "not found".
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, or_, select

from children.model import (
    NEEDED_CONTACTS,
    AgeBand,
    Child,
    ChildDetails,
    ChildId,
    ChildNotFound,
    Contact,
    LivesWhere,
    MeetingPart,
    Pronouns,
    Review,
    ReviewId,
    ReviewKind,
    ReviewNotFound,
    Service,
    ServiceId,
    ServiceNotFound,
    StaffId,
    Way,
)
from children.tables import ChildRow, ContactRow, IroPeriodRow, ReviewPartRow, ReviewRow, ServiceRow
from store.sealed import ChildErased
from store.work import db, now, vault
from web.access import Role, Viewer

LOCAL = ZoneInfo("Europe/London")


def today() -> date:
    """The day it is in England."""
    return now().astimezone(LOCAL).date()


def load_child(child_id: ChildId, viewer: Viewer) -> Child:
    """The child's record. Raises ChildNotFound, also for a child whose record this viewer may not open."""
    child = load_child_unguarded(child_id)
    if not may_open(child, viewer):
        raise ChildNotFound(child_id)
    return child


def load_child_of_iro(child_id: ChildId, viewer: Viewer) -> Child:
    """Like `load_child`, for pages that show a child's words: the IRO and their cover only, no manager."""
    child = load_child_unguarded(child_id)
    if not (may_open(child, viewer) and child.iro_id in viewer.stands_for):
        raise ChildNotFound(child_id)
    return child


def load_child_unguarded(child_id: ChildId) -> Child:
    """The child, for their own pages and for jobs. Raises ChildNotFound, also where they were erased."""
    row = db().get(ChildRow, child_id)
    if row is None:
        raise ChildNotFound(child_id)
    try:
        return _child(row, _open_iros([row.id]).get(row.id))
    except ChildErased:
        raise ChildNotFound(child_id) from None


def load_speaks(child_id: ChildId) -> str:
    """The language that the child speaks; "" where nobody wrote it down, and of a child who was erased."""
    row = db().get(ChildRow, child_id)
    try:
        return details_from(_profile(row)).speaks if row else ""
    except ChildErased:
        return ""


def list_children(viewer: Viewer) -> list[Child]:
    """The children whose records this viewer may open, by the name they go by."""
    if viewer.role not in (Role.IRO, Role.MANAGER):
        return []
    chosen = select(ChildRow).where(ChildRow.service_id == viewer.service_id)
    if viewer.role is Role.IRO:
        chosen = chosen.where(
            ChildRow.id.in_(
                select(IroPeriodRow.child_id).where(
                    _open_today(), IroPeriodRow.staff_id.in_(viewer.stands_for)
                )
            )
        )
    return _children(db().scalars(chosen.order_by(ChildRow.made_at, ChildRow.id)).all())


def list_without_iro(service_id: ServiceId) -> list[Child]:
    """The children of a service who have no IRO today, by the name they go by; unguarded: for what would
    stand on nobody's page."""
    has_one = select(IroPeriodRow.child_id).where(_open_today())
    chosen = select(ChildRow).where(ChildRow.service_id == service_id, ChildRow.id.not_in(has_one))
    return _children(db().scalars(chosen.order_by(ChildRow.made_at, ChildRow.id)).all())


def list_child_ids(service_id: ServiceId) -> list[ChildId]:
    """The ids of all children of a service who are not erased, by name; for duty and for jobs."""
    chosen = select(ChildRow).where(ChildRow.service_id == service_id)
    return [
        child.id for child in _children(db().scalars(chosen.order_by(ChildRow.made_at, ChildRow.id)).all())
    ]


def may_open(child: Child, viewer: Viewer) -> bool:
    """Whether this viewer may open the child's record."""
    if child.service_id != viewer.service_id:
        return False
    if viewer.role is Role.MANAGER:
        return True
    return viewer.role is Role.IRO and child.iro_id in viewer.stands_for


def load_review(review_id: ReviewId) -> Review:
    """A review, unguarded: for the child's own pages and for jobs. Raises ReviewNotFound."""
    row = db().get(ReviewRow, review_id)
    if row is None:
        raise ReviewNotFound(review_id)
    try:
        return _reviews([row])[0]
    except ChildErased:
        raise ReviewNotFound(review_id) from None


def load_review_for(review_id: ReviewId, viewer: Viewer) -> tuple[Child, Review]:
    """A review and its child, for a viewer who may open the record. Raises ReviewNotFound, ChildNotFound."""
    review = load_review(review_id)
    return load_child(review.child_id, viewer), review


def load_review_of_iro(review_id: ReviewId, viewer: Viewer) -> tuple[Child, Review]:
    """Like `load_review_for`, for pages that show a child's words: the IRO and their cover only."""
    review = load_review(review_id)
    return load_child_of_iro(review.child_id, viewer), review


def list_reviews(child_id: ChildId) -> list[Review]:
    """A child's reviews, by the day of their first part (without one: last), cancelled ones too."""
    return list_reviews_of([child_id])


def list_reviews_of(child_ids: Collection[ChildId]) -> list[Review]:
    """The reviews of several children, in the order of `list_reviews`."""
    rows = (
        db()
        .scalars(
            select(ReviewRow)
            .where(ReviewRow.child_id.in_(child_ids))
            .order_by(ReviewRow.made_at, ReviewRow.id)
        )
        .all()
    )
    return sorted(_reviews(rows), key=lambda review: review.on or date.max)


def list_taken_references(service_id: ServiceId) -> Callable[[str], bool]:
    """Which references a service's children have, as a question: they are kept as keyed hashes only."""
    chosen = select(ChildRow.reference_blind).where(ChildRow.service_id == service_id).order_by(ChildRow.id)
    taken = set(db().scalars(chosen))
    return lambda reference: blind_reference(reference) in taken


def blind_reference(reference: str) -> bytes:
    """The keyed hash under which a reference is looked up: neither case nor spaces matter."""
    return vault().blind("child reference", _bare(reference))


def is_reference_of(child: Child, typed: str) -> bool:
    """Whether this is the child's reference; neither case nor spaces matter."""
    return _bare(typed) == _bare(child.reference)


def load_child_by_reference(service_id: ServiceId, reference: str) -> Child:
    """The child of a service who has this reference, unguarded: for commands. Raises ChildNotFound."""
    chosen = select(ChildRow.id).where(ChildRow.service_id == service_id)
    found = db().scalar(chosen.where(ChildRow.reference_blind == blind_reference(reference)))
    if found is None:
        raise ChildNotFound(reference)
    return load_child_unguarded(ChildId(found))


def _bare(reference: str) -> str:
    return "".join(reference.split()).casefold()


def load_iro_periods(child_id: ChildId) -> list[tuple[StaffId, date, date | None]]:
    """Who was the child's IRO: (staff id, from, first day no longer), oldest first."""
    rows = db().scalars(
        select(IroPeriodRow)
        .where(IroPeriodRow.child_id == child_id)
        .order_by(IroPeriodRow.from_day, IroPeriodRow.id)
    )
    return [(StaffId(row.staff_id), row.from_day, row.until_day) for row in rows]


def load_iro_then(child_id: ChildId, at: datetime, by: StaffId) -> StaffId:
    """Who was the child's reviewing officer at a moment at which `by` did something. On the day on which
    another is named it is whoever of them did it; `by` where the child had none."""
    day = at.astimezone(LOCAL).date()
    there = [one for one in load_iro_periods(child_id) if one[1] <= day]
    if any(who == by and (ends is None or day <= ends) for who, _, ends in there):
        return by
    return next((who for who, _, ends in there if ends is None or day < ends), by)


def load_service(service_id: ServiceId) -> Service:
    """A service with its contacts and settings. Raises ServiceNotFound."""
    row = db().get(ServiceRow, service_id)
    if row is None:
        raise ServiceNotFound(service_id)
    return _service(row)


def list_services() -> list[Service]:
    """All services of this installation, by name."""
    return [
        _service(row) for row in db().scalars(select(ServiceRow).order_by(ServiceRow.name, ServiceRow.id))
    ]


def is_ready_for_invites(service: Service) -> tuple[str, ...]:
    """What is still missing before a child may be invited: the kinds of NEEDED_CONTACTS that are not filled
    in and dated, or of which nobody said how staff get word to them. Empty: ready. A service
    marked fictional needs none."""
    if service.fictional:
        return ()
    return tuple(kind for kind in NEEDED_CONTACTS if not _filled_in(service.contact(kind)))


def _filled_in(contact: Contact | None) -> bool:
    return contact is not None and bool(
        contact.name
        and (contact.phone or contact.text or contact.chat)
        and contact.checked_on
        and contact.says_how_reached
    )


def _open_today() -> ColumnElement[bool]:
    day = today()
    return (IroPeriodRow.from_day <= day) & or_(
        IroPeriodRow.until_day.is_(None), IroPeriodRow.until_day > day
    )


def _open_iros(child_ids: Collection[Any]) -> dict[Any, StaffId]:
    rows = db().scalars(
        select(IroPeriodRow)
        .where(IroPeriodRow.child_id.in_(child_ids), _open_today())
        .order_by(IroPeriodRow.from_day, IroPeriodRow.id)
    )
    return {row.child_id: StaffId(row.staff_id) for row in rows}


def _children(rows: Sequence[ChildRow]) -> list[Child]:
    iros = _open_iros([row.id for row in rows])
    found = []
    for row in rows:
        try:
            found.append(_child(row, iros.get(row.id)))
        except ChildErased:
            continue
    return sorted(found, key=lambda child: child.called.casefold())


def _child(row: ChildRow, iro_id: StaffId | None) -> Child:
    return Child(
        **vars(details_from(_profile(row))),
        id=ChildId(row.id),
        service_id=ServiceId(row.service_id),
        iro_id=iro_id,
    )


def _profile(row: ChildRow) -> dict[str, Any]:
    profile: dict[str, Any] = vault().child(row.id).open_json("children", "profile", row.id, row.profile)
    return profile


def details_from(profile: dict[str, Any]) -> ChildDetails:
    """What was sealed as a child's profile, as a noun."""
    band = profile["age_band"]
    return ChildDetails(
        called=profile["called"],
        reference=profile["reference"],
        born=date.fromisoformat(profile["born"]) if profile["born"] else None,
        born_day_known=profile["born_day_known"],
        speaks=profile["speaks"],
        reads=profile["reads"],
        way=Way(profile["way"]),
        picture_size=profile["picture_size"],
        came_alone=profile["came_alone"],
        age_band=AgeBand(band) if band else None,
        reads_pictures_only=profile["reads_pictures_only"],
        team=profile.get("team", ""),
        picture_order=tuple(profile.get("picture_order", ())),
        lives=LivesWhere(profile["lives"]) if profile.get("lives") else None,
        moved_on=date.fromisoformat(profile["moved_on"]) if profile.get("moved_on") else None,
        pronouns=Pronouns(profile["pronouns"]) if profile.get("pronouns") else None,
        called_before=tuple(profile.get("called_before", ())),
    )


def _reviews(rows: Sequence[ReviewRow]) -> list[Review]:
    parts: dict[Any, list[MeetingPart]] = {}
    chosen = select(ReviewPartRow).where(ReviewPartRow.review_id.in_([row.id for row in rows]))
    owners = {row.id: row.child_id for row in rows}
    for part in db().scalars(chosen.order_by(ReviewPartRow.on_day, ReviewPartRow.number)):
        place = vault().child(owners[part.review_id]).open("review_parts", "place", part.id, part.place)
        parts.setdefault(part.review_id, []).append(
            MeetingPart(part.number, part.on_day, part.at_time, place, part.video)
        )
    return [_review(row, tuple(parts.get(row.id, ()))) for row in rows]


def _review(row: ReviewRow, parts: tuple[MeetingPart, ...]) -> Review:
    return Review(
        id=ReviewId(row.id),
        child_id=ChildId(row.child_id),
        kind=ReviewKind(row.kind),
        counted_from=row.counted_from,
        parts=parts,
        cancelled_at=row.cancelled_at,
        before=vault().child(row.child_id).open("reviews", "notes", row.id, row.notes),
        made_at=row.made_at,
    )


def _service(row: ServiceRow) -> Service:
    contacts = db().scalars(select(ContactRow).where(ContactRow.service_id == row.id)).all()
    known: dict[str, Any] = dict(row.settings)
    confirmed = known.get("home_office_confirmed_on")
    return Service(
        id=ServiceId(row.id),
        name=row.name,
        fictional=row.fictional,
        contacts=tuple(sorted((_contact(one) for one in contacts), key=lambda one: one.place)),
        unchecked_languages=frozenset(known.get("unchecked_languages", ())),
        unsent_are_read=known.get("unsent_are_read", False),
        alert_minutes=known.get("alert_minutes", Service.alert_minutes),
        opens=time.fromisoformat(known["opens"]) if "opens" in known else Service.opens,
        closes=time.fromisoformat(known["closes"]) if "closes" in known else Service.closes,
        interpret_days=known.get("interpret_days", Service.interpret_days),
        second_look=known.get("second_look", False),
        query_working_days=known.get("query_working_days", Service.query_working_days),
        query_emails=known.get("query_emails", Service.query_emails),
        home_office_words=known.get("home_office_words", ""),
        home_office_confirmed_on=date.fromisoformat(confirmed) if confirmed else None,
        leave_to=known.get("leave_to", ""),
    )


def _contact(row: ContactRow) -> Contact:
    known: dict[str, Any] = dict(row.details)
    checked = known.pop("checked_on", None)
    said = tuple((language, hours, interpreter) for language, hours, interpreter in known.pop("said", ()))
    day = date.fromisoformat(checked) if checked else None
    return Contact(kind=row.kind, **known, checked_on=day, said=said)
