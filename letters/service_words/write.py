"""Keep, change and take away a service's words in other languages. Flushes, never commits."""

from collections.abc import Iterable
from uuid import UUID

from letters.service_words.model import ServiceWord
from letters.service_words.read import find_row
from letters.service_words.tables import ServiceWordRow
from store.base import new_id
from store.work import audit, db, now
from wording.model import source_hash


def keep_words(service_id: UUID, words: Iterable[ServiceWord], by: UUID) -> int:
    """Keep these; what was there before for the same text gives way. Out: how many there were."""
    kept = [_keep(service_id, one, by) for one in words]
    if kept:
        db().flush()
        audit("words.kept", service_id, count=len(kept))
    return len(kept)


def drop_words(service_id: UUID, word: ServiceWord) -> None:
    """Take the words of one text away: it waits for a translator again."""
    row = find_row(service_id, word.lang, word.piece.context, source_hash(word.piece.english))
    if row is not None:
        db().delete(row)
        db().flush()
        audit("words.dropped", service_id)


def _keep(service_id: UUID, word: ServiceWord, by: UUID) -> ServiceWordRow:
    context, source = word.piece.context, source_hash(word.piece.english)
    row = find_row(service_id, word.lang, context, source)
    if row is None:
        row = ServiceWordRow(
            id=new_id(), service_id=service_id, lang=word.lang, context=context, source=source
        )
        db().add(row)
    row.english, row.text = word.piece.english, word.text
    row.by_name, row.agency, row.by_on = word.by.name, word.by.agency, word.by.on
    row.checked_by, row.checked_on = word.checked_by, word.checked_on
    row.saved_at, row.saved_by = now(), by
    return row
