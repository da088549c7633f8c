"""In one language or in two: chosen for the letter that is being written."""

from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.beside import in_two
from letters.blueprint import bp, letter_languages_of
from letters.model import Both
from letters.read import load_draft
from letters.write import save_draft
from reviews.read import load_outcome_by_id
from web.access import Role, require, viewer


@bp.post("/desk/reviews/<uuid:review_id>/letter/both")
@require(Role.IRO)
def save_both(review_id: UUID) -> ResponseReturnValue:
    """Its own language alone, a second one side by side, or a second one after each sentence."""
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = load_draft(review.id, child.id, locked=True)
    asked = request.form.get("both", "")
    offered = {code for group in letter_languages_of(child) for code, _ in group} - {draft.letter.lang}
    outcome = load_outcome_by_id(draft.outcome_id)
    second = request.form.get("second", "") or draft.letter.second_lang
    if asked not in tuple(Both) or outcome is None or (second not in offered and Both(asked) is not Both.ONE):
        abort(400)
    if second not in offered:
        second = draft.letter.second_lang
    made = in_two(child, outcome, draft, Both(asked), second)
    by = StaffId(viewer().staff_id)
    save_draft(review.id, child.id, draft.revision, made.letter, draft.english, by)
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)
