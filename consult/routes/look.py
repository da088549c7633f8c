"""The end of the way: look at my answers, change them, send, and what happens next; or stop for now."""

from dataclasses import dataclass

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from children.languages import list_offered
from children.read import LOCAL
from consult import read, write
from consult.blueprint import bp
from consult.leaving import forget_all
from consult.meeting_sheet import held_back
from consult.model import Alert
from consult.questions import kinds, path
from consult.questions.answer import Described
from consult.questions.bank import Question
from consult.routes.ask import list_asked
from consult.routes.closed import service_of
from consult.routes.hello import meeting_of
from consult.routes.help import back_address
from consult.routes.sheet import sheet_of
from consult.routes.taking import give_begun
from consult.routes.visit import Visit, load_any_visit, load_visit
from store.work import now
from web.access import child_sitting, late_sitting, open_to_all
from web.handed import handed
from web.headers import permissions
from web.page import page
from web.words import lang
from wording.languages import format_date, format_time


@dataclass(frozen=True)
class Looked:
    """One question on the page: what was said, as far as it may be shown. `hidden`: kept, not shown."""

    question: Question
    said: tuple[Described, ...]
    hidden: bool


@dataclass(frozen=True)
class Told:
    """What became of one alert, in words and times that are true: seen on a day at a time, by the IRO or by
    someone else of their team, or not yet. `hidden`: it is not for the IRO."""

    seen_on: str = ""
    seen_at: str = ""
    by_iro: bool = False
    hidden: bool = False


@bp.get("/me/look")
@child_sitting
def show_look() -> ResponseReturnValue:
    """All that may be shown of what the child said. What alerts is only counted, where it may be told."""
    visit = load_visit()
    private = private_questions(visit)
    looked = [look(visit, question) for question in visit.to_look_at if question not in private]
    answer = page(
        "consult/look.html",
        visit=visit,
        looked=looked,
        hidden=sum(one.hidden for one in looked),
        private=len(private),
        private_hidden=any(alert.hidden_from for alert in alerts_of(visit)),
        guests=list_guests(visit.sitting.review_id),
        shared=bool(sheet_of(visit)),
        go_on=path.resumed_question(visit.asked, visit.answered, visit.sitting.opening.later),
    )
    # From here the phone itself may put a recording's question in place.
    answer.headers["Permissions-Policy"] = permissions(microphone=True)
    return answer


@bp.get("/me/look/only")
@child_sitting
def show_only() -> ResponseReturnValue:
    """What is only for the IRO, opened by the child's own tap, with what became of it. After sending, when
    someone else may hold the device, only what became of it."""
    visit = load_any_visit()
    shown = private_questions(visit) if visit.sitting.sent_at is None else []
    held = {one.question for one in held_back(visit.submission)}
    return page(
        "consult/only.html",
        visit=visit,
        looked=[Looked(question, said(visit, question), False) for question in shown],
        held=any(one.code in held for one in shown),
        told=[told(alert) for alert in alerts_of(visit)],
    )


@bp.get("/me/thanks")
@child_sitting
def show_thanks() -> ResponseReturnValue:
    """Thank you, what happens next, and what became of alerts."""
    visit = load_any_visit()
    if visit.sitting.sent_at is None:
        return redirect(url_for("consult.show_look"))
    return page(
        "consult/thanks.html",
        visit=visit,
        meeting=meeting_of(visit),
        lost=request.args.get("kept") == "no",
        elsewhere="elsewhere" in request.args,
        asked=[one.kind for one in list_asked(visit) if one.by_card and not one.hidden_from],
        told=[told(alert) for alert in alerts_of(visit)],
    )


@bp.get("/me/stop")
@child_sitting
def show_stop() -> ResponseReturnValue:
    """Stop for now: what is kept, and how to come back."""
    return page("consult/stop.html", visit=load_visit(), back=back_address())


@bp.post("/me/stop")
@late_sitting
def stop() -> ResponseReturnValue:
    """End the sitting on this device; the link goes on from here. The IRO sees what was said so far only
    where the child says yes here."""
    visit = load_any_visit()
    let_see(visit, request.form.get("may_see", ""))
    write.end_sitting(visit.sitting)
    session.clear()
    return forget_all(redirect(url_for("consult.show_goodbye", lang=lang()), 303))


def let_see(visit: Visit, said: str) -> None:
    """Keep what was said at "stop": "yes" or "no", the IRO may see what was said so far, what is half given
    too. Anything else, and anything after Send, changes nothing; nor does a yes that comes late, once the
    child said no in a sitting that began after it, perhaps on another phone. Where their two pictures were
    not tapped it may be anybody with the card: nothing is asked there, and nothing changes."""
    sitting, refused = visit.sitting, visit.sitting.opening.refused_in
    if said not in ("yes", "no") or sitting.sent_at is not None or sitting.lacks_pictures:
        return
    if said == "no":
        newest = max(refused or sitting.began_at, sitting.began_at)
        write.save_opening(sitting, may_see_unsent=False, refused_in=newest)
    elif refused is None or refused <= sitting.began_at:
        write.save_opening(sitting, may_see_unsent=True, may_see_since=now())
        give_begun(visit)


@bp.get("/goodbye")
@open_to_all
def show_goodbye() -> ResponseReturnValue:
    """Nothing is left on this device."""
    return page("consult/goodbye.html", sent="sent" in request.args, offered=list_offered(service_of(None)))


@bp.post("/me/finish")
@late_sitting
def finish() -> ResponseReturnValue:
    """After sending: end the sitting on this device."""
    write.end_sitting(load_any_visit().sitting)
    session.clear()
    return forget_all(redirect(url_for("consult.show_goodbye", lang=lang(), sent=1), 303))


def look(visit: Visit, question: Question) -> Looked:
    """One question with its answer, as far as this sitting may show it."""
    answer = visit.submission.answer(question.code)
    hidden = answer is not None and not visit.sitting.may_show(answer)
    return Looked(question, () if hidden else said(visit, question), hidden)


def said(visit: Visit, question: Question) -> tuple[Described, ...]:
    """The answer to a question, piece by piece: by the question as it stands in the questionnaire, which has
    every card, also one that is not offered now."""
    answer = visit.submission.answer(question.code)
    return tuple(kinds.describe(answer.value, visit.bank.question(question.code))) if answer else ()


def is_private(visit: Visit, question: Question) -> bool:
    """Whether this sitting may tell that the answer to this question is one for the IRO only. Elsewhere it is
    hidden like any other."""
    answer = visit.submission.answer(question.code)
    return answer is not None and visit.sitting.may_show(answer) and visit.is_private(answer)


def private_questions(visit: Visit) -> list[Question]:
    """The questions whose answers are for the IRO only, as far as this sitting may tell."""
    return [question for question in visit.to_look_at if is_private(visit, question)]


def alerts_of(visit: Visit) -> list[Alert]:
    """The alerts of this submission that this sitting may tell of, oldest first."""
    return [one for one in read.list_alerts_of(visit.submission.id) if visit.sitting.may_show(one)]


def told(alert: Alert) -> Told:
    """When somebody saw it, in England's time."""
    seen = handed().alert_seen(alert.answer_id)
    hidden = bool(alert.hidden_from)
    if seen is None:
        return Told(hidden=hidden)
    there = seen.at.astimezone(LOCAL)
    return Told(format_date(there.date(), lang()), format_time(there.time(), lang()), seen.by_iro, hidden)
