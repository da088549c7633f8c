"""Page: a manager reads the decisions that an IRO asked for and queries them.

The manager is shown what was decided, who does it and by when, and nothing that the child said.
"""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review
from children.read import load_service, today
from reviews.queries.model import Asked, QueryNotFound, QueryRefused
from reviews.queries.read import list_asked, list_queries
from reviews.queries.write import add_query
from reviews.routes.blueprint import bp
from web.access import Role, require, viewer
from web.errors import show_http_error
from web.handed import handed
from web.page import page


@bp.errorhandler(QueryNotFound)
def show_no_query(_error: LookupError) -> ResponseReturnValue:
    """Nothing tells whether there is one."""
    return show_http_error(NotFound())


@bp.get("/reviews/<uuid:review_id>/decisions")
@require(Role.MANAGER)
def show_decisions(review_id: ReviewId) -> ResponseReturnValue:
    """The decisions of a review that its IRO asks for, and what was queried."""
    child, review = open_review(review_id)
    return _page(child, review)


@bp.post("/reviews/<uuid:review_id>/decisions")
@require(Role.MANAGER)
def save_query(review_id: ReviewId) -> ResponseReturnValue:
    """Ask about one of them, while it may be queried."""
    child, review = open_review(review_id)
    what, words = request.form.get("what", ""), request.form.get("words", "")
    asked = next((one for one in _asked(child, review) if one.step.what == what), None)
    if asked is None:
        return _page(
            child, review, "This decision is not asked for any more, or its words changed.", what, words
        )
    if not asked.may_be_queried(today()):
        return _page(child, review, "The time in which this could be queried is over.", what, words)
    try:
        add_query(review, asked, words, StaffId(viewer().staff_id))
    except QueryRefused as error:
        return _page(child, review, str(error), what, words)
    flash("Sent. The reviewing officer sees it on their first page. Until they answer, nothing is agreed.")
    return redirect(url_for("reviews.show_decisions", review_id=review.id), 303)


def _asked(child: Child, review: Review) -> tuple[Asked, ...]:
    return list_asked(review.id, load_service(child.service_id))


def _page(
    child: Child, review: Review, problem: str = "", what: str = "", words: str = ""
) -> ResponseReturnValue:
    """`problem`: why the query (`words` about `what`) was not taken; it stays typed."""
    asked = _asked(child, review)
    now_asked = {one.step.what for one in asked}
    return page(
        "reviews/decisions.html",
        400 if problem else 200,
        child=child,
        review=review,
        asked=asked,
        settled=[query for query in list_queries(review.id) if query.what not in now_asked],
        present=today(),
        problem=problem,
        what=what,
        words=words,
        staff_name=handed().staff_name,
        written=handed().list_written,
    )
