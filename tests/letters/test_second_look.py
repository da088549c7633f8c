"""Promises of the second pair of eyes: another IRO of the service, this very revision, kept for ever."""

from dataclasses import replace

import pytest
from flask import Flask

from children.read import load_service
from children.write import change_service
from letters.read import list_letters
from store.work import Store
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.staff import make_account
from tests.pages.client import PageClient


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    made = make_desk(app)
    with store.begin():
        change_service(replace(load_service(made.service.id), second_look=True))
    made.browser.get(f"/desk/reviews/{made.review.id}/letter")
    made.browser.send("main form", lang="en")
    return made


@pytest.fixture
def colleague(app: Flask, desk: Desk, store: Store) -> PageClient:
    with store.begin():
        account = make_account(desk.service, name="Bea Second")
    return browser_of(app, account)


def editor(desk: Desk) -> str:
    return f"/desk/reviews/{desk.review.id}/letter"


def approve(desk: Desk, status: int = 200) -> None:
    desk.browser.get(editor(desk))
    desk.browser.send(
        "#letter-form", button="#approve button:not([formaction$=second])", looked="yes", status=status
    )


def ask(desk: Desk) -> None:
    desk.browser.get(editor(desk))
    desk.browser.send("#letter-form", button="[formaction$=second]")


def look(desk: Desk, colleague: PageClient) -> None:
    colleague.get("/desk/")
    link = colleague.soup.select_one("#second ~ ul a")
    assert link is not None
    colleague.get(str(link["href"]))
    assert "Hello Robin" in colleague.text
    colleague.send("main form")


def test_letter_waits_for_a_colleague_and_says_who_looked(
    desk: Desk, colleague: PageClient, store: Store
) -> None:
    approve(desk, 400)
    assert "second pair of eyes" in desk.browser.text
    ask(desk)
    approve(desk, 400)
    desk.browser.get(f"/desk/letters/second/{desk.review.id}", status=404)
    look(desk, colleague)
    approve(desk)
    with store.begin(write=False):
        (letter,) = list_letters(desk.review.id)
    assert letter.second_by not in (None, letter.approved_by)
    assert letter.second_at is not None
    assert "Second pair of eyes: Bea Second" in desk.browser.text


def test_a_change_after_the_look_needs_another(desk: Desk, colleague: PageClient, store: Store) -> None:
    ask(desk)
    look(desk, colleague)
    desk.browser.get(editor(desk))
    desk.browser.send("#letter-form", button=".sticky button[value=save]", **{"new-well": "You sing."})  # type: ignore[arg-type]
    desk.browser.get(editor(desk))
    desk.browser.send("#letter-form", **{"words-title": "A letter to you"})  # type: ignore[arg-type]
    approve(desk, 400)
    with store.begin(write=False):
        assert list_letters(desk.review.id) == []


def test_other_services_and_letters_nobody_asked_about_are_not_there(
    app: Flask, desk: Desk, colleague: PageClient
) -> None:
    colleague.get(f"/desk/letters/second/{desk.review.id}", status=404)
    ask(desk)
    stranger = make_desk(app, called="Juniper")
    stranger.browser.get("/desk/")
    assert "second look" not in stranger.browser.text
    stranger.browser.get(f"/desk/letters/second/{desk.review.id}", status=404)


def test_without_the_setting_nothing_is_asked(app: Flask, store: Store) -> None:
    plain = make_desk(app)
    plain.browser.get(editor(plain))
    plain.browser.send("main form", lang="en")
    approve(plain)
    with store.begin(write=False):
        assert list_letters(plain.review.id)[0].second_by is None
