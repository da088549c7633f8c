"""Promises of the child's two pictures: a letter's link opens on them, and never on the letter."""

from datetime import date

import pytest
from flask import Flask

from children.model import ChildDetails
from children.read import load_child_unguarded
from children.write import change_child
from delivery.read import list_opened
from delivery.write import add_link
from store.work import Store
from tests.conftest import Clock
from tests.delivery.test_delivery import OWN, approved, link_of, opened
from tests.factories.desk import Desk, make_desk
from tests.pages.client import PageClient


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def begun(app: Flask, address: str) -> PageClient:
    child = PageClient(app)
    child.get(address)
    child.send("main form")
    return child


def move(store: Store, desk: Desk, on: date) -> None:
    with store.begin():
        known = {name: getattr(desk.child, name) for name in ChildDetails.__dataclass_fields__}
        change_child(desk.child.id, ChildDetails(**(known | {"moved_on": on})))


def test_nothing_of_the_letter_is_shown_before_the_two_pictures(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    opened(app, address)
    child = begun(app, address)
    with store.begin(write=False):
        first = list_opened([letter.id])
    for path in ("/letter", "/letter/whole", "/letter/page/1", "/letter/picture-not-right"):
        child.get(path)
        assert child.path == "/letter/key"
        assert "Robin" not in child.text
    assert child.client.get("/letter.pdf").status_code == 302
    assert child.client.get("/letter/sound/normal/0.mp3").status_code == 302
    with store.begin(write=False):
        assert list_opened([letter.id]) == first, "a link that was begun is no letter that was opened"


def test_wrong_pictures_open_nothing_and_five_lock_until_the_iro_helps(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    opened(app, address)
    child = begun(app, address)
    for _ in range(5):
        child.send("main form", own=["pin-sun", "pin-moon"])
        assert child.path == "/letter/key"
    assert "too many tries" in child.text
    child.post("/letter/key", {"own": list(OWN)})
    assert child.path == "/letter/key", "also the right two, from now on"
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.send("form[action$=key]")
    assert "Whoever opens it first chooses" in desk.browser.text
    (box,) = desk.browser.soup.select("#address")
    child.get("/letter/key")
    assert child.soup.select("[name=own]") == [], "what is open with the old link is closed"
    PageClient(app).get(address, status=410)
    child = begun(app, str(box["value"]).removeprefix("http://heard.test"))
    assert "Choose two pictures" in child.text
    child.send("main form", status=422, own=["pin-sun"])
    child.send("main form", own=["pin-sun", "pin-moon"])
    assert child.path == "/letter"


def test_link_ends_when_the_child_moves_and_a_new_one_works(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    child = opened(app, address)
    clock.forward(days=1)
    move(store, desk, clock.time.date())
    child.get("/letter")
    assert "Hello Robin" not in child.text
    child.get(address, status=410)
    with store.begin():
        _, secret = add_link(letter, desk.iro.id, 30)
    assert "Hello Robin" in opened(app, f"/l/{secret}").text


def test_another_kind_of_home_counts_as_a_move_today(app: Flask, desk: Desk, store: Store) -> None:
    for lives, moved in (("foster", None), ("childrens_home", "2026-11-23"), ("", "2026-11-23")):
        desk.browser.get(f"/desk/children/{desk.child.id}/change")
        desk.browser.send("main form", lives=lives)
        with store.begin(write=False):
            found = load_child_unguarded(desk.child.id).moved_on
        assert (found.isoformat() if found else None) == moved


def test_the_day_of_a_move_survives_other_changes(app: Flask, desk: Desk, store: Store, clock: Clock) -> None:
    move(store, desk, clock.time.date())
    desk.browser.get(f"/desk/children/{desk.child.id}/change")
    desk.browser.send("main form", called="Robyn")
    with store.begin(write=False):
        assert load_child_unguarded(desk.child.id).moved_on == clock.time.date()
