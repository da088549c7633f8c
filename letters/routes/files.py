"""A letter as files: a draft's PDF, the very bytes that were approved."""

from uuid import UUID

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId
from children.opening import open_review_of_iro
from letters.approved import LetterId
from letters.blueprint import attachment, bp
from letters.paper import print_letter
from letters.pictures import pictures_now, with_credits
from letters.read import load_draft, load_letter_for, load_pdf
from letters.routes.approval import NOT_PRINTABLE
from letters.told_first import waits_to_be_told
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from store.work import audit
from web.access import Role, require, viewer


@bp.get("/desk/reviews/<uuid:review_id>/letter.pdf")
@require(Role.IRO)
def show_draft_pdf(review_id: UUID) -> ResponseReturnValue:
    """The letter being written as a file, to read on paper."""
    child, review = open_review_of_iro(ReviewId(review_id))
    letter = load_draft(review.id, child.id).letter
    pictures = pictures_now(child, letter)
    try:
        printed = print_letter(with_credits(letter, pictures.book), pictures)
        return attachment(printed, "letter-draft.pdf")
    except (GlyphMissing, PaperRefused):
        flash(NOT_PRINTABLE)
        return redirect(url_for("letters.show_draft", review_id=review_id), 303)


@bp.get("/desk/letters/<uuid:letter_id>.pdf")
@require(Role.IRO)
def show_pdf(letter_id: UUID) -> ResponseReturnValue:
    """The very bytes that were approved. Hard news is told in person before it is on paper."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    if waits_to_be_told(letter):
        flash("There may be hard news in this letter. Say below who told it, then the letter can be printed.")
        return redirect(f"/desk/letters/{letter.id}/send", 303)
    audit("letter.downloaded", letter.child_id, letter=letter.id)
    return attachment(load_pdf(letter), f"letter-{letter.version}.pdf")
