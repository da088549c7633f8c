"""The letter's editor beside its preview. Saved by the button, or by itself where JavaScript runs."""

from uuid import UUID

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.blueprint import bp
from letters.check import is_blocked
from letters.draft import Draft, DraftMissing
from letters.edit import LetterTooLong
from letters.editor import apply_posted, edit_page, kept_phrases, lost_words
from letters.forms import Posted, read_posted
from letters.kinds import kind_of
from letters.knowing import known_of
from letters.pictures import pictures_now, titles_for
from letters.read import load_draft
from letters.routes.begin import begin_page
from letters.routes.preview import drawn
from letters.write import save_draft as write_draft
from reviews.read import load_outcome
from symbols.drawn import address_of
from symbols.memories import remember
from web.access import Role, require, viewer
from web.page import page
from wording.model import SOURCE_LANGUAGE, state_label
from wording.read import worst_state


@bp.get("/desk/reviews/<uuid:review_id>/letter")
@require(Role.IRO)
def show_draft(review_id: UUID) -> ResponseReturnValue:
    """The editor; or, where no letter is being written, what was approved and how to begin."""
    child, review = open_review_of_iro(ReviewId(review_id))
    try:
        draft = load_draft(review.id, child.id)
    except DraftMissing:
        return begin_page(child, review)
    return editor_page(child, review, draft)


@bp.post("/desk/reviews/<uuid:review_id>/letter")
@require(Role.IRO)
def save_draft(review_id: UUID) -> ResponseReturnValue:
    """Keep what was typed. Where someone else was first, nothing is kept yet and both texts are shown."""
    child, review = open_review_of_iro(ReviewId(review_id))
    posted = read_posted(request.form, titles_for(child))
    current = load_draft(review.id, child.id, locked=True)
    known = known_of(child, review, current)
    try:
        edited = apply_posted(current, posted, known)
    except LetterTooLong:
        flash("This letter is too long to be kept: 20,000 characters at most.")
        return editor_page(child, review, current, status=400)
    if posted.revision != current.revision:
        return two_editors_page(child, review, edited, current, posted)
    by = StaffId(viewer().staff_id)
    write_draft(review.id, child.id, posted.revision, edited.letter, edited.english, by)
    for phrase, concept in kept_phrases(edited, posted, known).items():
        remember(child.service_id, phrase.lang, phrase.text, concept, by)
    line = posted.go[1].split(" ")[0] if posted.go[0] in ("up", "down", "mend") else ""
    anchor = f"line-{line}" if line else None
    return redirect(url_for("letters.show_draft", review_id=review_id, _anchor=anchor), 303)


def editor_page(
    child: Child,
    review: Review,
    draft: Draft,
    status: int = 200,
    others: Draft | None = None,
    gone: tuple[str, ...] = (),
) -> Response:
    """The editor with its preview; `others` and `gone` only where two people wrote at once."""
    outcome = load_outcome(review.id)
    pictures = pictures_now(child, draft.letter)
    pictures.use()
    editor = edit_page(draft, known_of(child, review, draft), others)
    lang = draft.letter.lang
    return page(
        "letters/editor.html",
        status,
        child=child,
        review=review,
        draft=draft,
        editor=editor,
        others=others,
        gone=gone,
        sheets=drawn(draft, pictures),
        titles=titles_for(child),
        addresses={one: address_of(ref) for one, ref in pictures.book.shown.items()},
        kind=kind_of(draft.letter),
        newer=outcome is not None and outcome.id != draft.outcome_id,
        state=state_label(worst_state(lang)) if lang != SOURCE_LANGUAGE else "",
        blocked=is_blocked(editor.findings),
    )


def two_editors_page(child: Child, review: Review, edited: Draft, current: Draft, posted: Posted) -> Response:
    """Both texts, side by side; saving again keeps what stands in the boxes."""
    return editor_page(child, review, edited, 409, others=current, gone=lost_words(current, posted))
