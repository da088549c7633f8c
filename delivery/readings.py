"""A letter open in a browser: which reading its cookie stands for. Handed to the guards by `app.py`.

In: the id in the cookie. Out: `Reading`, or None where it is over.
"""

from datetime import timedelta
from uuid import UUID

from consult.read import load_newest_opening
from delivery.model import LinkClosed, LinkId, LinkUnknown, Reading, ReadingId
from delivery.read import link_from
from delivery.tables import LetterLinkRow, OpeningRow
from delivery.which import letter_now
from letters.approved import ApprovedLetter
from store.work import db, now


def load_reading(reading_id: str | None, minutes: int = 120) -> Reading | None:
    """The reading of a browser's cookie. None where it ended, was idle for `minutes`, its link closed, or a
    newer version has come: then the link is opened again."""
    row = db().get(OpeningRow, _as_id(reading_id)) if _as_id(reading_id) else None
    if row is None or row.ended_at is not None or row.seen_at + timedelta(minutes=minutes) < now():
        return None
    link = link_from(db().get_one(LetterLinkRow, row.link_id))
    if not link.is_open(now()):
        return None
    try:
        letter = letter_now(link)
    except (LinkUnknown, LinkClosed):
        return None
    if row.letter_id not in (None, letter.id):
        return None
    return reading_from(row, letter, row.language)


def reading_from(row: OpeningRow, letter: ApprovedLetter, language: str) -> Reading:
    """An opened letter as it is known outside."""
    return Reading(
        id=ReadingId(row.id),
        link_id=LinkId(row.link_id),
        letter_id=letter.id,
        child_id=letter.child_id,
        language=language,
        opened_at=row.opened_at,
        unlocked=row.unlocked_at is not None,
        looks=load_newest_opening(letter.child_id).looks,
    )


def _as_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except (ValueError, TypeError, AttributeError):
        return None
