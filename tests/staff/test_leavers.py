"""Someone leaves, or is an IRO no more: their children are nobody's until a manager names someone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from flask import Flask

from children.read import list_children, load_child_unguarded, load_iro_periods, today
from children.write import assign_iro
from reviews.model import Standing
from reviews.read import list_alerts
from staff import write
from staff.handed import iro_card
from staff.leavers import give_role, let_go
from staff.model import Account
from staff.read import list_covers, list_duties
from store.work import Store, now
from tests.factories.child import make_child
from tests.factories.invite import Invited, make_invited
from tests.factories.staff import make_account, post, signed_in_browser
from tests.factories.submission import make_alert
from tests.factories.viewer import make_viewer
from web.access import Role, Viewer


@dataclass(frozen=True)
class House:
    """A child with their IRO and an alert, and who else may look."""

    invited: Invited
    stand_in: Account
    duty: Viewer
    manager: Viewer

    @property
    def cover(self) -> Viewer:
        """The colleague, standing in as far as cover holds now."""
        covers = frozenset(one.iro_id for one in list_covers(self.invited.service.id))
        return Viewer(
            self.stand_in.id,
            self.invited.service.id,
            Role.IRO,
            "Ada Quill",
            "ada@example.test",
            covers=covers,
        )


@pytest.fixture
def house(store: Store) -> House:
    with store.begin():
        invited = make_invited()
        stand_in = make_account(invited.service, name="Ada Quill")
        manager = make_viewer(invited.service, Role.MANAGER)
        write.add_cover(invited.iro, stand_in, now(), now() + timedelta(days=5), stand_in.id)
        make_alert(invited)
        return House(invited, stand_in, make_viewer(invited.service, Role.IRO, on_duty=True), manager)


@pytest.fixture
def in_the_app(app: Flask) -> Iterator[None]:
    """Who may be shown an alert asks the application who acts for the service."""
    with app.app_context():
        yield


@pytest.mark.usefixtures("in_the_app")
@pytest.mark.parametrize("role", ["left", "manager", "participation"])
def test_alerts_of_a_leavers_children_go_to_duty_and_managers_at_once(
    store: Store, house: House, role: str
) -> None:
    with store.begin():
        assert list_alerts(house.duty) == list_alerts(house.manager) == []
        assert len(list_alerts(house.cover)) == 1
        without = let_go(house.invited.iro.id) if role == "left" else give_role(house.invited.iro.id, role)
        assert without == 1
    with store.begin():
        assert len(list_alerts(house.duty)) == len(list_alerts(house.manager)) == 1


def test_the_childs_pages_name_nobody_after_their_iro_left(store: Store, house: House) -> None:
    with store.begin():
        assert iro_card(house.invited.child.id) is not None
        let_go(house.invited.iro.id)
        assert iro_card(house.invited.child.id) is None
        assert load_child_unguarded(house.invited.child.id).iro_id is None


@pytest.mark.usefixtures("in_the_app")
def test_cover_of_who_left_ends_with_them(store: Store, house: House) -> None:
    with store.begin():
        let_go(house.invited.iro.id)
        assert list_covers(house.invited.service.id) == []
        assert list_children(house.cover) == []
        shown = [one.standing for one in list_alerts(house.cover)]
        assert shown == [Standing.DUTY], "as any IRO: the child has none now, and nobody is on duty"


def test_who_stays_an_iro_keeps_their_children(store: Store, house: House) -> None:
    with store.begin():
        assert give_role(house.invited.iro.id, "iro") == 0
        assert load_child_unguarded(house.invited.child.id).iro_id == house.invited.iro.id
        assert len(list_covers(house.invited.service.id)) == 1


def test_what_was_stays_written_down_and_what_was_to_come_falls_away(store: Store, house: House) -> None:
    iro, other = house.invited.iro.id, house.stand_in.id
    with store.begin():
        before = make_child(house.invited.service, iro, called="Wren")
        assign_iro(before.id, other, today() - timedelta(days=9))
        assign_iro(before.id, iro, today() + timedelta(days=9))
        assert let_go(iro) == 1
        assert [(who, until) for who, _, until in load_iro_periods(house.invited.child.id)] == [
            (iro, today())
        ]
        assert [(who, until) for who, _, until in load_iro_periods(before.id)] == [
            (other, today() + timedelta(days=9)),
            (iro, today()),
        ]


@pytest.mark.usefixtures("in_the_app")
def test_a_new_iro_is_named_and_the_alert_is_theirs(store: Store, house: House) -> None:
    with store.begin():
        let_go(house.invited.iro.id)
        assign_iro(house.invited.child.id, house.stand_in.id)
        assert len(list_alerts(house.cover)) == 1
        assert list_alerts(house.duty) == []


def test_a_role_without_duty_ends_it(store: Store, house: House) -> None:
    with store.begin():
        write.add_duty(house.stand_in, now(), now() + timedelta(days=1), house.stand_in.id)
        give_role(house.stand_in.id, "manager")
        assert len(list_duties(house.invited.service.id)) == 1
        give_role(house.stand_in.id, "administrator")
        assert list_duties(house.invited.service.id) == []


def test_the_administrator_is_told_that_children_have_no_iro(app: Flask, store: Store, house: House) -> None:
    with store.begin():
        boss = make_account(house.invited.service, Role.ADMINISTRATOR)
    browser = signed_in_browser(app, boss)
    page = f"/desk/accounts/{house.invited.iro.id}"
    post(browser, f"{page}/left", page)
    assert "1 child has no IRO now" in browser.get("/desk/accounts").text
