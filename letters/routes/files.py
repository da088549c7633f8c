"""A letter as files: a draft's PDF, the very bytes that were approved, and other files of that letter."""

from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ReviewId
from children.opening import open_review_of_iro
from letters.approved import ApprovedLetter, LetterId
from letters.blueprint import DOCX, PDF, attachment, bp
from letters.may_stand import TAKEN_BACK_SINCE, leaving, repeats_taken_back
from letters.paper import MadeAs, made_as, print_draft
from letters.pictures import pictures_kept, pictures_now, with_credits
from letters.read import load_draft, load_letter_for, load_pdf
from letters.routes.approval import NOT_PRINTABLE
from letters.told_first import waits_to_be_told
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from store.work import audit
from web.access import Role, require, viewer
from web.handed import handed


@bp.get("/desk/reviews/<uuid:review_id>/letter.pdf")
@require(Role.IRO)
def show_draft_pdf(review_id: UUID) -> ResponseReturnValue:
    """The letter being written as a file, to read on paper; each page says that it is a draft."""
    child, review = open_review_of_iro(ReviewId(review_id))
    letter = leaving(child, load_draft(review.id, child.id)).letter
    pictures = pictures_now(child, letter)
    try:
        printed = print_draft(with_credits(letter, pictures.book), pictures)
        return attachment(printed, "letter-draft.pdf")
    except (GlyphMissing, PaperRefused):
        flash(NOT_PRINTABLE)
        return redirect(url_for("letters.show_draft", review_id=review_id), 303)


@bp.get("/desk/letters/<uuid:letter_id>.pdf")
@require(Role.IRO)
def show_pdf(letter_id: UUID) -> ResponseReturnValue:
    """The very bytes that were approved. Hard news is told in person before it is on paper."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    if why := _waits(letter):
        return _to_sending(letter, why)
    audit("letter.downloaded", letter.child_id, letter=letter.id)
    return attachment(load_pdf(letter), f"letter-{letter.version}.pdf")


@bp.get("/desk/letters/<uuid:letter_id>/as/<way>")
@require(Role.IRO)
def show_as(letter_id: UUID, way: str) -> ResponseReturnValue:
    """The approved letter in grey, as a booklet to fold, or as a Word file. The child's own stays."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    if way not in list(MadeAs):
        abort(404)
    if why := _waits(letter):
        return _to_sending(letter, why)
    audit("letter.downloaded", letter.child_id, letter=letter.id)
    kind = MadeAs(way)
    made = made_as(kind, letter.letter, pictures_kept(letter.letter, letter.child_id))
    return attachment(made, f"letter-{letter.version}{kind.ending}", DOCX if kind is MadeAs.WORD else PDF)


def _waits(letter: ApprovedLetter) -> str:
    """Why it is not put on paper yet; "" where it may be."""
    if waits_to_be_told(letter):
        return "There may be hard news in this letter. Say below who told it, then the letter can be printed."
    if not handed().letter_was_sent(letter.id) and repeats_taken_back(letter):
        return TAKEN_BACK_SINCE
    return ""


def _to_sending(letter: ApprovedLetter, why: str) -> ResponseReturnValue:
    flash(why)
    return redirect(f"/desk/letters/{letter.id}/send", 303)
