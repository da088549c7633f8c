"""Words that were typed when the sign-in had run out: kept in the page itself, sealed, until signed in again.

In: a form's address and fields, and whose they are. Out: a text for a hidden field, which only the same
person's sign-in opens, within a day; nobody else sees it, and nobody can make one up. Nothing is stored.
"""

import base64
import binascii
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from children.model import StaffId
from store.sealed import Ciphertext, KeyUnknown, SealBroken
from store.work import now, vault

GOOD_FOR = timedelta(days=1)
NEVER_KEPT = frozenset({"csrf_token", "password", "new_password", "again", "code", "kept"})


@dataclass(frozen=True)
class Kept:
    """A form as it was sent: where to, and its fields."""

    action: str
    fields: tuple[tuple[str, str], ...]


def seal_kept(staff_id: StaffId, action: str, fields: Iterable[tuple[str, str]]) -> str:
    """The text for a hidden field."""
    content = {
        "action": action,
        "fields": [[name, value] for name, value in fields if name not in NEVER_KEPT],
        "at": now().isoformat(),
    }
    sealed = vault().service().seal_json("staff_sessions", "kept", staff_id, content)
    return base64.urlsafe_b64encode(sealed).decode()


def open_kept(staff_id: StaffId, text: str) -> Kept | None:
    """What `seal_kept` sealed for this person; None for another's, a changed or an old one."""
    try:
        sealed = Ciphertext(base64.urlsafe_b64decode(text.encode("ascii", "replace")))
        content = vault().service().open_json("staff_sessions", "kept", staff_id, sealed)
    except (SealBroken, KeyUnknown, binascii.Error, ValueError):
        return None
    if now() - datetime.fromisoformat(content["at"]) > GOOD_FOR:
        return None
    return Kept(content["action"], tuple((name, value) for name, value in content["fields"]))
