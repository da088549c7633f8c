"""Keep what a child answers to their letter, and what is done about it. Flushes, never commits."""

import hashlib
from datetime import timedelta
from typing import Any

from children.model import StaffId
from consult.attached.model import Cleaned
from consult.questions.answer import MOST_WORDS, clean_words
from consult.safety_words import find_flags, find_flags_of_adult
from delivery.model import Reading
from delivery.replies.model import ENDS, LetterReply, LetterReplyId, Said, Says, StepKind
from delivery.replies.read import list_replies
from delivery.tables import OpeningRow, ReplyRow, ReplySoundRow, ReplyStepRow
from reviews.read import alert_closed
from store.base import new_id
from store.work import audit, db, now, vault

NOT_UNDERSTOOD = "This is not understood yet. First somebody writes down what it means in English."
SAME_CALL = timedelta(minutes=10)  # a second tap; later, the same call is a new one


class StepNotReady(ValueError):
    """Words that nobody here can read, and what was said aloud, stay until somebody has written down what
    they mean; and what stays as it is needs a reason that the child can read."""


def add_reply(reading: Reading, said: Said) -> LetterReplyId:
    """Keep it, at once. The same again in one reading is the same answer."""
    words = clean_words(said.words)[:MOST_WORDS]
    content: dict[str, Any] = {
        "says": said.says.value,
        "language": reading.language,
        "chosen": list(said.chosen),
        "lines": list(said.lines),
        "words": words,
        "right": said.right,
        "flags": list(find_flags(words)),
        "sound": said.sound.mimetype if said.sound else "",
        "sound_mark": _mark_of(said.sound),
    }
    before = next((one for one in list_replies([reading.letter_id]) if _is_same(one, reading, content)), None)
    if before is not None:
        return before.id
    row = ReplyRow(
        id=new_id(),
        letter_id=reading.letter_id,
        child_id=reading.child_id,
        opening_id=reading.id,
        at=now(),
    )
    sealed = vault().child(reading.child_id)
    row.content = sealed.seal_json("letter_replies", "content", row.id, content)
    db().add(row)
    db().flush()
    if said.sound:
        content_sealed = sealed.seal_bytes("letter_reply_sounds", "content", row.id, said.sound.content)
        db().add(ReplySoundRow(reply_id=row.id, content=content_sealed))
    db().get_one(OpeningRow, reading.id).seen_at = now()
    db().flush()
    # One name for every answer: the trail must not tell that one of them alerts.
    audit("letter.answered", reading.child_id, letter=reading.letter_id, reading=reading.id)
    return LetterReplyId(row.id)


def add_step(reply: LetterReply, kind: StepKind, by: StaffId, words: str = "", who: str = "") -> None:
    """Note what was done. The list of words goes through the English of what a child said; it may be told as
    adults tell it. Raises StepNotReady."""
    if kind in ENDS and reply.waits_for_interpreter:
        raise StepNotReady(NOT_UNDERSTOOD)
    if kind is StepKind.STAYS and not words.strip():
        raise StepNotReady("Please write why it stays as it is. The child reads it.")
    row = ReplyStepRow(id=new_id(), reply_id=reply.id, at=now(), by=by)
    flags = find_flags_of_adult(words) if kind is StepKind.INTERPRETED else ()
    content = {"kind": kind.value, "words": words.strip(), "who": who.strip(), "flags": list(flags)}
    sealed = vault().child(reply.child_id)
    row.content = sealed.seal_json("letter_reply_steps", "content", row.id, content)
    db().add(row)
    db().flush()
    audit("letter.reply_step", reply.child_id, reply=reply.id, step=row.id)


def _mark_of(sound: Cleaned | None) -> str:
    """Keyed, so that it tells nothing of what was said."""
    digest = hashlib.sha256(sound.content).hexdigest() if sound else ""
    return vault().blind("reply-sound", digest).hex() if sound else ""


def _is_same(reply: LetterReply, reading: Reading, content: dict[str, Any]) -> bool:
    if reply.reading_id != reading.id or (reply.is_done and reply.says is not Says.CHECKED):
        return False
    if reply.says is Says.CALL and (now() - reply.at > SAME_CALL or alert_closed(reply.id)):
        return False
    given = [reply.says.value, list(reply.chosen), list(reply.lines), reply.words, reply.sound_mark]
    return given == [content[each] for each in ("says", "chosen", "lines", "words", "sound_mark")]
