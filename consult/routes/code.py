"""A code that the IRO told the child, typed in place of their two pictures: no test of memory.

Only where a code was given and still works. It opens what was said before, before sending and after.
"""

from flask import abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.routes.after import AFTER
from consult.routes.onward import start_address
from consult.routes.visit import load_any_visit
from consult.unlock import try_code
from web.access import child_sitting
from web.page import page


@bp.get("/me/code")
@child_sitting
def show_code() -> ResponseReturnValue:
    """One box for six digits; where no code works any more, where the child goes on."""
    visit = load_any_visit()
    if not visit.has_code:
        sent = visit.sitting.sent_at is not None
        return redirect(url_for("consult.show_after") if sent else start_address(visit))
    return page("consult/code.html", visit=visit, missed="missed" in request.args)


@bp.post("/me/code")
@child_sitting
def save_code() -> ResponseReturnValue:
    """Show earlier answers if this is the code. Before sending the child may then choose two new pictures."""
    visit = load_any_visit()
    if request.form.get("go") == "skip":
        return redirect(start_address(visit), 303)
    if not visit.has_code:
        abort(404)
    if not try_code(visit.sitting, request.form.get("code", "")):
        return redirect(url_for("consult.show_code", missed=1), 303)
    if visit.sitting.sent_at is not None:
        session[AFTER] = str(visit.sitting.id)
        return redirect(url_for("consult.show_after"), 303)
    return redirect(url_for("consult.show_pictures"), 303)
