"""Make and take back links, note receipts and readings. Flushes, never commits; letters are not touched."""

import secrets

from sqlalchemy import select

from children.model import ChildId, StaffId
from children.read import list_reviews
from delivery.going import Going, as_record
from delivery.model import ChannelName, LetterLink, LinkId, Reading, ReadingId
from delivery.read import load_key, secret_hash
from delivery.tables import LetterKeyRow, LetterLinkRow, OpeningRow, ReceiptRow
from letters.approved import ApprovedLetter, LetterId
from letters.read import list_approved, list_versions, load_letter
from store.base import new_id
from store.work import audit, db, now, vault

SECRET_BYTES = 24


def add_link(letter: ApprovedLetter, by: StaffId, days: int) -> tuple[LetterLink, str]:
    """A new link and its secret, which is given out here once and kept nowhere. Links that the child has to
    the letter of this review stay good, and lead to its newest version that has gone out."""
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
    """Take back every open link to the letter of this review; returns how many. What is open in a browser
    ends with it."""
    query = select(LetterLinkRow).where(
        LetterLinkRow.letter_id.in_(list_versions(letter.id)), LetterLinkRow.revoked_at.is_(None)
    )
    rows = db().scalars(query.order_by(LetterLinkRow.made_at, LetterLinkRow.id)).all()
    for row in rows:
        row.revoked_at = now()
        audit("letter.link_revoked", letter.child_id, letter=letter.id, link=row.id, by=by)
    db().flush()
    return len(rows)


def add_receipt(
    letter: ApprovedLetter,
    channel: ChannelName,
    by: StaffId,
    going: Going | None = None,
    copy_for: str = "",
) -> None:
    """Note that a letter went out, from when it opens, and what was settled before; or whose copy went."""
    row = ReceiptRow(id=new_id(), letter_id=letter.id, channel=channel.value, sent_at=now(), sent_by=by)
    row.opens_at = going.opens_at if going else None
    if going or copy_for:
        content = {"going": as_record(going) if going else None, "copy_for": copy_for}
        row.content = vault().child(letter.child_id).seal_json("receipts", "content", row.id, content)
    db().add(row)
    db().flush()
    audit("letter.copied" if copy_for else "letter.sent", letter.child_id, letter=letter.id)


def add_reading(link: LetterLink, letter: ApprovedLetter) -> ReadingId:
    """Note that a link was begun; nothing of the letter is shown yet."""
    row = OpeningRow(
        id=new_id(),
        link_id=link.id,
        letter_id=letter.id,
        opened_at=now(),
        seen_at=now(),
        ended_at=None,
        language=letter.letter.lang,
    )
    db().add(row)
    db().flush()
    audit("letter.begun_reading", letter.child_id, letter=letter.id, link=link.id)
    return ReadingId(row.id)


def try_key(reading: Reading, tapped: frozenset[str]) -> bool:
    """Open the letter where these are the child's two pictures; else one more wrong try is counted."""
    key = load_key(reading.child_id)
    if not key.fits(tapped):
        if not key.is_locked:
            _save_key(reading.child_id, key.pictures, key.misses + 1)
            audit("letter.pictures_missed", reading.child_id, reading=reading.id)
        return False
    _save_key(reading.child_id, key.pictures, 0)
    _unlock(reading)
    return True


def choose_key(reading: Reading, chosen: tuple[str, ...]) -> None:
    """Keep the two pictures of a child who has none, and open the letter. A key that is there stays."""
    if not load_key(reading.child_id).pictures:
        _save_key(reading.child_id, chosen, 0)
        audit("letter.pictures_chosen", reading.child_id, reading=reading.id)
        _unlock(reading)


def reset_key(child_id: ChildId, by: StaffId) -> None:
    """The child forgot their two pictures: at the next opening they choose two anew. Every link that they had
    is closed: whoever opened one of them first would choose, and have the letter."""
    for _, newest in list_approved([one.id for one in list_reviews(child_id)]):
        revoke_links(load_letter(newest), by)
    _save_key(child_id, (), 0)
    audit("letter.pictures_reset", child_id, by=by)


def _save_key(child_id: ChildId, pictures: tuple[str, ...], misses: int) -> None:
    row = db().get(LetterKeyRow, child_id, with_for_update=True)
    if row is None:
        row = LetterKeyRow(child_id=child_id)
        db().add(row)
    row.pictures = vault().child(child_id).seal_json("letter_keys", "pictures", child_id, list(pictures))
    row.misses = misses
    db().flush()


def _unlock(reading: Reading) -> None:
    row = db().get_one(OpeningRow, reading.id)
    row.unlocked_at = row.seen_at = now()
    db().flush()
    audit("letter.opened_by_child", reading.child_id, reading=reading.id, letter=reading.letter_id)


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
