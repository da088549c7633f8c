"""Cover opens exactly the covered IRO's children, in its time only; duty and other roles open none."""

from datetime import timedelta
from uuid import UUID

import pytest
from flask import Flask

from children.model import Child, Service
from children.read import list_children, may_open
from staff import write
from staff.handed import load_viewer
from staff.model import Account, CoverRefused
from staff.read import list_covers, list_duties
from store.work import Store, now
from tests.conftest import Clock
from tests.factories.child import make_child
from tests.factories.service import make_service
from tests.factories.staff import make_account, post, signed_in_browser
from web.access import Role


class House:
    """One service: three IROs with a child each, a manager."""

    def __init__(self) -> None:
        self.service: Service = make_service()
        self.iros: list[Account] = [make_account(self.service, name=name) for name in ("Ida", "Odo", "Una")]
        self.children: list[Child] = [make_child(self.service, one.id) for one in self.iros]
        self.manager: Account = make_account(self.service, Role.MANAGER, "Mae")


@pytest.fixture
def house(store: Store) -> House:
    with store.begin():
        return House()


def opened(app: Flask, store: Store, account: Account) -> set[UUID]:
    """The children whose records this account may open now."""
    with store.begin(), app.test_request_context("/desk/"):
        viewer = load_viewer(write.add_session(account.id))
        if viewer is None:
            raise RuntimeError("not signed in")
        return {child.id for child in list_children(viewer) if may_open(child, viewer)}


def test_cover_opens_exactly_those_children_and_only_in_its_time(
    app: Flask, store: Store, house: House, clock: Clock
) -> None:
    ida, odo, _ = house.iros
    hers, his, _ = (child.id for child in house.children)
    with store.begin():
        write.add_cover(ida, odo, now() + timedelta(hours=1), now() + timedelta(hours=3), house.manager.id)
    assert opened(app, store, odo) == {his}
    clock.forward(hours=1)
    assert opened(app, store, odo) == {his, hers}
    assert opened(app, store, house.iros[2]) == {house.children[2].id}
    clock.forward(hours=2)
    assert opened(app, store, odo) == {his}


def test_duty_opens_no_record(app: Flask, store: Store, house: House) -> None:
    with store.begin():
        write.add_duty(house.iros[0], now(), now() + timedelta(hours=3), house.manager.id)
    assert opened(app, store, house.iros[0]) == {house.children[0].id}


def test_participation_and_administrator_see_no_child(app: Flask, store: Store, house: House) -> None:
    for role in (Role.PARTICIPATION, Role.ADMINISTRATOR):
        with store.begin():
            account = make_account(house.service, role)
        assert opened(app, store, account) == set()


def test_manager_names_cover_on_the_page_and_ends_it(app: Flask, store: Store, house: House) -> None:
    browser = signed_in_browser(app, house.manager)
    ida, odo, _ = house.iros
    fields = {
        "cover-iro": str(ida.id),
        "cover-stand_in": str(odo.id),
        "cover-from_at": "2026-11-23T09:00",
        "cover-until_at": "2026-11-27T17:00",
    }
    assert post(browser, "/desk/cover", "/desk/cover", **fields).status_code == 303
    assert "Odo</strong> for Ida" in browser.get("/desk/cover").text
    assert house.children[0].id in opened(app, store, odo)
    with store.begin(write=False):
        (cover,) = list_covers(house.service.id)
    assert post(browser, f"/desk/cover/{cover.id}/end", "/desk/cover").status_code == 303
    assert house.children[0].id not in opened(app, store, odo)


def test_cover_that_ends_before_it_begins_says_so(app: Flask, house: House) -> None:
    browser = signed_in_browser(app, house.manager)
    fields = {
        "cover-iro": str(house.iros[0].id),
        "cover-stand_in": str(house.iros[1].id),
        "cover-from_at": "2026-11-27T17:00",
        "cover-until_at": "2026-11-23T09:00",
    }
    assert "It must end after it begins" in post(browser, "/desk/cover", "/desk/cover", **fields).text
    fields |= {"cover-from_at": "2026-02-30T09:00"}
    assert post(browser, "/desk/cover", "/desk/cover", **fields).status_code == 200


@pytest.mark.parametrize("year", ["0001", "2029", "9998"])
def test_cover_and_duty_begin_within_two_years(app: Flask, store: Store, house: House, year: str) -> None:
    browser = signed_in_browser(app, house.manager)
    period = {"from_at": f"{year}-01-04T09:00", "until_at": f"{year}-01-08T17:00"}
    people = {"cover-iro": str(house.iros[0].id), "cover-stand_in": str(house.iros[1].id)}
    cover = people | {f"cover-{name}": value for name, value in period.items()}
    duty = {"duty-person": str(house.iros[0].id)} | {f"duty-{name}": value for name, value in period.items()}
    says = "It ends in the past" if year == "0001" else "at most two years from now"
    for path, fields in (("/desk/cover", cover), ("/desk/duty", duty)):
        answer = post(browser, path, "/desk/cover", **fields)
        assert answer.status_code == 200
        assert says in answer.text
    with store.begin(write=False):
        assert not list_covers(house.service.id)
        assert not list_duties(house.service.id)


def test_nobody_outside_the_service_or_role_stands_in(store: Store, house: House, app: Flask) -> None:
    with store.begin():
        stranger = make_account(make_service("Elsewhere"))
        with pytest.raises(CoverRefused):
            write.add_cover(house.iros[0], house.manager, now(), now() + timedelta(hours=1), house.manager.id)
    browser = signed_in_browser(app, house.manager)
    fields = {
        "cover-iro": str(house.iros[0].id),
        "cover-stand_in": str(stranger.id),
        "cover-from_at": "2026-11-23T09:00",
        "cover-until_at": "2026-11-27T17:00",
    }
    post(browser, "/desk/cover", "/desk/cover", **fields)
    assert opened(app, store, stranger) == set()


def test_another_services_manager_cannot_end_a_cover(app: Flask, store: Store, house: House) -> None:
    with store.begin():
        write.add_cover(house.iros[0], house.iros[1], now(), now() + timedelta(hours=1), house.manager.id)
        stranger = make_account(make_service("Elsewhere"), Role.MANAGER)
        (cover,) = list_covers(house.service.id)
    browser = signed_in_browser(app, stranger)
    assert post(browser, f"/desk/cover/{cover.id}/end", "/desk/cover").status_code == 404


def test_only_a_manager_opens_the_cover_page(app: Flask, store: Store, house: House) -> None:
    assert signed_in_browser(app, house.iros[0]).get("/desk/cover").status_code == 404


def test_who_left_is_signed_out_and_covers_nobody(app: Flask, store: Store, house: House) -> None:
    with store.begin():
        write.add_cover(house.iros[0], house.iros[1], now(), now() + timedelta(hours=1), house.manager.id)
    browser = signed_in_browser(app, house.iros[1])
    with store.begin():
        write.mark_left(house.iros[1].id)
        assert list_covers(house.service.id) == []
    assert browser.get("/desk/").status_code == 302
