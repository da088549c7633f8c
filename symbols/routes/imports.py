"""Pages: bring a pack of pictures in: choose a file, watch it being looked through, decide about it.

Nothing that arrives can be chosen before somebody has said under which licence, and published it.
"""

import io
from uuid import UUID

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from store.jobs import JobGone, JobState, State, load_job
from store.work import after_commit
from symbols.blueprint import bp
from symbols.brought.arriving import take_upload
from symbols.brought.forms import TermsForm
from symbols.brought.jobs import add_drop, add_look
from symbols.brought.model import Arrival, ImportMissing, NotDecidable, SetMissing
from symbols.brought.read import (
    list_licences,
    list_likenesses,
    list_set_pictures,
    load_arrival,
)
from symbols.brought.report import Likeness, Report, refusal_rows, told_known
from symbols.brought.write import add_import, publish_set
from symbols.packs.sheet import write_rows
from web.access import Role, require, viewer
from web.errors import show_http_error
from web.forms import PostedForm
from web.page import page
from web.spooling import this_spool

SHOWN_PICTURES, SHOWN_REFUSALS = 60, 20
REFUSED = {
    "too-large": "The file is larger than 300 MB. Please bring it in in parts.",
    "no-room": "There is no room left for it on our computer. Please tell your administrator.",
    "broken": "The file did not arrive completely. Please try again.",
    "nothing": "Please choose a file.",
}


@bp.app_errorhandler(ImportMissing)
@bp.app_errorhandler(SetMissing)
def show_missing(_error: Exception) -> ResponseReturnValue:
    """404 and no hint, whether it is missing or another service's."""
    return show_http_error(NotFound())


@bp.get("/desk/pictures/imports/new")
@require(Role.PARTICIPATION)
def show_new_import() -> ResponseReturnValue:
    """Choose a file."""
    refused = REFUSED.get(request.args.get("refused", ""), "")
    return page("symbols/import_new.html", form=PostedForm(), refused=refused, keep_rated=False)


@bp.post("/desk/pictures/imports/new")
@require(Role.PARTICIPATION)
def save_import() -> ResponseReturnValue:
    """Keep the file in the folder of arriving files and let a worker look through it."""
    keep_rated = bool(request.form.get("keep_rated"))
    try:
        spool = this_spool()
        path, arrived = take_upload(spool, request.files.getlist("file"))
    except (ValueError, RuntimeError):
        refused = REFUSED["nothing"]
        return page("symbols/import_new.html", 400, form=PostedForm(), refused=refused, keep_rated=keep_rated)
    import_id = add_import(viewer().service_id, arrived, keep_rated=keep_rated, by=viewer().staff_id)
    add_look(import_id)
    after_commit(lambda: spool.keep(path))
    return redirect(url_for("symbols.show_import", import_id=import_id), 303)


@bp.get("/desk/pictures/imports/<uuid:import_id>")
@require(Role.PARTICIPATION)
def show_import(import_id: UUID) -> ResponseReturnValue:
    """How far it is; then what was found, and the form that decides. The page looks again by itself."""
    arrival = load_arrival(viewer().service_id, import_id)
    if arrival.decided_at is not None and arrival.set_id is not None:
        return redirect(url_for("symbols.show_set", set_id=arrival.set_id))
    if arrival.report is not None and arrival.open:
        return _report_page(arrival, arrival.report)
    job = _job(arrival)
    shown = page("symbols/import_progress.html", arrival=arrival, job=job, form=PostedForm())
    if arrival.open and job is not None and job.state in (State.WAITING, State.RUNNING):
        shown.headers["Refresh"] = "2"
    return shown


@bp.post("/desk/pictures/imports/<uuid:import_id>/keep")
@require(Role.PARTICIPATION)
def save_published_set(import_id: UUID) -> ResponseReturnValue:
    """Publish the set, if all that is needed was said."""
    arrival = load_arrival(viewer().service_id, import_id)
    if arrival.report is None or arrival.set_id is None or not arrival.open:
        return redirect(url_for("symbols.show_import", import_id=import_id), 303)
    form = _terms(arrival, arrival.report)
    if not form.validate():
        return _report_page(arrival, arrival.report, form)
    try:
        set_id = publish_set(arrival, form.as_terms(), viewer().staff_id, form.replaces)
    except NotDecidable:
        return redirect(url_for("symbols.show_import", import_id=import_id), 303)
    return redirect(url_for("symbols.show_links", set_id=set_id), 303)


@bp.post("/desk/pictures/imports/<uuid:import_id>/drop")
@require(Role.PARTICIPATION)
def save_dropped_import(import_id: UUID) -> ResponseReturnValue:
    """Throw it away."""
    try:
        add_drop(load_arrival(viewer().service_id, import_id))
    except NotDecidable:
        return redirect(url_for("symbols.show_import", import_id=import_id), 303)
    return redirect(url_for("symbols.show_sets", said="dropped"), 303)


@bp.get("/desk/pictures/imports/<uuid:import_id>/refused.csv")
@require(Role.PARTICIPATION)
def show_refused(import_id: UUID) -> ResponseReturnValue:
    """Each file that is refused, and why, for a spreadsheet."""
    report = load_arrival(viewer().service_id, import_id).report or Report()
    text = io.StringIO(newline="")
    text.write("\ufeff")
    write_rows(text, ("file", "why"), refusal_rows(report))
    headers = {"Content-Disposition": "attachment; filename=refused.csv"}
    return Response(text.getvalue(), mimetype="text/csv", headers=headers)


def _job(arrival: Arrival) -> JobState | None:
    try:
        return load_job(arrival.job_id) if arrival.job_id else None
    except JobGone:
        return None


def _likenesses(arrival: Arrival, report: Report) -> tuple[Likeness, ...]:
    """As things stand now: another set may have been published since."""
    name = request.form.get("name") or report.name
    return list_likenesses(arrival.service_id, arrival.set_id, name) if arrival.set_id else ()


def _terms(arrival: Arrival, report: Report) -> TermsForm:
    licences = list_licences(arrival.set_id) if arrival.set_id else ()
    return TermsForm(report, licences, _likenesses(arrival, report))


def _report_page(arrival: Arrival, report: Report, form: TermsForm | None = None) -> ResponseReturnValue:
    pictures = list_set_pictures(arrival.set_id, 0, SHOWN_PICTURES) if arrival.set_id else ()
    return page(
        "symbols/import_report.html",
        400 if form is not None else 200,
        arrival=arrival,
        report=report,
        form=form or _terms(arrival, report),
        pictures=pictures,
        refusals=refusal_rows(report)[:SHOWN_REFUSALS],
        likenesses=_likenesses(arrival, report),
        known=told_known(report),
    )
