"""Page: for the meeting, only what the child gave to the people there; for everyone, or for one of them."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from flask import abort, request
from flask.typing import ResponseReturnValue

import consult.read
from children.guests import list_guests
from children.model import Child, Guest, Review, ReviewId
from children.opening import open_review_of_iro
from consult.attached.model import AttachmentMissing
from consult.attached.read import list_attachments, load_attachment, load_content
from consult.meeting_sheet import Shared, held_back, lay_sheet, sheet_for
from consult.model import AnswerId, Submission
from consult.shown import use_pictures_of
from press.glyphs import GlyphMissing
from press.typeset import PictureUnreadable
from reviews.meeting import print_meeting, rows_of
from reviews.read import list_interpretations, list_unread
from reviews.routes.answers import note_read, readable
from reviews.routes.blueprint import bp, day
from store.work import audit
from symbols.paper.pictures import readied
from symbols.showing import print_concept
from web.access import Role, require
from web.page import page

WIDEST, WHOLE = 21, 120  # millimetres on paper: a picture beside a sentence; a drawing or a photo


@dataclass(frozen=True)
class Way:
    """The way to one sheet: whose, `None` for everyone; how many answers are on it, how many of these nobody
    understood yet, and how many `more` are shared, but not with them."""

    person: Guest | None
    count: int
    unread: int
    more: int


@bp.get("/reviews/<uuid:review_id>/meetings")
@require(Role.IRO)
def show_meetings(review_id: ReviewId) -> ResponseReturnValue:
    """The sheets there are, with what no sheet says: who was left out of something."""
    child, review, submission, sheet = _opened(review_id)
    unread = {one.id for one in list_unread(submission)}
    return page(
        "reviews/meetings.html",
        child=child,
        review=review,
        sheets=[_way(submission, sheet, person, unread) for person in (None, *list_guests(review.id))],
        newcomers=sorted({guest.name for one in sheet for guest in one.newcomers}),
        held=len(held_back(submission)),
        not_sent=submission.sent_at is None and submission.may_be_read,
    )


def _way(
    submission: Submission, sheet: tuple[Shared, ...], person: Guest | None, unread: Collection[AnswerId]
) -> Way:
    shown = sheet_for(submission, sheet, person)
    here = {one.answer.id for one in shown}
    return Way(person, len(shown), len(here.intersection(unread)), len(sheet) - len(shown))


@bp.get("/reviews/<uuid:review_id>/meeting")
@require(Role.IRO)
def show_meeting(review_id: ReviewId) -> ResponseReturnValue:
    """The sheet, as the child saw it before sending, less what they took back since. It is turned round and
    projected: it tells nobody that something is not on it."""
    child, review, submission, sheet = _opened(review_id)
    person = _person(review)
    use_pictures_of(submission, photos=False)
    shown = sheet_for(submission, sheet, person)
    note_read(submission, sheet=True)
    return page(
        "reviews/meeting.html",
        child=child,
        review=review,
        submission=submission,
        rows=rows_of(shown, list_interpretations(submission)),
        person=person,
        files={one.client_id: one for one in list_attachments(submission.id)},
    )


@bp.get("/reviews/<uuid:review_id>/meeting.pdf")
@require(Role.IRO)
def show_meeting_paper(review_id: ReviewId) -> ResponseReturnValue:
    """The same, to print."""
    child, review, submission, sheet = _opened(review_id)
    person = _person(review)
    use_pictures_of(submission, photos=False)
    rows = rows_of(sheet_for(submission, sheet, person), list_interpretations(submission))
    on = f", {day(review.on)}" if review.on else ""
    title = f"What {child.called} wants the meeting to know"
    for_whom = f"For {person.name}" if person else "For everyone at the meeting"
    opening = f"{for_whom}{on}. Please ask {child.called} about nothing beyond it."
    try:
        made = print_meeting(
            title,
            opening,
            rows,
            lambda concept: print_concept(concept, WIDEST),
            lambda name: _own(submission, name),
        )
    except GlyphMissing:
        abort(422)
    note_read(submission, sheet=True)
    name = 'inline; filename="for-the-meeting.pdf"'
    return made, 200, {"Content-Type": "application/pdf", "Content-Disposition": name}


def _own(submission: Submission, name: str) -> bytes | None:
    """A drawing or photo for the paper; None where it has not all come. Each opening is in the trail."""
    try:
        attachment = load_attachment(submission.id, name)
        made = readied(load_content(attachment), WHOLE)
    except (AttachmentMissing, PictureUnreadable):
        return None
    audit("attachment.opened", submission.child_id, attachment=attachment.id)
    return made


def _opened(review_id: ReviewId) -> tuple[Child, Review, Submission, tuple[Shared, ...]]:
    child, review = open_review_of_iro(review_id)
    submission = readable(consult.read.load_submission(review.id))
    if submission is None:
        abort(404)
    bank = consult.read.load_bank_of(submission)
    sheet = lay_sheet(submission, bank, list_guests(review.id))
    # Who has not pressed Send has not looked at this sheet; on paper they said who may see it.
    given = sheet if submission.sent_at else tuple(one for one in sheet if one.written)
    return child, review, submission, given


def _person(review: Review) -> Guest | None:
    asked = request.args.get("for", "")
    if not asked:
        return None
    try:
        wanted = UUID(asked)
    except ValueError:
        abort(404)
    return next((one for one in list_guests(review.id) if one.id == wanted), None) or abort(404)
