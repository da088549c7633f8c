"""Pages: children from a spreadsheet: choose a file, read what it would bring, keep it or not.

Between the two pages the list travels in the form itself, so that nothing of it is on our
disk until it is kept.
"""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm

from children.arrivals import COLUMNS, Known, NotAList, Report, decode, read_arrivals
from children.fields import SIGNED, SPOKEN, language_name
from children.model import ServiceId, StaffId
from children.read import list_taken_references, today
from children.routes.blueprint import bp
from children.routes.child import KEEPERS
from children.write import add_arrival
from store.work import audit
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page


@bp.get("/children/import")
@require(*KEEPERS)
def show_import() -> ResponseReturnValue:
    """Choose a file; nothing is kept yet."""
    return _page()


@bp.post("/children/import")
@require(*KEEPERS)
def check_import() -> ResponseReturnValue:
    """What the file would bring, row by row."""
    chosen = request.files.get("list")
    content = chosen.read() if chosen else b""
    if not content:
        return _page(
            refused="Please choose a file." if chosen is None or not chosen.filename else "The file is empty."
        )
    try:
        text = decode(content)
        report = read_arrivals(text, _known())
        return page("children/report.html", report=report, list=text, form=FlaskForm(), names=_names())
    except NotAList as wrong:
        return _page(refused=str(wrong))


@bp.post("/children/import/keep")
@require(*KEEPERS)
def save_import() -> ResponseReturnValue:
    """Keep the good rows of the list that was read. It is read again: it could have been changed."""
    try:
        report = read_arrivals(request.form.get("list", ""), _known())
    except NotAList as wrong:
        return _page(refused=str(wrong))
    _keep(report)
    flash(f"{len(report.arrivals)} {'child was' if len(report.arrivals) == 1 else 'children were'} added.")
    return redirect(url_for("children.show_children"))


def _keep(report: Report) -> None:
    for arrival in report.arrivals:
        add_arrival(ServiceId(viewer().service_id), arrival)
    audit("children.imported", viewer().service_id, count=len(report.arrivals))


def _known() -> Known:
    """An IRO adds to their own children only; a manager names the IRO of each."""
    service_id, own = ServiceId(viewer().service_id), StaffId(viewer().staff_id)
    iros = {one.email.casefold(): StaffId(one.staff_id) for one in handed().list_iros(service_id)}
    is_iro = viewer().role is Role.IRO
    codes = (*SPOKEN, *SIGNED)
    return Known(
        today=today(),
        languages={code: code for code in codes} | {language_name(code).casefold(): code for code in codes},
        iros={email: iro for email, iro in iros.items() if not is_iro or iro == own},
        own_iro=own if is_iro else None,
        is_taken=list_taken_references(service_id),
    )


def _names() -> dict[object, str]:
    return {one.staff_id: one.name for one in handed().list_iros(viewer().service_id)}


def _page(refused: str = "") -> ResponseReturnValue:
    return page("children/import.html", columns=COLUMNS, form=FlaskForm(), refused=refused)
