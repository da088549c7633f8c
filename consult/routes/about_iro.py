"""What tells of harm names the IRO: is it about them? Asked once it is kept, and nothing more.

In: yes or no, by one tap. Out: yes does what "Not my IRO" does beside an answer (`write.share`); no, that it
is not asked again. Who does not answer is asked again where they read what became of it.
"""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_any_visit
from consult.sharing import Audience, Sharing
from web.access import child_sitting
from web.page import page


@bp.get("/me/about-iro")
@child_sitting
def show_about_iro() -> ResponseReturnValue:
    """The question, where it is still to be asked; else on."""
    visit = load_any_visit()
    if not visit.maybe_about_iro:
        return redirect(_onward(visit))
    return page("consult/about_iro.html", visit=visit, back=_onward(visit))


@bp.post("/me/about-iro")
@child_sitting
def save_about_iro() -> ResponseReturnValue:
    """Keep it, also after sending. It only ever takes something from the IRO's sight."""
    visit = load_any_visit()
    named, said = visit.maybe_about_iro, request.form.get("about")
    if said == "yes":
        for code in dict.fromkeys(one.question for one in named):
            write.share(visit.sitting, code, Sharing(Audience.NOT_IRO))
    elif said == "no":
        known = visit.sitting.opening.not_about_iro
        write.save_opening(visit.sitting, not_about_iro=(*known, *(str(one.id) for one in named)))
    return redirect(_onward(visit), 303)


def _onward(visit: Visit) -> str:
    """Where the child goes on."""
    return start_address(visit) if visit.sitting.sent_at is None else url_for("consult.show_thanks")
