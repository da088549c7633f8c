"""One question a page. Every button of the page belongs to the answer's form, so nothing is lost.

What a child says is taken also when their session ran out while the page stood open, or when the answers were
sent from another page: then the answer says truly what was kept, and shows nothing else.
"""

from dataclasses import replace

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import read, write
from consult.blueprint import bp
from consult.model import AnswerValue, Row, SubmissionSent
from consult.questions import kinds, path
from consult.questions.answer import BUTTON, AnswerRefused
from consult.questions.bank import Question
from consult.questions.shown_order import in_groups
from consult.routes import onward
from consult.routes.alone import alone_page, must_ask
from consult.routes.beside import beside
from consult.routes.files import checked_files, reason_text, take_files
from consult.routes.half_given import ANSWERS, half_given, half_kept, is_bound, posted_fields
from consult.routes.sees import keep_sharing, posted_sharing, shown_sharing
from consult.routes.visit import Visit, load_any_visit, load_visit
from web.access import child_sitting, ended_address, late_sitting
from web.headers import permissions
from web.page import page
from web.words import lang

UNREADABLE = 422
CONFLICT = 409
DELIBERATE = ("help", "stop")


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
@late_sitting
def save_answer(code: str) -> ResponseReturnValue:
    """Keep the answer and go on, or keep it half given and go where the button says."""
    visit = load_any_visit()
    question = visit.bound_question(code)
    if not is_bound(visit, question):
        path.asked_question(visit.asked, code)
        return page("consult/not_yours.html", status=CONFLICT)
    refused = take_files(visit.sitting, question)
    if refused:
        return question_page(visit, question, half_given(question), UNREADABLE, problem=reason_text(refused))
    button = request.form.get(BUTTON, "next")
    if button not in ANSWERS:
        return keep_half_given(visit, question, button)
    try:
        value = checked_files(visit.sitting, question, kinds.parse(posted_fields(), question))
    except AnswerRefused as why:
        return question_page(visit, question, half_given(question), UNREADABLE, problem=why.reason.value)
    try:
        kept = keep_answer(visit, code, value)
    except SubmissionSent:
        return keep_after_sending(visit, question, value)
    if visit.sitting.is_over:
        return redirect(ended_address(kept or None), 303)
    visit = load_any_visit() if kept else visit
    return redirect(onward.next_address(visit, code, onward.came_from()), 303)


def keep_answer(visit: Visit, code: str, value: AnswerValue) -> bool:
    """Save what was said; an empty answer is saved only where it takes back one that the child could see."""
    if value.is_empty and visit.shown_answer(code) is None:
        write.drop_draft(visit.sitting, code)
        return False
    question = visit.bound_question(code)
    tapped = visit.tapped(question, value, request.form.get("pace") == "quick")
    sharing = posted_sharing(visit, question)
    write.save_answer(visit.sitting, code, in_this_language(value), sharing, tapped)
    return True


def in_this_language(value: AnswerValue) -> AnswerValue:
    """The same, with the page's language as that of the words."""
    return replace(value, words_language=lang() if value.words else "")


def keep_after_sending(visit: Visit, question: Question, value: AnswerValue) -> ResponseReturnValue:
    """Sent already, from another page: only what alerts is still taken, and the page says what was not."""
    alerts = bool(kinds.alerting(value, question))
    if alerts:
        sharing = posted_sharing(visit, question)
        write.add_late_answer(visit.sitting, question.code, in_this_language(value), sharing)
    if visit.sitting.is_over:
        return redirect(ended_address(None if value.is_empty else alerts), 303)
    lost = not alerts and not value.is_empty
    return redirect(url_for("consult.show_thanks", kept="no" if lost else None), 303)


def keep_half_given(visit: Visit, question: Question, button: str) -> ResponseReturnValue:
    """Keep a draft, then the page that the button asks for. What alerts is saved as the answer where the
    button is a deliberate act (decision 0007)."""
    value = kinds.step(half_kept(question), question, button)
    if visit.sitting.sent_at is not None:
        return ("", 204) if button == "keep" else keep_after_sending(visit, question, value)
    if button in DELIBERATE and kinds.alerting(value, question):
        keep_answer(visit, question.code, value)
    elif not value.is_empty or read.load_draft(visit.sitting, question.code):
        write.save_draft(visit.sitting, question.code, replace(value, words_language=lang()))
        keep_sharing(visit, question)
    if button == "keep":
        return "", 204, {"Content-Type": "text/plain"}
    if visit.sitting.is_over:
        return redirect(ended_address(None if value.is_empty else True), 303)
    return redirect(address_of(button, visit, question), 303)


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


def progress_at(visit: Visit, question: Question) -> path.Progress:
    """How far the child is; alone where the question is no longer asked and was sent from an older page."""
    part = visit.part_of(question)
    return path.progress(part if question in part else (question,), question.code)


def question_page(
    visit: Visit,
    question: Question,
    value: AnswerValue,
    status: int = 200,
    problem: str = "",
    more: bool = False,
) -> ResponseReturnValue:
    """The page of a question with this value in it."""
    size = visit.sitting.looks.size or visit.child.picture_size
    asked = visit.shown(question)
    groups = in_groups(asked.options, visit.cards_at_once)
    answer = page(
        "consult/question.html",
        status,
        visit=visit,
        way=visit.way.value,
        question=asked,
        card_groups=groups,
        part=request.args.get("part", 0, type=int) % max(1, len(groups)),
        value=value,
        placed=dict(value.places),
        progress=progress_at(visit, question),
        binding=visit.binding(question),
        origin=onward.came_from(),
        address=onward.question_address(question.code, onward.came_from()),
        problem=problem,
        words_open=more or bool(value.words) or problem == "too_long",
        is_kept=question.code in visit.answered,
        sees=shown_sharing(visit, question.code),
        size=size,
        **beside(visit, question, value),
    )
    if question.kind == "say_it":
        # The one page that may ask for the microphone.
        answer.headers["Permissions-Policy"] = permissions(microphone=True)
    return answer
