"""What a child answers to their letter that reaches people as an alert does: a call for someone, words that
may mean harm, what is about their IRO or not for them.

In: children, or one answer. Out: `Alert`s by the rules of `reviews.alerts`, handed to the alerts' pages by
`app.py`; and what was said, for whoever may open it.
"""

from collections.abc import Collection
from uuid import UUID

from children.model import ChildNotFound, StaffId
from children.read import load_child_unguarded
from consult.model import Alert, AnswerId, SittingId, SubmissionId
from consult.questions.answer import Described
from consult.read import iros_then_and_now
from delivery.replies.model import LetterReply, Says
from delivery.replies.read import ReplyNotFound, list_replies_of, load_reply, load_reply_sound
from delivery.replies.words import said_in_english
from letters.read import review_of
from store.work import audit


def list_letter_alerts(child_ids: Collection[UUID]) -> list[Alert]:
    """The alerts from answers to letters of these children, oldest first."""
    return [_alert(one) for one in list_replies_of(child_ids) if one.alerts]


def load_letter_alert(answer_id: UUID) -> Alert | None:
    """The alert that this answer raises; None where it raises none or is not there."""
    try:
        reply = load_reply(answer_id)
    except ReplyNotFound:
        return None
    return _alert(reply) if reply.alerts else None


def describe_letter_alert(answer_id: UUID) -> tuple[str, list[Described], bool]:
    """Where it was said, what, and whether it needs an interpreter."""
    reply = load_reply(answer_id)
    pieces = [Described(text) for text in said_in_english(reply)]
    if reply.words:
        pieces.append(Described(words=reply.words, words_language=reply.language))
    if reply.interpreted:
        pieces.append(Described(f"In English ({reply.interpreted.who}): {reply.interpreted.words}"))
    where = "On the help page of their letter" if reply.says is Says.CALL else "In answer to their letter"
    return where, pieces, reply.waits_for_interpreter


def load_letter_sound(answer_id: UUID) -> bytes:
    """What was said aloud in an answer that alerts; hearing it is in the trail."""
    reply = load_reply(answer_id)
    audit("letter.reply_heard", reply.child_id, reply=reply.id)
    return load_reply_sound(reply)


def list_letter_calls(child_id: UUID, reading_id: UUID) -> list[tuple[str, UUID, bool]]:
    """The calls made while this letter was open here: what, its id, whether it is not for the IRO."""
    mine = [one for one in list_replies_of([child_id]) if one.says is Says.CALL]
    return [(one.chosen[0], one.id, one.is_hidden_from_iro) for one in mine if one.reading_id == reading_id]


def _alert(reply: LetterReply) -> Alert:
    hidden = iros_then_and_now(reply.child_id, reply.at) if reply.is_hidden_from_iro else frozenset()
    return Alert(
        answer_id=AnswerId(reply.id),
        submission_id=SubmissionId(reply.letter_id),
        sitting_id=SittingId(reply.reading_id),
        child_id=reply.child_id,
        review_id=review_of(reply.letter_id),
        iro_id=_iro(reply),
        what=reply.chosen if reply.says is Says.CALL else (),
        words=reply.words,
        language=reply.language,
        raised_at=reply.alerts_from,
        found_again=reply.found_again,
        flags=reply.headings,
        hidden_from=hidden,
        of_letter=True,
        sound=reply.sound,
    )


def _iro(reply: LetterReply) -> StaffId | None:
    try:
        return load_child_unguarded(reply.child_id).iro_id
    except ChildNotFound:
        return None
