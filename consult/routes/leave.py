"""Leave now: end the session on this device and show a plain page; nothing of the child is left on it.

The answer tells the browser to throw away what it kept (Clear-Site-Data), and 303 makes it fetch the plain
page. With JavaScript, child.js replaces the page in the history as well.
"""

from uuid import UUID

from flask import g, request, session
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.leaving import leaving_answer, outside_of
from consult.routes.half_given import keep_before_leaving
from consult.routes.network import keep_network_before_leaving
from consult.routes.own_page_part import keep_own_page_before_leaving
from consult.write import end_sitting
from web.access import open_to_all
from web.handed import handed
from web.page import page


@bp.post("/leave")
@open_to_all
def leave() -> ResponseReturnValue:
    """End the sitting and forget everything on this device; what was half given is kept for its owner."""
    keep_network_before_leaving()
    sitting = handed().load_late_sitting(session.get("sitting"))
    answer = leaving_answer()
    if sitting is not None:
        g.sitting = sitting
        keep_before_leaving()
        keep_own_page_before_leaving()
        end_sitting(sitting)
    return answer


@bp.get("/times-tables")
@open_to_all
def show_plain() -> ResponseReturnValue:
    """A page that could be anyone's, without the product's name or looks, the same in each language. It goes
    on to the address in the settings, where there is one."""
    g.lang = "en"
    answer = page("consult/plain.html", rows=range(1, 13))
    onward = outside_of(request.args.get("service", type=UUID))
    if onward:
        answer.headers["Refresh"] = f"0; url={onward}"
    return answer
