"""The child is told of a drawing, recording or photo, made without a line, that did not come through.

In: what is noted of it. Out: it stands at the head of each page of their sitting until they have read it, or
made it again; their IRO sees it beside the answers until they made it again. A phone that asks what there is
to tell learns by the same door that another device has pressed Send.
"""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from flask import g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.heard import hear_in
from consult.lost import Lost, noted
from consult.model import Opening, Row, Sitting, SittingId
from consult.questions.answer import Fields
from consult.questions.model import Question
from consult.routes.sees import posted_sharing
from consult.routes.taking import pressed
from consult.routes.visit import Visit, load_any_visit
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
    """What this sitting may tell: what it opens, and the child was not told of yet."""
    if sitting is None or sitting.is_over:
        return []
    known = [one for one in sitting.opening.lost if not one.told]
    return [one for one in known if sitting.opens(SittingId(UUID(one.sitting)), one.not_for_iro)]


def note_lost(
    visit: Visit, question: Question, fields: Fields, names: Collection[str], revision: int
) -> None:
    """After a form was taken. `names`: of the files that it brought, those that are there. `revision`: of the
    answer that it became; 0 where it became none."""
    sitting, sharing = visit.sitting, posted_sharing(visit, question, fields)
    come = Lost(
        question.code,
        question.kind,
        str(sitting.id),
        tuple(fields.get("attached", ())),
        not_for_iro=sharing is not None and sharing.hides,
        revision=revision,
    )
    ended = pressed(fields) in (Row.DONT_KNOW, Row.RATHER_NOT)

    def with_it(opening: Opening) -> tuple[Lost, ...]:
        hidden = come.not_for_iro or not opening.sharing.for_iro(question.code)
        return noted(opening.lost, replace(come, not_for_iro=hidden), names, ended, sitting.unlocked)

    write.change_lost(sitting, with_it)


@bp.get("/me/lost")
@child_sitting
def show_lost() -> ResponseReturnValue:
    """For a phone that puts its pages in place itself; after Send, that another device has pressed it."""
    hear_in(g.sitting)
    lost = lost_of(g.sitting)
    html = render_template("consult/lost.html", lost=lost) if lost else ""
    if g.sitting.sent_at is not None:
        html = render_template("consult/offline/sent_elsewhere.html", visit=load_any_visit()) + html
    return jsonify(html=html, names=[name for one in lost for name in one.names])


@bp.post("/me/lost")
@late_sitting
def save_lost_told() -> ResponseReturnValue:
    """The child has read it."""
    told_of = lost_of(g.sitting)
    write.change_lost(
        g.sitting,
        lambda now: tuple(replace(one, told=True) if one in told_of else one for one in now.lost),
    )
    back = request.form.get("back", "")
    is_own = back.startswith(HERE) and back.isprintable() and "\\" not in back
    return redirect(back if is_own else url_for("consult.show_look"), 303)
