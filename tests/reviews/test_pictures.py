"""Promises about the pictures on the page of answers: as the child saw them, and each can be reported."""

import pytest
from flask import Flask
from sqlalchemy import select

from children.model import StaffId
from children.own_pictures import add_own_picture
from consult.model import Holder, Looks
from consult.write import begin_sitting, save_answer, save_opening, send_submission
from store.tables import AuditRow
from store.work import Store, db
from symbols.choices import swap
from symbols.editions.write import change_draft, publish_draft
from symbols.read import fingerprints, load_inline
from symbols.reports import Report, list_open_reports
from tests.conftest import Clock
from tests.factories.invite import Invited, make_invited
from tests.factories.photo import make_photo
from tests.factories.picture_set import make_picture, make_set
from tests.factories.staff import make_account, signed_in_browser
from tests.factories.submission import HAPPY, NOT_SAFE, make_submission
from tests.factories.viewer import make_duty
from tests.pages.client import PageClient
from web.access import Role


@pytest.fixture
def invited(store: Store) -> Invited:
    with store.begin():
        return make_invited(called="Robin")


@pytest.fixture
def iro(app: Flask, invited: Invited) -> PageClient:
    pages = PageClient(app)
    pages.client = signed_in_browser(app, invited.iro)
    return pages


def answers(invited: Invited) -> str:
    return f"/desk/reviews/{invited.review.id}/answers"


def reports(store: Store, invited: Invited) -> tuple[Report, ...]:
    with store.begin(write=False):
        return list_open_reports(invited.service.id)


def test_the_iro_sees_the_pictures_that_the_child_saw(
    store: Store, invited: Invited, iro: PageClient
) -> None:
    with store.begin():
        make_submission(invited, {"feel": HAPPY})
        picture = make_picture(make_set(invited.service.id), "glad")
        change_draft(invited.service.id, lambda one: swap(one, "happy", f"picture:{picture}"), None)
        publish_draft(invited.service.id, "", None)
    page = iro.get(answers(invited))
    assert page.select_one("#feel svg.pic")
    assert page.select_one("#feel img.pic") is None


def test_and_the_child_in_them_as_the_child_chose(store: Store, invited: Invited, iro: PageClient) -> None:
    with store.begin():
        sitting = begin_sitting(invited.invite, Holder.ME)
        save_opening(sitting, looks=Looks(skin="6", hair="black", cover="turban"))
        save_answer(sitting, "feel", HAPPY)
        send_submission(sitting)
    page = iro.get(answers(invited))
    assert page.select_one('[data-skin="6"][data-hair="black"] #feel')
    cloth = load_inline("happy", None, "turban").count("#f2994a")
    assert cloth
    assert str(page.select_one("#feel svg.pic")).count("#f2994a") == cloth


def test_an_adult_can_say_that_a_picture_is_not_right(
    store: Store, invited: Invited, iro: PageClient
) -> None:
    with store.begin():
        make_submission(invited, {"feel": HAPPY})
    for _ in range(2):
        iro.get(answers(invited))
        iro.send("#feel form")
        assert "of no child" in iro.text
    (found,) = reports(store, invited)
    assert (found.concept, found.said_by) == ("happy", "adult")
    assert found.picture == f"heard:happy:{fingerprints()['happy']}"
    with store.begin():
        entry = db().scalars(select(AuditRow).where(AuditRow.action == "picture.reported")).one()
        assert str(invited.child.id) not in f"{entry.subject} {entry.ids}"


def test_only_pictures_of_the_page_can_be_reported(store: Store, invited: Invited, iro: PageClient) -> None:
    with store.begin():
        make_submission(invited, {"feel": HAPPY})
    iro.get(answers(invited))
    iro.post(f"{answers(invited)}/picture-not-right", {"picture": "sad"}, 404)
    assert reports(store, invited) == ()


def test_someone_elses_iro_can_report_nothing_there(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        make_submission(invited, {"feel": HAPPY})
        other = make_account(invited.service, name="Ada Quill")
    pages = PageClient(app)
    pages.client = signed_in_browser(app, other)
    pages.get("/desk/account")
    pages.post(f"{answers(invited)}/picture-not-right", {"picture": "happy"}, 404)
    assert reports(store, invited) == ()


def test_an_own_photo_stands_there_and_is_not_for_the_desk(
    store: Store, invited: Invited, iro: PageClient
) -> None:
    with store.begin():
        add_own_picture(invited.child.id, make_photo(), "happy", "", StaffId(invited.iro.id))
        make_submission(invited, {"feel": HAPPY})
    page = iro.get(answers(invited))
    photo = page.select_one("#feel img.pic")
    assert photo is not None
    assert str(photo["src"]).startswith("data:image/webp;base64,")
    assert page.select_one("#feel form[action$=not-right]") is None
    iro.post(f"{answers(invited)}/picture-not-right", {"picture": "happy"}, 404)


def test_duty_sees_the_alert_without_the_childs_own_photos(
    app: Flask, store: Store, clock: Clock, invited: Invited, iro: PageClient
) -> None:
    with store.begin():
        add_own_picture(invited.child.id, make_photo(), "not-safe", "", StaffId(invited.iro.id))
        sitting = begin_sitting(invited.invite, Holder.ME)
        alert = f"/desk/alerts/{save_answer(sitting, 'safe', NOT_SAFE).id}"
        manager = make_account(invited.service, Role.MANAGER, name="Max Fenn")
        make_duty(invited.service.id, manager.id, manager.id)
    assert "data:image/webp" in iro.get(alert).decode()
    clock.forward(hours=3)
    pages = PageClient(app)
    pages.client = signed_in_browser(app, manager)
    pages.get(alert)
    if pages.soup.select_one("form[action$=open]"):
        pages.send("form[action$=open]", reason="On duty")
    assert "data:image/webp" not in pages.soup.decode()
    assert pages.soup.select_one("svg.pic")
