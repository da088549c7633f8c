"""One calm question once more, its cards turned round. What is chosen here changes no answer: it is kept
beside them, for the IRO to know how steady answers are.
"""

from dataclasses import replace

from flask import redirect, request, session
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.helping import AskedAgain
from consult.questions.again import turned_round
from consult.questions.bank import Question
from consult.routes.onward import ONCE_MORE, asked_again, start_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page


@bp.get("/me/once-more")
@child_sitting
def show_once_more() -> ResponseReturnValue:
    """The question, if one is due."""
    visit = load_visit()
    question = asked_again(visit)
    if question is None:
        return redirect(start_address(visit))
    return page(
        "consult/once_more.html",
        visit=visit,
        way=visit.way.value,
        question=turned_round(visit.shown(question)),
        size=visit.sitting.looks.size or visit.child.picture_size,
    )


@bp.post("/me/once-more")
@child_sitting
def save_once_more() -> ResponseReturnValue:
    """Keep what was chosen this time, if anything was; then on."""
    visit = load_visit()
    question = asked_again(visit)
    session[ONCE_MORE] = True
    if question is not None:
        _keep(visit, question, request.form.get("choice", ""))
    return redirect(start_address(load_visit()), 303)


def _keep(visit: Visit, question: Question, chosen: str) -> None:
    first = visit.submission.answer(question.code)
    if first is None or chosen not in [one.code for one in question.options]:
        return
    again = AskedAgain(question.code, first.value.chosen, (chosen,))
    write.save_opening(visit.sitting, helping=replace(visit.sitting.opening.helping, again=again))
