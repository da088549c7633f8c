"""Why something in a letter stays as it is passes the gates of the letter before the child reads it."""

from dataclasses import replace
from datetime import UTC, datetime

from flask import Flask

from store.work import Store
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.delivery.test_replies import open_reply
from tests.factories.desk import browser_of, make_desk

FAIR = "The dentist wrote it down like this."


def test_a_reason_is_read_by_the_child_under_the_name_of_who_wrote_it(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/letter/not-right")
    child.send("main form", words="No, it is not so.")
    for hard in ("You will not see your dad again.", "You want to live with Jan for ever."):
        open_reply(desk)
        page = desk.browser.send("form:has([value=stays])", status=400, words=hard)
        assert "It has not gone yet." in page.text
        typed = page.select_one("#why")
        assert typed is not None
        assert typed.text.strip() == hard, "what was typed stays"
        assert page.select_one("form:has([value=done])"), "there is a way on: to tell them"
    child.get("/letter/answer")
    assert "answered:" not in child.text
    open_reply(desk)
    desk.browser.send("form:has([value=stays])", words=FAIR)
    child.get("/letter")
    assert child.soup.select_one(".told a[href='/letter/answer']"), "the letter itself leads there"
    assert child.get("/letter/answer").select_one(f".told [data-say]:-soup-contains('{FAIR}')")
    assert f"{desk.iro.name} answered:" in child.text


def test_a_reason_written_on_a_friday_evening_is_read_on_monday(
    app: Flask, store: Store, clock: Clock
) -> None:
    clock.time = datetime(2026, 11, 27, 9, tzinfo=UTC)
    desk = make_desk(app)
    address = link_of(desk, approved(desk, store))
    child = opened(app, address)
    child.get("/letter/not-right")
    child.send("main form", words="No, it is not so.")
    clock.time = datetime(2026, 11, 27, 17, tzinfo=UTC)
    desk = replace(desk, browser=browser_of(app, desk.iro))
    open_reply(desk)
    desk.browser.send("form:has([value=stays])", words=FAIR)
    assert "They read why from Monday 30 November at 16:00" in desk.browser.text
    child = opened(app, address)
    assert FAIR not in child.get("/letter/answer").text
    clock.forward(days=2, hours=23)
    child = opened(app, address)
    assert FAIR in child.get("/letter/answer").text
