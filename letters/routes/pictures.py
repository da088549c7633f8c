"""Pictures for a sentence: found by a word, for the editor's script. Without it a list names them."""

from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from children.model import ReviewId
from children.read import load_review_of_iro
from letters.blueprint import bp
from letters.knowing import known_of
from letters.picture_search import pictures_for
from letters.pictures import book_ref_of, titles_for
from letters.read import load_draft
from symbols.drawn import address_of
from symbols.editions.read import load_book
from web.access import Role, require, viewer

LONGEST = 80


@bp.get("/desk/reviews/<uuid:review_id>/letter/pictures")
@require(Role.IRO)
def find_pictures(review_id: UUID) -> ResponseReturnValue:
    """What fits a word: each with what it is called and where it lies ("" for a photo of the child's own)."""
    child, review = load_review_of_iro(ReviewId(review_id), viewer())
    draft = load_draft(review.id, child.id)
    titles = titles_for(child)
    found = pictures_for(request.args.get("q", "")[:LONGEST], titles, known_of(child, review, draft))
    shown = load_book(book_ref_of(child)).shown
    return [
        {"concept": one, "title": titles[one], "address": address_of(shown[one]) if one in shown else ""}
        for one in found
    ]
