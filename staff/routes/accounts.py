"""The administrator's page: accounts of the service, roles, who has left, lost passwords and phones."""

from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import ServiceId, StaffId
from staff.blueprint import bp
from staff.forms import AccountForm, RoleForm
from staff.leavers import give_role, let_go
from staff.model import Account, AccountUnknown, EmailTaken
from staff.passphrase import make_passphrase
from staff.read import list_accounts, load_account
from staff.write import add_account, change_password, reset_second_factor
from web.access import Role, require, viewer
from web.page import page


@bp.get("/accounts")
@require(Role.ADMINISTRATOR)
def show_accounts() -> ResponseReturnValue:
    """All accounts of the service."""
    return _accounts_page(AccountForm(formdata=None))


@bp.post("/accounts")
@require(Role.ADMINISTRATOR)
def save_account() -> ResponseReturnValue:
    """Add an account; its first password is shown once, to be handed over."""
    form = AccountForm()
    if not form.validate():
        return _accounts_page(form)
    password = make_passphrase()
    try:
        account = add_account(
            _service(), form.email.data or "", form.name.data or "", form.role.data, password
        )
    except EmailTaken:
        form.email.errors = ["There is an account with this address already."]
        return _accounts_page(form)
    return page("staff/new_password.html", account=account, password=password)


@bp.get("/accounts/<uuid:staff_id>")
@require(Role.ADMINISTRATOR)
def show_account_of(staff_id: UUID) -> ResponseReturnValue:
    """One account, and what can be done with it."""
    account = _account(staff_id)
    return page("staff/account_of.html", account=account, form=RoleForm(formdata=None, role=account.role))


@bp.post("/accounts/<uuid:staff_id>/role")
@require(Role.ADMINISTRATOR)
def save_role(staff_id: UUID) -> ResponseReturnValue:
    """Give another role."""
    account, form = _other(staff_id), RoleForm()
    if not form.validate():
        return page("staff/account_of.html", account=account, form=form)
    without = give_role(account.id, form.role.data)
    flash(f"{account.name} has another role now, and must sign in again.{_need_an_iro(without)}")
    return redirect(url_for("staff.show_accounts"), 303)


@bp.post("/accounts/<uuid:staff_id>/left")
@require(Role.ADMINISTRATOR)
def save_left(staff_id: UUID) -> ResponseReturnValue:
    """They have left: sign-in, cover and duty end now, and they are nobody's IRO any more."""
    account = _other(staff_id)
    without = let_go(account.id)
    flash(f"{account.name} has left and is signed out everywhere.{_need_an_iro(without)}")
    return redirect(url_for("staff.show_accounts"), 303)


@bp.post("/accounts/<uuid:staff_id>/password")
@require(Role.ADMINISTRATOR)
def save_new_password(staff_id: UUID) -> ResponseReturnValue:
    """A new password for someone who lost theirs, shown once."""
    account, password = _other(staff_id), make_passphrase()
    change_password(account.id, password)
    return page("staff/new_password.html", account=account, password=password)


@bp.post("/accounts/<uuid:staff_id>/second-factor")
@require(Role.ADMINISTRATOR)
def save_reset(staff_id: UUID) -> ResponseReturnValue:
    """Take a lost phone's authenticator app off an account."""
    account = _other(staff_id)
    reset_second_factor(account.id)
    flash(f"{account.name} can set up a new authenticator app at the next sign-in.")
    return redirect(url_for("staff.show_accounts"), 303)


def _service() -> ServiceId:
    return ServiceId(viewer().service_id)


def _account(staff_id: UUID) -> Account:
    try:
        account = load_account(StaffId(staff_id))
    except AccountUnknown:
        abort(404)
    if account.service_id != _service():
        abort(404)
    return account


def _other(staff_id: UUID) -> Account:
    """Not one's own account: a service must not lock its last administrator out by a slip."""
    if staff_id == viewer().staff_id:
        abort(404)
    account = _account(staff_id)
    if account.left_at is not None:
        abort(404)
    return account


def _need_an_iro(children: int) -> str:
    """What a manager must be told now; empty where no child lost their IRO."""
    if not children:
        return ""
    how_many = "1 child has" if children == 1 else f"{children} children have"
    return f" {how_many} no IRO now: please ask a manager to name one."


def _accounts_page(form: AccountForm) -> ResponseReturnValue:
    return page("staff/accounts.html", accounts=list_accounts(_service()), form=form)
