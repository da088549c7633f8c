"""Staff for tests who can really sign in, and browsers that do."""

import re
from itertools import count

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from children.model import Service
from staff import write
from staff.model import Account
from web.access import Role

PASSWORD = "walnut-otter-lantern-seven"
_numbers = count(1)


def make_account(
    service: Service, role: Role = Role.IRO, name: str = "Ines Halloran", email: str | None = None
) -> Account:
    """An account in the open unit of work, with PASSWORD."""
    return write.add_account(
        service.id, email or f"staff{next(_numbers)}@example.test", name, role.value, PASSWORD
    )


def token_in(answer: TestResponse) -> str:
    """The form token on a page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', answer.text)
    return found[1] if found else ""


def post(browser: FlaskClient, address: str, page: str, **fields: str) -> TestResponse:
    """Open `page`, then send a form from it to `address`."""
    token = token_in(browser.get(page))
    return browser.post(address, data={"csrf_token": token, **fields})


def sign_in(browser: FlaskClient, email: str, password: str = PASSWORD, **fields: str) -> TestResponse:
    """Sign in by the page, as a person does."""
    return post(browser, "/desk/sign-in", "/desk/sign-in", email=email, password=password, **fields)


def signed_in_browser(app: Flask, account: Account) -> FlaskClient:
    """A browser in which this account is signed in."""
    browser = app.test_client()
    answer = sign_in(browser, account.email)
    if answer.status_code != 303:
        raise RuntimeError(f"sign-in answered {answer.status_code}")
    return browser
