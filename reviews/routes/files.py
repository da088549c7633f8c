"""Pages: a drawing, a recording or a photo that a child gave; what their IRO writes that it shows.
Each opening is in the audit trail.

Only the child's own IRO and their cover, only what stands on the page of answers as they may read it.
"""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

import consult.read
from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from consult.attached.model import AttachmentMissing
from consult.attached.read import load_attachment, load_content
from consult.attached.serving import served
from consult.model import Submission
from reviews.answers import AnswerSheet, files_on
from reviews.routes.answers import by_oneself, may_show, readable
from reviews.routes.blueprint import bp
from reviews.write import add_interpretation
from store.work import audit
from web.access import Role, require, viewer

MOST = 5_000  # characters


@bp.get("/reviews/<uuid:review_id>/files/<uuid:name>")
@require(Role.IRO)
def show_answer_file(review_id: ReviewId, name: UUID) -> ResponseReturnValue:
    """The file itself."""
    child, review = open_review_of_iro(review_id)
    submission = consult.read.load_submission(review.id)
    sheet: AnswerSheet | None = may_show(child, submission)
    if submission is None or sheet is None:
        abort(404)
    photos = {one.photo for one in submission.written.entries}  # of a board: staff took them
    if str(name) not in files_on(sheet) | photos:
        abort(404)
    return serve_file(submission, name)


def serve_file(submission: Submission, name: UUID) -> ResponseReturnValue:
    """A file of these answers, for whoever may open it; noted in the trail. 404 where it has not all come."""
    try:
        attachment = load_attachment(submission.id, str(name))
        content = load_content(attachment)
    except AttachmentMissing:
        abort(404)
    audit("attachment.opened", submission.child_id, attachment=attachment.id)
    return served(attachment, content)


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/own-meaning")
@require(Role.IRO)
def save_own_meaning(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """The IRO writes what it says or shows, where no interpreter is needed; then it counts as understood."""
    _, review = open_review_of_iro(review_id)
    submission = readable(consult.read.load_submission(review.id))
    if submission is None:
        abort(404)
    answer = next((one for one in submission.answers if one.id == answer_id), None)
    if answer is None or answer.id not in by_oneself(submission):
        abort(404)
    english = " ".join(request.form.get("english", "").split())[:MOST]
    if english:
        add_interpretation(answer, StaffId(viewer().staff_id), english, viewer().name)
        flash("Kept beside what the child gave.")
    return redirect(url_for("reviews.show_answers", review_id=review.id, _anchor=answer.question))
