"""The blueprint that the pages of this room hang on, their templates' words, and what a missing child is.

A child or review that is not there, or not this viewer's, is the same page in every room: not found.
"""

from datetime import date, time

from flask import Blueprint, current_app, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.fields import BANDS, KINDS, LIVES, PRONOUNS, WAYS, language_name
from children.model import ChildNotFound, Review, ReviewNotFound
from store.sealed import ChildErased
from web.access import Role, Viewer
from web.errors import show_http_error
from wording.languages import format_date, format_time

bp = Blueprint("children", "children", url_prefix="/desk")


@bp.app_errorhandler(ChildNotFound)
@bp.app_errorhandler(ReviewNotFound)
@bp.app_errorhandler(ChildErased)
def show_not_found(_error: Exception) -> ResponseReturnValue:
    """404 and no hint, whether it is missing, someone else's or erased."""
    return show_http_error(NotFound())


def day(value: date) -> str:
    """A date in full, in English."""
    return format_date(value, "en")


def clock(value: time) -> str:
    """A time of day, in English."""
    return format_time(value, "en")


@bp.context_processor
def words() -> dict[str, object]:
    """What the templates of this room call things."""
    return {
        "day": day,
        "clock": clock,
        "language_name": language_name,
        "kinds": KINDS,
        "ways": WAYS,
        "bands": BANDS,
        "lives": LIVES,
        "pronouns": PRONOUNS,
    }


NEXT_PAGES = (
    ("Invite", "consult.show_invite"),
    ("Answers", "reviews.show_answers"),
    ("Network", "consult.show_network_forms"),
    ("Review record", "reviews.show_record"),
    ("Letter", "letters.show_draft"),
)


def next_links(review: Review, viewer: Viewer) -> list[tuple[str, str]]:
    """(text, address) of what can be done about a review, by those who may see words."""
    if viewer.role is not Role.IRO or review.cancelled_at:
        return []
    known = current_app.view_functions
    return [(text, url_for(page, review_id=review.id)) for text, page in NEXT_PAGES if page in known]
