"""Signing in: throttled, silent about who exists, ended by idleness and by signing out."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from staff.model import Account
from staff.tables import StaffSessionRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.service import make_service
from tests.factories.staff import PASSWORD, make_account, post, sign_in, signed_in_browser, token_in


@pytest.fixture
def ines(store: Store) -> Account:
    with store.begin():
        return make_account(make_service())


def without_tokens(text: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]+"', "", text)


def test_right_password_opens_the_desk(client: FlaskClient, ines: Account) -> None:
    answer = sign_in(client, f"  {ines.email.upper()} ")
    assert (answer.status_code, answer.location) == (303, "/desk/")
    assert client.get("/desk/").status_code == 200


def test_desk_leads_to_sign_in_and_back(client: FlaskClient, ines: Account) -> None:
    answer = client.get("/desk/account")
    assert answer.status_code == 302
    form = client.get(answer.location)
    onward = re.search(r'name="next" type="hidden" value="([^"]*)"', form.text)
    assert onward
    assert sign_in(client, ines.email, next=onward[1]).location == "/desk/account"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.test/", "//evil.test", "/desk//evil.test", "/desk/\\evil", "/x"]
)
def test_sign_in_leads_nowhere_else(client: FlaskClient, ines: Account, elsewhere: str) -> None:
    assert sign_in(client, ines.email, next=elsewhere).location == "/desk/"


def test_wrong_password_is_throttled_and_says_until_when(
    client: FlaskClient, ines: Account, clock: Clock
) -> None:
    for _ in range(5):
        assert sign_in(client, ines.email, "not the password at all").status_code == 200
    waiting = sign_in(client, ines.email)
    assert waiting.status_code == 429
    assert "Try again at 09:45" in waiting.text
    assert 0 < int(waiting.headers["Retry-After"]) <= 15 * 60 + 1
    clock.forward(minutes=15)
    assert sign_in(client, ines.email).status_code == 303


def test_throttle_holds_for_other_browsers_too(app: Flask, client: FlaskClient, ines: Account) -> None:
    for _ in range(5):
        sign_in(client, ines.email, "not the password at all")
    assert sign_in(app.test_client(), ines.email).status_code == 429


def test_unknown_account_cannot_be_told_from_a_wrong_password(app: Flask, ines: Account) -> None:
    known, unknown = app.test_client(), app.test_client()
    nobody = "n" + ines.email[1:]
    for _ in range(6):
        first = sign_in(known, ines.email, "not the password at all")
        second = sign_in(unknown, nobody, "not the password at all")
        assert first.status_code == second.status_code
        assert without_tokens(first.text).replace(ines.email, "") == without_tokens(second.text).replace(
            nobody, ""
        )


def test_sign_in_gives_a_fresh_token_and_drops_what_the_browser_held(
    client: FlaskClient, ines: Account, store: Store
) -> None:
    sign_in(client, ines.email)
    with client.session_transaction("/desk/") as before:
        first = before["staff"]
    client.post("/desk/sign-out", data={"csrf_token": token_in(client.get("/desk/account"))})
    sign_in(client, ines.email)
    with client.session_transaction("/desk/") as after:
        assert after["staff"] != first
    with store.begin(write=False):
        assert all(first.encode() not in row.token_hash for row in db().query(StaffSessionRow))


def test_sign_out_ends_the_session_on_the_server(app: Flask, client: FlaskClient, ines: Account) -> None:
    sign_in(client, ines.email)
    cookie = client.get_cookie("desk", path="/desk")
    assert cookie
    post(client, "/desk/sign-out", "/desk/account")
    thief = app.test_client()
    thief.set_cookie("desk", cookie.value, path="/desk")
    assert thief.get("/desk/").status_code == 302


def test_sign_out_everywhere_ends_other_browsers(app: Flask, ines: Account) -> None:
    office, home = signed_in_browser(app, ines), signed_in_browser(app, ines)
    post(office, "/desk/sign-out-everywhere", "/desk/account")
    assert home.get("/desk/").status_code == 302
    assert office.get("/desk/").status_code == 302


def test_idle_sign_in_ends_and_a_busy_one_does_not(client: FlaskClient, ines: Account, clock: Clock) -> None:
    sign_in(client, ines.email)
    for _ in range(4):
        clock.forward(minutes=20)
        assert client.get("/desk/").status_code == 200
    clock.forward(minutes=30)
    assert client.get("/desk/").status_code == 302


def test_asking_how_much_time_is_left_does_not_make_it_longer(
    client: FlaskClient, ines: Account, clock: Clock
) -> None:
    sign_in(client, ines.email)
    clock.forward(minutes=20)
    left = client.get("/desk/time-left").get_json()
    assert left == {"seconds": 600}
    clock.forward(minutes=5)
    assert client.get("/desk/time-left").get_json() == {"seconds": 300}


def test_stay_makes_it_longer(client: FlaskClient, ines: Account, clock: Clock) -> None:
    sign_in(client, ines.email)
    token = token_in(client.get("/desk/account"))
    clock.forward(minutes=25)
    assert client.post("/desk/stay", headers={"X-CSRFToken": token}).get_json() == {"seconds": 1800}
    clock.forward(minutes=25)
    assert client.get("/desk/").status_code == 200


def test_changing_the_password_ends_other_browsers_and_keeps_this_one(app: Flask, ines: Account) -> None:
    office, home = signed_in_browser(app, ines), signed_in_browser(app, ines)
    new = "three other words here"
    changed = post(office, "/desk/account/password", "/desk/account", password=PASSWORD, new_password=new)
    assert changed.status_code == 303
    assert office.get("/desk/").status_code == 200
    assert home.get("/desk/").status_code == 302
    assert sign_in(home, ines.email).status_code == 200
    assert sign_in(home, ines.email, new).status_code == 303


def test_weak_new_password_is_refused_on_the_page(app: Flask, ines: Account) -> None:
    browser = signed_in_browser(app, ines)
    refused = post(
        browser, "/desk/account/password", "/desk/account", password=PASSWORD, new_password="short"
    )
    assert "Use at least 12" in refused.text
