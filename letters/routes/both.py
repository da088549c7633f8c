"""In one language or in two: chosen for the letter that is being written."""

from dataclasses import replace
from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.blueprint import bp
from letters.both import with_second
from letters.draft import ENGLISH
from letters.model import Both
from letters.read import load_draft
from letters.write import save_draft
from web.access import Role, require, viewer


@bp.post("/desk/reviews/<uuid:review_id>/letter/both")
@require(Role.IRO)
def save_both(review_id: UUID) -> ResponseReturnValue:
    """Its own language alone, English side by side, or English after each sentence."""
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = load_draft(review.id, child.id, locked=True)
    asked = request.form.get("both", "")
    if asked not in tuple(Both) or draft.letter.lang == ENGLISH:
        abort(400)
    letter = with_second(replace(draft.letter, both=Both(asked)), draft.english)
    by = StaffId(viewer().staff_id)
    save_draft(review.id, child.id, draft.revision, letter, draft.english, by)
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)
