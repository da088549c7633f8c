"""Page: what children ask for that is no alarm, until someone answered; the child sees what became of it."""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ServiceId, StaffId
from children.read import load_service
from reviews.model import REQUESTS, StepKind
from reviews.read import list_open_requests
from reviews.routes.alerts import LOOKERS
from reviews.routes.blueprint import bp
from reviews.write import add_request_step
from web.access import require, viewer
from web.handed import handed
from web.page import page

STEPS = (StepKind.PASSED_ON, StepKind.ANSWERED)


@bp.get("/requests")
@require(*LOOKERS)
def show_requests() -> ResponseReturnValue:
    """All that is not answered yet, oldest first."""
    service = load_service(ServiceId(viewer().service_id))
    return page(
        "reviews/requests.html",
        asked=list_open_requests(viewer()),
        advocate=service.contact("advocate"),
        requests=REQUESTS,
        written=handed().list_written,
    )


@bp.post("/requests/<uuid:answer_id>")
@require(*LOOKERS)
def save_request(answer_id: UUID) -> ResponseReturnValue:
    """It was passed on, or someone answered."""
    found = next((one for one in list_open_requests(viewer()) if one.request.answer_id == answer_id), None)
    kind = request.form.get("state", "")
    if found is None or kind not in STEPS:
        abort(404)
    add_request_step(found.request, StepKind(kind), StaffId(viewer().staff_id))
    flash("Noted. The child sees it on their page.")
    return redirect(url_for("reviews.show_requests"), 303)
