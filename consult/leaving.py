"""Leave now, for the child's pages and the letter's: where it goes, and the answer that goes there.

In: the session of this browser. Out: an address, or a response that makes the browser forget everything.
An address outside is reached from a plain page of ours: the content policy lets no form end elsewhere.
"""

from uuid import UUID

from flask import Response, current_app, g, make_response, redirect, request, session, url_for

from children.model import ChildId, Service, ServiceId, ServiceNotFound
from children.read import load_child_unguarded, load_service
from consult.read import load_sitting
from store.work import remembered
from web.handed import handed
from web.settings import Settings

FORGET = '"cache", "cookies", "storage"'
HELD = (
    '"cache", "cookies"'  # where something sealed waits on the device: the script takes away what is readable
)


def service_here() -> Service | None:
    """The service of the child whose session or letter this browser holds."""
    settings: Settings = current_app.extensions["settings"]
    found = (
        g.get("sitting")
        or g.get("reading")
        or g.get("network")
        # Not as the guards do, who put the child's pictures before the page: this one may be anyone's.
        or load_sitting(session.get("sitting"), settings.sitting_minutes)
        or handed().load_reading(session.get("reading"))
        or handed().load_network(session.get("network"))
    )
    return service_of_child(found.child_id) if found else None


def service_of_child(child_id: ChildId) -> Service:
    """A child's service, for the frames of all pages that one answer draws. Raises ChildNotFound."""
    return remembered(
        ("frame: service", child_id), lambda: load_service(load_child_unguarded(child_id).service_id)
    )


def outside(service: Service | None) -> str:
    """The address that the service, else the installation, wants to be left for; empty for our own page."""
    settings: Settings = current_app.extensions["settings"]
    return (service.leave_to if service else "") or settings.leave_to


def leave_address() -> str:
    """Where "leave now" goes with JavaScript."""
    return outside(service_here()) or url_for("consult.show_plain")


def leaving_answer() -> Response:
    """Forget the session on this device and go; call it after the sitting or reading was ended."""
    service = service_here()
    session.clear()
    own = service.id if service and service.leave_to else None
    return forget_all(redirect(url_for("consult.show_plain", service=own), 303))


def forget_all(answer: object) -> Response:
    """The same answer, telling the browser to throw away what it kept of this site (Clear-Site-Data, W3C)."""
    made = make_response(answer)
    made.headers["Clear-Site-Data"] = HELD if request.form.get("held") else FORGET
    return made


def outside_of(service_id: UUID | None) -> str:
    """The address for the plain page to go on to; empty where it stays."""
    try:
        return outside(load_service(ServiceId(service_id)) if service_id else None)
    except ServiceNotFound:
        return ""
