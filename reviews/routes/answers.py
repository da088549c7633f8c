"""Pages: what a child said, in English beside their own words; and what an interpreter said words mean."""

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import OperationalError

import consult.read
from children.guests import list_guests
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.passport.read import load_passport
from children.read import LOCAL, load_review, today
from consult.attached.model import AttachmentKind
from consult.attached.read import list_attachments
from consult.model import Answer, AnswerId, Submission
from consult.questions.who import facts_of
from consult.shown import use_pictures_of
from reviews.answers import (
    AnswerSheet,
    lay_out,
    may_be_english,
    may_say_oneself,
    needs_interpreter,
    pictures_on,
)
from reviews.forms import InterpretedForm
from reviews.not_come import not_come
from reviews.notes import notes_of
from reviews.read import list_interpretations, readers_of
from reviews.routes.blueprint import bp
from reviews.write import add_interpretation, add_reading, add_sheet_reading, add_talked, add_unreadable
from store.work import Store, after_commit, current
from symbols.reports import SaidBy, add_report, count_told_today
from symbols.showing import this_book
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page

INTERPRETERS = {
    "woman": "a woman",
    "man": "a man",
    "not_country": "not from their country or community",
}
log = logging.getLogger("heard.reviews")


@bp.get("/reviews/<uuid:review_id>/answers")
@require(Role.IRO)
def show_answers(review_id: ReviewId) -> ResponseReturnValue:
    """What the child said, once it was sent. Opening it is noted as a reading."""
    child, review = open_review_of_iro(review_id)
    submission = readable(consult.read.load_submission(review.id))
    if submission is None:
        unsent = consult.read.load_submission(review.id)
        return page("reviews/no_answers.html", child=child, review=review, submission=unsent)
    note_read(submission)
    return _page(child, review, submission)


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/meaning")
@require(Role.IRO)
def save_meaning(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """Keep what an interpreter said that the child's own words mean."""
    child, review = open_review_of_iro(review_id)
    submission, answer = _opened(review, answer_id)
    if not needs_interpreter(answer, readers_of(child.id, [answer])):
        abort(404)
    form = InterpretedForm(today(), submission.not_interpreter)
    if not form.validate_on_submit():
        return _page(child, review, submission, form, answer_id)
    keep_meaning(answer, form)
    flash("Kept beside the child's own words.")
    return redirect(url_for("reviews.show_answers", review_id=review.id, _anchor=answer.question))


@bp.post("/reviews/<uuid:review_id>/answers/talked")
@require(Role.IRO)
def save_talked(review_id: ReviewId) -> ResponseReturnValue:
    """What the child chose over a form was seen to: it leaves the first page, until they open their card
    again."""
    child, review = open_review_of_iro(review_id)
    submission = consult.read.load_submission(review.id)
    if submission is None:
        abort(404)
    add_talked(submission, StaffId(viewer().staff_id))
    flash(f"Noted. It is off your first page, until {child.called} opens their card again.")
    return redirect(url_for("staff.show_desk"))


def keep_meaning(answer: Answer, form: InterpretedForm, *, of_alert: bool = False) -> None:
    """Keep what a whole form says that words mean. `of_alert`: they are read because they alert."""
    add_interpretation(
        answer,
        StaffId(viewer().staff_id),
        form.english.data or "",
        form.interpreter.data or "",
        form.agency.data or "",
        form.on.data,
        form.how.data == "talked",
        of_alert=of_alert,
    )


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/in-english")
@require(Role.IRO)
def save_in_english(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """The words were in English all the time, and whoever reads them understands them."""
    _, review = open_review_of_iro(review_id)
    _, answer = _opened(review, answer_id)
    if answer.value.attached or not may_be_english(answer):
        abort(404)
    add_interpretation(answer, StaffId(viewer().staff_id), answer.value.words, viewer().name)
    flash("Noted as understood.")
    return redirect(url_for("reviews.show_answers", review_id=review.id, _anchor=answer.question))


@bp.post("/reviews/<uuid:review_id>/answers/<uuid:answer_id>/unreadable")
@require(Role.IRO)
def save_unreadable(review_id: ReviewId, answer_id: UUID) -> ResponseReturnValue:
    """Whoever reads the words cannot understand them: they wait for an interpreter, and count as not read."""
    _, review = open_review_of_iro(review_id)
    _, answer = _opened(review, answer_id)
    if not answer.value.words.strip():
        abort(404)
    add_unreadable(answer, StaffId(viewer().staff_id), viewer().name)
    flash("Noted as not yet understood. It stays on your first page until someone wrote what it means.")
    return redirect(url_for("reviews.show_answers", review_id=review.id, _anchor=answer.question))


@bp.post("/reviews/<uuid:review_id>/answers/picture-not-right")
@require(Role.IRO)
def save_picture_report(review_id: ReviewId) -> ResponseReturnValue:
    """Tell the people who make the pictures that one of this page is not right. They are told no name."""
    child, review = open_review_of_iro(review_id)
    submission = readable(consult.read.load_submission(review.id))
    if submission is None:
        abort(404)
    book = use_pictures_of(submission)
    concept = request.form.get("picture", "")
    if (
        concept not in pictures_on(answer_sheet(child, submission)) - own_photos()
        or concept not in book.shown
    ):
        abort(404)
    if not count_told_today(child.service_id, concept, book.shown[concept], SaidBy.ADULT):
        add_report(child.service_id, concept, book.shown[concept], SaidBy.ADULT)
    flash("Thank you. The people who look after the pictures are told which picture it is, and of no child.")
    return redirect(url_for("reviews.show_answers", review_id=review.id))


def answer_sheet(child: Child, submission: Submission) -> AnswerSheet:
    """The answers laid out, with their earlier revisions, alerts and interpretations."""
    began = submission.begun_at.astimezone(LOCAL)
    return lay_out(
        submission,
        consult.read.load_bank_of(submission),
        facts_of(child, load_review(submission.review_id).kind, began.date()),
        _revisions(submission),
        {alert.answer_id for alert in consult.read.list_alerts_of(submission.id)},
        list_interpretations(submission),
        readers_of(child.id, submission.answers),
        list_guests(submission.review_id),
        load_passport(child.id),
    )


def _opened(review: Review, answer_id: UUID) -> tuple[Submission, Answer]:
    """The answers as staff may read them, and one of them; 404 where it is not there."""
    submission = readable(consult.read.load_submission(review.id))
    answers = submission.answers if submission else ()
    answer = next((one for one in answers if one.id == answer_id), None)
    if submission is None or answer is None:
        abort(404)
    return submission, answer


def _revisions(submission: Submission) -> list[Answer]:
    found = consult.read.list_revisions(submission.id)
    if submission.may_be_read:
        return found
    return [one for one in found if submission.written.of(one.sitting_id)]


def by_oneself(submission: Submission) -> frozenset[AnswerId]:
    """The answers of which the IRO can say themselves what they say or show."""
    kind = {one.client_id: one.kind for one in list_attachments(submission.id)}
    readers = readers_of(submission.child_id, submission.answers)
    return frozenset(
        one.id
        for one in submission.answers
        if may_say_oneself(one, {kind[name] for name in one.value.attached if name in kind}, readers)
    )


def may_show(child: Child, submission: Submission | None) -> AnswerSheet | None:
    """The answers laid out, where staff may read them yet."""
    shown = readable(submission)
    return None if shown is None else answer_sheet(child, shown)


def readable(submission: Submission | None) -> Submission | None:
    """What staff may read of it yet: all that was sent; before that what a worker wrote down, and nothing
    that the child gave themselves. None where there is neither."""
    if submission is None or submission.may_be_read:
        return submission
    written = tuple(one for one in submission.answers if submission.written.of(one.sitting_id))
    return replace(submission, answers=written) if submission.written.entries else None


def _page(
    child: Child,
    review: Review,
    submission: Submission,
    form: InterpretedForm | None = None,
    answer_id: UUID | None = None,
) -> ResponseReturnValue:
    sheet, bank = answer_sheet(child, submission), consult.read.load_bank_of(submission)
    use_pictures_of(submission)
    names = {one.staff_id: one.name for one in handed().list_iros(viewer().service_id)}
    files = list_attachments(submission.id)
    may_read = submission.may_be_read
    return page(
        "reviews/answers.html",
        child=child,
        review=review,
        submission=submission,
        sheet=sheet,
        notes=notes_of(submission, bank, load_passport(child.id)),
        form=form or InterpretedForm(today(), submission.not_interpreter),
        interpreters=INTERPRETERS,
        wrong=answer_id if form else None,
        names=names,
        own_photos=own_photos(),
        files={one.client_id: one for one in files},
        recorded={one.client_id for one in files if one.kind is AttachmentKind.RECORDING},
        by_oneself=by_oneself(submission),
        only_written=not may_read,
        not_come=not_come(submission, bank) if may_read else (),
    )


def own_photos() -> frozenset[str]:
    """The concepts for which this page shows a photo of the child's own."""
    return frozenset(concept for concept, _ in this_book().ref.photos)


def note_read(submission: Submission, *, sheet: bool = False) -> None:
    """A page that only reads holds no write lock: the reading is written right after it. `sheet`: of a sheet
    for the meeting alone."""
    add = add_sheet_reading if sheet else add_reading
    by = StaffId(viewer().staff_id)
    after_commit(partial(_save_reading, current().store, current().actor, partial(add, submission, by)))


def _save_reading(store: Store, actor: str | None, add: Callable[[], None]) -> None:
    try:
        with store.begin(actor=actor):
            add()
    except OperationalError:
        # The answers stay "to read" on the first page, which is the safe side; opening them is in the trail.
        log.warning("event=reading_not_written")
