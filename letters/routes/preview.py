"""What the child will get, beside the editor: the very pages that will print, and how it reads on a phone.

Pages are pictures (SVG). While someone types, the pages are drawn anew from the words on the form without
being kept.
"""

from uuid import UUID

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId
from children.opening import open_review_of_iro
from children.read import load_review_of_iro
from letters.blueprint import bp
from letters.draft import Draft
from letters.edit import LetterTooLong
from letters.editor import apply_posted
from letters.forms import read_posted
from letters.knowing import known_of
from letters.may_stand import leaving
from letters.pictures import LetterPictures, pictures_now, titles_for, with_credits
from letters.read import load_draft
from letters.render.html import shown
from letters.sheets import Sheet, draw_sheets, keep_newest, newest_sheet, sheets_record
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from web.access import Role, require, viewer
from web.page import page

# What Typst draws holds pictures as data and nothing that runs; a page that is opened alone may do nothing.
_ALONE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"


@bp.get("/desk/reviews/<uuid:review_id>/letter/pages/<int:number>.svg")
@require(Role.IRO)
def show_sheet(review_id: UUID, number: int) -> ResponseReturnValue:
    """One page of the letter as it will print; by its name where the editor's page was just drawn."""
    child, review = load_review_of_iro(ReviewId(review_id), viewer())
    sheet = newest_sheet(review.id, request.args.get("name", "")) or _sheet(child, review, number)
    answer = Response(sheet.svg, mimetype="image/svg+xml")
    answer.headers["Content-Security-Policy"] = _ALONE
    return answer


def _sheet(child: Child, review: Review, number: int) -> Sheet:
    draft = load_draft(review.id, child.id)
    sheets = drawn(draft, pictures_now(child, draft.letter))
    if not 1 <= number <= len(sheets):
        abort(404)
    return sheets[number - 1]


@bp.post("/desk/reviews/<uuid:review_id>/letter/pages")
@require(Role.IRO)
def draw_typed(review_id: UUID) -> ResponseReturnValue:
    """The pages with what is typed just now, for the editor's script. Nothing is kept. `there`: the names of
    pages that the browser has."""
    child, review = load_review_of_iro(ReviewId(review_id), viewer())
    draft = load_draft(review.id, child.id)
    posted = read_posted(request.form, titles_for(child))
    try:
        typed = apply_posted(draft, posted, known_of(child, review, draft))
        sheets = drawn_or_refused(typed, pictures_now(child, typed.letter))
    except LetterTooLong:
        return {"refused": ""}, 400
    except GlyphMissing as missing:
        return {"refused": missing.block_id}, 422
    except PaperRefused:
        return {"refused": ""}, 422
    return {"pages": sheets_record(sheets, request.form.get("there", "").split())}


@bp.get("/desk/reviews/<uuid:review_id>/letter/reading")
@require(Role.IRO)
def show_reading(review_id: UUID) -> ResponseReturnValue:
    """The letter being written as the child reads it on a screen."""
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = leaving(child, load_draft(review.id, child.id))
    pictures = pictures_now(child, draft.letter)
    pictures.use()
    letter = shown(with_credits(draft.letter, pictures.book))
    return page("letters/reading.html", child=child, review=review, shown=letter)


def drawn_or_refused(draft: Draft, pictures: LetterPictures) -> tuple[Sheet, ...]:
    """The pages as they will print. Raises GlyphMissing, PaperRefused."""
    return draw_sheets(with_credits(draft.letter, pictures.book), pictures)


def drawn(draft: Draft, pictures: LetterPictures) -> tuple[Sheet, ...]:
    """The same; none where a sentence cannot be drawn yet: the editor says at which."""
    try:
        sheets = drawn_or_refused(draft, pictures)
        keep_newest(draft.review_id, sheets)
        return sheets
    except (GlyphMissing, PaperRefused):
        return ()
