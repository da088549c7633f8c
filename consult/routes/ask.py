"""Ask for something that is no alarm: alone please, call me, someone on my side, change something I said.

Each is kept at once, also after sending, and reaches the IRO's first page; the child sees what became of it.
"""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import read, write
from consult.blueprint import bp
from consult.model import REQUEST_KINDS, Request
from consult.requested import list_requests_before
from consult.routes.help import back_address
from consult.routes.visit import Visit, load_any_visit
from web.access import child_sitting
from web.handed import handed
from web.page import page


@bp.get("/me/ask")
@child_sitting
def show_ask() -> ResponseReturnValue:
    """The four things to ask for, and what became of those asked for here or behind the two pictures."""
    return ask_page(load_any_visit(), back=back_address())


def ask_on_phone(visit: Visit) -> ResponseReturnValue:
    """The same as a phone keeps it, which says itself what was asked for there."""
    return ask_page(visit, on_phone=True)


def ask_page(visit: Visit, back: str | None = None, on_phone: bool = False) -> ResponseReturnValue:
    """The page itself."""
    # A later one of the same kind takes the place of one that went to the same people, of no other.
    newest = {(one.kind, bool(one.hidden_from)): one for one in list_asked(visit)}
    return page(
        "consult/ask.html",
        visit=visit,
        asked=[(one, handed().request_state(one)) for one in newest.values()],
        is_wary=read.is_wary_of_iro(visit.sitting),
        back=back,
        on_phone=on_phone,
    )


def list_asked(visit: Visit) -> list[Request]:
    """What was asked for before this review, here or behind the two pictures."""
    asked = list_requests_before(visit.sitting.review_id, visit.child.id)
    return [one for one in asked if visit.sitting.opens(one.sitting_id, bool(one.hidden_from))]


@bp.post("/me/ask")
@child_sitting
def save_ask() -> ResponseReturnValue:
    """Keep it."""
    visit = load_any_visit()
    kind = request.form.get("kind", "")
    if kind in REQUEST_KINDS:
        write.add_request(visit.sitting, kind, not_iro="not_iro" in request.form)
    return redirect(url_for("consult.show_ask", back=back_address()), 303)
