"""Before sensitive questions: is someone next to you? You can do this part later, alone."""

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.questions import path
from consult.questions.bank import Question
from consult.routes.onward import LATER, came_from, following_address, question_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page

ASKED = "alone"  # in the session: the child was asked, and wants to answer now


def was_asked() -> bool:
    """Whether this sitting was asked already, and goes on now."""
    return bool(session.get(ASKED))


def must_ask(visit: Visit, question: Question) -> bool:
    """Whether to ask first: a sensitive question, not answered and not asked before in this sitting. What
    another sitting answered makes no difference: it would tell."""
    return (
        question.alone
        and not was_asked()
        and came_from() is None
        and question.code not in visit.answered_here
    )


def alone_page(visit: Visit, question: Question) -> ResponseReturnValue:
    """The page that asks, at the question's own address."""
    return page(
        "consult/alone.html",
        visit=visit,
        question=question,
        progress=path.progress(visit.part_of(question), question.code),
    )


@bp.post("/me/q/<code>/alone")
@child_sitting
def save_alone(code: str) -> ResponseReturnValue:
    """Now, or later: what is put off comes back at the end."""
    visit = load_visit()
    run = path.sensitive_run(visit.part_of(visit.question(code)), code)
    if request.form.get("go") != "later" or not run:
        session[ASKED] = True
        return redirect(question_address(code), 303)
    open_ones = tuple(one for one in run if one not in visit.answered)
    write.put_off(visit.sitting, (*visit.sitting.opening.later, *open_ones))
    return redirect(following_address(load_visit(), run[-1]), 303)


@bp.get("/me/later")
@child_sitting
def show_later() -> ResponseReturnValue:
    """You wanted to do some things later: is now a good time?"""
    visit = load_visit()
    if not visit.waiting:
        return redirect(url_for("consult.show_look"))
    return page("consult/later.html", visit=visit, count=len(visit.waiting))


@bp.post("/me/later")
@child_sitting
def save_later() -> ResponseReturnValue:
    """Now: to the first of them. Not now: to the child's own answers, where they can still be opened."""
    visit = load_visit()
    if request.form.get("go") == "now" and visit.waiting:
        session[ASKED] = True
        return redirect(question_address(visit.waiting[0], LATER), 303)
    return redirect(url_for("consult.show_look"), 303)
