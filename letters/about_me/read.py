"""Sheets from the store: the newest version of a reviewing officer's, and its photo. Nouns, never rows."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select

from children.model import StaffId
from letters.about_me.model import AboutMe, SheetMissing
from letters.tables import SheetRow
from store.work import db, vault


def load_sheet(staff_id: UUID) -> AboutMe:
    """The newest version of this person's sheet. Raises SheetMissing."""
    return _sheet(_newest(staff_id))


def find_sheet(staff_id: UUID) -> AboutMe | None:
    """The newest version of this person's sheet; None where they have none."""
    try:
        return load_sheet(staff_id)
    except SheetMissing:
        return None


def load_sheet_by_id(sheet_id: UUID) -> AboutMe:
    """The newest sheet of the person to whom this version belongs: an old code still opens what is true
    today. Raises SheetMissing."""
    row = db().get(SheetRow, sheet_id)
    if row is None:
        raise SheetMissing(str(sheet_id))
    return load_sheet(row.staff_id)


def load_photo(staff_id: UUID) -> bytes:
    """The photo of the newest sheet as JPEG. Raises SheetMissing where there is none."""
    row = _newest(staff_id)
    if row.photo is None:
        raise SheetMissing(str(staff_id))
    return vault().service().open_bytes("sheets", "photo", row.id, row.photo)


def load_sound(staff_id: UUID) -> tuple[bytes, str]:
    """How to say the name, recorded, and the recording's type. Raises SheetMissing where there is none."""
    row = _newest(staff_id)
    if row.sound is None:
        raise SheetMissing(str(staff_id))
    sealed = vault().service()
    known = sealed.open_json("sheets", "content", row.id, row.content)
    return sealed.open_bytes("sheets", "sound", row.id, row.sound), known["sound"]


def _newest(staff_id: UUID) -> SheetRow:
    query = select(SheetRow).where(SheetRow.staff_id == staff_id).order_by(SheetRow.version.desc()).limit(1)
    row = db().scalar(query)
    if row is None:
        raise SheetMissing(str(staff_id))
    return row


def _sheet(row: SheetRow) -> AboutMe:
    known: dict[str, Any] = vault().service().open_json("sheets", "content", row.id, row.content)
    return AboutMe(
        id=row.id,
        staff_id=StaffId(row.staff_id),
        version=row.version,
        name=known["name"],
        say_name=known["say_name"],
        phone=known["phone"],
        email=known["email"],
        reply_days=known["reply_days"],
        words=known["words"],
        in_language=known["in_language"],
        given_for=known.get("given_for", {}),
        made_at=row.made_at,
        has_photo=row.photo is not None,
        checked_on=date.fromisoformat(known["checked_on"]) if known.get("checked_on") else None,
        has_sound=bool(known.get("sound")),
    )
