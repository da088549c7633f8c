"""Promises about an alert that comes at night, and about the clock: nobody believes that others know."""

from dataclasses import replace

import pytest

from children.model import Contact, ServiceId
from children.read import is_ready_for_invites, load_service
from children.write import set_contact
from consult.model import Holder
from consult.write import add_request, begin_sitting
from tests.conftest import Clock
from tests.factories.service import CHECKED_ON, make_service
from tests.reviews.desk import Desk

NIGHT_TEAM = Contact("out_of_hours", "Night team", phone="01632 960121", checked_on=CHECKED_ON)
ON_CALL = Contact("on_call", "Mo Lind", phone="01632 960127", checked_on=CHECKED_ON)
NOT_WRITTEN_TO = "the out-of-hours team was not written to"
CANNOT_FIND_OUT = "cannot find out who it is"


@pytest.fixture
def at_night(clock: Clock) -> Clock:
    clock.forward(hours=12)
    return clock


def set_team(desk: Desk, contact: Contact) -> None:
    with desk.store.begin():
        set_contact(ServiceId(desk.service.id), contact)


def test_at_night_an_alert_says_that_nobody_was_written_to_and_whom_to_phone(
    desk: Desk, at_night: Clock
) -> None:
    set_team(desk, NIGHT_TEAM)
    alert = desk.alert()
    for path in (alert, "/desk/alerts"):
        told = desk.iro().get(path).text
        assert NOT_WRITTEN_TO in told, path
        assert "01632 960121" in told, path


def test_where_the_team_is_written_to_or_somebody_is_at_work_nothing_is_said(
    desk: Desk, clock: Clock
) -> None:
    set_team(desk, NIGHT_TEAM)
    by_day = desk.alert()
    assert NOT_WRITTEN_TO not in desk.iro().get(by_day).text
    clock.forward(hours=12)
    set_team(desk, replace(NIGHT_TEAM, email="night@team.example"))
    set_team(desk, ON_CALL)
    told = desk.iro().get(desk.alert()).text
    assert NOT_WRITTEN_TO not in told
    assert CANNOT_FIND_OUT not in told


def test_where_the_team_can_call_nobody_the_alert_says_that_they_cannot_find_out_who_it_is(
    desk: Desk, at_night: Clock
) -> None:
    set_team(desk, replace(NIGHT_TEAM, email="night@team.example"))
    assert CANNOT_FIND_OUT in desk.iro().get(desk.alert()).text
    pages = desk.browser(desk.manager)
    assert "cannot find out who a child is" in pages.get("/desk/service").text
    pages.get("/desk/service/contacts/on_call")
    pages.send("main form", name="Mo Lind", phone="01632 960127", checked_on=str(CHECKED_ON))
    assert CANNOT_FIND_OUT not in pages.get("/desk/service").text


def test_an_alert_that_nobody_saw_before_they_went_home_is_one_of_the_night(desk: Desk, clock: Clock) -> None:
    set_team(desk, NIGHT_TEAM)
    alert = desk.alert()
    clock.forward(hours=12)
    assert NOT_WRITTEN_TO in desk.iro().get(alert).text


def test_in_the_morning_nobody_is_sent_to_a_team_that_has_gone_home(desk: Desk, at_night: Clock) -> None:
    set_team(desk, NIGHT_TEAM)
    alert = desk.alert()
    assert NOT_WRITTEN_TO in desk.iro().get(alert).text
    at_night.forward(hours=13.5)  # Tuesday at 11:00, and the IRO saw it at night
    for path in (alert, "/desk/alerts"):
        assert NOT_WRITTEN_TO not in desk.iro().get(path).text, path


def test_whoever_has_the_alert_sees_its_clock(desk: Desk, clock: Clock) -> None:
    alert = desk.alert()
    pages = desk.iro()
    for path, day in ((alert, "Monday"), ("/desk/alerts", "Monday"), ("/desk/", "Mon")):
        told = " ".join(pages.get(path).text.split())
        assert f"Whoever is on duty is shown it from {day} 23 November" in told, path
        assert f"Managers are told from {day} 23 November" in told, path
    clock.forward(hours=72)
    told = " ".join(desk.iro().get(alert).text.split())
    assert "Whoever is on duty has been shown it since Monday 23 November" in told
    assert "Managers have been told since Monday 23 November" in told


def test_nobody_is_invited_before_it_is_settled_how_word_gets_to_the_night_team(desk: Desk) -> None:
    with desk.store.begin():
        service = make_service("Elsewhere", fictional=False)
        set_contact(service.id, NIGHT_TEAM)
        assert is_ready_for_invites(load_service(service.id)) == ("out_of_hours",)
        set_contact(service.id, replace(NIGHT_TEAM, by_phone_only=True))
        assert is_ready_for_invites(load_service(service.id)) == ()
        set_contact(service.id, replace(NIGHT_TEAM, email="night@team.example"))
        assert is_ready_for_invites(load_service(service.id)) == ()


def test_our_service_tells_who_is_not_written_to(desk: Desk) -> None:
    set_team(desk, NIGHT_TEAM)
    pages = desk.browser(desk.manager)
    assert "Nobody is written to: there is no email address" in " ".join(
        pages.get("/desk/service").text.split()
    )
    pages.get("/desk/service/contacts/out_of_hours")
    pages.send("main form", by_phone_only="y")
    assert "staff must phone them" in pages.text
    pages.get("/desk/service/contacts/duty")
    assert pages.soup.select_one("[name=by_phone_only]") is None


def test_a_request_for_an_advocate_says_where_nobody_was_written_to(desk: Desk) -> None:
    with desk.store.begin():
        set_contact(
            ServiceId(desk.service.id),
            Contact("advocate", "Voices", phone="01632 960120", checked_on=CHECKED_ON),
        )
        add_request(begin_sitting(desk.invited.invite, Holder.ME), "advocate")
    told = desk.iro().get("/desk/requests").text
    assert "They were not written to" in told
