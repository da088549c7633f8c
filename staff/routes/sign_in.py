"""Sign in, stay signed in, sign out. What was typed when a sign-in had run out comes back after it.

The first step (password) leads to the second (authenticator app) where one is set up, or to setting one up
where the installation asks for it; only then is there a session.
"""

from uuid import UUID

from flask import Response, current_app, g, jsonify, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.model import StaffId
from staff.address import visitor_address
from staff.blueprint import bp
from staff.forms import SignInForm
from staff.handed import load_viewer
from staff.kept import open_kept, seal_kept
from staff.model import Account
from staff.moments import clock_text
from staff.read import load_account, load_signed_in
from staff.signing_in import TriesUsedUp, try_password
from staff.write import add_session, end_session, end_sessions
from store.work import current, now
from web.access import Role, open_to_all, require, viewer, viewer_or_none
from web.cookies import DESK
from web.page import page
from web.settings import Settings

HALF_SECONDS = 300
# Anything but letters, numbers and these in an address to go to could lead a browser elsewhere.
NO_ADDRESS = ("//", "\\", "\t", "\n", "\r")


@bp.get("/sign-in")
@open_to_all
def show_sign_in() -> ResponseReturnValue:
    """The sign-in page."""
    if viewer_or_none() is not None:
        return redirect(url_for("staff.show_desk"))
    form = SignInForm(next=safe_next(request.args.get("next")))
    return page("staff/sign_in.html", form=form, timed_out=_had_signed_in() is not None)


@bp.post("/sign-in")
@open_to_all
def save_sign_in() -> ResponseReturnValue:
    """Check the password; lead on to the code, or in."""
    form = SignInForm()
    if not form.validate():
        return page("staff/sign_in.html", form=form)
    try:
        account = try_password(form.email.data or "", form.password.data or "", visitor_address())
    except TriesUsedUp as wait:
        return show_wait(wait)
    if account is None:
        form.form_errors.append("That email address and password do not belong together.")
        return page("staff/sign_in.html", form=form)
    settings: Settings = current_app.extensions["settings"]
    if account.has_second_factor or settings.secure:
        session["half"] = [str(account.id), int(now().timestamp())]
        step = "staff.show_code" if account.has_second_factor else "staff.show_set_up"
        return (
            page("staff/next_step.html", action=url_for(step), form=form)
            if form.kept.data
            else redirect(url_for(step, next=form.next.data or None))
        )
    return let_in(account, form.next.data, form.kept.data)


@bp.post("/sign-out")
@open_to_all
def sign_out() -> ResponseReturnValue:
    """End this browser's sign-in."""
    _set_actor()
    end_session(session.get("staff"))
    session.clear()
    return redirect(url_for("staff.show_sign_in"), 303)


@bp.post("/sign-out-everywhere")
@require(*Role)
def sign_out_everywhere() -> ResponseReturnValue:
    """End all of this person's sign-ins, this one too."""
    end_sessions(StaffId(viewer().staff_id))
    session.clear()
    return redirect(url_for("staff.show_sign_in"), 303)


@bp.get("/time-left")
@open_to_all
def show_time_left() -> Response:
    """Seconds until this sign-in runs out, for the warning; asking does not make it longer."""
    found = viewer_or_none()
    left = (found.session_ends - now()).total_seconds() if found and found.session_ends else 0
    return jsonify(seconds=max(0, int(left)))


@bp.post("/stay")
@require(*Role)
def save_stay() -> Response:
    """Stay signed in: a sign of life without a page."""
    settings: Settings = current_app.extensions["settings"]
    return jsonify(seconds=settings.idle_minutes * 60)


@bp.before_app_request
def keep_what_was_typed() -> ResponseReturnValue | None:
    """A form sent after the sign-in ran out: the sign-in page carries what was typed on, sealed."""
    if request.method != "POST" or request.endpoint is None:
        return None
    view = current_app.view_functions[request.endpoint]
    if not getattr(view, "heard_guard", "").startswith("staff:") or viewer_or_none() is not None:
        return None
    staff_id = _had_signed_in()
    if staff_id is None or request.endpoint == "staff.save_stay":
        return None
    form = SignInForm(formdata=None)
    form.next.data = DESK + "/"
    form.kept.data = seal_kept(staff_id, request.full_path.rstrip("?"), request.form.items(multi=True))
    return page("staff/sign_in.html", form=form, timed_out=True, files=bool(request.files))


def let_in(account: Account, onward: str | None, kept: str | None) -> ResponseReturnValue:
    """Begin a fresh session (whatever the cookie held before is dropped) and go on."""
    current().actor = f"staff:{account.id}"
    end_session(session.get("staff"))
    session.clear()
    # The form token of this request belonged to the session that was just dropped.
    g.pop("csrf_token", None)
    session["staff"] = add_session(account.id)
    typed = open_kept(account.id, kept) if kept else None
    if typed is not None:
        return page("staff/kept.html", typed=typed)
    return redirect(safe_next(onward) or url_for("staff.show_desk"), 303)


def show_wait(wait: TriesUsedUp) -> Response:
    """Too many tries: when to come back."""
    response = page("staff/wait.html", status=429, until=clock_text(wait.until))
    response.headers["Retry-After"] = str(max(1, int((wait.until - now()).total_seconds()) + 1))
    return response


def half_signed_in() -> Account | None:
    """Who has given the right password just now but no code yet."""
    half = session.get("half")
    if not half or now().timestamp() - half[1] > HALF_SECONDS:
        return None
    account = load_account(StaffId(UUID(half[0])))
    return None if account.left_at else account


def safe_next(address: str | None) -> str:
    """An address on the desk to go to after sign-in; empty for anything else."""
    if not address or not (address == DESK or address.startswith((DESK + "/", DESK + "?"))):
        return ""
    return "" if any(sign in address for sign in NO_ADDRESS) else address.rstrip("?")


def _had_signed_in() -> StaffId | None:
    found = load_signed_in(session.get("staff"))
    return found.staff_id if found else None


def _set_actor() -> None:
    found = load_viewer(session.get("staff"))
    if found is not None:
        current().actor = f"staff:{found.staff_id}"
