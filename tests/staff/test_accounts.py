"""Accounts: added on the page and by command, roles, lost passwords, who has left."""

import re

import pytest
from flask import Flask

from staff import write
from staff.model import Account
from staff.read import find_account, load_account
from store.work import Store
from tests.factories.service import make_service
from tests.factories.staff import PASSWORD, make_account, post, sign_in, signed_in_browser
from web.access import Role


@pytest.fixture
def boss(store: Store) -> Account:
    with store.begin():
        return make_account(make_service(), Role.ADMINISTRATOR, "Wanda Quist")


def test_added_account_signs_in_with_the_password_shown_once(app: Flask, boss: Account) -> None:
    browser = signed_in_browser(app, boss)
    added = post(
        browser, "/desk/accounts", "/desk/accounts", name="Nia Fell", email="nia@example.test", role="iro"
    )
    found = re.search(r"<strong>([a-z-]+)</strong>", added.text)
    assert found
    assert sign_in(app.test_client(), "nia@example.test", found[1]).location == "/desk/"


def test_second_account_with_one_email_is_refused_kindly(app: Flask, boss: Account) -> None:
    browser = signed_in_browser(app, boss)
    again = post(browser, "/desk/accounts", "/desk/accounts", name="X", email=boss.email.upper(), role="iro")
    assert "an account with this address already" in again.text


def test_leaving_ends_sign_in_for_good(app: Flask, boss: Account, store: Store) -> None:
    with store.begin():
        nia = make_account_beside(boss)
    hers, browser = signed_in_browser(app, nia), signed_in_browser(app, boss)
    page = f"/desk/accounts/{nia.id}"
    assert post(browser, f"{page}/left", page).status_code == 303
    assert hers.get("/desk/").status_code == 302
    assert sign_in(hers, nia.email).status_code == 200


def test_new_role_needs_a_new_sign_in(app: Flask, boss: Account, store: Store) -> None:
    with store.begin():
        nia = make_account_beside(boss)
    hers, browser = signed_in_browser(app, nia), signed_in_browser(app, boss)
    page = f"/desk/accounts/{nia.id}"
    assert post(browser, f"{page}/role", page, role="manager").status_code == 303
    assert hers.get("/desk/").status_code == 302
    with store.begin(write=False):
        assert load_account(nia.id).role == "manager"


def test_administrator_cannot_lock_themselves_out(app: Flask, boss: Account) -> None:
    browser = signed_in_browser(app, boss)
    page = f"/desk/accounts/{boss.id}"
    assert post(browser, f"{page}/left", "/desk/account").status_code == 404


def test_another_services_account_is_not_here(app: Flask, boss: Account, store: Store) -> None:
    with store.begin():
        stranger = make_account(make_service("Elsewhere"))
    assert signed_in_browser(app, boss).get(f"/desk/accounts/{stranger.id}").status_code == 404


def test_only_administrators_see_accounts(app: Flask, boss: Account, store: Store) -> None:
    with store.begin():
        nia = make_account_beside(boss)
    assert signed_in_browser(app, nia).get("/desk/accounts").status_code == 404


def test_command_adds_the_first_administrator(app: Flask, store: Store) -> None:
    with store.begin():
        make_service("Sandmere")
    arguments = ["--email", "ada@example.test", "--name", "Ada Moss", "--role", "administrator"]
    done = app.test_cli_runner().invoke(args=["staff", "add", *arguments])
    assert done.exit_code == 0, done.output
    password = done.output.split()[-1]
    assert sign_in(app.test_client(), "ada@example.test", password).status_code == 303
    again = app.test_cli_runner().invoke(args=["staff", "add", *arguments])
    assert again.exit_code == 1
    assert "already" in again.output


def test_command_adds_a_service_once(app: Flask) -> None:
    run = app.test_cli_runner()
    assert run.invoke(args=["service", "add", "--name", "Sandmere"]).exit_code == 0
    again = run.invoke(args=["service", "add", "--name", " Sandmere "])
    assert "already" in again.output
    arguments = ["--email", "ada@example.test", "--name", "Ada Moss", "--role", "administrator"]
    assert run.invoke(args=["staff", "add", *arguments]).exit_code == 0


def test_command_asks_which_service_where_there_are_two(app: Flask, store: Store) -> None:
    with store.begin():
        make_service("Sandmere")
        make_service("Elsewhere")
    arguments = ["--email", "ada@example.test", "--name", "Ada Moss", "--role", "manager"]
    unsure = app.test_cli_runner().invoke(args=["staff", "add", *arguments])
    assert unsure.exit_code == 1
    assert "Elsewhere, Sandmere" in unsure.output
    sure = app.test_cli_runner().invoke(args=["staff", "add", *arguments, "--service", "Elsewhere"])
    assert sure.exit_code == 0, sure.output
    with store.begin(write=False):
        assert find_account("ada@example.test")


def make_account_beside(boss: Account) -> Account:
    """An IRO in the same service."""
    return write.add_account(boss.service_id, "nia@example.test", "Nia Fell", "iro", PASSWORD)


@pytest.mark.parametrize("odd", ["\0", "\x1b", "\r\n", "\u0085"])
def test_control_characters_in_name_and_address_are_left_out(
    app: Flask, boss: Account, store: Store, odd: str
) -> None:
    browser = signed_in_browser(app, boss)
    typed = {"name": f"Nia{odd} Fell{odd}", "email": f"{odd}nia@example.test{odd}", "role": "iro"}
    assert post(browser, "/desk/accounts", "/desk/accounts", **typed).status_code == 200
    with store.begin(write=False):
        nia = find_account("nia@example.test")
    assert nia is not None
    assert nia.name == "Nia Fell"


def test_control_characters_at_sign_in_are_no_error(app: Flask, boss: Account) -> None:
    assert sign_in(app.test_client(), f"\0{boss.email}\0").location == "/desk/"
    refused = sign_in(app.test_client(), "nobody\0@example.test")
    assert "do not belong together" in refused.text
