"""The full record for adults: a copy for those who work with the child, for parents, for the meeting."""

from dataclasses import dataclass
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId
from children.opening import open_review_of_iro
from letters.blueprint import attachment, bp
from letters.full_record import record_copy
from letters.model import Letter
from letters.paper import print_letter
from letters.pictures import pictures_now, with_credits
from letters.render.html import shown
from letters.told_alone import repeats_alone
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from reviews.model import ForWhom
from reviews.read import load_outcome, load_outcome_by_id
from store.work import audit
from web.access import Role, require
from web.handed import handed
from web.page import page

READERS = {
    ForWhom.ADULTS: "Those who work with the child: all of it",
    ForWhom.PARENTS: "Parents",
    ForWhom.EVERYONE: "Everyone at the meeting",
}

BEFORE_BECAUSE = {
    "told_in_person": "They were told in person what it says",
    "no_letter": "They want no letter",
    "court_asks": "A court has asked for it by a certain day",
}
"""Why a copy may go before the child's letter."""

STANDS_BECAUSE = {
    "agreed": "They have agreed since that these readers may know it",
    "not_from_them": "It is known from somebody else, not from what they told you alone",
}
"""Why a copy may say what comes near something that the child said only to their reviewing officer."""


@bp.get("/desk/reviews/<uuid:review_id>/record/copy")
@require(Role.IRO)
def show_copy(review_id: UUID) -> ResponseReturnValue:
    """The published record as one kind of reader may have it."""
    child, review = open_review_of_iro(ReviewId(review_id))
    reader = _reader()
    letter = _copy(child, review, reader)
    pictures_now(child, letter).use()
    held = _held(child, review, reader)
    audit("record.copied", child.id, review=review.id, reader=reader.value)
    return page(
        "letters/copy.html",
        child=child,
        review=review,
        shown=shown(letter),
        reader=reader,
        readers=READERS,
        held=held,
        is_newer=handed().record_told(review.id) is not None,
        before_because=BEFORE_BECAUSE,
        stands_because=STANDS_BECAUSE,
    )


@bp.get("/desk/reviews/<uuid:review_id>/record/copy.pdf")
@require(Role.IRO)
def show_copy_pdf(review_id: UUID) -> ResponseReturnValue:
    """The same on paper."""
    child, review = open_review_of_iro(ReviewId(review_id))
    reader = _reader()
    held = _held(child, review, reader)
    if held.too_early:
        flash(f"First {child.called}, then everyone else: their own letter of this has not gone yet.")
    elif held.near_alone:
        flash(f"Something in it comes near what {child.called} said only to you: please look at it first.")
    return _back(review, reader) if held else _printed(child, review, reader)


@bp.post("/desk/reviews/<uuid:review_id>/record/copy.pdf")
@require(Role.IRO)
def save_copy_before(review_id: UUID) -> ResponseReturnValue:
    """The same before the child's letter, or with what comes near what they said alone, for a reason, which
    is kept in the trail."""
    child, review = open_review_of_iro(ReviewId(review_id))
    reader = _reader()
    held = _held(child, review, reader)
    why, stands = request.form.get("why", ""), request.form.get("stands", "")
    if held.too_early and why not in BEFORE_BECAUSE:
        flash(f"Please say why this copy goes before {child.called} has their letter.")
        return _back(review, reader)
    if held.near_alone and stands not in STANDS_BECAUSE:
        flash(f"Please say why this copy may repeat what comes near what {child.called} said only to you.")
        return _back(review, reader)
    because = {"before_because": why} if held.too_early else {}
    because |= {"stands_because": stands} if held.near_alone else {}
    return _printed(child, review, reader, **because)


def _printed(child: Child, review: Review, reader: ForWhom, **why: str) -> ResponseReturnValue:
    letter = _copy(child, review, reader)
    pictures = pictures_now(child, letter)
    audit("record.copied", child.id, review=review.id, reader=reader.value, **why)
    try:
        printed = print_letter(with_credits(letter, pictures.book), pictures)
        return attachment(printed, f"record-{reader.value}.pdf")
    except (GlyphMissing, PaperRefused):
        flash("One sentence of the record has a sign that cannot be printed.")
        return _back(review, reader)


def _back(review: Review, reader: ForWhom) -> ResponseReturnValue:
    return redirect(url_for("letters.show_copy", review_id=review.id, reader=reader.value), 303)


@dataclass(frozen=True)
class _Held:
    """What keeps a copy from being given out: the child's letter has not gone; sentences, as they were typed,
    that come near what the child said only to their reviewing officer."""

    too_early: bool
    near_alone: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.too_early or bool(self.near_alone)


def _held(child: Child, review: Review, reader: ForWhom) -> _Held:
    """Those who work with the child need the record at once, and have all of it."""
    outcome = load_outcome(review.id)
    if reader is ForWhom.ADULTS or outcome is None:
        return _Held(too_early=False, near_alone=())
    alone = repeats_alone(child, outcome, reader)
    return _Held(_is_too_early(child, review, reader), alone)


def _is_too_early(child: Child, review: Review, reader: ForWhom) -> bool:
    """Nobody's copy goes before the child's letter, nor says anything else than a copy of the record of which
    that letter was made."""
    told = handed().record_told(review.id)
    before = load_outcome_by_id(told) if told else None
    if before is None:
        return True
    return _texts(record_copy(child, before, reader)) != _texts(_copy(child, review, reader))


def _texts(letter: Letter) -> list[str]:
    return [line.text for line in letter.sentences]


def _reader() -> ForWhom:
    asked = request.args.get("reader", ForWhom.ADULTS)
    if asked not in READERS:
        abort(404)
    return ForWhom(asked)


def _copy(child: Child, review: Review, reader: ForWhom) -> Letter:
    outcome = load_outcome(review.id)
    if outcome is None:
        abort(404)
    return record_copy(child, outcome, reader)
