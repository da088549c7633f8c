"""Many letters at once: choose them, let them be made, come back, take them.

A batch belongs to who asked for it. Each file is opened only for a child whose record they may still open,
and each taking away is in the audit trail.
"""

import io
import zipfile
from collections.abc import Iterator
from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from children.model import Child, ChildNotFound, StaffId
from children.read import list_children, list_reviews_of, load_child_of_iro
from letters.blueprint import attachment, bp
from letters.many.jobs import add_make
from letters.many.model import MOST, Batch, BatchFile, Kind, Problem, file_name
from letters.many.ready import ReadyLetter, ready_letters
from letters.many.store import (
    BatchNotFound,
    add_batch,
    drop_batch,
    list_batches,
    load_batch,
    open_file,
    set_job,
)
from letters.may_stand import TAKEN_BACK_SINCE
from press.joined import joined
from store.sealed import ChildErased
from store.work import audit
from web.access import Role, require, viewer
from web.errors import show_http_error
from web.page import page
from wording.languages import english_name

PROBLEMS = {
    Problem.NOT_DRAWN: "One sentence has a sign that cannot be printed. Open the letter: it is marked there.",
    Problem.NO_VOICE: "There is no computer voice for this language.",
    Problem.GONE: "The letter is not there any more.",
    Problem.TAKEN_BACK: TAKEN_BACK_SINCE,
}


@bp.errorhandler(BatchNotFound)
def show_no_batch(error: LookupError) -> ResponseReturnValue:
    """Someone else's batch looks like none."""
    return show_http_error(NotFound())


@bp.get("/desk/letters")
@require(Role.IRO)
def show_many() -> ResponseReturnValue:
    """The letters of my children, to be made at once, and what was asked for before."""
    return page(
        "letters/many.html", letters=_ready(), language=english_name, batches=list_batches(viewer().staff_id)
    )


@bp.post("/desk/letters")
@require(Role.IRO)
def save_many() -> ResponseReturnValue:
    """Let a worker make what was chosen."""
    chosen = set(request.form.getlist("review"))
    kinds = request.form.getlist("make")
    wanted = [
        (one.child.id, one.review.id, kind, lang)
        for one in _ready()
        if str(one.review.id) in chosen and not one.waits
        for kind, lang in _files_of(one, kinds)
    ]
    if not wanted or len(chosen) > MOST:
        flash("Please choose at least one letter and what is to be made of it.")
        return redirect(url_for("letters.show_many"), 303)
    batch_id = add_batch(StaffId(viewer().staff_id), wanted)
    set_job(batch_id, add_make(batch_id))
    return redirect(url_for("letters.show_batch", batch_id=batch_id), 303)


@bp.get("/desk/letters/many/<uuid:batch_id>")
@require(Role.IRO)
def show_batch(batch_id: UUID) -> ResponseReturnValue:
    """How far it is, and what can be taken. The page looks again by itself until all is done."""
    batch = load_batch(batch_id, viewer().staff_id)
    shown = page("letters/batch.html", batch=batch, files=list(_mine(batch)), problems=PROBLEMS, kinds=Kind)
    if not batch.is_done:
        shown.headers["Refresh"] = "2"
    return shown


@bp.get("/desk/letters/many/<uuid:batch_id>/letters.zip")
@require(Role.IRO)
def show_zip(batch_id: UUID) -> ResponseReturnValue:
    """All files that are made, in one."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name, content in _opened(load_batch(batch_id, viewer().staff_id)):
            packed.writestr(name, content)
    answer = Response(made.getvalue(), mimetype="application/zip")
    answer.headers["Content-Disposition"] = 'attachment; filename="letters.zip"'
    return answer


@bp.get("/desk/letters/many/<uuid:batch_id>/print.pdf")
@require(Role.IRO)
def show_print_file(batch_id: UUID) -> ResponseReturnValue:
    """All PDFs as one to print."""
    pdfs = [
        content for name, content in _opened(load_batch(batch_id, viewer().staff_id)) if name.endswith(".pdf")
    ]
    if not pdfs:
        abort(404)
    return attachment(joined(pdfs), "letters-to-print.pdf")


@bp.post("/desk/letters/many/<uuid:batch_id>/delete")
@require(Role.IRO)
def delete_batch(batch_id: UUID) -> ResponseReturnValue:
    """Throw it away; the letters themselves stay."""
    drop_batch(load_batch(batch_id, viewer().staff_id).id)
    flash("The files are thrown away. The letters themselves are as they were.")
    return redirect(url_for("letters.show_many"), 303)


def _ready() -> list[ReadyLetter]:
    mine = list_children(viewer())
    return ready_letters(mine, list_reviews_of([child.id for child in mine]))


def _files_of(one: ReadyLetter, kinds: list[str]) -> Iterator[tuple[Kind, str]]:
    if "pdf" in kinds:
        yield Kind.PDF, one.lang
    if "sound" in kinds:
        yield Kind.SOUND, one.lang
    if "sound-en" in kinds and not ("sound" in kinds and one.lang == "en"):
        yield Kind.SOUND, "en"


def _mine(batch: Batch) -> Iterator[tuple[Child, BatchFile]]:
    """The files of children whose record may be opened, with the child."""
    for file in batch.files:
        try:
            yield load_child_of_iro(file.child_id, viewer()), file
        except ChildNotFound:
            continue


def _opened(batch: Batch) -> Iterator[tuple[str, bytes]]:
    for number, (child, file) in enumerate(_mine(batch), 1):
        if file.is_made:
            try:
                content = open_file(file)
            except ChildErased:
                continue
            audit("letter.downloaded", child.id, review=file.review_id)
            yield file_name(number, child.called, file), content
