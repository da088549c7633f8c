"""`flask staff`: accounts from the command line, for a first administrator and for lost phones.

In: options, the rest by prompt. Out: a line saying what was done; a new password once.
"""

import click
from flask import current_app
from flask.cli import AppGroup

from children.model import ServiceId
from children.read import list_services
from staff.model import Account, EmailTaken
from staff.passphrase import make_passphrase
from staff.passwords import PasswordRefused
from staff.read import find_account
from staff.write import add_account, change_password, end_sessions, reset_second_factor
from store.work import Store
from web.access import Role

staff = AppGroup("staff", help="Accounts of staff.")


@staff.command("add")
@click.option("--email", prompt=True)
@click.option("--name", prompt=True)
@click.option("--role", prompt=True, type=click.Choice([role.value for role in Role]))
@click.option("--service", default="", help="The service's name or id; not needed where there is one.")
@click.option("--ask-password", is_flag=True, help="Type the password instead of having one made.")
def add(email: str, name: str, role: str, service: str, ask_password: bool) -> None:
    """Add a member of staff. A first password is made and printed once."""
    password = (
        click.prompt("Password", hide_input=True, confirmation_prompt=True)
        if ask_password
        else make_passphrase()
    )
    with _store().begin(actor="command"):
        try:
            account = add_account(_service(service), email, name, role, password)
        except EmailTaken:
            raise click.ClickException("There is an account with this email address already.") from None
        except PasswordRefused as refused:
            raise click.ClickException(str(refused)) from None
    click.echo(f"Added {account.name} ({account.role}), {account.email}.")
    if not ask_password:
        click.echo(f"First password, to be changed after signing in: {password}")


@staff.command("new-password")
@click.option("--email", prompt=True)
def new_password(email: str) -> None:
    """Make a new password for someone who lost theirs, and sign them out everywhere."""
    password = make_passphrase()
    with _store().begin(actor="command"):
        account = _account(email)
        change_password(account.id, password)
    click.echo(f"New password of {account.name}, to be changed after signing in: {password}")


@staff.command("reset-second-factor")
@click.option("--email", prompt=True)
def reset_factor(email: str) -> None:
    """Take a lost phone's authenticator app off an account."""
    with _store().begin(actor="command"):
        account = _account(email)
        reset_second_factor(account.id)
    click.echo(f"{account.name} sets up a new authenticator app at the next sign-in.")


@staff.command("sign-out")
@click.option("--email", prompt=True)
def sign_out(email: str) -> None:
    """Sign someone out of every browser."""
    with _store().begin(actor="command"):
        account = _account(email)
        end_sessions(account.id)
    click.echo(f"{account.name} is signed out everywhere.")


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def _account(email: str) -> Account:
    account = find_account(email)
    if account is None:
        raise click.ClickException("There is no account with this email address.")
    return account


def _service(asked: str) -> ServiceId:
    services = list_services()
    found = [one for one in services if asked in ("", one.name, str(one.id))]
    if len(found) == 1:
        return found[0].id
    names = ", ".join(one.name for one in services) or "none yet"
    raise click.ClickException(f"Say which service with --service. There are: {names}.")
