"""The blueprint that the pages of this room hang on, their templates' words, and what a missing alert is."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from flask import Blueprint
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from consult.helping import HOW_HELPED, WHO_HELPED
from consult.model import FirstChoice, Holder
from reviews.model import AlertNotFound
from web.errors import show_http_error
from wording.languages import english_name, format_date, format_time

bp = Blueprint("reviews", "reviews", url_prefix="/desk")
LOCAL = ZoneInfo("Europe/London")

HOLDERS = {
    Holder.ME: "on their own",
    Holder.WITH_SOMEONE: "with someone beside them",
    Holder.ADULT: "an adult held the device",
    Holder.WRITTEN: "written down by a worker",
}
FIRST_CHOICES = {
    FirstChoice.HERE: "do it here",
    FirstChoice.WITH_SOMEONE: "do it with someone",
    FirstChoice.TALK_TO_IRO: "talk to you instead",
    FirstChoice.SOMEONE_FOR_ME: "have someone say it for them",
    FirstChoice.NOT_THIS_TIME: "not this time",
}
CALLS = {
    "come_to_me": "Asked for someone to come to them",
    "write_to_me": "Asked for someone to write to them",
    "not_iro": "Someone other than their IRO, please",
    "about_iro": "Something about their IRO: a complaint or a worry",
}


@bp.errorhandler(AlertNotFound)
def show_not_found(_error: LookupError) -> ResponseReturnValue:
    """404 and no hint, whether it is missing, someone else's, or not open to duty yet."""
    return show_http_error(NotFound())


def day(value: date) -> str:
    """A date in full, in English."""
    return format_date(value, "en")


def moment(value: datetime) -> str:
    """Day and time as the clocks in England show them."""
    here = value.astimezone(LOCAL)
    return f"{format_date(here.date(), 'en')}, {format_time(here.time(), 'en')}"


@bp.context_processor
def words() -> dict[str, object]:
    """What the templates of this room call things."""
    return {
        "day": day,
        "moment": moment,
        "language_name": english_name,
        "holders": HOLDERS,
        "helper_names": WHO_HELPED,
        "helped": HOW_HELPED,
        "first_choices": FIRST_CHOICES,
    }
