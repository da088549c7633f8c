"""A photo that worries the IRO: it becomes an alert of the answer it was given with. The picture itself goes
nowhere; who looks at the alert reads that there is one, and opens it where they may.
"""

from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId
from children.opening import open_review_of_iro
from consult import read
from consult.blueprint import bp
from consult.flagging import note_worry
from web.access import Role, require

WORRY = "A picture that worries staff"


@bp.post("/desk/reviews/<uuid:review_id>/files/<uuid:name>/worries")
@require(Role.IRO)
def save_worry(review_id: ReviewId, name: UUID) -> ResponseReturnValue:
    """Raise the alert. A second press changes nothing."""
    _, review = open_review_of_iro(review_id)
    submission = read.load_submission(review.id)
    if submission is None or not submission.may_be_read:
        abort(404)
    answer = next((one for one in submission.answers if str(name) in one.value.attached), None)
    if answer is None:
        abort(404)
    note_worry(answer, WORRY)
    flash("An alert is raised. It says that a picture worries you; the picture is not copied into it.")
    return redirect(url_for("reviews.show_alert", answer_id=answer.id))
