"""Drawings, recordings and photos of a child's answer: sent in resumable pieces, or whole with a plain form.

Begin (with the question's own form token and binding), put the pieces, ask which are missing, finish. Each
may come twice. Nobody but the child's own sitting reaches a file here, and it is shown only what it may show.
Answers are JSON; what is refused says why in the child's language and loses nothing else.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from flask import abort, g, request
from flask.typing import ResponseReturnValue

from consult.attached import read, write
from consult.attached.model import (
    PIECE,
    Attachment,
    AttachmentMissing,
    AttachmentRefused,
    WhyRefused,
)  # fmt: skip
from consult.attached.serving import served
from consult.blueprint import bp
from consult.model import AnswerValue, Sitting, SubmissionSent
from consult.questions.answer import AnswerRefused, Reason
from consult.questions.kinds import FILES
from consult.questions.model import Question
from consult.routes.visit import load_any_visit
from store.work import vault
from web.access import child_sitting, late_sitting
from web.words import plain

NOT_FOUND, UNREADABLE = 404, 422


@bp.post("/me/q/<code>/files")
@late_sitting
def begin_file(code: str) -> ResponseReturnValue:
    """A file for this question is about to come. Fields: `bound`, `id` (a UUID of the phone's), `size`."""
    visit = load_any_visit()
    question = visit.question(code)
    if visit.sitting.sent_at is not None:
        raise SubmissionSent
    if question.kind not in FILES or not visit.is_bound(question, request.form.get("bound", "")):
        abort(NOT_FOUND)
    size = request.form.get("size", 0, type=int)
    kind = FILES[question.kind]
    return told(write.begin_attachment(visit.sitting, request.form.get("id", ""), kind, code, size))


@bp.post("/me/files/<uuid:name>/<int:number>")
@late_sitting
def put_file_piece(name: UUID, number: int) -> ResponseReturnValue:
    """One piece, as the whole body. Out: which pieces are missing."""
    return told(write.put_piece(open_sitting(), str(name), number, request.get_data(cache=False)))


@bp.get("/me/files/<uuid:name>/missing")
@late_sitting
def show_missing(name: UUID) -> ResponseReturnValue:
    """Which pieces of a file have not come."""
    return told(mine(g.sitting, str(name)))


@bp.post("/me/files/<uuid:name>/finish")
@late_sitting
def finish_file(name: UUID) -> ResponseReturnValue:
    """All pieces have come: the file is looked at and kept."""
    return told(write.finish_attachment(open_sitting(), str(name)))


@bp.post("/me/files/<uuid:name>/drop")
@late_sitting
def drop_file(name: UUID) -> ResponseReturnValue:
    """The child does it again. What stands in a saved answer stays there."""
    write.drop_attachment(open_sitting(), str(name))
    return {"dropped": True}


@bp.get("/me/files/<uuid:name>")
@child_sitting
def show_file(name: UUID) -> ResponseReturnValue:
    """To see or hear it again: on the device it was made on, or after the child's own two pictures."""
    attachment = mine(g.sitting, str(name))
    return served(attachment, read.load_content(attachment))


@bp.errorhandler(AttachmentMissing)
def show_no_file(error: AttachmentMissing) -> ResponseReturnValue:
    """No such file of this child's."""
    return {"reason": "missing"}, NOT_FOUND


@bp.errorhandler(AttachmentRefused)
def show_refused(error: AttachmentRefused) -> ResponseReturnValue:
    """Why a file was not kept."""
    return {"reason": error.why.value, "text": reason_text(error.why)}, UNREADABLE


def told(attachment: Attachment) -> ResponseReturnValue:
    """What the phone needs to know to go on."""
    return {
        "id": attachment.client_id,
        "piece": PIECE,
        "missing": attachment.missing(read.list_have(attachment)),
        "finished": attachment.finished_at is not None,
    }


def open_sitting() -> Sitting:
    """The sitting of this request. Raises SubmissionSent."""
    sitting: Sitting = g.sitting
    if sitting.sent_at is not None:
        raise SubmissionSent
    return sitting


def mine(sitting: Sitting, name: str) -> Attachment:
    """A file that this sitting may know of. Raises AttachmentMissing."""
    attachment = read.load_attachment(sitting.submission_id, name)
    hides = sitting.opening.sharing.of(attachment.question).hides
    if not sitting.opens(attachment.sitting_id, hides):
        raise AttachmentMissing(name)
    return attachment


def take_files(sitting: Sitting, question: Question) -> WhyRefused | None:
    """Keep the files of a plain form, once a request. Out: why one was refused, if one was."""
    if question.kind not in FILES or sitting.sent_at is not None or "taken" in g:
        return None
    g.taken = []
    for upload in request.files.getlist("file"):
        content = upload.read()
        if not content:
            continue
        try:
            name = name_of(sitting, content, request.form.get("file_id", ""))
            kept = write.take_attachment(sitting, name, FILES[question.kind], question.code, content)
        except AttachmentMissing:
            return WhyRefused.UNREADABLE
        except AttachmentRefused as refused:
            return refused.why
        g.taken.append(kept.client_id)
    return None


def name_of(sitting: Sitting, content: bytes, given: str) -> str:
    """The name that the page gave, unless a saved answer holds a file of that name. Without one: the same
    file sent twice is one file. Keyed, so that it tells nothing of the content."""
    if given:
        try:
            held = read.is_held(read.load_attachment(sitting.submission_id, given))
        except AttachmentMissing:
            held = False
        if not held:
            return given
    blind = vault().blind("file", f"{sitting.submission_id}:{hashlib.sha256(content).hexdigest()}")
    return str(UUID(bytes=blind[:16]))


def taken() -> Sequence[str]:
    """The names of the files that came with this form."""
    found: Sequence[str] = g.get("taken", ())
    return found


def only_known(sitting: Sitting, question: Question, value: AnswerValue) -> AnswerValue:
    """The same, without files that are not this sitting's own for this question."""
    return replace(value, attached=tuple(one for one in value.attached if is_known(sitting, question, one)))


def checked_files(sitting: Sitting, question: Question, value: AnswerValue) -> AnswerValue:
    """The same. Raises AnswerRefused where a file is not this sitting's own for this question."""
    if only_known(sitting, question, value) != value:
        raise AnswerRefused(Reason.UNKNOWN_FILE)
    return value


def is_known(sitting: Sitting, question: Question, name: str) -> bool:
    """Whether this sitting may give this file as an answer to this question."""
    try:
        return mine(sitting, name).question == question.code
    except AttachmentMissing:
        return False


def reason_text(why: WhyRefused) -> str:
    """Why a file was not kept, in the child's language."""
    match why:
        case WhyRefused.TOO_LARGE:
            return plain(
                "file.too_large", "This is too big for us to keep. Please make a shorter or smaller one."
            )
        case WhyRefused.TOO_LONG:
            return plain("file.too_long", "This is longer than 3 minutes. Please make a shorter one.")
        case WhyRefused.TOO_MANY:
            return plain("file.too_many", "There is no room for more here. What you gave before is kept.")
        case WhyRefused.UNFINISHED:
            return plain("file.unfinished", "Not all of it has come yet. It goes on by itself.")
        case WhyRefused.OTHER_FILE:
            return plain("file.other", "We cannot open this one. Please try another. Nothing else is lost.")
    return plain("file.unreadable", "That did not work. Please try again. Nothing else is lost.")
