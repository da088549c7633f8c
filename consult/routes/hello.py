"""Hello: who asks, what for, who reads it, what cannot be kept secret; then the first choices, each kept."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import MeetingPart
from children.read import today
from consult import write
from consult.blueprint import bp
from consult.model import FirstChoice
from consult.requested import list_requests_before
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.handed import handed
from web.page import page
from web.words import lang
from wording.languages import format_date, format_time

GO_ON = (FirstChoice.HERE, FirstChoice.WITH_SOMEONE)
PICTURES = {
    FirstChoice.HERE: "me",
    FirstChoice.WITH_SOMEONE: "tell-someone",
    FirstChoice.TALK_TO_IRO: "talk",
    FirstChoice.SOMEONE_FOR_ME: "advocate",
    FirstChoice.NOT_THIS_TIME: "wait",
}


@bp.get("/me/hello")
@child_sitting
def show_hello() -> ResponseReturnValue:
    """The page, true as of today: a review moves, and the card stays good."""
    return hello_page(load_visit())


@bp.post("/me/hello")
@child_sitting
def save_hello() -> ResponseReturnValue:
    """Keep the first choice, whichever it is; no reason is asked. Who wants someone to say it for them asks
    for an advocate by it, once, as on "Ask for something"."""
    visit = load_visit()
    given = request.form.get("first", "")
    if given not in tuple(FirstChoice):
        return hello_page(visit, 422)
    choice = FirstChoice(given)
    if choice is FirstChoice.SOMEONE_FOR_ME and not _waits_for_advocate(visit):
        write.add_request(visit.sitting, "advocate")
    write.save_opening(visit.sitting, first_choice=choice)
    if choice not in GO_ON:
        return redirect(url_for("consult.show_chosen"), 303)
    if visit.sitting.unlocked and not visit.sitting.opening.pictures and not visit.answered:
        return redirect(url_for("consult.show_pictures"), 303)
    return redirect(start_address(load_visit()), 303)


@bp.get("/me/chosen")
@child_sitting
def show_chosen() -> ResponseReturnValue:
    """What was chosen instead is kept; the child may still say something here."""
    visit = load_visit()
    choice = visit.submission.first_choice or FirstChoice.HERE
    return page("consult/chosen.html", visit=visit, choice=choice.value, picture_id=PICTURES[choice])


@bp.get("/me/start")
@child_sitting
def show_start() -> ResponseReturnValue:
    """On to wherever this child goes on."""
    visit = load_visit()
    if visit.sitting.unlocked and not visit.sitting.opening.pictures and not visit.answered:
        return redirect(url_for("consult.show_pictures"))
    return redirect(start_address(visit))


def _waits_for_advocate(visit: Visit) -> bool:
    """Whether the child has asked for an advocate before this review, and nobody answered yet."""
    return any(
        one.kind == "advocate" and handed().request_state(one) != "answered"
        for one in list_requests_before(visit.sitting.review_id, visit.child.id)
    )


def hello_page(visit: Visit, status: int = 200) -> ResponseReturnValue:
    """The page itself."""
    return page(
        "consult/hello.html",
        status,
        visit=visit,
        meeting=meeting_of(visit),
        pictures=PICTURES,
    )


def meeting_of(visit: Visit) -> dict[str, object] | None:
    """The next part of the meeting in the child's language, else its last day, or that it is cancelled; None
    where no day was set. The card stays good after each of them."""
    review = visit.review
    if review.cancelled_at is not None:
        return {"became": "cancelled"}
    part = next((one for one in review.parts if one.on >= today()), None)
    if part is None and review.parts:
        return {"became": "over", "date": format_date(max(one.on for one in review.parts), lang())}
    return meeting_words(part) if part else None


def meeting_words(part: MeetingPart) -> dict[str, object]:
    """Day, time and place of one part that is to come, to be shown."""
    return {
        "became": "",
        "date": format_date(part.on, lang()),
        "time": format_time(part.at, lang()) if part.at else "",
        "place": part.place,
        "video": part.video,
    }
