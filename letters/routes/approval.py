"""Approve a letter: from then on its words and the bytes of its PDF never change."""

from dataclasses import replace
from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.answered import list_unanswered
from letters.approved import LetterId
from letters.approving import approve_letter
from letters.blueprint import bp, iro_name_of
from letters.both import not_in_both
from letters.changed import Mine
from letters.check import is_blocked
from letters.draft import Draft, DraftMissing
from letters.edit import LetterTooLong
from letters.editor import apply_posted
from letters.forms import read_posted
from letters.found import found_in, why_unsettled
from letters.kinds import kind_of
from letters.knowing import known_of
from letters.last_sent import news_offer
from letters.overruling import to_look_at
from letters.pictures import pictures_kept, titles_for
from letters.read import load_draft, load_letter_for
from letters.render.html import shown
from letters.routes.begin import no_draft_page
from letters.routes.draft import editor_page, save_draft, tell_emptied, two_editors_page
from letters.second.needed import lacks_second_look
from letters.service_words.around import page_words_left
from letters.translating.model import english_left
from letters.write import save_draft as write_draft
from letters.written import what_is_newer
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from reviews.read import load_outcome
from store.work import audit
from web.access import Role, require, viewer
from web.page import page

NOT_PRINTABLE = "One sentence has a sign that cannot be printed. It is marked below."


@bp.post("/desk/reviews/<uuid:review_id>/letter/approve")
@require(Role.IRO)
def approve(review_id: UUID) -> ResponseReturnValue:
    """Freeze the letter. What was found may be overruled by a person; a missing glyph may not."""
    child, review = open_review_of_iro(ReviewId(review_id))
    posted = read_posted(request.form, titles_for(child))
    try:
        draft = load_draft(review.id, child.id, locked=True)
    except DraftMissing:
        return no_draft_page(child, review, posted)
    by = StaffId(viewer().staff_id)
    try:
        edited = apply_posted(draft, replace(posted, go=("save", "")), known_of(child, review, draft))
    except LetterTooLong:
        return save_draft(review_id)
    if posted.revision != draft.revision:
        return two_editors_page(child, review, edited, draft, Mine(posted, frozenset()))
    is_emptied = tell_emptied(draft, posted)
    if (edited.letter, dict(edited.english)) != (draft.letter, dict(draft.english)):
        write_draft(review.id, child.id, draft.revision, edited.letter, edited.english, by)
        flash("Your last changes are saved now. Please look at the letter once more, then approve it.")
        return redirect(url_for("letters.show_draft", review_id=review_id), 303)
    if is_emptied:
        return editor_page(child, review, draft, status=400)
    if unanswered := list_unanswered(draft):
        return _unanswered_page(child, review, draft, unanswered)
    if why := _untranslated(draft) or _unlooked(draft, child, by):
        flash(why)
        return editor_page(child, review, draft, status=400)
    try:
        letter = approve_letter(draft, child, by)
    except (GlyphMissing, PaperRefused):
        flash(NOT_PRINTABLE)
        return editor_page(child, review, draft, status=400)
    flash(f"Version {letter.version} is approved. It will not change any more.")
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


def _unlooked(draft: Draft, child: Child, by: StaffId) -> str:
    """What a person has yet to look at; "" where nothing is."""
    newer = what_is_newer(child, draft, iro_name_of(child.id))
    findings = to_look_at(draft, found_in(child, draft, newer, news_offer(child, draft)))
    if wanting := why_unsettled(findings):
        return f"Not approved: {wanting}. Change it, or say at it why it may stay."
    if findings and not is_blocked(findings) and not request.form.get("looked"):
        return "Please tick that you have looked at what was found, or change it."
    if lacks_second_look(child, draft, by):
        return "Your service wants a second pair of eyes: ask a colleague to look at the letter as it is now."
    return ""


def _untranslated(draft: Draft) -> str:
    """Why the letter is not approved as one in two languages, or as a translated one; "" where it may be."""
    if holes := not_in_both(draft.letter):
        stand = "1 sentence stands" if len(holes) == 1 else f"{len(holes)} sentences stand"
        return f"Not approved: {stand} in one language only. Under “Approve” you see which, and two ways out."
    left = english_left(draft.letter) or page_words_left(draft.letter)
    if left and not request.form.get("with_english"):
        return "Not approved: English is left in it. Under “Approve” you see where."
    return ""


def _unanswered_page(
    child: Child, review: Review, draft: Draft, unanswered: list[tuple[str, str]]
) -> ResponseReturnValue:
    """Why the letter cannot be approved: what the child said and nobody answered, each with its place."""
    newest = load_outcome(review.id)
    return page(
        "letters/unanswered.html",
        400,
        child=child,
        review=review,
        unanswered=unanswered,
        letter=draft.letter,
        kind=kind_of(draft.letter),
        newer=newest is not None and newest.id != draft.outcome_id,
    )


@bp.get("/desk/letters/<uuid:letter_id>")
@require(Role.IRO)
def show_letter(letter_id: UUID) -> ResponseReturnValue:
    """An approved letter as the child reads it."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    audit("letter.opened", letter.child_id, letter=letter.id)
    pictures = pictures_kept(letter.letter, letter.child_id)
    pictures.use()
    return page(
        "letters/approved.html",
        letter=letter,
        shown=shown(letter.letter),
        waiting=english_left(letter.letter),
        reportable=pictures.reportable(letter.letter),
    )
