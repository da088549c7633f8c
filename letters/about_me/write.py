"""Keep a reviewing officer's sheet: each saving is a new version. Flushes, never commits."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import func, select

from children.read import LOCAL
from letters.about_me.model import AboutMe
from letters.about_me.read import find_sheet, load_photo, load_sheet, load_sound
from letters.tables import SheetRow
from store.base import new_id
from store.work import audit, db, now, vault
from wording.given import Given


def add_sheet(
    staff_id: UUID,
    *,
    name: str,
    say_name: str = "",
    phone: str = "",
    email: str = "",
    reply_days: int | None = None,
    words: Mapping[str, str],
    in_language: Mapping[str, Mapping[str, Given]] | None = None,
    photo: bytes | None = None,
    keep_photo: bool = True,
    sound: tuple[bytes, str] | None = None,
    keep_sound: bool = True,
) -> AboutMe:
    """The next version of this person's sheet, checked today. `photo`: JPEG from `letters.about_me.photo`;
    `in_language`: language -> field -> its words there, with the English that they are for; `sound`: how to
    say the name, with its type; without one, that of before stays where `keep_...`."""
    before = find_sheet(staff_id)
    if photo is None and keep_photo and before is not None and before.has_photo:
        photo = load_photo(staff_id)
    if sound is None and keep_sound and before is not None and before.has_sound:
        sound = load_sound(staff_id)
    others = (in_language or {}).items()
    content = {
        "name": name,
        "say_name": say_name,
        "phone": phone,
        "email": email,
        "reply_days": reply_days,
        "words": dict(words),
        "checked_on": now().astimezone(LOCAL).date().isoformat(),
        "sound": sound[1] if sound else "",
        "in_language": {lang: {name: one.text for name, one in given.items()} for lang, given in others},
        "given_for": {
            lang: {name: one.of for name, one in given.items() if one.of is not None}
            for lang, given in others
        },
    }
    newest = db().scalar(select(func.max(SheetRow.version)).where(SheetRow.staff_id == staff_id))
    sheet_id, sealed = new_id(), vault().service()
    db().add(
        SheetRow(
            id=sheet_id,
            staff_id=staff_id,
            version=(newest or 0) + 1,
            content=sealed.seal_json("sheets", "content", sheet_id, content),
            photo=sealed.seal_bytes("sheets", "photo", sheet_id, photo) if photo else None,
            sound=sealed.seal_bytes("sheets", "sound", sheet_id, sound[0]) if sound else None,
            made_at=now(),
        )
    )
    db().flush()
    audit("sheet.saved", staff_id, sheet=sheet_id)
    return load_sheet(staff_id)
