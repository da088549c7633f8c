"""What people recorded, by phrase and language. In: a service. Out: `Recording`s and clips."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import defer

from sound.model import Clip
from sound.tables import RecordingRow
from store.work import db


@dataclass(frozen=True)
class Recording:
    """One phrase spoken by a person; `version` tells which text."""

    id: UUID
    context: str
    lang: str
    version: str
    speaker: str
    spoken_on: date


def list_recordings(service_id: UUID, lang: str) -> dict[str, Recording]:
    """The newest recording of each phrase in a language that was not taken away, by context."""
    rows = db().scalars(
        select(RecordingRow)
        .where(_kept(service_id), RecordingRow.lang == lang)
        .order_by(RecordingRow.made_at, RecordingRow.id)
        .options(defer(RecordingRow.content))
    )
    return {
        row.context: Recording(row.id, row.context, row.lang, row.version, row.speaker, row.spoken_on)
        for row in rows
    }


def list_spoken(service_id: UUID) -> frozenset[tuple[str, str]]:
    """(language, version) of every text that someone recorded."""
    found = select(RecordingRow.lang, RecordingRow.version).where(_kept(service_id)).distinct()
    return frozenset((lang, version) for lang, version in db().execute(found))


def list_spoken_types(service_id: UUID) -> dict[tuple[str, str], str]:
    """(language, version) of every text that someone recorded, with the type of the newest recording."""
    found = (
        select(RecordingRow.lang, RecordingRow.version, RecordingRow.mimetype)
        .where(_kept(service_id))
        .order_by(RecordingRow.made_at, RecordingRow.id)
    )
    return {(lang, version): mimetype for lang, version, mimetype in db().execute(found)}


def count_recordings(service_id: UUID) -> int:
    """How many phrases have a person's voice, over all languages."""
    return len(
        db()
        .execute(select(RecordingRow.context, RecordingRow.lang).where(_kept(service_id)).distinct())
        .all()
    )


def find_spoken(service_id: UUID, lang: str, version: str) -> Clip | None:
    """The newest recording of this very text, or None."""
    row = db().scalar(
        select(RecordingRow)
        .where(_kept(service_id), RecordingRow.lang == lang, RecordingRow.version == version)
        .order_by(RecordingRow.made_at.desc(), RecordingRow.id)
        .limit(1)
    )
    return Clip(row.content, mimetype=row.mimetype) if row else None


def _kept(service_id: UUID) -> ColumnElement[bool]:
    return and_(RecordingRow.service_id == service_id, RecordingRow.retired_at.is_(None))
