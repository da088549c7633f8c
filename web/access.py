"""Who may open a page: each route carries exactly one guard, and a test lists every route with its guard.

Guards: `@open_to_all` (no one is signed in), `@child_sitting` (a child's session begun from a link),
`@late_sitting` (the same, also when it is over: for what a child says), `@letter_link` (a letter's link was
begun), `@letter_reader` (and opened with the child's two pictures), `@own_page` (either of a child's session
and an opened letter: their own page), `@network_form` (a form for someone around a child was begun),
`@require(Role...)` (signed-in staff).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import wraps
from typing import Any
from uuid import UUID

from flask import abort, g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from store.work import current
from web.handed import handed

View = Callable[..., ResponseReturnValue]


class Role(StrEnum):
    """What a member of staff does. An IRO sees their own children; participation sees no child;
    managers see states, not words; administrators keep accounts and the service's contacts."""

    IRO = "iro"
    PARTICIPATION = "participation"
    MANAGER = "manager"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Viewer:
    """The signed-in member of staff. `covers`: the IROs they stand in for just now, each with the end."""

    staff_id: UUID
    service_id: UUID
    role: Role
    name: str
    email: str
    covers: frozenset[UUID] = frozenset()
    on_duty: bool = False
    session_ends: datetime | None = None

    @property
    def stands_for(self) -> frozenset[UUID]:
        """The IROs whose children this viewer may open: themselves and those they cover."""
        return self.covers | {self.staff_id} if self.role is Role.IRO else self.covers


def guarded(kind: str) -> Callable[[View], View]:
    """Mark a view with its guard's name, which tests/house reads."""

    def mark(view: View) -> View:
        view.heard_guard = kind  # type: ignore[attr-defined]
        return view

    return mark


def open_to_all(view: View) -> View:
    """A page that anyone may open, signed in or not."""
    return guarded("open to all")(view)


def child_sitting(view: View) -> View:
    """A page of a child's own session. Without one: the kind page that says to open the link again."""
    return guarded("child sitting")(_in_sitting(view, lambda: handed().load_sitting(session.get("sitting"))))


def late_sitting(view: View) -> View:
    """What a child says, taken from a page that stood open when their session ran out. The view must show
    nothing of a sitting that `is_over`."""
    return guarded("late sitting")(
        _in_sitting(view, lambda: handed().load_late_sitting(session.get("sitting")))
    )


def _in_sitting(view: View, load: Callable[[], Any]) -> View:
    @wraps(view)
    def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        sitting = load()
        if sitting is None:
            return redirect(ended_address(kept=None if request.method == "GET" else False))
        g.sitting, g.lang = sitting, sitting.language
        current().actor = f"sitting:{sitting.id}"
        return view(*args, **kwargs)

    return checked


def ended_address(kept: bool | None) -> str:
    """The page that says that a child's session is over. `kept`: whether what was just sent was; None where
    nothing was. The session stays in the cookie: another page of it may still be open, to be taken late."""
    told = None if kept is None else "yes" if kept else "no"
    return url_for("consult.show_ended", lang=session.get("language"), kept=told)


def letter_link(view: View) -> View:
    """The page of a letter's link that was begun in this browser, before the child's two pictures are
    tapped. The view must show nothing of the letter."""
    return guarded("letter link")(_reading(view, must_be_unlocked=False))


def letter_reader(view: View) -> View:
    """A page of a letter whose link was begun in this browser and opened with the child's two pictures."""
    return guarded("letter reader")(_reading(view, must_be_unlocked=True))


def _reading(view: View, *, must_be_unlocked: bool) -> View:
    @wraps(view)
    def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        reading = handed().load_reading(session.get("reading"))
        if reading is None:
            session.pop("reading", None)
            return redirect(ended_address(kept=None))
        g.reading, g.lang = reading, reading.language
        current().actor = f"reading:{reading.id}"
        if must_be_unlocked and not reading.unlocked:
            return redirect(url_for("delivery.show_key"))
        return view(*args, **kwargs)

    return checked


def own_page(view: View) -> View:
    """A page of the child's own "all about me": in their session, or where their letter is open behind their
    two pictures. What is sent is taken also where the session is over, as by `@late_sitting`."""
    of_letter, shown, taken = letter_reader(view), child_sitting(view), late_sitting(view)

    @wraps(view)
    def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        if session.get("reading"):
            return of_letter(*args, **kwargs)
        return (taken if request.method == "POST" else shown)(*args, **kwargs)

    return guarded("own page")(checked)


def network_form(view: View) -> View:
    """A page of a form for someone around a child, whose link was begun in this browser."""

    @wraps(view)
    def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        form = handed().load_network(session.get("network"))
        if form is None:
            session.pop("network", None)
            return redirect(ended_address(kept=None if request.method == "GET" else False))
        g.network, g.lang = form, session.get("language", "en")
        current().actor = f"network:{form.id}"
        return view(*args, **kwargs)

    return guarded("network form")(checked)


def require(*roles: Role) -> Callable[[View], View]:
    """A page for signed-in staff of these roles. Others get 404, so that nothing tells what exists."""

    def wrap(view: View) -> View:
        @wraps(view)
        def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
            if viewer_or_none() is None:
                return redirect(
                    url_for("staff.show_sign_in", next=request.full_path if request.method == "GET" else None)
                )
            if viewer().role not in roles:
                abort(404)
            current().actor = f"staff:{viewer().staff_id}"
            return view(*args, **kwargs)

        return guarded("staff: " + ", ".join(role.value for role in roles))(checked)

    return wrap


def viewer_or_none() -> Viewer | None:
    """The signed-in member of staff, or None. Looked up once a request."""
    if "viewer" not in g:
        g.viewer = handed().load_viewer(session.get("staff"))
    found: Viewer | None = g.viewer
    return found


def viewer() -> Viewer:
    """The signed-in member of staff; only behind `@require`."""
    found = viewer_or_none()
    if found is None:
        abort(404)
    return found
