"""The desk's page to write down what a child said on paper, with cards, by signing or in a talk.

In: an invite of a child of this IRO. Out: answers kept under a go of its own, with who wrote them down,
when and how. Of what the child said themselves the page tells nothing but that there is something.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from children.model import Child, Review, ReviewId
from children.opening import open_review_of_iro
from children.read import today
from consult import read
from consult.attached.model import AttachmentRefused
from consult.blueprint import bp
from consult.helping import HOW_HELPED, WHO_HELPED, Helps, Who
from consult.model import AnswerValue, Invite
from consult.questions import kinds
from consult.questions.answer import AnswerRefused, Fields
from consult.questions.kinds.sentence import STARTERS, starters_of
from consult.questions.model import Question
from consult.routes.files import reason_text
from consult.routes.paper import code_for, find_invite, paper_questions
from consult.sharing import Audience, Sharing, for_everyone
from consult.writing_down import Kept, Worker, has_own_unsent, seen_revisions, write_down
from consult.written import How
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.languages import english_name, format_date, list_languages

HOWS = {
    How.PAPER: "On paper",
    How.CARDS: "With cards on a table",
    How.SIGNING: "By signing",
    How.TALK: "In a talk",
}
MOST_NAME = 80
LEFT_OUT = "left_out"  # by its name in the form: who is asked to come and sees none of it
UNREADABLE = 422


@dataclass(frozen=True)
class Typed:
    """The form as it was sent, and what is wrong with it: (field, words). `sees`: the answers that the child
    gave to the meeting."""

    worker: Worker | None
    answers: Mapping[str, AnswerValue]
    sees: Mapping[str, Sharing]
    wrong: Sequence[tuple[str, str]]


@bp.get("/desk/reviews/<uuid:review_id>/written/<uuid:invite_id>")
@require(Role.IRO)
def show_written(review_id: UUID, invite_id: UUID) -> ResponseReturnValue:
    """The page, empty. Raises ReviewNotFound, ChildNotFound."""
    child, review = open_review_of_iro(ReviewId(review_id))
    return _page(child, review, find_invite(review, invite_id))


@bp.post("/desk/reviews/<uuid:review_id>/written/<uuid:invite_id>")
@require(Role.IRO)
def save_written(review_id: UUID, invite_id: UUID) -> ResponseReturnValue:
    """Keep it, and say what became of it."""
    child, review = open_review_of_iro(ReviewId(review_id))
    invite = find_invite(review, invite_id)
    by_code = {one.code: one for one in paper_questions(child, review)}
    typed = _typed(list(by_code.values()), review)
    if typed.worker is None or typed.wrong:
        return _page(child, review, invite, typed.wrong)
    upload = request.files.get("photo")
    agreed = handed().list_agreed(review.id)
    try:
        kept = write_down(
            invite,
            typed.worker,
            typed.answers,
            _seen(),
            agreed,
            upload.read() if upload else b"",
            sends=request.form.get("sends") == "yes",
            sees=typed.sees,
        )
    except AttachmentRefused as refused:
        return _page(child, review, invite, [("photo", reason_text(refused.why))])
    for line in told(kept, child):
        flash(line)
    if kept.not_kept:  # what was typed still stands there to be copied, and in no cookie
        gone = [(f"q-{code}", f"Not kept: {by_code[code].easy}") for code in kept.not_kept]
        return _page(child, review, invite, gone, 200)
    return redirect(url_for("reviews.show_answers", review_id=review.id), 303)


def told(kept: Kept, child: Child) -> list[str]:
    """What became of it, in plain words."""
    if kept.was_there:
        return ["This was kept already. Nothing was added."]
    lines = [f"{_answers(kept.kept)} kept, marked as written down."] if kept.kept else []
    if kept.own_newer:
        lines.append(
            f"{_answers(kept.own_newer)} kept beside a newer answer that {child.called} gave themselves."
            " Theirs counts."
        )
    if kept.not_kept:
        lines.append(
            f"{_answers(kept.not_kept)} not kept: {child.called} has sent their answers. What is new belongs"
            " in your talk with them, and in the review record. It still stands below: copy it from here."
        )
    return lines


def _answers(codes: Sequence[str]) -> str:
    return "1 answer was" if len(codes) == 1 else f"{len(codes)} answers were"


def _typed(questions: Sequence[Question], review: Review) -> Typed:
    wrong: list[tuple[str, str]] = []
    answers: dict[str, AnswerValue] = {}
    for question in questions:
        try:
            value = kinds.parse(fields_of(question), question)
        except AnswerRefused as why:
            wrong.append((f"q-{question.code}", f"{question.easy} {why.reason.value.replace('_', ' ')}"))
            continue
        if not value.is_empty:
            answers[question.code] = replace(value, words_language=_language() if value.words else "")
    worker = _worker(wrong, review)
    upload = request.files.get("photo")
    if not answers and not wrong and not (upload and upload.filename):
        wrong.append(("answers", "Nothing is ticked, written or photographed yet."))
    return Typed(worker, answers, _sees(review, answers), wrong)


def _sees(review: Review, codes: Iterable[str]) -> dict[str, Sharing]:
    """What was given to the meeting, by the people who are asked to come, but those whom the child left out:
    of any of it, so of all. Nothing once nobody is to meet any more."""
    if review.is_over(today()):
        return {}
    everyone = for_everyone(list_guests(review.id), request.form.getlist(LEFT_OUT))
    return {code: everyone for code in codes if request.form.get(f"{code}.sees") == Audience.MEETING}


def fields_of(question: Question) -> Fields:
    """The part of the form that is about one question, as a child's own page would send it."""
    head = f"{question.code}."
    posted = request.form.lists()
    found = {name.removeprefix(head): values for name, values in posted if name.startswith(head)}
    if question.kind == "order":
        codes = [one.code for one in question.options]
        ranks = {code: "".join(found.get(f"rank-{code}", ())).strip() for code in codes}
        numbered = [(int(rank), code) for code, rank in ranks.items() if rank.isdecimal() and len(rank) < 4]
        found["choice"] = [code for _, code in sorted(numbered)]
    return found


def _worker(wrong: list[tuple[str, str]], review: Review) -> Worker | None:
    name, role = (" ".join(request.form.get(one, "").split())[:MOST_NAME] for one in ("name", "role"))
    if not name:
        wrong.append(("name", "Who wrote it down?"))
    if not role:
        wrong.append(("role", "What is their role?"))
    how = request.form.get("how", "")
    if how not in list(How):
        wrong.append(("how", "How did they say it?"))
    on = _day(wrong, review.counted_from)
    try:
        form = UUID(request.form.get("entry", ""))
    except ValueError:
        form = uuid4()
    if on is None or not (name and role and how in list(How)):
        return None
    return Worker(form, viewer().staff_id, name, role, How(how), on, *_helped())


def _helped() -> tuple[Who, tuple[Helps, ...]]:
    who = request.form.get("helper", "")
    helps = request.form.getlist("helps")
    return Who(who) if who in list(Who) else Who.NOBODY, tuple(one for one in Helps if one in helps)


def _day(wrong: list[tuple[str, str]], first: date) -> date | None:
    try:
        on = date.fromisoformat(request.form.get("on", ""))
    except ValueError:
        wrong.append(("on", "On which day did they say it?"))
        return None
    if on > today():
        wrong.append(("on", "That day has not been yet."))
        return None
    if on < first:
        since = format_date(first, "en")
        wrong.append(("on", f"That day is before {since}, since when this review is counted. When was it?"))
        return None
    return on


def _language() -> str:
    given = request.form.get("language", "")
    return given if given in [one.code for one in list_languages()] else "en"


def _seen() -> dict[str, int]:
    found = {}
    for name, value in request.form.items():
        if name.startswith("seen-") and value.isdecimal() and len(value) < 9:
            found[name.removeprefix("seen-")] = int(value)
    return found


def _page(
    child: Child,
    review: Review,
    invite: Invite,
    wrong: Sequence[tuple[str, str]] = (),
    status: int = UNREADABLE,
) -> ResponseReturnValue:
    submission = read.load_submission(review.id)
    own = {
        one.question
        for one in (read.list_revisions(submission.id) if submission else ())
        if submission and submission.written.of(one.sitting_id) is None
    }
    return page(
        "consult/written_desk.html",
        status if wrong else 200,
        child=child,
        review=review,
        invite=invite,
        code=code_for(invite),
        questions=paper_questions(child, review),
        starters=lambda question: [(one, STARTERS[one][0][1]) for one in starters_of(question)],
        hows=HOWS,
        helpers=WHO_HELPED,
        helped=HOW_HELPED,
        wrong=wrong,
        form=request.form,
        form_id=request.form.get("entry") or str(uuid4()),
        name=request.form.get("name", viewer().name),
        today=today().isoformat(),
        first_day=review.counted_from.isoformat(),
        guests=list_guests(review.id),
        nobody_meets=review.is_over(today()),
        left_out=request.form.getlist(LEFT_OUT),
        seen=seen_revisions(submission.id) if submission else {},
        own=own,
        sent=submission.sent_at if submission else None,
        may_send=submission is None or not has_own_unsent(submission.id),
        languages=[(one.code, english_name(one.code)) for one in list_languages()],
        language=request.form.get("language", "en"),
    )
