"""Pages: a new review, a review that moves or has several parts, one that is cancelled."""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.due import review_due
from children.holidays import load_holidays
from children.model import Child, ChildId, Review, ReviewId
from children.opening import open_child, open_review
from children.read import load_review
from children.review_form import ReviewForm
from children.routes.blueprint import bp
from children.routes.child import KEEPERS
from children.write import add_review, cancel_review, change_review, move_review_part, remove_review_part
from web.access import require
from web.forms import PostedForm
from web.page import page


@bp.get("/children/<uuid:child_id>/reviews/new")
@require(*KEEPERS)
def show_new_review(child_id: ChildId) -> ResponseReturnValue:
    """An empty form."""
    return _page(open_child(child_id), None, ReviewForm())


@bp.post("/children/<uuid:child_id>/reviews/new")
@require(*KEEPERS)
def save_new_review(child_id: ChildId) -> ResponseReturnValue:
    """Keep a new review; its parts may come later."""
    child = open_child(child_id)
    form = ReviewForm(sent=request.form)
    if form.validate_on_submit():
        kind, counted_from, before = form.written()
        review = add_review(child.id, kind, counted_from, form.as_parts(), before)
        flash(_due_words(review))
        return redirect(url_for("children.show_child", child_id=child.id))
    return _page(child, None, form)


@bp.get("/reviews/<uuid:review_id>/change")
@require(*KEEPERS)
def show_change_review(review_id: ReviewId) -> ResponseReturnValue:
    """The form with what is written down, and one empty part more."""
    child, review = open_review(review_id)
    return _page(child, review, ReviewForm(review))


@bp.post("/reviews/<uuid:review_id>/change")
@require(*KEEPERS)
def save_review(review_id: ReviewId) -> ResponseReturnValue:
    """Keep what changed. Cards stay good: the child's page shows what is true today."""
    child, review = open_review(review_id)
    form = ReviewForm(review, request.form)
    if not form.validate_on_submit():
        return _page(child, review, form)
    change_review(review.id, *form.written())
    parts = form.as_parts()
    for part in review.parts:
        if part.number not in {kept.number for kept in parts}:
            remove_review_part(review.id, part.number)
    for part in parts:
        if part not in review.parts:
            move_review_part(review.id, part)
    flash(_due_words(load_review(review.id)))
    return redirect(url_for("children.show_child", child_id=child.id))


@bp.get("/reviews/<uuid:review_id>/cancel")
@require(*KEEPERS)
def show_cancel_review(review_id: ReviewId) -> ResponseReturnValue:
    """Ask once more."""
    child, review = open_review(review_id)
    return page("children/cancel_review.html", child=child, review=review, form=PostedForm())


@bp.post("/reviews/<uuid:review_id>/cancel")
@require(*KEEPERS)
def save_cancelled_review(review_id: ReviewId) -> ResponseReturnValue:
    """The review is not held."""
    child, review = open_review(review_id)
    cancel_review(review.id)
    flash("The review is cancelled. The child's page says so.")
    return redirect(url_for("children.show_child", child_id=child.id))


def _page(child: Child, review: Review | None, form: ReviewForm) -> ResponseReturnValue:
    return page("children/change_review.html", child=child, review=review, form=form)


def _due_words(review: Review) -> str:
    """What to say after saving: whether the date that was set is in time."""
    due = review_due(review.kind, review.counted_from, load_holidays())
    last = f"{due.on:%-d %B %Y}"
    if review.on is None:
        return f"Saved. It must be held by {last}."
    if review.on > due.on:
        return f"Saved. Please check: the law wants this review by {last}, and it is planned for later."
    return f"Saved. It must be held by {last}, and it will be in time."
