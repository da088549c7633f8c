"""A sentence that the child gives: alone, big and heard, until they go on. For a child who exchanges pictures
this is the whole act; "Give my sentence" must not only put the next question in its place.

In: an answer that was kept. Out: its page. What may mean that the child is not safe is never shown so.
"""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.model import AnswerValue
from consult.questions.bank import Question
from consult.routes import onward
from consult.routes.beside import strip_of
from consult.routes.sees import NEXT, sees_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page

GIVE = "next"  # the button
ON_PHONE = "/me/given"  # what the phone itself puts in place


def is_given(visit: Visit, question: Question) -> bool:
    """Whether there is a sentence of cards to give: one that this sitting may show and that alerts nobody."""
    answer = visit.shown_answer(question.code)
    return question.kind == "sentence" and answer is not None and bool(answer.value.chosen)


def given_address(code: str, origin: str | None, must_tell: bool) -> str:
    """Its page. `must_tell`: what was picked for who sees it is explained after it."""
    values: dict[str, Any] = {"code": code, "from": origin, "tell": "1" if must_tell else None}
    return url_for("consult.show_given", **values)


@bp.get("/me/q/<code>/given")
@child_sitting
def show_given(code: str) -> ResponseReturnValue:
    """The sentence as it was kept, and the way on; that alone where there is none to show."""
    visit = load_visit()
    question = visit.question(code)
    origin = onward.came_from()
    tells = "tell" in request.args
    on = sees_address(code, origin or NEXT) if tells else onward.next_address(visit, code, origin)
    answer = visit.shown_answer(code)
    if answer is None or not is_given(visit, question):
        return redirect(on)
    return given_page(visit, question, answer.value, on)


def given_on_phone(visit: Visit, question: Question) -> ResponseReturnValue:
    """The page without a sentence: the phone puts it there."""
    return given_page(visit, question, AnswerValue(), url_for("consult.show_look"))


def given_page(
    visit: Visit, question: Question, value: AnswerValue, on: str, preview: object = None
) -> ResponseReturnValue:
    """The page itself. `on`: where it leads. `preview`: what the page is told of a preview that it is in."""
    return page(
        "consult/given.html",
        preview=preview,
        visit=visit,
        way=visit.way.value,
        strip=strip_of(question, value),
        words=value.words,
        on=on,
    )
