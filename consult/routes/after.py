"""After sending: behind their own two pictures the child sees what is for the meeting, takes things back
until then, and sees who opened what they said and whether it was read.

Nothing is shown where the pictures were not tapped since sending; a child who has none learns that it was
read, and by whom, and sees it with a code from their IRO. Whoever has the link may still take everything back
from the meeting: that shows nothing and only narrows.
"""

from typing import Any

from flask import abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from children.model import Guest
from children.read import LOCAL, today
from consult import unlock, write
from consult.blueprint import bp
from consult.meeting_sheet import lay_sheet
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.bank import Question
from consult.routes.pictures import list_own, tapped
from consult.routes.visit import Visit, load_any_visit
from consult.sharing import ONLY_IRO, Audience, Sharing
from web.access import child_sitting
from web.handed import Opened, handed
from web.page import page
from web.words import lang
from wording.languages import format_date, format_time

AFTER = "after"  # in the session: in this sitting the pictures were tapped after sending


@bp.get("/me/after")
@child_sitting
def show_after() -> ResponseReturnValue:
    """What was sent and who sees it, or the pictures to tap first."""
    visit = load_any_visit()
    if visit.sitting.sent_at is None:
        return redirect(url_for("consult.show_start"))
    if not is_open(visit):
        return page(
            "consult/after_tap.html",
            visit=visit,
            own=list_own() if visit.sitting.opening.pictures else (),
            missed="missed" in request.args,
            locked=visit.sitting.pictures_locked,
            taken="taken" in request.args,
            over=is_over(visit),
            **without_pictures(visit),
        )
    guests = list_guests(visit.sitting.review_id)
    # Who opened an alert would tell whoever used a code that there is one.
    openings = handed().list_readers if visit.sitting.opening.codes_used else handed().list_openings
    return page(
        "consult/after.html",
        visit=visit,
        sheet=lay_sheet(visit.submission, visit.bank, guests),
        kept=_kept(visit),
        over=is_over(visit),
        opened=[_when(one) for one in openings(visit.submission.id)],
        is_read=handed().submission_read(visit.submission.id),
    )


@bp.post("/me/after/tap")
@child_sitting
def save_after_tap() -> ResponseReturnValue:
    """Are these the two pictures? Five misses lock them, as before sending."""
    visit = load_any_visit()
    if visit.sitting.sent_at is None or not unlock.try_pictures(visit.sitting, tapped()):
        return redirect(url_for("consult.show_after", missed=1), 303)
    session[AFTER] = str(visit.sitting.id)
    return redirect(url_for("consult.show_after"), 303)


@bp.post("/me/after/back")
@child_sitting
def save_all_back() -> ResponseReturnValue:
    """Only the IRO sees it from now on. Works without the pictures: it shows nothing and only narrows."""
    visit = load_any_visit()
    if visit.sitting.sent_at is not None and not is_over(visit):
        write.take_all_back(visit.submission.id)
    return redirect(url_for("consult.show_after", taken=1), 303)


@bp.post("/me/after/q/<code>")
@child_sitting
def save_after(code: str) -> ResponseReturnValue:
    """Take one answer back from the meeting, let a newcomer see it too, or give the IRO what was kept."""
    visit = load_any_visit()
    if visit.sitting.sent_at is None or not is_open(visit) or is_over(visit):
        abort(404)
    before = visit.submission.sharing.of(code)
    answer = visit.submission.answer(code)
    if answer is None or not visit.sitting.may_show(answer) or before.audience is Audience.NOT_IRO:
        abort(404)
    newcomer = _newcomer(visit, before)
    if request.form.get("sees") == Audience.IRO:
        write.share(visit.sitting, code, ONLY_IRO)
    elif newcomer is not None and before.audience is Audience.MEETING:
        shown = (*before.shown, str(newcomer.id))
        write.share(visit.sitting, code, Sharing(Audience.MEETING, shown, before.without))
    else:
        abort(400)
    return redirect(url_for("consult.show_after"), 303)


def without_pictures(visit: Visit) -> dict[str, Any]:
    """For a child who chose no two pictures, what may be told to whoever has the link: whether it was read,
    and who opened the answers. Not who opened an alert: that would tell that there was one."""
    if visit.sitting.opening.pictures:
        return {}
    opened = [_when(one) for one in handed().list_readers(visit.submission.id)]
    return {"is_read": handed().submission_read(visit.submission.id), "opened": opened}


def is_over(visit: Visit) -> bool:
    """Whether the meeting has been: then what was shown was shown."""
    last = visit.review.parts[-1].on if visit.review.parts else None
    return last is not None and last < today()


def is_open(visit: Visit) -> bool:
    """Whether the pictures were tapped in this sitting since sending."""
    return session.get(AFTER) == str(visit.sitting.id) and visit.sitting.unlocked


def _newcomer(visit: Visit, before: Sharing) -> Guest | None:
    asked = request.form.get("comes", "")
    known = (*before.shown, *before.without)
    guests = list_guests(visit.sitting.review_id)
    return next((one for one in guests if str(one.id) == asked and asked not in known), None)


def _kept(visit: Visit) -> list[tuple[Question, list[Described]]]:
    kept = [
        one
        for one in visit.submission.answers
        if visit.submission.sharing.of(one.question).audience is Audience.KEPT
        and visit.sitting.may_show(one)
        and not visit.is_private(one)
    ]
    return [
        (visit.bank.question(one.question), kinds.describe(one.value, visit.bank.question(one.question)))
        for one in kept
    ]


def _when(opened: Opened) -> tuple[str, str, str]:
    there = opened.at.astimezone(LOCAL)
    return opened.name, format_date(there.date(), lang()), format_time(there.time(), lang())
