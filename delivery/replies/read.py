"""What children answered to their letters, with what was done about it. Nouns, never rows; always ordered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from children.guests import list_guests
from children.holidays import load_holidays
from children.model import Child, ChildId, ServiceId, StaffId
from children.own_pictures import list_own_pictures
from children.read import LOCAL, list_children, list_reviews, load_service, load_speaks
from delivery.model import ReadingId
from delivery.replies.model import LetterReply, LetterReplyId, ReplyStep, Says, StepKind, due_on
from delivery.replies.questions import PictureQuestion, pictures_of, questions_about
from delivery.tables import ReplyRow, ReplySoundRow, ReplyStepRow
from letters.approved import ApprovedLetter, LetterId
from letters.facts import next_meeting
from letters.read import list_versions
from reviews.model import Outcome
from reviews.read import load_outcome_by_id
from store.sealed import ChildErased
from store.work import db, vault
from web.access import Viewer


class ReplyNotFound(LookupError):
    """No such answer, or not one that this viewer may open. Both look the same."""


@dataclass(frozen=True)
class OpenReply:
    """An answer that is still to be dealt with. `due`: the last day that is in time."""

    reply: LetterReply
    child: Child
    due: date


def list_replies(letter_ids: Collection[UUID]) -> list[LetterReply]:
    """What was answered to these letters, the oldest first."""
    query = select(ReplyRow).where(ReplyRow.letter_id.in_(letter_ids))
    return _replies(list(db().scalars(query.order_by(ReplyRow.at, ReplyRow.id))))


def list_replies_for_iro(letter_id: LetterId) -> list[LetterReply]:
    """What was answered to any version of this letter and is for the child's reviewing officer."""
    return [one for one in list_replies(list_versions(letter_id)) if not one.is_hidden_from_iro]


def list_replies_of(child_ids: Collection[UUID]) -> list[LetterReply]:
    """What these children answered to any letter, the oldest first."""
    query = select(ReplyRow).where(ReplyRow.child_id.in_(child_ids))
    return _replies(list(db().scalars(query.order_by(ReplyRow.at, ReplyRow.id))))


def load_reply(reply_id: UUID) -> LetterReply:
    """One answer, unguarded. Raises ReplyNotFound."""
    row = db().get(ReplyRow, reply_id)
    found = _replies([row]) if row else []
    if not found:
        raise ReplyNotFound(str(reply_id))
    return found[0]


def load_reply_sound(reply: LetterReply) -> bytes:
    """What was said aloud. Raises ReplyNotFound where nothing was."""
    row = db().get(ReplySoundRow, reply.id)
    if row is None:
        raise ReplyNotFound(str(reply.id))
    keys = vault().child(reply.child_id)
    return keys.open_bytes("letter_reply_sounds", "content", row.reply_id, row.content)


def load_questions(letter: ApprovedLetter, lang: str) -> tuple[PictureQuestion, ...]:
    """The questions in pictures about a letter, as it is read in this language."""
    outcome = load_outcome_by_id(letter.outcome_id)
    if outcome is None:
        return ()
    meeting = next_meeting(list_reviews(letter.child_id), outcome)
    return questions_about(
        letter.in_language(lang),
        outcome.next_steps,
        _pictures_of(letter, outcome),
        last_time=outcome.last_time,
        meeting_on=meeting.on if meeting else None,
    )


def _pictures_of(letter: ApprovedLetter, outcome: Outcome) -> dict[str, str]:
    """Whose picture is known by their name: from who is asked to come, who came, and the child's own photos
    that this letter was made with."""
    asked = [f"{one.role}, {one.name}" for one in list_guests(outcome.review_id)]
    words = {str(one.id): one.word.casefold() for one in list_own_pictures(letter.child_id, retired=True)}
    kept = letter.letter.book.photos if letter.letter.book else ()
    own = {words[photo]: concept for concept, photo in kept if words.get(photo)}
    return {**pictures_of(asked), **pictures_of(outcome.who_came), **own}


def load_reply_for(reply_id: UUID, viewer: Viewer) -> tuple[LetterReply, Child]:
    """One answer for the child's IRO or cover. Raises ReplyNotFound for others, and for what the child said
    is not for their IRO."""
    reply = load_reply(reply_id)
    mine = {child.id: child for child in _mine(viewer)}
    if reply.child_id not in mine or reply.is_hidden_from_iro:
        raise ReplyNotFound(str(reply_id))
    return reply, mine[reply.child_id]


def list_open_replies(viewer: Viewer) -> list[OpenReply]:
    """What is still to be dealt with for this viewer's children, the soonest due first. Calls stand among
    the alerts."""
    mine = {child.id: child for child in _mine(viewer)}
    holidays, days = load_holidays(), load_service(ServiceId(viewer.service_id)).interpret_days
    found = [
        OpenReply(one, mine[one.child_id], due_on(one, one.at.astimezone(LOCAL).date(), holidays, days))
        for one in list_replies_of(list(mine))
        if not one.is_done and one.says is not Says.CALL
    ]
    return sorted(found, key=lambda one: (one.due, one.reply.at))


def _mine(viewer: Viewer) -> list[Child]:
    return [child for child in list_children(viewer) if child.iro_id in viewer.stands_for]


def _replies(rows: list[ReplyRow]) -> list[LetterReply]:
    steps: dict[UUID, list[ReplyStepRow]] = {row.id: [] for row in rows}
    chosen = select(ReplyStepRow).where(ReplyStepRow.reply_id.in_(steps))
    for step in db().scalars(chosen.order_by(ReplyStepRow.at, ReplyStepRow.id)):
        steps[step.reply_id].append(step)
    speaks = {one: load_speaks(ChildId(one)) for one in {row.child_id for row in rows}}
    found = []
    for row in rows:
        try:
            found.append(_reply(row, steps[row.id], speaks[row.child_id]))
        except ChildErased:
            continue
    return found


def _reply(row: ReplyRow, steps: list[ReplyStepRow], speaks: str) -> LetterReply:
    sealed = vault().child(row.child_id)
    known = sealed.open_json("letter_replies", "content", row.id, row.content)
    return LetterReply(
        id=LetterReplyId(row.id),
        letter_id=LetterId(row.letter_id),
        child_id=ChildId(row.child_id),
        reading_id=ReadingId(row.opening_id),
        at=row.at,
        says=Says(known["says"]),
        language=known["language"],
        chosen=tuple(known["chosen"]),
        lines=tuple(known["lines"]),
        words=known["words"],
        right=known["right"],
        flags=tuple(known["flags"]),
        sound=known.get("sound", ""),
        sound_mark=known.get("sound_mark", ""),
        speaks=speaks,
        steps=tuple(_step(one, ChildId(row.child_id)) for one in steps),
    )


def _step(row: ReplyStepRow, child_id: ChildId) -> ReplyStep:
    known = vault().child(child_id).open_json("letter_reply_steps", "content", row.id, row.content)
    flags = tuple(known.get("flags", ()))
    return ReplyStep(StepKind(known["kind"]), row.at, StaffId(row.by), known["words"], known["who"], flags)
