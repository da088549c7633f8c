"""Typed words outlive a sign-in: they come back to the same person, and to nobody else."""

import re
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from staff.model import Account
from store.work import Store
from tests.conftest import Clock
from tests.factories.service import make_service
from tests.factories.staff import make_account, sign_in, signed_in_browser, token_in
from web.access import Role

WORDS = 'Half a letter:\r\n"she likes the \u0628\u064a\u062a" & <more> \U0001f600'


@pytest.fixture
def boss(store: Store) -> Account:
    with store.begin():
        return make_account(make_service(), Role.ADMINISTRATOR, "Wanda Quist")


def post_too_late(browser: FlaskClient, clock: Clock) -> TestResponse:
    token = token_in(browser.get("/desk/account"))
    clock.forward(minutes=31)
    return browser.post(
        "/desk/accounts", data={"csrf_token": token, "name": WORDS, "email": "no", "role": "iro"}
    )


def hidden(answer: TestResponse, name: str) -> str:
    found = re.search(rf'name="{name}" type="hidden" value="([^"]*)"', answer.text)
    return unescape(found[1]) if found else ""


def test_typed_words_come_back_after_sign_in(app: Flask, boss: Account, clock: Clock) -> None:
    browser = signed_in_browser(app, boss)
    late = post_too_late(browser, clock)
    assert "Your words are not lost" in late.text
    assert "Half a letter" not in late.text
    back = sign_in(browser, boss.email, kept=hidden(late, "kept"))
    assert back.status_code == 200
    assert 'action="/desk/accounts"' in back.text
    found = re.search(r'name="name"[^>]*>(.*?)</textarea>', back.text, re.DOTALL)
    assert found
    assert unescape(found[1]) == WORDS


def test_words_that_came_back_can_be_sent(app: Flask, boss: Account, clock: Clock) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    browser = signed_in_browser(app, boss)
    late = post_too_late(browser, clock)
    back = sign_in(browser, boss.email, kept=hidden(late, "kept"))
    fields = {"csrf_token": token_in(back), "name": "Nia Fell", "email": "nia@example.test", "role": "iro"}
    sent = browser.post("/desk/accounts", data=fields)
    assert "A password to hand over" in sent.text


def test_typed_words_go_to_nobody_else(app: Flask, boss: Account, store: Store, clock: Clock) -> None:
    with store.begin():
        other = make_account(make_service("Elsewhere"), Role.ADMINISTRATOR)
    browser = signed_in_browser(app, boss)
    late = post_too_late(browser, clock)
    back = sign_in(browser, other.email, kept=hidden(late, "kept"))
    assert (back.status_code, back.location) == (303, "/desk/")


@pytest.mark.parametrize("made_up", ["x", "\u0628", "AAAA", "bm90IHNlYWxlZCBieSB1cw=="])
def test_made_up_words_are_dropped(app: Flask, boss: Account, made_up: str) -> None:
    answer = sign_in(app.test_client(), boss.email, kept=made_up)
    assert (answer.status_code, answer.location) == (303, "/desk/")


def test_words_of_long_ago_are_dropped(app: Flask, boss: Account, clock: Clock) -> None:
    browser = signed_in_browser(app, boss)
    late = post_too_late(browser, clock)
    clock.forward(hours=25)
    assert sign_in(browser, boss.email, kept=hidden(late, "kept")).location == "/desk/"
