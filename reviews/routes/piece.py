"""A child's words go out to be put into English: the piece alone, with no name or address on it.

In: one answer that staff cannot read. Out: a plain text with the language and the words, or the recording
under a name that says nothing, once the IRO has looked for names inside. That it went out is in the audit
trail.
"""

import mimetypes
import re
from collections.abc import Iterable
from uuid import UUID

from flask import abort, url_for
from flask.typing import ResponseReturnValue

import consult.read
from children.guests import list_guests
from children.model import Child, Review, ReviewId
from children.opening import open_review_of_iro
from consult.attached.model import Attachment, AttachmentKind
from consult.attached.read import list_attachments, load_content
from consult.attached.serving import served
from consult.model import Answer, Submission
from reviews.answers import needs_interpreter
from reviews.forms import ListenedForm, PieceForm
from reviews.read import readers_of
from reviews.routes.answers import INTERPRETERS, readable
from reviews.routes.blueprint import bp
from reviews.write import note_piece_out
from web.access import Role, require
from web.page import page
from wording.languages import english_name

FILE = 'attachment; filename="words-to-interpret.txt"'


@bp.get("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/piece")
@require(Role.IRO)
def show_piece(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """The words, and the names that we found inside them."""
    child, review, submission, answer = _opened(review_id, answer_id)
    form = PieceForm(data={"names": ", ".join(names_in(answer, child, review.id))})
    return _page(child, review, submission, answer, form)


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/piece")
@require(Role.IRO)
def save_piece(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """The piece to send or print."""
    child, review, submission, answer = _opened(review_id, answer_id)
    form = PieceForm()
    if not form.validate_on_submit():
        return _page(child, review, submission, answer, form)
    note_piece_out(answer)
    return words_alone(answer, form)


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/piece/<uuid:name>")
@require(Role.IRO)
def save_recording_out(review_id: ReviewId, answer_id: UUID, name: UUID) -> ResponseReturnValue:
    """The recording to send; it was listened to for names before. Nothing in the file says whose it is."""
    child, review, submission, answer = _opened(review_id, answer_id)
    file = next((one for one in _recordings(submission, answer) if one.client_id == str(name)), None)
    if file is None:
        abort(404)
    form = ListenedForm()
    if not form.validate_on_submit():
        return _page(child, review, submission, answer, PieceForm(None), form)
    note_piece_out(answer)
    out = served(file, load_content(file))
    out.headers["Content-Disposition"] = f'attachment; filename="recording-to-interpret{_ending(file)}"'
    return out


def words_alone(answer: Answer, form: PieceForm) -> ResponseReturnValue:
    """The file to send: the words and their language, without the names that were found."""
    words = without_names(answer.value.words, (form.names.data or "").split(","))
    language = english_name(answer.value.words_language or answer.language)
    text = f"Please put this into English, word for word.\nLanguage of the page: {language}\n\n{words}\n"
    return text, 200, {"Content-Type": "text/plain; charset=utf-8", "Content-Disposition": FILE}


def without_names(words: str, names: Iterable[str]) -> str:
    """The words with each of these names as "[name]", in whatever case."""
    for name in sorted({one.strip() for one in names if one.strip()}, key=len, reverse=True):
        words = re.sub(re.escape(name), "[name]", words, flags=re.IGNORECASE)
    return words


def names_in(answer: Answer, child: Child, review_id: ReviewId) -> list[str]:
    """The names known to us that stand in the words."""
    known = [child.called, *(one.name for one in list_guests(review_id))]
    return [one for one in known if one.casefold() in answer.value.words.casefold()]


def _opened(review_id: ReviewId, answer_id: UUID) -> tuple[Child, Review, Submission, Answer]:
    child, review = open_review_of_iro(review_id)
    submission = readable(consult.read.load_submission(review.id))
    if submission is None:
        abort(404)
    answer = next((one for one in submission.answers if one.id == answer_id), None)
    if answer is None or not needs_interpreter(answer, readers_of(child.id, [answer])):
        abort(404)
    if not answer.value.words.strip() and not _recordings(submission, answer):
        abort(404)
    return child, review, submission, answer


def _recordings(submission: Submission, answer: Answer) -> list[Attachment]:
    """What the child said aloud in this answer, as far as it has all arrived."""
    files = list_attachments(submission.id)
    here = [one for one in files if one.client_id in answer.value.attached]
    return [one for one in here if one.kind is AttachmentKind.RECORDING and one.finished_at]


def _ending(file: Attachment) -> str:
    return mimetypes.guess_extension(file.mimetype) or ""


def _page(
    child: Child,
    review: Review,
    submission: Submission,
    answer: Answer,
    form: PieceForm,
    listened: ListenedForm | None = None,
) -> ResponseReturnValue:
    return page(
        "reviews/piece.html",
        child=child,
        review=review,
        submission=submission,
        answer=answer,
        form=form,
        listened=listened or ListenedForm(None),
        recordings=_recordings(submission, answer),
        back=url_for("reviews.show_answers", review_id=review.id),
        interpreters=INTERPRETERS,
    )
