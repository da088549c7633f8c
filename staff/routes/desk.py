"""The first page of the desk, by role."""

from flask.typing import ResponseReturnValue

from staff.blueprint import bp
from web.access import Role, require
from web.page import page


@bp.get("/")
@require(*Role)
def show_desk() -> ResponseReturnValue:
    """What needs the viewer today."""
    return page("staff/desk.html")
