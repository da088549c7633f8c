"""What an adult wrote down of what I said: is it right? Shown only where earlier answers may be shown: behind
the child's two pictures, or a code from their IRO. What was asked for when they are alone is opened by
their own tap."""

from dataclasses import dataclass
from uuid import UUID

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from consult.blueprint import bp
from consult.model import Answer, AnswerId
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.bank import Question
from consult.routes.after import is_open
from consult.routes.visit import Visit, load_any_visit
from consult.writing_down import judge
from consult.written import Entry
from web.access import child_sitting
from web.page import page
from web.words import lang
from wording.languages import format_date


@dataclass(frozen=True)
class WrittenShown:
    """One answer that was written down. `covered`: opened only by the child's own tap."""

    answer: Answer
    question: Question
    pieces: tuple[Described, ...]
    entry: Entry
    on: str
    covered: bool
    is_right: bool
    is_wrong: bool


@bp.get("/me/written")
@child_sitting
def show_written_down() -> ResponseReturnValue:
    """All of it, each with two buttons."""
    visit = load_any_visit()
    if not may_see_written(visit):
        return redirect(url_for("consult.show_after" if visit.sitting.sent_at else "consult.show_look"))
    guests = list_guests(visit.sitting.review_id)
    return page("consult/written.html", visit=visit, written=written_of(visit), guests=guests)


@bp.post("/me/written/<uuid:answer_id>")
@child_sitting
def save_judged(answer_id: UUID) -> ResponseReturnValue:
    """Keep what the child says of one of them."""
    visit = load_any_visit()
    said = request.form.get("is", "")
    if not may_see_written(visit) or said not in ("right", "wrong"):
        abort(404)
    if answer_id not in [one.answer.id for one in written_of(visit)]:
        abort(404)
    judge(visit.submission.id, AnswerId(answer_id), said == "right")
    return redirect(url_for("consult.show_written_down", _anchor=f"w-{answer_id}"), 303)


def may_see_written(visit: Visit) -> bool:
    """Whether this device may show it, and there is something."""
    opened = visit.sitting.unlocked if visit.sitting.sent_at is None else is_open(visit)
    return opened and bool(written_of(visit))


def written_of(visit: Visit) -> list[WrittenShown]:
    """The answers that count and were written down, in the order asked."""
    found = []
    for answer in visit.submission.answers:
        entry = visit.submission.written.of(answer.sitting_id)
        if entry is None:
            continue
        question = visit.bank.question(answer.question)
        found.append(
            WrittenShown(
                answer,
                question,
                tuple(kinds.describe(answer.value, question)),
                entry,
                format_date(entry.on, lang()),
                question.alone or visit.is_private(answer),
                visit.submission.written.is_right(answer.id),
                visit.submission.written.is_wrong(answer.id),
            )
        )
    return found


@bp.app_context_processor
def written_values() -> dict[str, object]:
    """For templates: `may_see_written(visit)`."""
    return {"may_see_written": may_see_written}
