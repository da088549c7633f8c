"""What a full phone could not keep and handed over to the server: where it stands among the answers that the
phone keeps, and that the phone's copy of the pages is no longer true.

In: a posted form with the phone's count. Out: `Placed`; and a stamp on every page from then on that is not
that of the phone's copy, so that it asks for all of it anew.
"""

from flask import Response, g, request, session

from consult.blueprint import bp
from consult.model import Placed
from consult.routes.too_much import TOO_MUCH
from consult.routes.visit import HANDED, load_any_visit

COUNT = "count"  # the form's field: how many things the phone had kept, and this one
MOST_COUNT = 1_000_000


def placed_by_phone() -> Placed | None:
    """Where an answer stands that a phone handed over; None where a browser just posted it."""
    count = request.form.get(COUNT, "")
    is_one = count.isascii() and count.isdigit() and len(count) < len(str(MOST_COUNT))
    return Placed(None, int(count)) if is_one else None


@bp.after_app_request
def note_handed_over(answer: Response) -> Response:
    """Whatever was changed so, the phone does not know of it. What has just ended leaves nothing; what was
    too large to be read changed nothing."""
    if answer.status_code == TOO_MUCH:
        return answer
    if request.method == "POST" and session.get("sitting") and COUNT in request.form:
        session[HANDED] = session.get(HANDED, 0) + 1
    return answer


@bp.app_context_processor
def words_about_it() -> dict[str, object]:
    """For the frame of a child's pages."""
    return {"stamp_anew": stamp_anew}


def stamp_anew() -> str:
    """What tells a phone that its copy is no longer true; nothing while it handed nothing over."""
    sitting = g.get("sitting")
    if not session.get(HANDED) or sitting is None or sitting.is_over or sitting.sent_at:
        return ""
    return load_any_visit().stamp
