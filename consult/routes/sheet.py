"""What people at the meeting will see: the child looks at the very sheet before it is sent.

In: a visit. Out: the page; and whether Send may go through: only from a page that showed the sheet as it is.
"""

import hmac

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from consult.blueprint import bp
from consult.meeting_sheet import Shared, lay_sheet
from consult.routes import taking
from consult.routes.visit import Visit, load_any_visit, load_visit
from store.work import vault
from web.access import child_sitting
from web.page import page


def sheet_of(visit: Visit) -> tuple[Shared, ...]:
    """The whole sheet, as the desk will show it."""
    return lay_sheet(visit.submission, visit.bank, list_guests(visit.sitting.review_id))


def seen_mark(visit: Visit) -> str:
    """What a page that showed the sheet carries: another sheet, or other people, has another one."""
    guests = [str(one.id) for one in list_guests(visit.sitting.review_id)]
    lines = [
        f"{one.question.code}:{one.answer.id}:{[str(guest.id) for guest in one.without + one.newcomers]}"
        for one in sheet_of(visit)
    ]
    return vault().blind("sheet", f"{visit.submission.id}:{guests}:{lines}").hex()[:32]


def must_see(visit: Visit) -> bool:
    """Whether something is for the meeting and this request does not come from the page that showed it."""
    posted = request.form.get("seen", "")
    return bool(sheet_of(visit)) and not hmac.compare_digest(posted.encode(), seen_mark(visit).encode())


@bp.get("/me/sheet")
@child_sitting
def show_sheet() -> ResponseReturnValue:
    """The sheet, as far as it may be shown here."""
    visit = load_visit()
    sheet = sheet_of(visit)
    shown = [one for one in sheet if visit.sitting.may_show(one.answer)]
    return page(
        "consult/sheet.html",
        visit=visit,
        sheet=shown,
        hidden=len(sheet) - len(shown),
        guests=list_guests(visit.sitting.review_id),
        seen=seen_mark(visit),
    )


@bp.post("/me/send")
@child_sitting
def send() -> ResponseReturnValue:
    """This is what I want to say. A second tap changes nothing. Where the child's own pictures were not
    tapped, they are asked for first; who does not tap them can send too, and the IRO is told so. Then
    comes the sheet for the meeting, if anything is on it."""
    visit = load_any_visit()
    if visit.sitting.sent_at is not None:
        return redirect(url_for("consult.show_thanks"), 303)
    if visit.sitting.lacks_pictures and "seen" not in request.form:
        return redirect(url_for("consult.show_again", to="send"), 303)
    return send_or_show(visit)


def send_or_show(visit: Visit) -> ResponseReturnValue:
    """Send it, or show the sheet first."""
    if must_see(visit):
        return redirect(url_for("consult.show_sheet"), 303)
    taking.send(visit)
    return redirect(url_for("consult.show_thanks"), 303)
