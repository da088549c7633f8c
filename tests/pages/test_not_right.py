"""Promises about "a picture is not right" on a child's pages: two taps, nothing lost, nobody named."""

from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import select

from children.model import Way
from consult.banks import load_newest_bank
from consult.not_right import MOST_REPORTS
from consult.read import list_alerts
from store.tables import AuditRow
from store.work import Store, db
from symbols.read import fingerprints
from symbols.reports import Report, list_open_reports
from tests.conftest import Clock
from tests.factories.invite import Invited, asked_browser, begun_browser, invite_in
from tests.pages.client import PageClient

FORM = "main form"
BUTTON = "button[value=not_right]"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


@pytest.fixture
def browser(app: Flask, invited: Invited) -> PageClient:
    return asked_browser(app, invited)


def reports(store: Store, invited: Invited) -> tuple[Report, ...]:
    with store.begin(write=False):
        return list_open_reports(invited.service.id)


def tap(browser: PageClient, picture: str, **fields: Any) -> None:
    """Open a question, tap the quiet button, tap a picture."""
    browser.get("/me/q/feel")
    browser.send("#answer", go="not_right", **fields)
    browser.send(FORM, picture=picture)


def test_two_taps_send_it_with_the_picture_as_it_was_shown(
    browser: PageClient, store: Store, invited: Invited
) -> None:
    tap(browser, "happy")
    assert "Thank you" in browser.text
    (found,) = reports(store, invited)
    assert (found.concept, found.said_by) == ("happy", "child")
    assert found.picture == f"heard:happy:{fingerprints()['happy']}"


def test_all_pictures_of_the_question_are_offered_with_their_words(browser: PageClient) -> None:
    page = browser.get("/me/q/feel")
    options = {one["value"] for one in page.select("input[name=choice]")}
    browser.send("#answer", go="not_right")
    offered = {str(one["value"]) for one in browser.soup.select("button[name=picture]")}
    assert len(offered) >= len(options) + 5
    assert {"happy", "help", "stop", "dont-know"} <= offered
    assert all(one.get_text(strip=True) for one in browser.soup.select("button[name=picture]"))


@pytest.mark.parametrize("details", [{}, {"born": date(2020, 3, 1)}])
def test_every_picture_that_a_phone_offers_without_a_line_is_taken_from_that_page(
    app: Flask, details: dict[str, Any]
) -> None:
    browser = asked_browser(app, invite_in(app, **details))
    for address, one in browser.client.get("/me/bundle").get_json()["pages"].items():
        if not address.startswith("/me/q/"):
            continue
        page = browser.get(f"/me/picture-not-right?back={address}")
        taken = {str(card["value"]) for card in page.select("button[name=picture]")}
        pictures = BeautifulSoup(one["main"], "html.parser").select(".pic[data-of]")
        offered = {str(picture["data-of"]) for picture in pictures if not picture.find_parent(class_="sees")}
        assert offered
        assert offered <= taken, address


def test_what_was_half_given_is_there_again(browser: PageClient) -> None:
    tap(browser, "happy", choice="sad", words="my own words")
    browser.get(str(browser.soup.select_one("main a.next")["href"]))  # type: ignore[index]
    assert browser.path == "/me/q/feel"
    assert browser.soup.select_one("input[value=sad][checked]")
    assert "my own words" in browser.text


def test_where_it_was_opened_from_is_kept(browser: PageClient) -> None:
    browser.get("/me/q/feel?from=look")
    browser.send("#answer", go="not_right")
    browser.send(FORM, picture="happy")
    link = browser.soup.select_one("main a.next")
    assert link is not None
    assert link["href"] == "/me/q/feel?from=look"


def test_why_can_be_said_and_leads_back(browser: PageClient, store: Store, invited: Invited) -> None:
    tap(browser, "happy")
    browser.send(FORM, why="upsets")
    assert browser.path == "/me/q/feel"
    assert [one.why for one in reports(store, invited)] == ["upsets"]


def test_an_unknown_why_and_a_second_why_change_nothing(
    browser: PageClient, store: Store, invited: Invited
) -> None:
    tap(browser, "happy")
    browser.send(FORM, why="because")
    browser.post("/me/picture-not-right/thanks", {"why": "other"})
    assert [one.why for one in reports(store, invited)] == [None]


def test_a_picture_that_was_not_on_the_page_counts_for_nothing(
    browser: PageClient, store: Store, invited: Invited
) -> None:
    for picture in ("pin-cat", "not-safe", "no-such", "", "../../x"):
        tap(browser, picture)
    assert reports(store, invited) == ()


def test_the_same_picture_counts_once_a_day(
    browser: PageClient, store: Store, invited: Invited, clock: Clock
) -> None:
    tap(browser, "happy")
    tap(browser, "happy")
    assert "Thank you" in browser.text
    assert len(reports(store, invited)) == 1
    clock.forward(minutes=100)
    tap(browser, "sad")
    assert len(reports(store, invited)) == 2


def test_nobody_can_flood_the_desk(browser: PageClient, store: Store, invited: Invited) -> None:
    bank = load_newest_bank()
    tapped: set[object] = set()
    for address in ("/me/hello", *(f"/me/q/{one.code}" for one in bank.questions)):
        if len(tapped) > MOST_REPORTS:
            break
        page = browser.get(f"/me/picture-not-right?back={address}")
        for one in page.select("button[name=picture]"):
            token = page.select_one("input[name=csrf_token]")
            sent = {"picture": one["value"], "back": address, "csrf_token": token["value"]}  # type: ignore[index]
            browser.client.post("/me/picture-not-right", data=sent)
            tapped.add(one["value"])
    assert len(tapped) > MOST_REPORTS
    assert len(reports(store, invited)) == MOST_REPORTS


def test_nothing_names_the_child_or_the_sitting(browser: PageClient, store: Store, invited: Invited) -> None:
    tap(browser, "happy")
    browser.send(FORM, why="not_clear")
    with store.begin():
        entries = db().scalars(select(AuditRow).where(AuditRow.action.like("picture.%"))).all()
        assert entries == []
    (found,) = reports(store, invited)
    assert str(invited.child.id) not in str(found)


def test_the_address_says_nothing_of_what_was_answered(browser: PageClient) -> None:
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad", go="next")
    browser.get("/me/look")
    link = browser.soup.select_one("a.not-right")
    assert link is not None
    assert link["href"] == "/me/picture-not-right?back=/me/look"
    browser.get(str(link["href"]))
    assert [one["value"] for one in browser.soup.select("button[name=picture]")] == ["sad"]


def test_a_device_without_the_own_pictures_is_not_shown_what_was_said(app: Flask, invited: Invited) -> None:
    first = begun_browser(app, invited)
    first.send(FORM, first="here")
    first.send(FORM, own=["pin-cat", "pin-tree"])
    first.get("/me/q/feel")
    first.send("#answer", choice="sad", go="next")
    second = begun_browser(app, invited)
    second.get("/me/picture-not-right?back=/me/look")
    assert second.soup.select("button[name=picture]") == []


def test_saying_so_raises_no_alert(browser: PageClient, store: Store, invited: Invited) -> None:
    tap(browser, "happy")
    with store.begin(write=False):
        assert list_alerts([invited.child.id]) == []


def test_in_words_there_are_no_pictures_to_report(app: Flask) -> None:
    browser = asked_browser(app, invite_in(app, way=Way.WORDS))
    browser.get("/me/q/feel")
    assert browser.soup.select_one(BUTTON) is None


def test_an_address_elsewhere_is_not_gone_back_to(browser: PageClient) -> None:
    page = browser.get("/me/picture-not-right?back=https://elsewhere.example/me/q/feel")
    links = [str(one["href"]) for one in page.select("main a")]
    assert all(link.startswith("/me") for link in links)
