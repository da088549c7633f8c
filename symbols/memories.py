"""Pictures that people confirmed for a phrase of letters: offered first from then on, until undone.

In: a phrase as it stands in a letter, and the concept that a person picked for it. Out: phrase -> concept for
the matcher, and a list for the desk. Phrases come out of letters, so they are sealed, and found again by a
keyed hash of their folded words. Flushes, never commits.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select

from store.base import new_id
from store.work import audit, db, now, vault
from symbols.matching.spelling import folded, places
from symbols.tables import PictureMemoryRow

LONGEST_PHRASE = 80  # characters
_KIND = "picture.phrase"


class MemoryMissing(LookupError):
    """The service has no such memory."""


class PhraseRefused(ValueError):
    """Nothing that can be remembered: no word in it, or too long."""


@dataclass(frozen=True, slots=True)
class Memory:
    """One phrase and the picture that people of the service chose for it."""

    id: UUID
    lang: str
    phrase: str
    concept: str
    made_at: datetime
    made_by: UUID


def remember(service_id: UUID, lang: str, phrase: str, concept: str, by: UUID) -> Memory:
    """From now on this concept is offered first for this phrase; one chosen before it is replaced.
    Raises PhraseRefused."""
    phrase = " ".join(phrase.split())
    said = (folded(word) for word, _ in places(phrase))
    words = " ".join(word for word in said if any(each.isalnum() for each in word))
    if not words or len(phrase) > LONGEST_PHRASE:
        raise PhraseRefused
    key = vault().blind(_KIND, f"{service_id} {lang} {words}")
    row = db().scalar(
        select(PictureMemoryRow).where(
            PictureMemoryRow.service_id == service_id,
            PictureMemoryRow.lang == lang,
            PictureMemoryRow.phrase == key,
        )
    )
    if row is None:
        row = PictureMemoryRow(id=new_id(), service_id=service_id, lang=lang, phrase=key)
        db().add(row)
    row.words = vault().service().seal("picture_memories", "words", row.id, phrase)
    row.concept, row.made_at, row.made_by = concept, now(), by
    db().flush()
    audit("picture.remembered", service_id, memory=row.id, concept=concept)
    return _memory(row)


def forget(service_id: UUID, memory_id: UUID) -> None:
    """Undo it: the phrase is matched as it was before. Raises MemoryMissing, also for another service's."""
    chosen = PictureMemoryRow.id == memory_id, PictureMemoryRow.service_id == service_id
    if db().scalar(select(PictureMemoryRow.id).where(*chosen)) is None:
        raise MemoryMissing(memory_id)
    db().execute(delete(PictureMemoryRow).where(*chosen))
    audit("picture.forgotten", service_id, memory=memory_id)


def list_memories(service_id: UUID) -> tuple[Memory, ...]:
    """What was remembered for a service, the newest first."""
    chosen = select(PictureMemoryRow).where(PictureMemoryRow.service_id == service_id)
    rows = db().scalars(chosen.order_by(PictureMemoryRow.made_at.desc(), PictureMemoryRow.id))
    return tuple(_memory(row) for row in rows)


def load_memories(service_id: UUID, lang: str) -> Mapping[str, str]:
    """Phrase -> concept, for `match`."""
    chosen = select(PictureMemoryRow).where(
        PictureMemoryRow.service_id == service_id, PictureMemoryRow.lang == lang
    )
    rows = db().scalars(chosen.order_by(PictureMemoryRow.made_at, PictureMemoryRow.id))
    return {memory.phrase: memory.concept for memory in map(_memory, rows)}


def _memory(row: PictureMemoryRow) -> Memory:
    words = vault().service().open("picture_memories", "words", row.id, row.words)
    return Memory(row.id, row.lang, words, row.concept, row.made_at, row.made_by)
