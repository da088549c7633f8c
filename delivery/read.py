"""Links, receipts and readings from the store. Nouns, never rows; always ordered."""

import hashlib
from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select

from children.model import ChildId, StaffId
from delivery.model import (
    ChannelName,
    LetterLink,
    LinkExpired,
    LinkId,
    LinkRevoked,
    LinkUnknown,
    Reading,
    ReadingId,
    Receipt,
)
from delivery.tables import LetterLinkRow, OpeningRow, ReceiptRow
from letters.approved import LetterId, LetterNotFound
from letters.read import load_letter
from store.work import db, now


def secret_hash(secret: str) -> bytes:
    """What is kept of a link's secret: its SHA-256. The secret has 192 random bits, so no salt is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def load_link_by_secret(secret: str) -> LetterLink:
    """The open link with this secret. Raises LinkUnknown, LinkExpired, LinkRevoked (with the link)."""
    row = db().scalar(select(LetterLinkRow).where(LetterLinkRow.secret_hash == secret_hash(secret)))
    if row is None:
        raise LinkUnknown
    link = _link(row)
    if link.revoked_at is not None:
        raise LinkRevoked(link)
    if not link.is_open(now()):
        raise LinkExpired(link)
    return link


def list_links(letter_id: LetterId) -> list[LetterLink]:
    """The links of a letter, the newest first, closed ones too."""
    query = select(LetterLinkRow).where(LetterLinkRow.letter_id == letter_id)
    return [
        _link(row) for row in db().scalars(query.order_by(LetterLinkRow.made_at.desc(), LetterLinkRow.id))
    ]


def list_receipts(letter_id: LetterId) -> list[Receipt]:
    """How and when a letter was sent, the earliest first."""
    query = select(ReceiptRow).where(ReceiptRow.letter_id == letter_id)
    return [_receipt(row) for row in db().scalars(query.order_by(ReceiptRow.sent_at, ReceiptRow.id))]


def list_sent(letter_ids: Collection[UUID]) -> list[tuple[LetterId, datetime]]:
    """(letter, when it was first sent) for those of these that were sent, in the order of their ids."""
    query = (
        select(ReceiptRow.letter_id, func.min(ReceiptRow.sent_at))
        .where(ReceiptRow.letter_id.in_(letter_ids))
        .group_by(ReceiptRow.letter_id)
        .order_by(ReceiptRow.letter_id)
    )
    return [(LetterId(letter), sent) for letter, sent in db().execute(query)]


def list_opened(letter_ids: Collection[UUID]) -> list[tuple[LetterId, datetime]]:
    """(letter, when its link was first begun) for those of these letters whose link was begun."""
    query = (
        select(LetterLinkRow.letter_id, func.min(OpeningRow.opened_at))
        .join(OpeningRow, OpeningRow.link_id == LetterLinkRow.id)
        .where(LetterLinkRow.letter_id.in_(letter_ids))
        .group_by(LetterLinkRow.letter_id)
        .order_by(LetterLinkRow.letter_id)
    )
    return [(LetterId(letter), opened) for letter, opened in db().execute(query)]


def load_reading(reading_id: str | None, minutes: int = 120) -> Reading | None:
    """The reading of a browser's cookie. None where it ended, was idle for `minutes`, or its link closed."""
    row = db().get(OpeningRow, _as_id(reading_id)) if _as_id(reading_id) else None
    if row is None or row.ended_at is not None or row.seen_at + timedelta(minutes=minutes) < now():
        return None
    link = _link(db().get_one(LetterLinkRow, row.link_id))
    if not link.is_open(now()):
        return None
    try:
        letter = load_letter(link.letter_id)
    except LetterNotFound:
        return None
    return Reading(
        id=ReadingId(row.id),
        link_id=link.id,
        letter_id=link.letter_id,
        child_id=ChildId(letter.child_id),
        language=row.language,
        opened_at=row.opened_at,
    )


def _link(row: LetterLinkRow) -> LetterLink:
    return LetterLink(
        id=LinkId(row.id),
        letter_id=LetterId(row.letter_id),
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
    )


def _receipt(row: ReceiptRow) -> Receipt:
    return Receipt(LetterId(row.letter_id), ChannelName(row.channel), row.sent_at, StaffId(row.sent_by))


def _as_id(text: str | None) -> UUID | None:
    try:
        return UUID(text) if text else None
    except (ValueError, TypeError, AttributeError):
        return None
