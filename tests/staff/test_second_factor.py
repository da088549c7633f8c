"""The second factor: asked where it is set up, everywhere outside demo, and a code works once."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pyotp
import pytest
from flask import Flask
from flask.testing import FlaskClient

from staff import write
from staff.codes import CodeWrong, new_secret, step_of
from staff.model import Account
from staff.read import load_account
from store.work import Store
from tests.conftest import Clock
from tests.factories.service import make_service
from tests.factories.staff import make_account, post, sign_in, signed_in_browser

NOW = datetime(2026, 11, 23, 9, 30, 10, tzinfo=UTC)


@pytest.fixture
def ines(store: Store) -> Account:
    with store.begin():
        return make_account(make_service())


def set_up(store: Store, account: Account) -> pyotp.TOTP:
    secret = new_secret()
    with store.begin():
        write.save_second_factor(account.id, secret, 0)
    return pyotp.TOTP(secret)


def code_at(app: pyotp.TOTP, clock: Clock) -> str:
    return app.at(int(clock().timestamp()))


def test_code_is_good_once_and_a_step_early_or_late() -> None:
    app = pyotp.TOTP(new_secret())
    present = int(NOW.timestamp())
    step = step_of(app.secret, app.at(present), NOW, 0)
    for seconds in (-30, 30):
        assert step_of(app.secret, app.at(present + seconds), NOW, 0)
    with pytest.raises(CodeWrong):
        step_of(app.secret, app.at(present), NOW, step)
    with pytest.raises(CodeWrong):
        step_of(app.secret, app.at(present - 90), NOW, 0)


def test_password_alone_does_not_open_the_desk(client: FlaskClient, ines: Account, store: Store) -> None:
    set_up(store, ines)
    answer = sign_in(client, ines.email)
    assert answer.location.startswith("/desk/sign-in/code")
    assert client.get("/desk/").status_code == 302


def test_code_opens_the_desk_and_cannot_be_used_twice(
    app: Flask, client: FlaskClient, ines: Account, store: Store, clock: Clock
) -> None:
    phone = set_up(store, ines)
    sign_in(client, ines.email)
    code = code_at(phone, clock)
    assert post(client, "/desk/sign-in/code", "/desk/sign-in/code", code=code).status_code == 303
    assert client.get("/desk/").status_code == 200
    watcher = app.test_client()
    sign_in(watcher, ines.email)
    again = post(watcher, "/desk/sign-in/code", "/desk/sign-in/code", code=code)
    assert again.status_code == 200
    assert "used already" in again.text
    assert watcher.get("/desk/").status_code == 302


def test_guessed_codes_are_throttled(client: FlaskClient, ines: Account, store: Store) -> None:
    set_up(store, ines)
    sign_in(client, ines.email)
    for _ in range(5):
        post(client, "/desk/sign-in/code", "/desk/sign-in/code", code="000000")
    assert post(client, "/desk/sign-in/code", "/desk/sign-in/code", code="000000").status_code == 429


def test_right_password_does_not_forgive_guessed_codes(
    client: FlaskClient, ines: Account, store: Store
) -> None:
    set_up(store, ines)
    for _ in range(5):
        sign_in(client, ines.email)
        post(client, "/desk/sign-in/code", "/desk/sign-in/code", code="000000")
    assert sign_in(client, ines.email).status_code == 429


def test_password_step_runs_out(client: FlaskClient, ines: Account, store: Store, clock: Clock) -> None:
    set_up(store, ines)
    sign_in(client, ines.email)
    clock.forward(minutes=6)
    assert client.get("/desk/sign-in/code").location == "/desk/sign-in"


def test_outside_demo_everyone_must_set_one_up(app: Flask, ines: Account, store: Store, clock: Clock) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], mode="live")
    browser = app.test_client()
    assert sign_in(browser, ines.email).location.startswith("/desk/second-factor")
    assert browser.get("/desk/").status_code == 302
    shown = browser.get("/desk/second-factor")
    found = re.search(r"<code>([A-Z2-7 ]+)</code>", shown.text)
    assert found
    assert "style=" not in shown.text
    phone = pyotp.TOTP(found[1].replace(" ", ""))
    wrong = post(browser, "/desk/second-factor", "/desk/second-factor", code="123")
    assert "not right" in wrong.text
    done = post(browser, "/desk/second-factor", "/desk/second-factor", code=code_at(phone, clock))
    assert done.location == "/desk/"
    with store.begin(write=False):
        assert load_account(ines.id).has_second_factor


def test_in_demo_it_can_be_switched_on(app: Flask, ines: Account) -> None:
    browser = signed_in_browser(app, ines)
    assert "/desk/second-factor" in browser.get("/desk/account").text


def test_set_up_is_closed_to_whoever_has_only_the_password(
    client: FlaskClient, ines: Account, store: Store
) -> None:
    set_up(store, ines)
    sign_in(client, ines.email)
    assert client.get("/desk/second-factor").status_code == 404


def test_command_resets_a_lost_phone(app: Flask, ines: Account, store: Store) -> None:
    set_up(store, ines)
    done = app.test_cli_runner().invoke(args=["staff", "reset-second-factor", "--email", ines.email])
    assert done.exit_code == 0, done.output
    with store.begin(write=False):
        assert not load_account(ines.id).has_second_factor
