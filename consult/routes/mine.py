"""A picture of what I said, mine to keep: on the page, as a file, or not at all.

No name is on it. Only what this device may show is on it, as on the look page, and after sending only behind
the child's two pictures. What may mean that they are not safe, what is kept for now and what is not for their
IRO is never on it: paper and files are found by others.
"""

from functools import partial

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from consult.attached.model import AttachmentMissing
from consult.attached.read import load_content
from consult.blueprint import bp
from consult.mine_paper import print_mine
from consult.model import Answer
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.bank import Question
from consult.routes.after import is_open
from consult.routes.files import mine
from consult.routes.visit import Visit, load_any_visit
from consult.routes.written import may_see_written, written_of
from press.glyphs import GlyphMissing
from web.access import child_sitting
from web.page import page
from web.words import lang

NOT_MADE = 422


@bp.get("/me/mine")
@child_sitting
def show_mine() -> ResponseReturnValue:
    """The page, ready to print."""
    visit = load_any_visit()
    return mine_page(visit) if may_see(visit) else redirect(url_for("consult.show_after"))


@bp.get("/me/mine.pdf")
@child_sitting
def show_mine_pdf() -> ResponseReturnValue:
    """The same as a file to save. Where it has a sign that no font of ours draws, the page says so."""
    visit = load_any_visit()
    if not may_see(visit):
        return redirect(url_for("consult.show_after"))
    try:
        pdf = print_mine(mine_of(visit), visit.way, lang(), partial(open_own, visit))
    except GlyphMissing:
        return mine_page(visit, NOT_MADE)
    headers = {"Content-Type": "application/pdf", "Content-Disposition": 'attachment; filename="page.pdf"'}
    return pdf, 200, headers


def mine_page(visit: Visit, status: int = 200, *, on_phone: bool = False) -> ResponseReturnValue:
    """The page of what was said. `on_phone`: the phone adds what was said since, and prints it itself."""
    by_adult = {one.question.code: one for one in written_of(visit)} if may_see_written(visit) else {}
    return page(
        "consult/mine.html",
        status,
        visit=visit,
        mine=mine_of(visit),
        failed=status == NOT_MADE,
        on_phone=on_phone,
        by_adult=by_adult,
    )


def open_own(visit: Visit, name: str) -> bytes | None:
    """A drawing or photo of theirs; None where this device may not show it, or it has not all come."""
    try:
        return load_content(mine(visit.sitting, name))
    except AttachmentMissing:
        return None


def may_see(visit: Visit) -> bool:
    """Whether anything is shown here: before sending, or behind the two pictures."""
    return visit.sitting.sent_at is None or is_open(visit)


def mine_of(visit: Visit) -> list[tuple[Question, list[Described]]]:
    """What goes on it, in the order asked."""
    found = [(one, visit.submission.answer(one.code)) for one in visit.to_look_at]
    described = [
        (one, kinds.describe(answer.value, visit.bank.question(one.code)))
        for one, answer in found
        if answer and may_keep(visit, answer)
    ]
    return [(one, list(pieces)) for one, pieces in described if pieces]


def may_keep(visit: Visit, answer: Answer) -> bool:
    """Whether an answer may stand on a paper that others can find. Of sensitive questions none does: what is
    missing would tell as much as what is there."""
    question = visit.bank.question(answer.question)
    return (
        visit.sitting.may_show(answer)
        and not visit.is_private(answer)
        and not question.alone
        and not visit.submission.written.is_wrong(answer.id)
        and visit.submission.sharing.for_iro(answer.question)
    )
