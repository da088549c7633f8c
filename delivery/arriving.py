"""What a child answered to their letter while there was no line: sealed pieces, delivered later, each once.

In: opened pieces of `consult.delivery`, handed on by `app.py`. Out: what became of each, for the device. A
piece proves by a token which opened letter it was made in; that may be over by now: what a child said counts.
"""

import hmac
from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select

from children.model import ChildNotFound
from children.read import load_child_unguarded
from consult.attached.clean import cleaned
from consult.attached.model import MOST_BYTES, PIECE, AttachmentKind, AttachmentRefused, Cleaned
from consult.delivery import Arrival, Part, Piece
from delivery.model import Reading
from delivery.not_right import pictures_of, say_not_right
from delivery.readings import reading_from
from delivery.replies.given import Form, said_in
from delivery.replies.read import load_questions
from delivery.replies.write import add_reply
from delivery.tables import LetterArrivalRow, OpeningRow, ReplyPartRow
from delivery.unheard import UNHEARD, as_told
from letters.approved import LetterId
from letters.pictures import pictures_kept
from letters.read import load_letter
from store.base import new_id
from store.work import current, db, now, vault

MOST_FILES = 20  # of one opened letter
UNFINISHED = timedelta(days=7)  # then the rest of a recording does not come any more
PICTURE = "picture-not-right"
OVER, REFUSED, KEPT = Arrival("over"), Arrival("refused"), Arrival("kept")


def token_of(reading_id: UUID) -> str:
    """What a device on which this letter was opened proves itself with."""
    return vault().blind("letter delivery", str(reading_id)).hex()


def take_of_letter(piece: Piece) -> Arrival:
    """Keep one piece, or say what it became before."""
    reading = load_reading_by_token(piece.sitting, piece.token, piece.lang)
    if reading is None:
        return OVER
    current().actor = f"reading:{reading.id}"
    if piece.part is not None:
        return _take_part(reading, piece.part)  # once more changes nothing by itself
    known = select(LetterArrivalRow).where(
        LetterArrivalRow.opening_id == reading.id, LetterArrivalRow.piece_id == piece.id
    )
    before = db().scalar(known)
    if before is not None:
        return Arrival(as_told(before.state))
    sound = _sound_of(reading, piece.fields.get("attached", ()))
    arrival = _take_form(reading, piece, sound)
    row = LetterArrivalRow(id=new_id(), opening_id=reading.id, piece_id=piece.id)
    is_unheard = any(piece.fields.get("attached", ())) and sound is None
    row.state, row.arrived_at = arrival.state + (UNHEARD if is_unheard else ""), now()
    db().add(row)
    db().flush()
    return arrival


def sweep_parts() -> None:
    """Remove the parts of recordings whose answer did not come in a week. A worker does it each hour."""
    db().execute(delete(ReplyPartRow).where(ReplyPartRow.arrived_at < now() - UNFINISHED))


def load_reading_by_token(reading_id: UUID, token: str, lang: str = "") -> Reading | None:
    """The opened letter that a piece or a page was made in, in this language where there is one; also where
    it was left, ran out or its link was taken back since, and whoever's session the browser holds by now.
    None for a wrong token or an erased child."""
    if not hmac.compare_digest(token.encode(), token_of(reading_id).encode()):
        return None
    # The lock orders two deliveries of one letter's pieces.
    row = db().get(OpeningRow, reading_id, with_for_update=True)
    if row is None or row.letter_id is None or row.unlocked_at is None:
        return None
    try:
        letter = load_letter(LetterId(row.letter_id))
        load_child_unguarded(letter.child_id)
    except (LookupError, ChildNotFound):
        return None
    language = lang if lang in letter.languages else row.language
    return reading_from(row, letter, language)


def _take_form(reading: Reading, piece: Piece, sound: Cleaned | None) -> Arrival:
    letter = load_letter(reading.letter_id)
    if piece.question == PICTURE:
        pictures_kept(letter.letter, letter.child_id).use()
        concept = next(iter(piece.fields.get("picture", ())), "")
        if concept not in {one.concept for one in pictures_of(letter, reading.language)}:
            return REFUSED
        say_not_right(letter, concept)
        return KEPT
    questions = load_questions(letter, reading.language)
    read = letter.in_language(reading.language)
    said = said_in(Form(piece.question, piece.fields, read, questions, sound))
    if said is None:
        return REFUSED
    add_reply(reading, said)
    return KEPT


def _take_part(reading: Reading, part: Part) -> Arrival:
    """A part of what was said aloud; the answer that it belongs to comes behind it."""
    name = UUID(part.name)
    if part.number * PIECE >= min(part.size, MOST_BYTES) or len(part.content) > PIECE:
        return REFUSED
    rows = db().scalars(select(ReplyPartRow).where(ReplyPartRow.opening_id == reading.id)).all()
    if any(row.file_id == name and row.number == part.number for row in rows):
        return KEPT
    if len({row.file_id for row in rows} | {name}) > MOST_FILES:
        return REFUSED
    row = ReplyPartRow(id=new_id(), opening_id=reading.id, file_id=name, number=part.number)
    row.arrived_at = now()
    row.content = (
        vault().child(reading.child_id).seal_bytes("letter_reply_parts", "content", row.id, part.content)
    )
    db().add(row)
    db().flush()
    return KEPT


def _sound_of(reading: Reading, names: Sequence[str]) -> Cleaned | None:
    """The recording that an answer names, whole; its parts are not needed any more. None where it is none."""
    try:
        name = UUID(next(iter(names)))
    except (StopIteration, ValueError):
        return None
    query = select(ReplyPartRow).where(ReplyPartRow.opening_id == reading.id, ReplyPartRow.file_id == name)
    rows = db().scalars(query.order_by(ReplyPartRow.number)).all()
    keys = vault().child(reading.child_id)
    parts = [keys.open_bytes("letter_reply_parts", "content", row.id, row.content) for row in rows]
    for row in rows:
        db().delete(row)
    try:
        return cleaned(AttachmentKind.RECORDING, b"".join(parts)) if parts else None
    except AttachmentRefused:
        return None
