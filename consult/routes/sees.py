"""Who may see an answer: the small row of a question's form, and a page of its own with the people who come.

In: the posted form. Out: what the child chose. A form that says nothing widens nothing.
"""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from consult import write
from consult.blueprint import bp
from consult.questions import path
from consult.questions.answer import Fields
from consult.questions.bank import Question, QuestionUnknown
from consult.routes.visit import Visit, load_visit
from consult.sharing import ONLY_IRO, Audience, Sharing, for_everyone
from web.access import child_sitting
from web.page import page

FIELD, COMES = "sees", "comes"
SHEET = "sheet"  # `?from=`: back to the sheet for the meeting


def shown_sharing(visit: Visit, code: str) -> Sharing | None:
    """What the child chose for this answer, as this page may tell; None where they chose nothing, or where an
    earlier answer is hidden here."""
    return None if is_hidden(visit, code) else visit.submission.sharing.by_question.get(code)


def is_hidden(visit: Visit, code: str) -> bool:
    """Whether there is an earlier answer that this page must not show."""
    answer = visit.submission.answer(code)
    return answer is not None and not visit.sitting.may_show(answer)


def posted_sharing(visit: Visit, question: Question, fields: Fields) -> Sharing | None:
    """What the posted form chose; None where it leaves the choice as it is. Where an earlier answer is hidden
    here and nothing was chosen, what is said now is not shown to the meeting."""
    given = next(iter(fields.get(FIELD, ())), "")
    before = visit.submission.sharing.of(question.code)
    if given not in tuple(Audience):
        hidden = is_hidden(visit, question.code)
        return ONLY_IRO if hidden and before.audience is Audience.MEETING else None
    if given != Audience.MEETING:
        return Sharing(Audience(given))
    if before.audience is Audience.MEETING:
        return before
    return for_everyone(list_guests(visit.sitting.review_id))


def keep_sharing(visit: Visit, question: Question, fields: Fields) -> None:
    """Keep what the form chose, also where the answer is only half given."""
    chosen = posted_sharing(visit, question, fields)
    if chosen is not None and visit.sitting.sent_at is None:
        write.share(visit.sitting, question.code, chosen)


def keep_picked_sharing(visit: Visit, question: Question, fields: Fields) -> None:
    """The same where nothing was answered yet: only what was picked, and never of an answer hidden here."""
    if fields.get(FIELD) and not is_hidden(visit, question.code):
        keep_sharing(visit, question, fields)


@bp.get("/me/q/<code>/sees")
@child_sitting
def show_sees(code: str) -> ResponseReturnValue:
    """One answer: who sees it, in pictures, and who comes."""
    visit, question = _asked(code)
    return page(
        "consult/sees.html",
        visit=visit,
        question=question,
        sharing=visit.submission.sharing.of(code),
        guests=list_guests(visit.sitting.review_id),
        back=_back(),
        origin=request.args.get("from"),
    )


@bp.post("/me/q/<code>/sees")
@child_sitting
def save_sees(code: str) -> ResponseReturnValue:
    """Keep it. "Everyone" means the people who stood on this page, but those whose tick was taken away."""
    visit, _ = _asked(code)
    given = request.form.get(FIELD, "")
    if given not in tuple(Audience):
        abort(400)
    sharing = Sharing(Audience(given))
    if sharing.audience is Audience.MEETING:
        on_page = request.form.getlist("on_page")
        guests = [one for one in list_guests(visit.sitting.review_id) if str(one.id) in on_page]
        without = set(on_page) - set(request.form.getlist(COMES))
        sharing = for_everyone(guests, without)
    write.share(visit.sitting, code, sharing)
    return redirect(_back(), 303)


def _asked(code: str) -> tuple[Visit, Question]:
    """The visit and the question, where its answer may be shown here. Raises QuestionUnknown,
    SubmissionSent."""
    visit = load_visit()
    question = path.asked_question(visit.asked, code)
    if is_hidden(visit, code):
        raise QuestionUnknown(code)
    return visit, question


def _back() -> str:
    return url_for("consult.show_sheet" if request.args.get("from") == SHEET else "consult.show_look")
