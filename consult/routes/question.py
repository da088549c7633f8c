"""One question a page. Every button of the page belongs to the answer's form, so nothing is lost."""

from dataclasses import replace

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import read, write
from consult.blueprint import bp
from consult.model import AnswerValue, Row
from consult.questions import kinds, path
from consult.questions.answer import BUTTON, AnswerRefused
from consult.questions.bank import Question
from consult.routes import onward
from consult.routes.alone import alone_page, must_ask
from consult.routes.half_given import ANSWERS, half_given, is_bound, posted_fields
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page
from web.words import lang

UNREADABLE = 422
CONFLICT = 409


@bp.get("/me/q/<code>")
@child_sitting
def show_question(code: str) -> ResponseReturnValue:
    """A question with what was given so far. Raises QuestionUnknown, SubmissionSent."""
    visit = load_visit()
    question = path.asked_question(visit.asked, code)
    if must_ask(visit, question):
        return alone_page(visit, question)
    draft = read.load_draft(visit.sitting, code)
    answer = visit.shown_answer(code)
    value = draft or (answer.value if answer else AnswerValue())
    return question_page(visit, question, value, more="more" in request.args)


@bp.post("/me/q/<code>")
@child_sitting
def save_answer(code: str) -> ResponseReturnValue:
    """Keep the answer and go on, or keep it half given and go where the button says."""
    visit = load_visit()
    question = path.asked_question(visit.asked, code)
    if not is_bound(visit, question):
        return page("consult/not_yours.html", status=CONFLICT)
    button = request.form.get(BUTTON, "next")
    if button not in ANSWERS:
        return keep_half_given(visit, question, button)
    try:
        value = kinds.parse(posted_fields(), question)
    except AnswerRefused as refused:
        return question_page(visit, question, half_given(question), UNREADABLE, problem=refused.reason.value)
    if keep_answer(visit, code, value):
        visit = load_visit()
    return redirect(onward.next_address(visit, code, onward.came_from()), 303)


def keep_answer(visit: Visit, code: str, value: AnswerValue) -> bool:
    """Save what was said; an empty answer is saved only where it takes back one that the child could see."""
    if value.is_empty and visit.shown_answer(code) is None:
        write.drop_draft(visit.sitting, code)
        return False
    language = lang() if value.words else ""
    write.save_answer(visit.sitting, code, replace(value, words_language=language))
    return True


def keep_half_given(visit: Visit, question: Question, button: str) -> ResponseReturnValue:
    """Keep a draft, then the page that the button asks for."""
    value = half_given(question)
    if not value.is_empty or read.load_draft(visit.sitting, question.code):
        write.save_draft(visit.sitting, question.code, replace(value, words_language=lang()))
    origin = onward.came_from()
    here = onward.question_address(question.code, origin)
    match button:
        case "keep":
            return "", 204, {"Content-Type": "text/plain"}
        case Row.SOMETHING_ELSE:
            return redirect(onward.question_address(question.code, origin, more="1") + "#words", 303)
        case "back":
            return redirect(onward.back_address(visit, question.code, origin), 303)
        case "way":
            return redirect(url_for("consult.show_way", back=here), 303)
        case "help":
            return redirect(url_for("consult.show_help", back=here), 303)
        case "stop":
            return redirect(url_for("consult.show_stop", back=here), 303)
    return redirect(here, 303)


def question_page(
    visit: Visit,
    question: Question,
    value: AnswerValue,
    status: int = 200,
    problem: str = "",
    more: bool = False,
) -> ResponseReturnValue:
    """The page of a question with this value in it."""
    return page(
        "consult/question.html",
        status,
        visit=visit,
        way=visit.way.value,
        question=question,
        value=value,
        placed=dict(value.places),
        progress=path.progress(visit.asked, question.code),
        binding=visit.binding(question),
        origin=onward.came_from(),
        address=onward.question_address(question.code, onward.came_from()),
        problem=problem,
        words_open=more or bool(value.words) or problem == "too_long",
        is_kept=question.code in visit.answered,
        size=visit.sitting.looks.size or visit.child.picture_size,
    )
