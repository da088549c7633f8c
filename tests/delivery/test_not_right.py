"""Promises about "a picture is not right" on a child's letter: two taps, nobody named, and back."""

import pytest
from flask import Flask
from sqlalchemy import select

from children.model import StaffId
from children.own_pictures import add_own_picture, list_own_pictures
from delivery.not_right import MOST_A_DAY
from delivery.routes.not_right import MOST_REPORTS
from store.tables import AuditRow
from store.work import Store, db
from symbols.reports import Report, list_open_reports
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, make_desk
from tests.factories.photo import make_photo
from tests.pages.client import PageClient

ADDRESS = "/letter/picture-not-right"


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def reports(store: Store, desk: Desk) -> tuple[Report, ...]:
    with store.begin(write=False):
        return list_open_reports(desk.child.service_id)


def which(child: PageClient) -> list[str]:
    """Follow the quiet link of the letter: the pictures that are offered."""
    child.get("/letter")
    link = child.soup.select_one("a.not-right")
    assert link is not None
    child.get(str(link["href"]))
    return [str(one["value"]) for one in child.soup.select("button[name=picture]")]


def tap(child: PageClient) -> None:
    """Follow the quiet link, tap the first picture."""
    child.send("main form", picture=which(child)[0])


def test_two_taps_send_a_picture_of_the_letter(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    offered = which(child)
    assert set(offered) == letter.letter.pictures
    assert all(one.get_text(strip=True) for one in child.soup.select("button[name=picture]"))
    child.send("main form", picture=offered[0])
    assert "Thank you" in child.text
    (found,) = reports(store, desk)
    assert (found.concept, found.said_by) == (offered[0], "child")


def test_why_can_be_said_and_leads_back_to_the_letter(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    tap(child)
    child.send("main form", why="not_clear")
    assert child.path == "/letter"
    assert [one.why for one in reports(store, desk)] == ["not_clear"]


def test_neither_row_nor_trail_tells_whose_letter_it_was(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    with store.begin(write=False):
        before = len(db().scalars(select(AuditRow)).all())
    tap(child)
    child.send("main form", why="upsets")
    with store.begin(write=False):
        assert len(db().scalars(select(AuditRow)).all()) == before
    assert str(desk.child.id) not in str(reports(store, desk))


def test_the_same_picture_counts_once_in_a_reading_and_a_few_times_a_day(
    app: Flask, desk: Desk, store: Store
) -> None:
    address = link_of(desk, approved(desk, store))
    for _ in range(MOST_A_DAY + 1):
        child = opened(app, address)
        for _ in range(2):
            tap(child)
            assert "Thank you" in child.text
            child.get("/letter")
    assert len(reports(store, desk)) == MOST_A_DAY


def test_an_adult_tells_the_desk_from_the_approved_letter(desk: Desk, store: Store) -> None:
    desk.browser.get(f"/desk/letters/{approved(desk, store).id}")
    form = 'form[action*="picture-not-right"]'
    picture = desk.browser.soup.select_one(f"{form} input[name=picture]")
    assert picture is not None
    for _ in range(2):
        desk.browser.send(form)
        assert "of no child" in desk.browser.text
    assert [(one.concept, one.said_by.value) for one in reports(store, desk)] == [(picture["value"], "adult")]
    desk.browser.post(desk.browser.path + "/picture-not-right", {"picture": "no-such"}, status=404)


def test_one_reading_cannot_flood_the_desk(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    with child.client.session_transaction() as session:
        session["letter_not_right_taps"] = [str(each) for each in range(MOST_REPORTS)]
    tap(child)
    assert "Thank you" in child.text
    assert reports(store, desk) == ()


def test_what_is_not_in_the_letter_counts_for_nothing(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    which(child)
    for picture in ("pin-cat", "no-such", "", "../../x"):
        child.post(ADDRESS, {"picture": picture})
    assert reports(store, desk) == ()


def test_a_photo_of_their_own_is_for_the_iro_alone(app: Flask, desk: Desk, store: Store) -> None:
    with store.begin():
        add_own_picture(desk.child.id, make_photo(), "me", "", StaffId(desk.iro.id))
        add_own_picture(desk.child.id, make_photo(), "meeting", "", StaffId(desk.iro.id))
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    photo = next(one for one in which(child) if one in ("me", "meeting"))
    assert "photo of your own" in child.text
    child.send("main form", picture=photo)
    assert reports(store, desk) == ()
    with store.begin(write=False):
        noted = {one.concept for one in list_own_pictures(desk.child.id) if one.not_right_on}
    assert noted == {photo}


def test_without_an_open_letter_there_is_nothing_to_see(app: Flask, desk: Desk) -> None:
    assert "button" not in str(PageClient(app).get(ADDRESS).select("button[name=picture]"))


def test_help_leads_back_to_the_letter(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    link = child.soup.select_one(".letter-foot a[href^='/help']")
    assert link is not None
    child.get(str(link["href"]))
    assert child.soup.select_one("main a.next[href='/letter']")
