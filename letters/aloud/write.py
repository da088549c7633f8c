"""Keep a sentence as a person read it, or take it away. Flushes, never commits.

In: a review and its child, the text, who read it, the file. A WAV (what the page's recorder sends) is made
into MP3 that can stand in one file with the others; any other sound is kept as it is.
"""

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import defer

from children.model import ChildId, ReviewId, StaffId
from letters.aloud.model import Spoken, ToRead, each_said, record_of
from letters.aloud.read import TABLE, find_row, said_key
from letters.aloud.tables import LetterRecordingRow
from sound.checked import checked_sound
from sound.speaking import recording_of
from sound.wav import NotPlain, samples_of
from store.base import new_id
from store.work import audit, db, now, vault

MOST_BYTES = 6 * 1024 * 1024  # a sentence of a minute and a half as WAV
MOST_SECONDS = 90


def keep_spoken(
    review_id: ReviewId, child_id: ChildId, said: ToRead, spoken: Spoken, content: bytes, by: StaffId
) -> None:
    """Keep it in place of an earlier one of this text. Raises RecordingRefused."""
    mimetype = checked_sound(content, MOST_BYTES, MOST_SECONDS)
    spoken = replace(spoken, mimetype=mimetype, joins=False)
    try:
        content = recording_of(samples_of(content))
        spoken = replace(spoken, mimetype="audio/mpeg", joins=True)
    except NotPlain:
        pass
    drop_spoken(review_id, child_id, said)
    row = LetterRecordingRow(
        id=new_id(),
        review_id=review_id,
        child_id=child_id,
        said=said_key(review_id, said),
        made_at=now(),
        made_by=by,
    )
    sealed = vault().child(child_id)
    row.about = sealed.seal_json(TABLE, "about", row.id, record_of(spoken))
    row.content = sealed.seal_bytes(TABLE, "content", row.id, content)
    db().add(row)
    db().flush()
    audit("letter.read_aloud", child_id, review=review_id, recording=row.id)


def drop_spoken(review_id: ReviewId, child_id: ChildId, said: ToRead) -> None:
    """Take the recording of a text away for good; the next voice in order reads it again."""
    row = find_row(review_id, said_key(review_id, said))
    if row is None:
        return
    db().delete(row)
    db().flush()
    audit("letter.reading_dropped", child_id, review=review_id, recording=row.id)


def drop_unsaid(review_id: ReviewId, child_id: ChildId, texts: Iterable[tuple[str, str]]) -> None:
    """Take away for good what was recorded of sentences that are none of these texts."""
    kept = {said_key(review_id, one) for one in each_said(texts)}
    of_review = select(LetterRecordingRow).where(LetterRecordingRow.review_id == review_id)
    for row in db().scalars(of_review.options(defer(LetterRecordingRow.content))).all():
        if row.said not in kept:
            db().delete(row)
            audit("letter.reading_dropped", child_id, review=review_id, recording=row.id)
    db().flush()
