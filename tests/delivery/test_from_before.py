"""A letter approved before the child had another reviewing officer goes to nobody unasked."""

from typing import Any

from bs4 import BeautifulSoup
from flask import Flask

from children.model import StaffId
from children.write import assign_iro
from delivery.read import list_receipts
from letters.approved import ApprovedLetter
from store.work import Store
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.staff import make_account
from tests.pages.client import PageClient

ASKED = "It is from Noor Calder"
ON_FIRST_PAGE = "officer before you"
NOW_BY = "Tobias New runs your review meetings now."
AT: dict[str, Any] = {"when": "later", "day": "2026-11-26", "at": "16:00", "with_whom": "Dana"}


def other_officer(app: Flask, store: Store, desk: Desk) -> PageClient:
    with store.begin():
        new = make_account(desk.service, name="Tobias New", email="tobias@example.org")
        assign_iro(desk.child.id, StaffId(new.id))
    return browser_of(app, new)


def send(browser: PageClient, letter: ApprovedLetter, status: int = 200, **typed: Any) -> BeautifulSoup:
    address = f"/desk/letters/{letter.id}/send"
    browser.get(address)
    return browser.post(address, {"channel": "link", "hard": "none", **typed}, status)


def test_it_goes_only_with_a_reason_that_is_kept_also_where_it_is_timed(
    app: Flask, store: Store, clock: Clock
) -> None:
    desk = make_desk(app)
    letter = approved(desk, store)
    send(desk.browser, letter, **AT)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert ASKED not in desk.browser.text
    desk.browser.get("/desk/")
    assert ON_FIRST_PAGE not in desk.browser.text
    clock.forward(days=1)
    browser = other_officer(app, store, desk)
    browser.get("/desk/")
    assert ON_FIRST_PAGE in browser.text
    send(browser, letter, 400, from_before=".")
    assert ASKED in browser.text
    box = send(browser, letter, from_before="Noor tells it herself").select_one("#address")
    assert box is not None
    with store.begin(write=False):
        going = list_receipts(letter.id)[-1].going
    assert going is not None
    assert going.from_before == "Noor tells it herself"
    browser.get("/desk/")
    assert ON_FIRST_PAGE not in browser.text
    child = opened(app, str(box["value"]).removeprefix("http://heard.test"))
    child.get("/letter")
    assert NOW_BY in child.text


def test_a_letter_of_todays_officer_does_not_say_who_it_is_now(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/letter")
    assert "runs your review meetings now" not in child.text
