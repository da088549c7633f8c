"""Page: what became of the decisions that were open, and what the manager asks about them. A change is a new
version of the record, and so of the letter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import load_service, today
from reviews.model import Outcome
from reviews.queries.model import Asked, QueryRefused
from reviews.queries.read import list_asked, list_queries, load_query
from reviews.queries.write import answer_query
from reviews.read import load_outcome, load_record_draft
from reviews.routes.blueprint import bp
from reviews.stands import agreed_by_silence, changed, settled, unquestioned
from reviews.stands_form import StandsForm, forms_for
from reviews.write import add_outcome
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page


@bp.get("/reviews/<uuid:review_id>/record/stands")
@require(Role.IRO)
def show_stands(review_id: ReviewId) -> ResponseReturnValue:
    """The decisions that are asked for, or that a judge decides."""
    child, review = open_review_of_iro(review_id)
    return _page(child, review, _published(review))


@bp.post("/reviews/<uuid:review_id>/record/stands")
@require(Role.IRO)
def save_stands(review_id: ReviewId) -> ResponseReturnValue:
    """Publish the next version, where anything changed."""
    child, review = open_review_of_iro(review_id)
    outcome, asked = _published(review), _asked(child, review)
    here = redirect(url_for("reviews.show_stands", review_id=review.id), 303)
    if request.form.get("version") != str(outcome.version):
        flash(
            "Someone else published a newer version in the meantime. Nothing was changed. Please look again."
        )
        return here
    if load_record_draft(review.id, child.id) is not None:
        flash(
            "A draft of this record is kept. Please publish it or throw it away first. Nothing was changed."
        )
        return here
    if request.form.get("go") == "silence":
        after = agreed_by_silence(outcome, today(), _unsettled(asked))
    else:
        forms = forms_for(outcome, request.form)
        # Every one is looked at, so that all that is wrong is said at once.
        problems = [at for at, form in forms.items() if not form.find_problems(today())]
        if problems:
            return _page(child, review, outcome, forms)
        after = settled(outcome, {at: form.as_step(outcome.next_steps[at]) for at, form in forms.items()})
    if not changed(outcome, after):
        flash("Nothing changed.")
        return here
    add_outcome(replace(after, made_by=StaffId(viewer().staff_id)))
    flash("Kept as a new version of the record. The letter that the child has does not say it yet.")
    if "letters.show_draft" in current_app.view_functions:
        return redirect(url_for("letters.show_draft", review_id=review.id), 303)
    return here


@bp.post("/reviews/<uuid:review_id>/queries/<uuid:query_id>")
@require(Role.IRO)
def save_answer(review_id: ReviewId, query_id: UUID) -> ResponseReturnValue:
    """The IRO's answer to one query of the manager."""
    child, review = open_review_of_iro(review_id)
    query, words = load_query(query_id, review), request.form.get("answer", "")
    try:
        answer_query(query, words, StaffId(viewer().staff_id))
    except QueryRefused as error:
        return _page(child, review, _published(review), refused=(query.id, words, str(error)))
    flash("Your manager can read your answer. Say below how the decision stands now.")
    return redirect(url_for("reviews.show_stands", review_id=review.id), 303)


def _told(since: UUID) -> Sequence[Any]:
    """The emails that told managers of what is asked for since this version."""
    return handed().list_written(since)


def _unsettled(asked: Iterable[Asked]) -> frozenset[str]:
    """The words of decisions that silence does not settle: queried, or open to it."""
    return frozenset(one.step.what for one in asked if not one.agreed_by_silence(today()))


def _asked(child: Child, review: Review) -> tuple[Asked, ...]:
    return list_asked(review.id, load_service(child.service_id))


def _published(review: Review) -> Outcome:
    outcome = load_outcome(review.id)
    if outcome is None:
        abort(404)
    return outcome


def _page(
    child: Child,
    review: Review,
    outcome: Outcome,
    forms: Mapping[int, StandsForm] | None = None,
    refused: tuple[UUID, str, str] | None = None,
) -> ResponseReturnValue:
    """`refused`: the query whose answer was not taken, what was typed, and why not."""
    asked = _asked(child, review)
    return page(
        "reviews/stands.html",
        400 if forms or refused else 200,
        child=child,
        review=review,
        outcome=outcome,
        forms=forms or forms_for(outcome, None),
        unquestioned=unquestioned(outcome, today(), _unsettled(asked)),
        told=[mail for since in dict.fromkeys(one.since for one in asked) for mail in _told(since)],
        queries=list_queries(review.id),
        refused=refused,
        staff_name=handed().staff_name,
    )
