"""Links, keys, receipts and openings from the store. Nouns, never rows; always ordered."""

import hashlib
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select

from children.model import ChildId, StaffId
from consult.read import load_newest_opening
from delivery.going import from_record
from delivery.model import (
    ChannelName,
    LetterKey,
    LetterLink,
    LinkExpired,
    LinkId,
    LinkRevoked,
    LinkUnknown,
    Receipt,
)
from delivery.tables import LetterKeyRow, LetterLinkRow, OpeningRow, ReceiptRow
from letters.approved import LetterId
from letters.read import child_of, list_versions
from store.work import db, now, vault


def secret_hash(secret: str) -> bytes:
    """What is kept of a link's secret: its SHA-256. The secret has 192 random bits, so no salt is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def load_link_by_secret(secret: str) -> LetterLink:
    """The open link with this secret. Raises LinkUnknown, LinkExpired, LinkRevoked (with the link)."""
    row = db().scalar(select(LetterLinkRow).where(LetterLinkRow.secret_hash == secret_hash(secret)))
    if row is None:
        raise LinkUnknown
    link = link_from(row)
    if link.revoked_at is not None:
        raise LinkRevoked(link)
    if not link.is_open(now()):
        raise LinkExpired(link)
    return link


def list_links(letter_id: LetterId) -> list[LetterLink]:
    """The links of a review's letter, whichever version they were made for, the newest first, closed ones
    too."""
    query = select(LetterLinkRow).where(LetterLinkRow.letter_id.in_(list_versions(letter_id)))
    return [
        link_from(row) for row in db().scalars(query.order_by(LetterLinkRow.made_at.desc(), LetterLinkRow.id))
    ]


def list_receipts(letter_id: LetterId) -> list[Receipt]:
    """How and when a letter was sent, the earliest first."""
    query = select(ReceiptRow).where(ReceiptRow.letter_id == letter_id)
    rows = list(db().scalars(query.order_by(ReceiptRow.sent_at, ReceiptRow.id)))
    child_id = child_of(letter_id) if any(row.content for row in rows) else None
    return [_receipt(row, child_id) for row in rows]


def list_sent(letter_ids: Collection[UUID]) -> list[tuple[LetterId, datetime]]:
    """(letter, when it was first sent) for those of these that were sent, in the order of their ids."""
    query = (
        select(ReceiptRow.letter_id, func.min(ReceiptRow.sent_at))
        .where(ReceiptRow.letter_id.in_(letter_ids), ReceiptRow.channel != ChannelName.COPY.value)
        .group_by(ReceiptRow.letter_id)
        .order_by(ReceiptRow.letter_id)
    )
    return [(LetterId(letter), sent) for letter, sent in db().execute(query)]


def list_timed(letter_ids: Collection[UUID]) -> set[LetterId]:
    """Those of these letters that were sent to open later than they were sent, once or always."""
    query = select(ReceiptRow.letter_id).where(
        ReceiptRow.letter_id.in_(letter_ids), ReceiptRow.opens_at > ReceiptRow.sent_at
    )
    return {LetterId(letter) for letter in db().scalars(query)}


def list_opened(letter_ids: Collection[UUID]) -> list[tuple[LetterId, datetime]]:
    """(letter, when it was first opened with the child's two pictures) for those of these that were."""
    query = (
        select(OpeningRow.letter_id, func.min(OpeningRow.unlocked_at))
        .where(OpeningRow.letter_id.in_(letter_ids), OpeningRow.unlocked_at.is_not(None))
        .group_by(OpeningRow.letter_id)
        .order_by(OpeningRow.letter_id)
    )
    return [
        (LetterId(letter), opened)
        for letter, opened in db().execute(query)
        if letter is not None and opened is not None
    ]


def load_key(child_id: ChildId) -> LetterKey:
    """The two pictures that open this child's letters: as chosen for letters, else those that they chose when
    they were asked before a review."""
    row = db().get(LetterKeyRow, child_id)
    if row is None:
        return LetterKey(load_newest_opening(child_id).pictures)
    known = vault().child(child_id).open_json("letter_keys", "pictures", child_id, row.pictures)
    return LetterKey(tuple(known), row.misses)


def link_from(row: LetterLinkRow) -> LetterLink:
    """A link as it is known outside."""
    return LetterLink(
        id=LinkId(row.id),
        letter_id=LetterId(row.letter_id),
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
    )


def _receipt(row: ReceiptRow, child_id: ChildId | None) -> Receipt:
    opens_at, known = row.opens_at or row.sent_at, {}
    if row.content is not None and child_id is not None:
        known = vault().child(child_id).open_json("receipts", "content", row.id, row.content)
    return Receipt(
        LetterId(row.letter_id),
        ChannelName(row.channel),
        row.sent_at,
        StaffId(row.sent_by),
        opens_at,
        from_record(known["going"], opens_at) if known.get("going") else None,
        known.get("copy_for", ""),
    )
