"""Keep what a worker wrote down of a child's answers, and what the child says of it. Flushes, never commits.

In: an invite, who wrote it down, and answers. Out: `Kept`. Nothing that the child gave themselves is
overwritten: both are kept, and the newest counts, by the revision that the worker's page had seen and then
arrival. What the child said on a later day than the paper counts before the paper. The rules about safety
run on these answers as on any.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from uuid import UUID

from children.read import LOCAL
from consult.attached.model import AttachmentKind
from consult.attached.write import take_attachment
from consult.helping import Helper, Helping, Helps, Who
from consult.kept import answer_from, opening_from, sealed_opening
from consult.model import Agreed, Answer, AnswerId, AnswerValue, Holder, Invite, Placed, Sitting, SubmissionId
from consult.newest import newest
from consult.read import list_revisions, load_bank_of, load_own_submission
from consult.sharing import ONLY_IRO, Audience, Sharing
from consult.tables import AnswerRow, SubmissionRow
from consult.told_anew import tells_of_harm
from consult.write import add_late_answer, begin_sitting, end_sitting, save_answer, send_submission
from consult.written import Entry, How
from store.base import new_id
from store.work import audit, db

NOBODY_ELSE: Mapping[str, Sharing] = MappingProxyType({})
PHOTO = "written"  # the question under which the photo of a board is kept: no question has this code


@dataclass(frozen=True)
class Worker:
    """Who wrote it down and how, as typed; `by`: who is signed in. `form`: an id of the page, so that sending
    it twice is one entry. `helper`, `helps`: who helped the child to say it and how, if anyone did."""

    form: UUID
    by: UUID
    name: str
    role: str
    how: How
    on: date
    helper: Who = Who.NOBODY
    helps: tuple[Helps, ...] = ()


@dataclass(frozen=True)
class Kept:
    """What became of it, by question code. `own_newer`: the child's own answer counts, what was written down
    stands beside it. `not_kept`: the answers had been sent, and it alerts nobody."""

    kept: tuple[str, ...] = ()
    own_newer: tuple[str, ...] = ()
    not_kept: tuple[str, ...] = ()
    was_there: bool = False


def write_down(
    invite: Invite,
    worker: Worker,
    answers: Mapping[str, AnswerValue],
    seen: Mapping[str, int],
    agreed: Sequence[Agreed] = (),
    photo: bytes = b"",
    sends: bool = False,
    sees: Mapping[str, Sharing] = NOBODY_ELSE,
) -> Kept:
    """Keep the answers under a go of its own, which is over at once. `seen`: the newest revision of each
    question when the page was opened. `sends`: the child is done, and wants their IRO to have it; only where
    nothing of their own waits unsent. `sees`: the answers that they gave to the meeting; any other is for
    their IRO only. Raises AttachmentRefused for a photo that cannot be kept."""
    sitting = begin_sitting(invite, Holder.WRITTEN, after_sending=True, agreed=agreed)
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    if opening_from(row).written.has(worker.form):
        end_sitting(sitting)
        return Kept(was_there=True)
    name = str(new_id()) if photo else ""
    if photo:
        take_attachment(sitting, name, AttachmentKind.PHOTO, PHOTO, photo)
    _note(row, sitting, worker, name)
    newer, lost = [], []
    for code, value in answers.items():
        own = _own_newest(sitting, code, worker.on)
        if row.sent_at is not None:
            lost += [] if _keep_late(sitting, row, code, value) else [code]
            continue
        placed = Placed(0, 0) if own else Placed(seen.get(code, 0), 0)
        answer = save_answer(sitting, code, value, _sharing(row, code, sees.get(code)), placed=placed)
        newer += [] if _counts(sitting, answer) else [code]
    if sends and not has_own_unsent(sitting.submission_id):
        send_submission(sitting)
    end_sitting(sitting)
    return Kept(tuple(code for code in answers if code not in (*newer, *lost)), tuple(newer), tuple(lost))


def _sharing(row: SubmissionRow, code: str, chosen: Sharing | None) -> Sharing | None:
    """Who sees an answer from now on; None: as it is. What the child keeps for now, or what is not for their
    IRO, no worker opens to anyone."""
    before = opening_from(row).sharing.of(code)
    if before.hides:
        return None
    return chosen or (ONLY_IRO if before.audience is Audience.MEETING else None)


def judge(submission_id: SubmissionId, answer_id: AnswerId, is_right: bool) -> None:
    """Keep what the child says of an answer that was written down. Where it is not what they said, nor is who
    may see it: what they said themselves before stands there again, for their IRO only."""
    row = db().get_one(SubmissionRow, submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    written, sharing = opening.written.judged(answer_id, is_right), opening.sharing
    code = answer_from(db().get_one(AnswerRow, answer_id)).question
    if not is_right and sharing.for_meeting(code):
        sharing = sharing.with_choice(code, ONLY_IRO)
    row.opening = sealed_opening(row, replace(opening, written=written, sharing=sharing))
    db().flush()
    audit("written.judged", row.child_id, submission=row.id)


def seen_revisions(submission_id: UUID) -> dict[str, int]:
    """The newest revision of each question, as a page that opens now has seen it."""
    found: dict[str, int] = {}
    for one in list_revisions(submission_id):
        found[one.question] = max(found.get(one.question, 0), one.revision)
    return found


def _note(row: SubmissionRow, sitting: Sitting, worker: Worker, photo: str) -> None:
    opening = opening_from(row)
    entry = Entry(worker.form, sitting.id, worker.by, worker.name, worker.role, worker.how, worker.on, photo)
    written = replace(opening.written, entries=(*opening.written.entries, entry))
    helping = _helped(opening.helping, sitting, worker)
    row.opening = sealed_opening(row, replace(opening, written=written, helping=helping))
    db().flush()
    audit("answers.written_down", row.child_id, submission=row.id, sitting=sitting.id)


def _helped(helping: Helping, sitting: Sitting, worker: Worker) -> Helping:
    """Where an adult held or moved the child's hand, these answers are kept apart like those given on a
    device so."""
    if worker.helper is Who.NOBODY and not worker.helps:
        return helping
    who = Who.OTHER if worker.helper is Who.NOBODY else worker.helper
    return replace(helping, helpers=(*helping.helpers, Helper(sitting.id, who, helps=worker.helps)))


def has_own_unsent(submission_id: UUID) -> bool:
    """Whether the child gave answers themselves that they have not sent: sending is theirs then."""
    submission = load_own_submission(submission_id)
    if submission is None or submission.sent_at is not None:
        return False
    return any(submission.written.of(one.sitting_id) is None for one in list_revisions(submission_id))


def _own_newest(sitting: Sitting, code: str, on: date) -> bool:
    """Whether the child themselves answered this on a later day."""
    written = _written_sittings(sitting)
    mine = [one for one in _revisions(sitting, code) if one.sitting_id not in written]
    return any(one.saved_at.astimezone(LOCAL).date() > on for one in mine)


def _written_sittings(sitting: Sitting) -> set[UUID]:
    row = db().get_one(SubmissionRow, sitting.submission_id)
    return {one.sitting for one in opening_from(row).written.entries}


def _revisions(sitting: Sitting, code: str) -> list[Answer]:
    return [one for one in list_revisions(sitting.submission_id) if one.question == code]


def _counts(sitting: Sitting, answer: Answer) -> bool:
    """Whether this is the newest of its question."""
    found = newest(_revisions(sitting, answer.question))
    return found is not None and found.id == answer.id


def _keep_late(sitting: Sitting, row: SubmissionRow, code: str, value: AnswerValue) -> bool:
    """After sending only what alerts is kept, as on the child's own pages."""
    submission = load_own_submission(row.id)
    if submission is None or not tells_of_harm(value, load_bank_of(submission).question(code)):
        return False
    add_late_answer(sitting, code, value)
    return True
