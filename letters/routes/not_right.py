"""An adult says that a picture of an approved letter is not right: the desk is told, and of no child."""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.read import load_child_unguarded
from letters.approved import LetterId
from letters.blueprint import bp
from letters.pictures import pictures_kept
from letters.read import load_letter_for
from symbols.book import PHOTO
from symbols.reports import SaidBy, add_report, count_told_today
from web.access import Role, require, viewer


@bp.post("/desk/letters/<uuid:letter_id>/picture-not-right")
@require(Role.IRO)
def save_picture_report(letter_id: UUID) -> ResponseReturnValue:
    """Keep it, once a day for each picture. A photo of the child's own is no one else's to judge."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    concept = request.form.get("picture", "")
    shown = pictures_kept(letter.letter, letter.child_id).book.shown.get(concept, "")
    if concept not in letter.letter.pictures or not shown or shown.startswith(f"{PHOTO}:"):
        abort(404)
    service_id = load_child_unguarded(letter.child_id).service_id
    if not count_told_today(service_id, concept, shown, SaidBy.ADULT):
        add_report(service_id, concept, shown, SaidBy.ADULT)
    flash("Thank you. The people who look after the pictures are told which picture it is, and of no child.")
    return redirect(url_for("letters.show_letter", letter_id=letter_id), 303)
