"""The second step of signing in, and setting up an authenticator app."""

import base64
import re

from flask import Response, abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.model import StaffId
from press.qr import qr_svg
from staff.address import visitor_address
from staff.blueprint import bp
from staff.codes import CodeWrong, address, new_secret, step_of
from staff.forms import CodeForm
from staff.model import Account
from staff.read import load_account
from staff.routes.sign_in import half_signed_in, let_in, safe_next, show_wait
from staff.signing_in import TriesUsedUp, try_code
from staff.write import save_second_factor
from store.sealed import Ciphertext, SealBroken
from store.work import current, now, vault
from web.access import open_to_all, viewer_or_none
from web.page import page


@bp.get("/sign-in/code")
@open_to_all
def show_code() -> ResponseReturnValue:
    """Ask for the code of the authenticator app."""
    if half_signed_in() is None:
        return redirect(url_for("staff.show_sign_in"))
    return page("staff/code.html", form=CodeForm(next=safe_next(request.args.get("next"))))


@bp.post("/sign-in/code")
@open_to_all
def save_code() -> ResponseReturnValue:
    """Check the code and let in."""
    account = half_signed_in()
    if account is None:
        return redirect(url_for("staff.show_sign_in"), 303)
    form = CodeForm()
    if "code" not in request.form:
        return page("staff/code.html", form=CodeForm(formdata=None, next=form.next.data, kept=form.kept.data))
    if not form.validate():
        return page("staff/code.html", form=form)
    try:
        right = try_code(account, form.code.data or "", visitor_address())
    except TriesUsedUp as wait:
        return show_wait(wait)
    if not right:
        form.code.errors = ["This code is not right, or was used already. Wait for the next one."]
        return page("staff/code.html", form=form)
    return let_in(account, form.next.data, form.kept.data)


@bp.get("/second-factor")
@open_to_all
def show_set_up() -> ResponseReturnValue:
    """Show a QR code for an authenticator app: to someone signed in, or on the way in."""
    account = _who()
    if account is None:
        return redirect(url_for("staff.show_sign_in"))
    return _set_up_page(account, CodeForm(next=safe_next(request.args.get("next"))))


@bp.post("/second-factor")
@open_to_all
def save_set_up() -> ResponseReturnValue:
    """Keep the app's secret once its first code is right."""
    account = _who()
    if account is None:
        return redirect(url_for("staff.show_sign_in"), 303)
    if account.has_second_factor:
        abort(404)
    form = CodeForm()
    if "code" not in request.form:
        return _set_up_page(account, CodeForm(formdata=None, next=form.next.data, kept=form.kept.data))
    if not form.validate():
        return _set_up_page(account, form)
    secret = _offered_secret(account)
    try:
        step = step_of(secret, form.code.data or "", now(), 0)
    except CodeWrong as wrong:
        form.code.errors = [str(wrong)]
        return _set_up_page(account, form)
    current().actor = f"staff:{account.id}"
    save_second_factor(account.id, secret, step)
    session.pop("enrol", None)
    if viewer_or_none() is None:
        return let_in(account, form.next.data, form.kept.data)
    return redirect(url_for("staff.show_account"), 303)


def _who() -> Account | None:
    found = viewer_or_none()
    return load_account(StaffId(found.staff_id)) if found else half_signed_in()


def _set_up_page(account: Account, form: CodeForm) -> Response:
    if account.has_second_factor:
        abort(404)
    secret = _offered_secret(account)
    drawing = qr_svg(address(secret, account.email)).decode()
    size, path = re.findall(r'viewBox="0 0 (\d+)', drawing)[0], re.findall(r' d="([^"]+)"', drawing)[-1]
    grouped = " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
    return page("staff/set_up.html", form=form, size=size, path=path, secret=grouped)


def _offered_secret(account: Account) -> str:
    """The secret shown on the set-up page: in the cookie until it is confirmed, sealed for this account."""
    sealer = vault().service()
    if "enrol" in session:
        try:
            kept = Ciphertext(base64.b64decode(session["enrol"]))
            return sealer.open("staff", "second_factor", account.id, kept)
        except SealBroken:
            session.pop("enrol")
    secret = new_secret()
    session["enrol"] = base64.b64encode(sealer.seal("staff", "second_factor", account.id, secret)).decode()
    return secret
