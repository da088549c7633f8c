"""A member of staff for tests: the row, and the Viewer that a signed-in page would see."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from children.model import Service, StaffId
from staff.tables import CoverRow, DutyRow, StaffRow
from store.base import new_id
from store.work import db, now
from web.access import Role, Viewer


def make_viewer(
    service: Service,
    role: Role = Role.IRO,
    name: str = "Noor Calder",
    *,
    covers: Collection[UUID] = (),
    on_duty: bool = False,
) -> Viewer:
    """Someone of this role in the open unit of work."""
    staff_id = new_id()
    email = f"{staff_id}@example.test"
    db().add(
        StaffRow(
            id=staff_id,
            service_id=service.id,
            email=email,
            name=name,
            role=role.value,
            password_hash="",
            made_at=now(),
        )
    )
    db().flush()
    return Viewer(staff_id, service.id, role, name, email, covers=frozenset(covers), on_duty=on_duty)


def staff_id(viewer: Viewer) -> StaffId:
    """The viewer's id as the casework writes it."""
    return StaffId(viewer.staff_id)


def make_cover(iro_id: UUID, stand_in_id: UUID, made_by: UUID, days: int = 5) -> None:
    """This person stands in for the IRO from now on."""
    period = {"from_at": now() - timedelta(minutes=1), "until_at": now() + timedelta(days=days)}
    db().add(CoverRow(id=new_id(), iro_id=iro_id, stand_in_id=stand_in_id, made_by=made_by, **period))
    db().flush()


def make_duty(service_id: UUID, staff: UUID, made_by: UUID, days: int = 5) -> None:
    """This person is on duty from now on."""
    period = {"from_at": now() - timedelta(minutes=1), "until_at": now() + timedelta(days=days)}
    db().add(DutyRow(id=new_id(), service_id=service_id, staff_id=staff, made_by=made_by, **period))
    db().flush()
