"""Who may see an answer: the small row of a question's form, and a page of its own with the people who come.

In: the posted form. Out: what the child chose. A form that says nothing widens nothing.
"""

from typing import Any

from flask import abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from consult import write
from consult.blueprint import bp
from consult.questions.answer import Fields
from consult.questions.bank import Question, QuestionUnknown
from consult.routes import onward
from consult.routes.visit import Visit, load_visit
from consult.sharing import ONLY_IRO, Audience, Sharing, for_everyone
from web.access import child_sitting
from web.page import page

FIELD, ON_PAGE, COMES = "sees", "on_page", "comes"
HOW = "how"  # a script showed what the choice means
SHEET = "sheet"  # `?from=`: back to the sheet for the meeting
WRITTEN = "written"  # `?from=`: back to what was written down
NEXT = "next"  # on to the next question
TOLD = "sees_told"  # in the session: what "everyone" and "keep for now" mean was shown


def shown_sharing(visit: Visit, code: str) -> Sharing | None:
    """What the child chose for this answer, as this page may tell; None where they chose nothing, or where an
    earlier answer is hidden here."""
    if is_hidden(visit, code) or code not in visit.submission.sharing.by_question:
        return None
    return visit.submission.sharing_of(code)


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
    if ON_PAGE in fields:
        return for_people_on_page(visit, fields)
    if before.audience is Audience.MEETING:
        return before
    return for_everyone(list_guests(visit.sitting.review_id))


def for_people_on_page(visit: Visit, fields: Fields) -> Sharing:
    """Everyone who stood on the page, but those whose tick was taken away."""
    on_page = fields.get(ON_PAGE, ())
    guests = [one for one in list_guests(visit.sitting.review_id) if str(one.id) in on_page]
    return for_everyone(guests, set(on_page) - set(fields.get(COMES, ())))


def keep_sharing(visit: Visit, question: Question, fields: Fields) -> None:
    """Keep what the form chose, also where the answer is only half given. An answer that is hidden here is
    never shown to more people so."""
    chosen = posted_sharing(visit, question, fields)
    if chosen is None or visit.sitting.sent_at is not None:
        return
    before, answer = visit.submission.sharing.of(question.code), visit.submission.answer(question.code)
    if before.hides and not chosen.hides and answer is not None:
        return  # it is chosen for what is not an answer yet, not for what was said
    narrows = chosen.hides or (chosen == ONLY_IRO and before.audience is Audience.MEETING)
    if narrows or not is_hidden(visit, question.code):
        write.share(visit.sitting, question.code, chosen)


def keep_picked_sharing(visit: Visit, question: Question, fields: Fields) -> None:
    """The same where nothing was answered yet: only what was picked, and never of an answer hidden here."""
    if fields.get(FIELD) and not is_hidden(visit, question.code):
        keep_sharing(visit, question, fields)


def must_tell(visit: Visit, code: str, fields: Fields) -> bool:
    """Whether what was picked is explained now: "everyone" or "keep for now", each once, where no script
    showed beside the choice what it means. Where nobody is to meet any more "everyone" explains nothing."""
    picked = next(iter(fields.get(FIELD, ())), "")
    told = session.get(TOLD, [])
    explained = (Audience.KEPT,) if visit.nobody_meets else (Audience.MEETING, Audience.KEPT)
    if picked not in explained or picked in told or HOW in fields:
        return False
    session[TOLD] = [*told, picked]
    return code in [one.code for one in visit.to_look_at]


def sees_address(code: str, origin: str) -> str:
    """The page of one answer; `origin`: where it leads on to."""
    values: dict[str, Any] = {"code": code, "from": origin}
    return url_for("consult.show_sees", **values)


@bp.get("/me/q/<code>/sees")
@child_sitting
def show_sees(code: str) -> ResponseReturnValue:
    """One answer: who sees it, in pictures, and who comes."""
    visit, question = _asked(code)
    return page(
        "consult/sees.html",
        visit=visit,
        question=question,
        sharing=visit.submission.sharing_of(code),
        guests=list_guests(visit.sitting.review_id),
        back=_back(visit, code),
        origin=request.args.get("from"),
    )


@bp.post("/me/q/<code>/sees")
@child_sitting
def save_sees(code: str) -> ResponseReturnValue:
    """Keep it. "Everyone" means the people who stood on this page, but those whose tick was taken away; once
    nobody is to meet any more, those chosen before."""
    visit, _ = _asked(code)
    given = request.form.get(FIELD, "")
    if given not in tuple(Audience):
        abort(400)
    sharing = Sharing(Audience(given))
    before = visit.submission.sharing.of(code)
    if sharing.audience is Audience.MEETING and visit.nobody_meets and before.audience is Audience.MEETING:
        sharing = before  # the page shows no people then
    elif sharing.audience is Audience.MEETING:
        sharing = for_people_on_page(visit, request.form.to_dict(flat=False))
    write.share(visit.sitting, code, sharing)
    return redirect(_back(visit, code), 303)


def _asked(code: str) -> tuple[Visit, Question]:
    """The visit and the question, where its answer may be shown here. Raises QuestionUnknown,
    SubmissionSent."""
    visit = load_visit()
    question = visit.question(code)
    if is_hidden(visit, code):
        raise QuestionUnknown(code)
    return visit, question


def _back(visit: Visit, code: str) -> str:
    origin = request.args.get("from")
    if origin in (NEXT, onward.LATER):
        return onward.next_address(visit, code, onward.LATER if origin == onward.LATER else None)
    pages = {SHEET: "consult.show_sheet", WRITTEN: "consult.show_written_down"}
    return url_for(pages.get(origin or "", "consult.show_look"))
