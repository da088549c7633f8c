"""Make and take back links, note receipts and readings. Flushes, never commits; letters are not touched."""

import secrets

from sqlalchemy import select

from children.model import ChildId, StaffId
from delivery.model import ChannelName, LetterLink, LinkId, Reading, ReadingId
from delivery.read import secret_hash
from delivery.tables import LetterLinkRow, OpeningRow, ReceiptRow
from letters.approved import ApprovedLetter, LetterId
from letters.read import list_letters
from store.base import new_id
from store.work import audit, db, now

SECRET_BYTES = 24


def add_link(letter: ApprovedLetter, by: StaffId, days: int) -> tuple[LetterLink, str]:
    """A new link and its secret, which is given out here once and kept nowhere.

    Links to older versions of the same review's letter are taken back: a child should not read what was
    corrected since.
    """
    for older in list_letters(letter.review_id):
        if older.version < letter.version:
            revoke_links(older, by)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row = LetterLinkRow(
        id=new_id(),
        letter_id=letter.id,
        secret_hash=secret_hash(secret),
        made_at=now(),
        made_by=by,
        expires_at=LetterLink.expiry(now(), days),
        revoked_at=None,
    )
    db().add(row)
    db().flush()
    audit("letter.link_made", letter.child_id, letter=letter.id, link=row.id)
    return LetterLink(LinkId(row.id), LetterId(letter.id), row.made_at, row.expires_at), secret


def revoke_links(letter: ApprovedLetter, by: StaffId) -> int:
    """Take back every open link of a letter; returns how many. What is open in a browser ends with it."""
    query = select(LetterLinkRow).where(
        LetterLinkRow.letter_id == letter.id, LetterLinkRow.revoked_at.is_(None)
    )
    rows = db().scalars(query.order_by(LetterLinkRow.made_at, LetterLinkRow.id)).all()
    for row in rows:
        row.revoked_at = now()
        audit("letter.link_revoked", letter.child_id, letter=letter.id, link=row.id, by=by)
    db().flush()
    return len(rows)


def add_receipt(letter: ApprovedLetter, channel: ChannelName, by: StaffId) -> None:
    """Note that a letter went out."""
    db().add(ReceiptRow(id=new_id(), letter_id=letter.id, channel=channel.value, sent_at=now(), sent_by=by))
    db().flush()
    audit("letter.sent", letter.child_id, letter=letter.id)


def add_reading(link: LetterLink, child_id: ChildId, language: str) -> ReadingId:
    """Note that a link was begun, in a language."""
    row = OpeningRow(
        id=new_id(), link_id=link.id, opened_at=now(), seen_at=now(), ended_at=None, language=language
    )
    db().add(row)
    db().flush()
    audit("letter.begun_reading", child_id, letter=link.letter_id, link=link.id)
    return ReadingId(row.id)


def save_language(reading: Reading, language: str) -> None:
    """Read on in another of the letter's languages."""
    row = db().get_one(OpeningRow, reading.id)
    row.language = language
    row.seen_at = now()
    db().flush()


def save_seen(reading: Reading) -> None:
    """A sign of life: the reader is still there."""
    db().get_one(OpeningRow, reading.id).seen_at = now()
    db().flush()


def end_reading(reading: Reading) -> None:
    """The reader left or finished; the cookie is refused from now on, the link stays good."""
    db().get_one(OpeningRow, reading.id).ended_at = now()
    db().flush()
