"""Change, publish and drop drafts of a service's phrases, and its closing block. Flushes, never commits.

A published version is never touched again: letters keep their words, and records made with an earlier wording
still find it.
"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete, func, select

from letters.bank.content import as_content
from letters.bank.model import BankPhrase
from letters.bank.tables import ClosingRow, PhraseDraftRow, PhraseVersionRow
from letters.closing import ClosingItem
from store.base import new_id
from store.work import audit, db, now


class PhraseMoved(Exception):
    """Someone else changed this phrase in the meantime."""


def save_draft(service_id: UUID, key: str, phrase: BankPhrase, seen: int, by: UUID) -> None:
    """Keep a phrase as it is being changed. `seen`: the draft's revision, 0 where there was none. Raises
    PhraseMoved."""
    row = _draft(service_id, key)
    if (row.revision if row else 0) != seen:
        raise PhraseMoved(key)
    if row is None:
        row = PhraseDraftRow(id=new_id(), service_id=service_id, code=key, revision=0)
        db().add(row)
    row.content, row.saved_at, row.saved_by = as_content(phrase), now(), by
    row.revision += 1
    db().flush()
    audit("phrase.drafted", service_id, draft=row.id)


def drop_draft(service_id: UUID, key: str) -> None:
    """Throw the draft away; what is published stays."""
    db().execute(
        delete(PhraseDraftRow).where(PhraseDraftRow.service_id == service_id, PhraseDraftRow.code == key)
    )
    audit("phrase.draft_dropped", service_id)


def publish_drafts(service_id: UUID, keys: Sequence[str], by: UUID) -> int:
    """Make these drafts the phrases that IROs are offered. Out: how many there were."""
    drafts = [row for key in keys if (row := _draft(service_id, key)) is not None]
    for row in drafts:
        query = select(func.max(PhraseVersionRow.number)).where(
            PhraseVersionRow.service_id == service_id, PhraseVersionRow.code == row.code
        )
        made = PhraseVersionRow(
            id=new_id(), service_id=service_id, code=row.code, number=(db().scalar(query) or 0) + 1,
            content=row.content, made_at=now(), made_by=by,
        )  # fmt: skip
        db().add(made)
        db().delete(row)
        db().flush()
        audit("phrase.published", service_id, version=made.id)
    return len(drafts)


def _draft(service_id: UUID, key: str) -> PhraseDraftRow | None:
    query = select(PhraseDraftRow).where(PhraseDraftRow.service_id == service_id, PhraseDraftRow.code == key)
    return db().scalar(query.with_for_update())


def save_closing(
    service_id: UUID, item: ClosingItem, place: int, by: UUID, words: Mapping[str, Mapping[str, str]]
) -> None:
    """Keep one thing of the closing block; `item.code` is its id, "" for a new one. `words`: language ->
    text and who checked it."""
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
