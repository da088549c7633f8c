"""Leave now: end the session on this device and show a plain page; nothing of the child is left on it.

The answer tells the browser to throw away what it kept (Clear-Site-Data), and 303 makes it fetch the plain
page. With JavaScript, child.js replaces the page in the history as well.
"""

from flask import current_app, g, make_response, redirect, session, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.routes.half_given import keep_before_leaving
from consult.write import end_sitting
from web.access import open_to_all
from web.handed import handed
from web.page import page
from web.settings import Settings


@bp.post("/leave")
@open_to_all
def leave() -> ResponseReturnValue:
    """End the sitting and forget everything; goes to the address in the settings, or to a plain page."""
    sitting = handed().load_sitting(session.get("sitting"))
    if sitting is not None:
        g.sitting = sitting
        keep_before_leaving()
        end_sitting(sitting)
    session.clear()
    settings: Settings = current_app.extensions["settings"]
    answer = make_response(redirect(settings.leave_to or url_for("consult.show_plain"), 303))
    answer.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    return answer


@bp.get("/times-tables")
@open_to_all
def show_plain() -> ResponseReturnValue:
    """A page that could be anyone's, without the product's name or looks, the same in each language."""
    g.lang = "en"
    return page("consult/plain.html", rows=range(1, 13))
