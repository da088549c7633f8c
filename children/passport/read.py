"""Read a child's passport, the newest of those written. Who may see it is decided before."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from children.model import ChildId
from children.passport.model import Access, Passport, Understands, Uses
from children.tables import PassportRow
from store.sealed import ChildErased
from store.work import db, vault


def load_passport(child_id: ChildId) -> Passport | None:
    """What was written down last; None where nothing was, or the child was erased."""
    chosen = select(PassportRow).where(PassportRow.child_id == child_id)
    row = db().scalar(chosen.order_by(PassportRow.made_at.desc(), PassportRow.id).limit(1))
    if row is None:
        return None
    try:
        known = vault().child(child_id).open_json("passports", "content", row.id, row.content)
    except ChildErased:
        return None
    return passport_from(known)


def passport_from(known: Mapping[str, Any]) -> Passport:
    """A passport from sealed JSON."""
    filled_on = known.get("filled_on")
    plain = {name: value for name, value in known.items() if name in Passport.__dataclass_fields__}
    return replace(
        Passport(**plain),
        understands=tuple(Understands(one) for one in known["understands"]),
        uses=tuple(Uses(one) for one in known["uses"]),
        access=Access(known["access"]),
        filled_on=date.fromisoformat(filled_on) if filled_on else None,
    )
