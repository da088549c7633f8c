"""What a child said aloud, drew or photographed in an answer that alerts and is not for their IRO, or of a
child who has none: nobody but who opens the alert has it.

In: the alert, and the name of a file of that very answer. Out: the file, which is noted in the trail; and
what it says or shows, written beside it by who understands it themselves.
"""

from uuid import UUID

from flask import abort, request
from flask.typing import ResponseReturnValue

from children.model import StaffId
from consult.model import AnswerId
from reviews.routes.alert_words import back_to_alert
from reviews.routes.alerts import LOOKERS, files_in, opened_alert, said_in
from reviews.routes.blueprint import bp
from reviews.routes.files import MOST, serve_file
from reviews.write import add_interpretation
from web.access import require, viewer


@bp.get("/alerts/<uuid:answer_id>/files/<uuid:name>")
@require(*LOOKERS)
def show_alert_file(answer_id: AnswerId, name: UUID) -> ResponseReturnValue:
    """The file itself, for someone who may act on the alert: a stand-in has given their reason before."""
    shown, _ = opened_alert(answer_id)
    said = said_in(shown)
    if said is None or str(name) not in files_in(shown, said):
        abort(404)
    return serve_file(said[0], name)


@bp.post("/alerts/<uuid:answer_id>/own-meaning")
@require(*LOOKERS)
def save_alert_own_meaning(answer_id: AnswerId) -> ResponseReturnValue:
    """Whoever opens it writes what it says or shows; then it counts as understood."""
    shown, _ = opened_alert(answer_id)
    said = said_in(shown)
    if said is None or not files_in(shown, said):
        abort(404)
    english = " ".join(request.form.get("english", "").split())[:MOST]
    if not english:
        return back_to_alert(answer_id, "Nothing was written yet.")
    add_interpretation(said[1], StaffId(viewer().staff_id), english, viewer().name, of_alert=True)
    return back_to_alert(answer_id, "Kept beside what the child gave.")
