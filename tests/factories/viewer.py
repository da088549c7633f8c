"""A member of staff for tests: the row, and the Viewer that a signed-in page would see."""

from collections.abc import Collection
from uuid import UUID

from children.model import Service, StaffId
from staff.tables import StaffRow
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
