"""One's own account: change the password, see the second factor, sign out everywhere."""

from flask import flash, redirect, session, url_for
from flask.typing import ResponseReturnValue

from children.model import StaffId
from staff.address import visitor_address
from staff.blueprint import bp
from staff.forms import PasswordForm
from staff.passwords import PasswordRefused
from staff.read import load_account, load_signed_in
from staff.routes.sign_in import show_wait
from staff.signing_in import TriesUsedUp, try_password
from staff.write import change_password
from web.access import Role, require, viewer
from web.page import page


@bp.get("/account")
@require(*Role)
def show_account() -> ResponseReturnValue:
    """The page of one's own account."""
    account = load_account(StaffId(viewer().staff_id))
    return page("staff/account.html", account=account, form=PasswordForm())


@bp.post("/account/password")
@require(*Role)
def save_password() -> ResponseReturnValue:
    """Change the password; other browsers are signed out."""
    account = load_account(StaffId(viewer().staff_id))
    form = PasswordForm()
    if form.validate():
        try:
            known = try_password(account.email, form.password.data or "", visitor_address())
        except TriesUsedUp as wait:
            return show_wait(wait)
        if known is None:
            form.password.errors = ["This is not the password that you use now."]
        else:
            try:
                here = load_signed_in(session.get("staff"))
                change_password(account.id, form.new_password.data or "", keep=here.id if here else None)
            except PasswordRefused as refused:
                form.new_password.errors = [str(refused)]
            else:
                flash("Your password is changed. Other browsers are signed out.")
                return redirect(url_for("staff.show_account"), 303)
    return page("staff/account.html", account=account, form=form)
