"""One calm question once more, its cards turned round. What is chosen here changes no answer: it is kept
beside them, for the IRO to know how steady answers are.
"""

from dataclasses import replace

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.helping import AskedAgain
from consult.model import AnswerValue, Row
from consult.questions.again import turned_round
from consult.questions.bank import Question
from consult.questions.shown_order import in_groups, read_parts
from consult.routes.onward import ONCE_MORE, asked_again, start_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page

ASIDE = {"help": "consult.show_help", "stop": "consult.show_stop"}


@bp.get("/me/once-more")
@child_sitting
def show_once_more() -> ResponseReturnValue:
    """The question, if one is due."""
    visit = load_visit()
    question = asked_again(visit)
    return _question_page(visit, question) if question else redirect(start_address(visit))


@bp.post("/me/once-more")
@child_sitting
def save_once_more() -> ResponseReturnValue:
    """Keep what was chosen this time, or that it was left open; then on. Stop and help lead back to it, "more
    cards" shows the next of them."""
    visit = load_visit()
    question = asked_again(visit)
    go, chosen = request.form.get("go", ""), request.form.get("choice", "")
    if go in ASIDE:
        return redirect(url_for(ASIDE[go], back=request.path), 303)
    if question is not None and go.startswith("part:"):
        return _question_page(visit, question, chosen, go.removeprefix("part:"))
    session[ONCE_MORE] = True
    if question is not None:
        _keep(visit, question, go if go in tuple(Row) else chosen)
    return redirect(start_address(load_visit()), 303)


def _question_page(visit: Visit, question: Question, chosen: str = "", part: str = "") -> ResponseReturnValue:
    asked = turned_round(visit.shown(question))
    groups = in_groups(asked.options, visit.cards_at_once)
    return page(
        "consult/once_more.html",
        visit=visit,
        way=visit.way.value,
        question=asked,
        value=AnswerValue(chosen=(chosen,)),
        size=visit.sitting.looks.size or visit.child.picture_size,
        card_groups=groups,
        part=read_parts(part)[0] % len(groups),
        second_part=0,
    )


def _keep(visit: Visit, question: Question, said: str) -> None:
    first = visit.submission.answer(question.code)
    if first is None:
        return
    said_again = said == Row.SOMETHING_ELSE or said in [one.code for one in question.options]
    again = AskedAgain(question.code, first.value.chosen, (said,) if said_again else ())
    write.save_opening(visit.sitting, helping=replace(visit.sitting.opening.helping, again=again))
