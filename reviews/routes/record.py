"""Page: the review record, with what the child said beside it. Works without a script: each button keeps all
that was typed as a draft, and the page comes back with a row more or less."""

import re

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

import consult.read
from children.due import next_review_due
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import today
from consult.shown import use_pictures_of
from reviews.answers import AnswerSheet
from reviews.model import Outcome
from reviews.read import load_outcome, load_record_draft
from reviews.record import Typed, add_row, known_fields, remove_row, still_open
from reviews.record_draft import typed_now
from reviews.record_form import RecordForm
from reviews.routes.answers import may_show, note_read
from reviews.routes.blueprint import bp
from reviews.write import add_outcome, discard_record_draft, save_record_draft
from store.work import now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page

# What a button may ask: one row more, or this row away.
ASKED = re.compile(r"(?:(add)-(last_time|next_steps)|(remove)-(last_time|next_steps)-([0-9]{1,2}))\Z")


@bp.get("/reviews/<uuid:review_id>/record")
@require(Role.IRO)
def show_record(review_id: ReviewId) -> ResponseReturnValue:
    """The draft where there is one, else what was published, else a new record with last time's decisions."""
    child, review = open_review_of_iro(review_id)
    return _page(child, review, typed_now(review))


@bp.post("/reviews/<uuid:review_id>/record")
@require(Role.IRO)
def save_record(review_id: ReviewId) -> ResponseReturnValue:
    """Publish, where the button says so and all is there; else keep the draft and come back."""
    child, review = open_review_of_iro(review_id)
    typed, go = known_fields(request.form.items(multi=True)), request.form.get("go", "draft")
    if go == "publish":
        return _publish(child, review, typed)
    save_record_draft(review.id, child.id, _after(go, typed), StaffId(viewer().staff_id))
    if go == "minutes":
        return redirect(url_for("letters.show_minutes", review_id=review.id))
    if go == "draft":
        flash("Kept as a draft. Nobody else sees it but those who stand in for you.")
    place = "last-time" if "last_time" in go else "next-steps" if "next_steps" in go else None
    return redirect(url_for("reviews.show_record", review_id=review.id, _anchor=place))


@bp.post("/reviews/<uuid:review_id>/record/discard")
@require(Role.IRO)
def discard_record(review_id: ReviewId) -> ResponseReturnValue:
    """Throw the draft away; what was published stays."""
    child, review = open_review_of_iro(review_id)
    discard_record_draft(review.id, child.id)
    flash("The draft is gone.")
    return redirect(url_for("reviews.show_record", review_id=review.id))


def _publish(child: Child, review: Review, typed: Typed) -> ResponseReturnValue:
    sheet = may_show(child, consult.read.load_submission(review.id))
    form = RecordForm(typed, _things_said(sheet, load_outcome(review.id)), today())
    if not form.validate_on_submit():
        save_record_draft(review.id, child.id, typed, StaffId(viewer().staff_id))
        return _page(child, review, typed, form)
    outcome = add_outcome(form.as_outcome(review, StaffId(viewer().staff_id), now()))
    due = next_review_due(review.kind, outcome.held_on)
    late = outcome.next_review is not None and outcome.next_review > due
    flash(
        f"Published. Please check: the law wants the next review by {due:%-d %B %Y}."
        if late
        else f"Published. The next review must be held by {due:%-d %B %Y}."
    )
    if "letters.show_draft" in current_app.view_functions:
        return redirect(url_for("letters.show_draft", review_id=review.id))
    return redirect(url_for("children.show_child", child_id=child.id))


def _after(go: str, typed: Typed) -> Typed:
    """What was typed, with a row more or less where the button asked for it."""
    asked = ASKED.match(go)
    if asked is None:
        if go not in ("draft", "minutes"):
            abort(400)
        return typed
    if asked[1]:
        return add_row(typed, asked[2])
    return remove_row(typed, asked[4], int(asked[5]))


def _things_said(sheet: AnswerSheet | None, published: Outcome | None) -> list[tuple[str, str]]:
    """What a next step can answer. What raised an alert is not offered: a letter must not repeat it. What a
    published step answers stays, whatever became of the answer."""
    said = [(one.answer.question, one.asked) for one in sheet.said if not one.alerts] if sheet else []
    before = {step.said for step in published.next_steps if step.said} if published else set()
    gone = sorted(before - {code for code, _ in said})
    return [*said, *((code, f"{code} (not shown here)") for code in gone)]


def _page(child: Child, review: Review, typed: Typed, form: RecordForm | None = None) -> ResponseReturnValue:
    submission = consult.read.load_submission(review.id)
    sheet = may_show(child, submission)
    if sheet is not None and submission is not None:
        use_pictures_of(submission)
    if sheet is not None and submission is not None and request.method == "GET":
        note_read(submission)
    published = load_outcome(review.id)
    said = _things_said(sheet, published)
    return page(
        "reviews/record.html",
        child=child,
        review=review,
        form=form or RecordForm(typed, said, today()),
        sheet=sheet,
        begun=submission is not None,
        open_codes=still_open([code for code, _ in said], published.next_steps) if published else (),
        published=published,
        draft=load_record_draft(review.id, child.id),
        names={one.staff_id: one.name for one in handed().list_iros(viewer().service_id)},
    )
