"""Who may put my words into English? The child's choice, which the desk keeps to."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.model import INTERPRETERS
from consult.questions.answer import clean_words
from consult.routes.help import back_address
from consult.routes.visit import load_visit
from consult.safety_words import find_flags
from web.access import child_sitting
from web.page import page

MOST_NAME = 80


@bp.get("/me/interpreter")
@child_sitting
def show_interpreter() -> ResponseReturnValue:
    """Cards to choose from, as many as are right. What another sitting chose is shown where it may be."""
    visit = load_visit()
    opening = visit.sitting.opening if visit.sitting.unlocked else None
    return page(
        "consult/interpreter.html",
        visit=visit,
        chosen=opening.interpreters if opening else (),
        name=opening.not_interpreter if opening else "",
        back=back_address(),
    )


@bp.post("/me/interpreter")
@child_sitting
def save_interpreter() -> ResponseReturnValue:
    """Keep it. Where what was chosen before is not shown, it only comes to it. A name in which the list of
    words finds something ("not my uncle, he hurts me") is a call as well: else nobody would be told."""
    visit = load_visit()
    given, name = request.form.getlist("who"), clean_words(request.form.get("name", ""))[:MOST_NAME]
    if name != visit.sitting.opening.not_interpreter and find_flags(name):
        write.add_call(visit.sitting, "write_to_me", name, anew=True)
    if not visit.sitting.unlocked:
        before = visit.sitting.opening
        given = [*given, *before.interpreters]
        name = " / ".join(dict.fromkeys(one for one in (before.not_interpreter, name) if one))
    chosen = tuple(code for code in INTERPRETERS if code in given)
    write.save_opening(visit.sitting, interpreters=chosen, not_interpreter=name)
    return redirect(back_address() or url_for("consult.show_look"), 303)
