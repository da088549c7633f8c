"""One question a page. Every button of the page belongs to the answer's form, so nothing is lost.

What a child says is taken also when their session ran out while the page stood open, or when the answers were
sent from another page: then the answer says truly what was kept, and shows nothing else.
"""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import read
from consult.blueprint import bp
from consult.model import AnswerValue, Row
from consult.questions import path
from consult.questions.answer import AnswerRefused
from consult.questions.bank import Question
from consult.questions.one_by_one import as_meant
from consult.routes import onward
from consult.routes.alone import alone_page, must_ask
from consult.routes.beside import beside
from consult.routes.cards_now import cards_now
from consult.routes.files import reason_text, take_files
from consult.routes.given import GIVE, given_address, is_given
from consult.routes.half_given import half_given, is_bound, posted_fields
from consult.routes.handed_over import placed_by_phone
from consult.routes.lost import note_lost
from consult.routes.sees import NEXT, must_tell, sees_address, shown_sharing
from consult.routes.taking import ANSWERS, Became, Taken, pressed, take
from consult.routes.visit import Visit, load_any_visit, load_visit
from web.access import child_sitting, ended_address, late_sitting
from web.headers import permissions
from web.page import page

UNREADABLE = 422
CONFLICT = 409
MANY_CARDS = 9  # of more, those that wait are sent without their pictures: a page stays under 8 KB


@bp.get("/me/q/<code>")
@child_sitting
def show_question(code: str) -> ResponseReturnValue:
    """A question with what was given so far. Raises QuestionUnknown, SubmissionSent."""
    visit = load_visit()
    question = visit.question(code)
    if must_ask(visit, question):
        return alone_page(visit, question)
    draft = read.load_draft(visit.sitting, code)
    answer = visit.shown_answer(code)
    value = draft or (answer.value if answer else AnswerValue())
    return question_page(visit, question, value, more="more" in request.args)


@bp.post("/me/q/<code>")
@late_sitting
def save_answer(code: str) -> ResponseReturnValue:
    """Keep the answer and go on, or keep it half given and go where the button says."""
    visit = load_any_visit()
    question = visit.bound_question(code)
    if not is_bound(visit, question):
        visit.question(code)
        return page("consult/not_yours.html", status=CONFLICT)
    refused = take_files(visit.sitting, question)
    if refused:
        value = half_given(question, posted_fields())
        return question_page(visit, question, value, UNREADABLE, problem=reason_text(refused))
    try:
        taken = take(visit, question, as_meant(posted_fields()), placed_by_phone())
    except AnswerRefused as why:
        value = half_given(question, posted_fields())
        return question_page(visit, question, value, UNREADABLE, problem=why.reason.value)
    if taken.answer and visit.sitting.opening.lost:
        files = taken.answer.value.attached
        note_lost(visit, question, {**posted_fields(), "attached": files}, files, taken.answer.revision)
    return after_taking(visit, question, taken)


def after_taking(visit: Visit, question: Question, taken: Taken) -> ResponseReturnValue:
    """The page after a form was taken; for a session that is over, the one that says what was kept."""
    button = pressed(as_meant(posted_fields()))
    if button == "keep":
        return "", 204, {"Content-Type": "text/plain"}
    if visit.sitting.is_over:
        return redirect(ended_address(taken.was_kept), 303)
    if visit.sitting.sent_at is not None or taken.became in (Became.LATE, Became.LOST):
        lost = "no" if taken.became is Became.LOST else None
        return redirect(url_for("consult.show_thanks", kept=lost), 303)
    if button not in ANSWERS:
        return redirect(address_of(button, visit, question), 303)
    visit = load_any_visit() if taken.answer else visit
    tells, origin = must_tell(visit, question.code, posted_fields()), onward.came_from()
    if button == GIVE and is_given(visit, question):
        return redirect(given_address(question.code, origin, tells), 303)
    if tells:
        return redirect(sees_address(question.code, origin or NEXT), 303)
    return redirect(onward.next_address(visit, question.code, origin), 303)


def address_of(button: str, visit: Visit, question: Question) -> str:
    """Where a button that gives no answer leads."""
    origin = onward.came_from()
    here = onward.question_address(question.code, origin)
    match button:
        case Row.SOMETHING_ELSE:
            return onward.question_address(question.code, origin, more="1") + "#words"
        case "back":
            return onward.back_address(visit, question.code, origin)
        case "topics":
            return url_for("consult.show_topics")
        case "way":
            return url_for("consult.show_way", back=here)
        case "not_right":
            return url_for("consult.show_not_right", back=here)
        case "help":
            return url_for("consult.show_help", back=here)
        case "stop":
            return url_for("consult.show_stop", back=here)
    if button.startswith("part:"):
        return onward.question_address(question.code, origin, part=button.removeprefix("part:"))
    return here


def question_page(
    visit: Visit,
    question: Question,
    value: AnswerValue,
    status: int = 200,
    problem: str = "",
    more: bool = False,
    for_phone: bool = False,
) -> ResponseReturnValue:
    """The page of a question with this value in it. `for_phone`: it is kept there, with the pictures of all
    cards; sent by itself, the
    many that wait behind "more cards" come without."""
    size = visit.sitting.looks.size or visit.child.picture_size
    asked = visit.shown(question)
    progress = path.progress(visit.part_of(question), question.code)
    newest = visit.submission.answer(question.code)
    answer = page(
        "consult/question.html",
        status,
        # The first question's page brings its stylesheet along; further ones find it kept by the browser.
        is_further=progress.number > 1,
        visit=visit,
        way=visit.way.value,
        question=asked,
        value=value,
        placed=dict(value.places),
        progress=progress,
        binding=visit.binding(question),
        origin=onward.came_from(),
        address=onward.question_address(question.code, onward.came_from()),
        problem=problem,
        words_open=more or bool(value.words) or problem == "too_long",
        is_kept=question.code in visit.answered,
        seen=newest.revision if newest else 0,
        sees=shown_sharing(visit, question.code),
        size=size,
        bare_waiting=not for_phone and len(asked.options) > MANY_CARDS,
        **beside(visit, asked, value),
        **cards_now(visit, asked, value, request.args.get("part", "")),
    )
    # Also where this question asks for no recording: the phone itself may put the one that does in its place.
    answer.headers["Permissions-Policy"] = permissions(microphone=True)
    return answer
