"""Write a child's passport. A change is a new one beside the old. Flushes, never commits."""

from dataclasses import asdict

from children.model import ChildId, StaffId
from children.passport.model import Passport
from children.tables import PassportRow
from store.base import new_id
from store.work import audit, db, now, vault


def add_passport(child_id: ChildId, passport: Passport, by: StaffId) -> None:
    """Keep it; it holds from now on. Raises ChildErased."""
    row = PassportRow(id=new_id(), child_id=child_id, made_at=now(), made_by=by)
    known = asdict(passport) | {
        "filled_on": passport.filled_on.isoformat() if passport.filled_on else None,
    }
    row.content = vault().child(child_id).seal_json("passports", "content", row.id, known)
    db().add(row)
    db().flush()
    audit("passport.added", child_id, passport=row.id)
