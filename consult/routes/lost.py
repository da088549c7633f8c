"""The child is told of a drawing, recording or photo, made without a line, that did not come through.

In: what is noted of it. Out: it stands at the head of each page of their sitting until they have read it, or
made it again; their IRO sees it beside the answers until they made it again.
"""

from collections.abc import Sequence
from dataclasses import replace

from flask import g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.heard import hear_in
from consult.lost import Lost, noted
from consult.model import Row, Sitting
from consult.questions.model import Question
from consult.routes.visit import Visit
from web.access import child_sitting, late_sitting

PHONES = "/me/bundle"  # pages that a phone keeps: it asks anew what there is to tell
HERE = "/me/"  # nothing is put above help


@bp.app_context_processor
def words_about_it() -> dict[str, object]:
    """For the frame of a child's pages."""
    return {"lost_here": lost_here}


def lost_here(adult_page: bool | None = None) -> list[Lost]:
    """What there is to tell on this page; nothing on those for the one who helps."""
    is_page = request.path.startswith(HERE) and not request.path.startswith(PHONES)
    return lost_of(g.get("sitting")) if is_page and not adult_page else []


def lost_of(sitting: Sitting | None) -> list[Lost]:
    """What this sitting may tell: it was made here, or the child's pictures were tapped."""
    if sitting is None or sitting.is_over:
        return []
    here = str(sitting.id)
    return [one for one in sitting.opening.lost if not one.told and (sitting.unlocked or one.sitting == here)]


def note_lost(
    visit: Visit, question: Question, brought: Sequence[str], names: Sequence[str], how: str
) -> None:
    """Files that an answer brought, and those of them that are there. `how`: the button that gave it."""
    known = visit.sitting.opening.lost
    come = Lost(question.code, question.kind, str(visit.sitting.id), tuple(brought))
    now_lost = noted(known, come, names, ended=how in (Row.DONT_KNOW, Row.RATHER_NOT))
    if now_lost != known:
        write.save_opening(visit.sitting, lost=now_lost)


@bp.get("/me/lost")
@child_sitting
def show_lost() -> ResponseReturnValue:
    """For a phone that puts its pages in place itself."""
    hear_in(g.sitting)
    lost = lost_of(g.sitting)
    html = render_template("consult/lost.html", lost=lost) if lost else ""
    return jsonify(html=html, names=[name for one in lost for name in one.names])


@bp.post("/me/lost")
@late_sitting
def save_lost_told() -> ResponseReturnValue:
    """The child has read it."""
    told_of = lost_of(g.sitting)
    known = g.sitting.opening.lost
    write.save_opening(
        g.sitting, lost=tuple(replace(one, told=True) if one in told_of else one for one in known)
    )
    back = request.form.get("back", "")
    is_own = back.startswith(HERE) and back.isprintable() and "\\" not in back
    return redirect(back if is_own else url_for("consult.show_look"), 303)
