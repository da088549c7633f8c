"""Keep a recording of a phrase, or take it away. Flushes, never commits."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from sound.checked import checked_sound
from sound.model import version_of
from sound.tables import RecordingRow
from store.base import new_id
from store.work import audit, db, now

MOST_BYTES = 2 * 1024 * 1024
MOST_SECONDS = 90


@dataclass(frozen=True)
class Spoken:
    """What was recorded: the phrase, the text that was read, who spoke it and when."""

    context: str
    lang: str
    text: str
    speaker: str
    spoken_on: date


def add_recording(service_id: UUID, spoken: Spoken, content: bytes, by: UUID | None) -> UUID:
    """Keep it in place of an earlier one. Raises RecordingRefused."""
    mimetype = checked_sound(content, MOST_BYTES, MOST_SECONDS)
    retire_recording(service_id, spoken.context, spoken.lang)
    row = RecordingRow(
        id=new_id(),
        service_id=service_id,
        context=spoken.context,
        lang=spoken.lang,
        version=version_of(spoken.text),
        speaker=spoken.speaker,
        spoken_on=spoken.spoken_on,
        mimetype=mimetype,
        content=content,
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    db().flush()
    audit("recording.added", service_id, recording=row.id)
    return row.id


def retire_recording(service_id: UUID, context: str, lang: str) -> None:
    """Take the recording of a phrase away; children hear the computer's voice again, or nothing."""
    rows = db().scalars(
        select(RecordingRow).where(
            RecordingRow.service_id == service_id,
            RecordingRow.context == context,
            RecordingRow.lang == lang,
            RecordingRow.retired_at.is_(None),
        )
    )
    for row in rows.all():
        row.retired_at = now()
        audit("recording.retired", service_id, recording=row.id)
    db().flush()
