"""Change, publish and drop drafts of a service's phrases, and its closing block. Flushes, never commits.

A published version is never touched again: letters keep their words, and records made with an earlier wording
still find it.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete

from letters.bank.content import as_content
from letters.bank.model import BankPhrase
from letters.bank.read import SHELF
from letters.bank.tables import ClosingRow
from letters.closing import ClosingItem
from store.base import new_id
from store.work import audit, db, now


def save_draft(service_id: UUID, key: str, phrase: BankPhrase, seen: int, by: UUID) -> None:
    """Keep a phrase as it is being changed. `seen`: the draft's revision, 0 where there was none. Raises
    DraftMoved."""
    SHELF.keep(service_id, key, as_content(phrase), by, seen)


def drop_draft(service_id: UUID, key: str) -> None:
    """Throw the draft away; what is published stays."""
    SHELF.drop(service_id, key)


def publish_drafts(service_id: UUID, keys: Sequence[str], by: UUID) -> int:
    """Make these drafts the phrases that IROs are offered. Out: how many there were."""
    drafts = [row for key in keys if (row := SHELF.held(service_id, key)) is not None]
    return len([SHELF.publish(row, by) for row in drafts])


def save_closing(
    service_id: UUID, item: ClosingItem, place: int, by: UUID, words: Mapping[str, Mapping[str, str]]
) -> None:
    """Keep one thing of the closing block; `item.code` is its id, "" for a new one. `words`: language ->
    text, who checked it, and the English that it is for (`letters.bank.closing.Kept`)."""
    row = db().get(ClosingRow, UUID(item.code)) if item.code else None
    if row is None:
        row = ClosingRow(id=new_id(), service_id=service_id)
        db().add(row)
    row.place, row.picture, row.until = place, item.picture or "", item.until
    row.words = {lang: dict(each) for lang, each in words.items()}
    row.saved_at, row.saved_by = now(), by
    db().flush()
    audit("closing.changed", service_id, item=row.id)


def remove_closing(service_id: UUID, item_id: UUID) -> None:
    """Take one thing out of the closing block; letters already made keep it."""
    db().execute(delete(ClosingRow).where(ClosingRow.service_id == service_id, ClosingRow.id == item_id))
    audit("closing.removed", service_id, item=item_id)
