"""Who is asked to come to a review: names and roles, kept by the IRO, shown to the child.

In: a review and what staff typed. Out: `Guest`s, in the order in which they were written down. Sealed with
the child's key; who may see a child is decided before, by `children.read`. Flushes, never commits.
"""

from uuid import UUID

from sqlalchemy import select

from children.model import ChildId, Guest, Review, ReviewId
from children.tables import GuestRow
from store.base import new_id
from store.work import audit, db, now, vault

MOST_GUESTS = 20
ROLES = (
    "Carer",
    "Mum",
    "Dad",
    "Family",
    "Social worker",
    "Teacher",
    "Key worker",
    "Health",
    "Advocate",
    "Interpreter",
    "Someone else",
)


class TooManyGuests(ValueError):
    """As many people stand on the list as a meeting can hold."""


def add_guest(review: Review, name: str, role: str) -> Guest:
    """Write someone down. Raises TooManyGuests; ValueError without a name or with a role that we do not
    know."""
    if not name.strip() or role not in ROLES:
        raise ValueError("a person has a name and a role")
    if len(list_guests(review.id)) >= MOST_GUESTS:
        raise TooManyGuests
    row = GuestRow(id=new_id(), review_id=review.id, child_id=review.child_id, made_at=now())
    about = {"name": name.strip(), "role": role}
    row.about = vault().child(review.child_id).seal_json("review_guests", "about", row.id, about)
    db().add(row)
    db().flush()
    audit("review.guest_added", review.child_id, review=review.id, guest=row.id)
    return _guest(row)


def remove_guest(review: Review, guest_id: UUID) -> None:
    """They are not asked to come any more. Twice is the same as once; someone of another review is nobody."""
    row = db().get(GuestRow, guest_id)
    if row is None or row.review_id != review.id or row.removed_at is not None:
        return
    row.removed_at = now()
    db().flush()
    audit("review.guest_removed", review.child_id, review=review.id, guest=row.id)


def list_guests(review_id: ReviewId) -> list[Guest]:
    """Who is asked to come now, by name."""
    chosen = select(GuestRow).where(GuestRow.review_id == review_id, GuestRow.removed_at.is_(None))
    guests = [_guest(row) for row in db().scalars(chosen)]
    return sorted(guests, key=lambda one: (one.name.casefold(), one.id))


def people_asked(review_id: ReviewId) -> list[str]:
    """The same as they are written among who came: "Grace Lee, your carer"."""
    return [f"{one.name}, your {one.role.lower()}" for one in list_guests(review_id)]


def _guest(row: GuestRow) -> Guest:
    about = vault().child(ChildId(row.child_id)).open_json("review_guests", "about", row.id, row.about)
    return Guest(row.id, about["name"], about["role"])
