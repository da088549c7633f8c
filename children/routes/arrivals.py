"""Pages: children from a spreadsheet: choose a file, read what it would bring, keep it or not.

Between the two pages the list travels in the form itself, so that nothing of it is on our disk until it is
kept. Keeping is a job for a worker, because a long list takes a while.
"""

from uuid import UUID

from flask import abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.arrivals import COLUMNS, Known, NotAList, decode, read_arrivals
from children.jobs import KEEP_LIST, add_list, known_words
from children.model import ServiceId, StaffId
from children.read import list_taken_references, today
from children.routes.blueprint import bp
from children.routes.child import KEEPERS
from store.jobs import JobGone, State, load_job
from web.access import Role, require, viewer
from web.forms import PostedForm
from web.handed import handed
from web.page import page

OWN_LISTS, MOST_LISTS = "lists", 5


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
        return page("children/report.html", report=report, list=text, form=PostedForm(), names=_names())
    except NotAList as wrong:
        return _page(refused=str(wrong))


@bp.post("/children/import/keep")
@require(*KEEPERS)
def save_import() -> ResponseReturnValue:
    """Keep the good rows of the list that was read. It is read again: it could have been changed."""
    known = _known()
    try:
        read_arrivals(request.form.get("list", ""), known)
    except NotAList as wrong:
        return _page(refused=str(wrong))
    service_id = ServiceId(viewer().service_id)
    job_id = add_list(request.form["list"], service_id, dict(known.iros), known.own_iro)
    # A job names no service in the clear, so this browser remembers which lists are its own.
    session[OWN_LISTS] = [*session.get(OWN_LISTS, []), str(job_id)][-MOST_LISTS:]
    return redirect(url_for("children.show_import_progress", job_id=job_id))


@bp.get("/children/import/<uuid:job_id>")
@require(*KEEPERS)
def show_import_progress(job_id: UUID) -> ResponseReturnValue:
    """How far the keeping is, for whoever began it; the page looks again by itself until it is done. It can
    be left."""
    if str(job_id) not in session.get(OWN_LISTS, []):
        abort(404)
    try:
        job = load_job(job_id)
    except JobGone:
        abort(404)
    if job.kind != KEEP_LIST:
        abort(404)
    shown = page("children/import_progress.html", job=job)
    if job.state in (State.WAITING, State.RUNNING):
        shown.headers["Refresh"] = "2"
    return shown


def _known() -> Known:
    """An IRO adds to their own children only; a manager names the IRO of each."""
    service_id, own = ServiceId(viewer().service_id), StaffId(viewer().staff_id)
    iros = {one.email.casefold(): StaffId(one.staff_id) for one in handed().list_iros(service_id)}
    is_iro = viewer().role is Role.IRO
    return Known(
        today=today(),
        languages=known_words(),
        iros={email: iro for email, iro in iros.items() if not is_iro or iro == own},
        own_iro=own if is_iro else None,
        is_taken=list_taken_references(service_id),
    )


def _names() -> dict[object, str]:
    return {one.staff_id: one.name for one in handed().list_iros(viewer().service_id)}


def _page(refused: str = "") -> ResponseReturnValue:
    return page("children/import.html", columns=COLUMNS, form=PostedForm(), refused=refused)
