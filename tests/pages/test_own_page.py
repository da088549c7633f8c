"""Promises of a child's own page "all about me": theirs, for whom they say, gone when taken back."""

import io
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from PIL import Image

from children.model import StaffId, Way
from children.write import assign_iro, erase_child
from consult import write
from consult.own_page.alerts import list_page_alerts
from consult.own_page.read import load_page
from consult.own_page.shelf import list_parts
from consult.own_page.tables import OwnPageFileRow
from press.reading import read_aloud
from store.sealed import ChildErased
from store.work import Store, db
from symbols.reports import list_open_reports
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.dump import dump_text
from tests.factories.desk import browser_of, make_desk
from tests.factories.invite import DAYS, Invited, begun_browser, invite_in
from tests.factories.review import make_review
from tests.factories.staff import make_account
from tests.pages.client import PageClient, form_values

PART = "/me/about/part/"


def send_part(browser: PageClient, code: str, **fields: Any) -> None:
    browser.get(PART + code)
    browser.send("#answer", **fields)


def give(browser: PageClient, *who: str) -> None:
    browser.get("/me/about/who")
    browser.send("main form", who=list(who), go="next")


@pytest.fixture
def robin(app: Flask) -> Invited:
    return invite_in(app, called="Robin Wren")


@pytest.fixture
def browser(app: Flask, robin: Invited) -> PageClient:
    """At Robin's pages, with two own pictures chosen."""
    child = begun_browser(app, robin)
    child.send("main form", first="here")
    child.send("main form", own=["pin-cat", "pin-tree"])
    return child


def desk_path(robin: Invited) -> str:
    return f"/desk/children/{robin.child.id}/own-page"


def next_review(robin: Invited, store: Store) -> Invited:
    """The same child, invited to the review after this one."""
    with store.begin():
        review = make_review(robin.child)
        by = StaffId(robin.iro.id)
        invite, secret = write.add_invite(review.id, robin.child.id, Way.PICTURES, "en", DAYS, by)
    return replace(robin, review=review, invite=invite, secret=secret)


def photo() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (320, 240), "#336699").save(made, "JPEG")
    return made.getvalue()


def upload(browser: PageClient, code: str, content: bytes, name: str) -> None:
    browser.get(PART + code)
    form = browser.soup.select_one("#answer")
    sent: dict[str, Any] = form_values(form) | {"go": "next", "file": (io.BytesIO(content), name)}
    browser._took(
        browser.client.post(
            PART + code, data=sent, content_type="multipart/form-data", follow_redirects=True
        ),
        200,
    )


def test_page_is_made_part_by_part_and_stands_there_whole(browser: PageClient) -> None:
    browser.get("/me/about")
    assert "Only you see it" in browser.text
    browser.get(str(browser.soup.select("main a.next")[0]["href"]))
    browser.send("#answer", choice=["music", "animals"], words="I draw dragons.")
    assert browser.path == PART + "about_liked"
    browser.send("#answer", choice="funny")
    assert browser.path == PART + "about_matters"
    browser.get("/me/about")
    assert "I draw dragons." in browser.text
    assert "I am funny" in browser.text
    assert "Nobody: only me" in browser.text


def test_last_part_leads_to_the_whole_page_and_a_changed_part_back_to_it(browser: PageClient) -> None:
    send_part(browser, "about_help", choice="time")
    send_part(browser, list_parts()[-1].code)
    assert browser.path == "/me/about"
    browser.get(PART + "about_help?from=page")
    browser.send("#answer", choice="break", go="next")
    assert browser.path == "/me/about"
    assert "Let me have a break" in browser.text
    assert "Give me time" not in browser.text


def test_page_prints_as_one_tagged_page_with_photo_people_and_words(browser: PageClient) -> None:
    send_part(browser, "about_me", choice="music", words="I draw dragons.")
    browser.get(PART + "about_people")
    browser.send("#answer", choice="pet", new_name="Nan Gwen", new_card="grandparent", go="see")
    assert "Nan Gwen" in browser.text
    browser.send("#answer", go="next")
    upload(browser, "about_photo", photo(), "me.jpg")
    pdf = browser.client.get("/me/about.pdf").data
    heard = [one.text for one in read_aloud(pdf)]
    assert {"All about me", "Robin Wren", "I draw dragons.", "Music", "Nan Gwen", "Pet", "My people"} <= set(
        heard
    )


def test_nothing_is_on_the_page_where_the_child_does_not_want_to_say(browser: PageClient) -> None:
    send_part(browser, "about_me", choice="music", go="rather_not")
    browser.get("/me/about")
    assert "Make my page" in browser.text


def test_iro_sees_the_page_only_while_it_is_given_to_them(
    app: Flask, robin: Invited, browser: PageClient
) -> None:
    desk = browser_of(app, robin.iro)
    send_part(browser, "about_me", choice="music", words="I draw dragons.")
    desk.get(desk_path(robin), status=404)
    give(browser, "iro", "school")
    desk.get(f"/desk/children/{robin.child.id}")
    assert desk.soup.select_one(f"a[href='{desk_path(robin)}']") is not None
    desk.get(desk_path(robin))
    assert "I draw dragons." in desk.text
    assert "their new school" in desk.text
    assert desk.client.get(desk_path(robin) + ".pdf").data.startswith(b"%PDF")
    browser.get("/me/about")
    assert "Who opened it" in browser.text
    browser.send("form[action='/me/about/back']")
    assert "Only you have your page now" in browser.text
    desk.get(desk_path(robin), status=404)
    desk.get(desk_path(robin) + ".pdf", status=404)
    desk.get(f"/desk/children/{robin.child.id}")
    assert desk.soup.select_one(f"a[href='{desk_path(robin)}']") is None


def test_nobody_gets_it_where_the_child_says_only_me(
    browser: PageClient, robin: Invited, store: Store
) -> None:
    send_part(browser, "about_me", choice="music")
    give(browser, "iro", "carer")
    browser.get("/me/about/who")
    browser.send("main form", who=["iro", "carer"], go="nobody")
    with store.begin(write=False):
        assert load_page(robin.child.id).given_to == frozenset()


def test_another_iro_does_not_get_what_was_given_to_the_one_before(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", choice="music")
    give(browser, "iro")
    with store.begin():
        after = make_account(robin.service, name="Ada Quill")
        assign_iro(robin.child.id, StaffId(after.id))
    browser_of(app, after).get(desk_path(robin), status=404)
    browser_of(app, robin.iro).get(desk_path(robin), status=404)


def test_photo_and_recording_are_the_child_s_and_go_when_taken_off(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    upload(browser, "about_photo", photo(), "me.jpg")
    browser.get("/me/about")
    address = str(browser.soup.select("main img.given")[0]["src"])
    assert browser.client.get(address).mimetype == "image/jpeg"
    assert PageClient(app).client.get(address).status_code == 302
    give(browser, "iro")
    desk = browser_of(app, robin.iro)
    desk.get(desk_path(robin))
    shown = str(desk.soup.select("main img.photo")[0]["src"])
    assert desk.client.get(shown).mimetype == "image/jpeg"
    browser.get(PART + "about_photo")
    browser.send("#answer", attached=[], go="next")
    assert browser.client.get(address).status_code == 404
    with store.begin(write=False):
        assert db().query(OwnPageFileRow).count() == 0


@pytest.mark.parametrize("content", [b"no photo at all", b""])
def test_refused_photo_says_why_and_loses_nothing(browser: PageClient, content: bytes) -> None:
    browser.get(PART + "about_photo")
    form = browser.soup.select_one("#answer")
    sent = form_values(form) | {"words": "My dog", "go": "next", "file": (io.BytesIO(content), "me.jpg")}
    answer = browser.client.post(PART + "about_photo", data=sent, content_type="multipart/form-data")
    assert answer.status_code == (422 if content else 303)
    if content:
        assert "My dog" in answer.get_data(as_text=True)


def test_words_that_may_mean_harm_alert_and_the_child_is_told_also_where_it_is_only_theirs(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_matters", words="He hits me at night.")
    browser.get("/me/about")
    assert "Noor Calder will be told" in browser.text
    with store.begin(write=False):
        alert = list_page_alerts([robin.child.id])[0]
    desk = browser_of(app, robin.iro)
    desk.get("/desk")
    desk.get(f"/desk/alerts/{alert.answer_id}")
    assert "He hits me at night." in desk.text
    assert "On their own page" in desk.text
    desk.get(desk_path(robin), status=404)
    # It stays an alert whatever the child does with the page.
    browser.get("/me/about")
    browser.send("form[action='/me/about/away']")
    desk.get(f"/desk/alerts/{alert.answer_id}")
    assert "He hits me at night." in desk.text


def test_half_given_words_alert_nobody_and_stand_there_again(
    robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", words="He hits me", go="something_else")
    assert browser.soup.select("#words")[0].text == "He hits me"
    with store.begin(write=False):
        assert list_page_alerts([robin.child.id]) == []


def test_leaving_keeps_what_is_half_given_for_its_owner_alone(
    app: Flask, robin: Invited, browser: PageClient
) -> None:
    browser.get(PART + "about_me")
    form = browser.soup.select_one("#answer")
    browser.post("/leave", form_values(form) | {"words": "I was going to say"})
    assert browser.path == "/times-tables"
    again = begun_browser(app, robin)
    again.get(PART + "about_me")
    assert "going to say" not in again.text
    again.get("/me/about")
    again.send("form[action='/me/about/key']", own=["pin-cat", "pin-tree"])
    again.get(PART + "about_me")
    assert again.soup.select("#words")[0].text == "I was going to say"


def test_next_review_s_link_shows_nothing_before_the_two_pictures(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", words="I draw dragons.")
    give(browser, "iro")
    later = next_review(robin, store)
    again = begun_browser(app, later)
    again.get("/me/about")
    assert "dragons" not in again.text
    again.get(PART + "about_me")
    assert "dragons" not in again.text
    assert again.client.get("/me/about.pdf").status_code == 302
    again.get("/me/about")
    again.send("form[action='/me/about/key']", own=["pin-dog", "pin-tree"])
    assert "These are not the two" in again.text
    again.send("form[action='/me/about/key']", own=["pin-cat", "pin-tree"])
    assert "I draw dragons." in again.text


def miss_five_times(page: PageClient) -> None:
    """Tap two wrong pictures until the page is locked; at no time is throwing it away offered."""
    for _ in range(5):
        page.get("/me/about")
        assert page.soup.select_one("form[action='/me/about/away']") is None
        page.send("form[action='/me/about/key']", own=["pin-dog", "pin-fish"])
    assert "hidden here" in page.text
    assert page.soup.select_one("form[action='/me/about/away']") is None


def test_five_misses_close_it_and_anyone_with_the_link_may_take_it_back(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", words="I draw dragons.")
    give(browser, "iro")
    again = begun_browser(app, next_review(robin, store))
    miss_five_times(again)
    again.send("form[action='/me/about/back']")
    assert "dragons" not in again.text
    browser_of(app, robin.iro).get(desk_path(robin), status=404)


def test_whoever_cannot_open_the_page_cannot_throw_it_away(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", words="I draw dragons.")
    other = begun_browser(app, next_review(robin, store))
    miss_five_times(other)
    other.post("/me/about/away", form_values(other.soup.select_one("form[action='/me/about/back']")))
    browser.get("/me/about")
    assert "I draw dragons." in browser.text
    browser.send("form[action='/me/about/away']")
    assert "Make my page" in browser.text


def test_pictures_open_a_locked_page_again_once_the_child_changed_it(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_me", words="I draw dragons.")
    again = begun_browser(app, next_review(robin, store))
    miss_five_times(again)
    send_part(browser, "about_liked", choice="funny")
    again.get("/me/about")
    again.send("form[action='/me/about/key']", own=["pin-cat", "pin-tree"])
    assert "I draw dragons." in again.text


def test_page_outlives_its_invite_and_stays_with_the_iro(
    app: Flask, robin: Invited, browser: PageClient, clock: Clock
) -> None:
    send_part(browser, "about_me", words="I draw dragons.")
    give(browser, "iro")
    clock.forward(days=41)
    browser.get("/me/about")
    assert browser.path == "/ended"
    desk = browser_of(app, robin.iro)
    desk.get(desk_path(robin))
    assert "I draw dragons." in desk.text


def test_what_is_sent_when_the_session_ran_out_is_taken_and_shows_nothing(
    robin: Invited, browser: PageClient, store: Store, clock: Clock
) -> None:
    browser.get(PART + "about_help")
    clock.forward(hours=3)
    browser.send("#answer", words="Someone threatened me", go="next")
    assert browser.path == "/ended"
    with store.begin(write=False):
        assert load_page(robin.child.id).parts["about_help"].words == "Someone threatened me"
        assert len(list_page_alerts([robin.child.id])) == 1


def test_form_of_another_child_is_refused(app: Flask, browser: PageClient, store: Store) -> None:
    other = invite_in(app, called="Wren")
    theirs = begun_browser(app, other)
    browser.get(PART + "about_me")
    bound = browser.soup.select("input[name=bound]")[0]["value"]
    theirs.get(PART + "about_me")
    theirs.send("#answer", status=409, bound=bound, words="Not mine")
    with store.begin(write=False):
        assert load_page(other.child.id).parts == {}


def test_dump_shows_nothing_of_it_and_erasing_leaves_nothing_to_open(
    app: Flask, robin: Invited, browser: PageClient, store: Store
) -> None:
    send_part(browser, "about_people", words="Dragonfriend", new_name="Gwendolyn", new_card="grandparent")
    upload(browser, "about_photo", photo(), "me.jpg")
    give(browser, "iro")
    dumped = dump_text(store)
    assert not [one for one in ("Dragonfriend", "Gwendolyn", "JFIF") if one in dumped]
    with store.begin():
        erase_child(robin.child.id)
    with store.begin(write=False), pytest.raises(ChildErased):
        load_page(robin.child.id)
    browser.get("/me/about")
    assert browser.path == "/ended"
    browser_of(app, robin.iro).get(desk_path(robin), status=404)


def test_page_opens_behind_the_letter_and_is_changed_there(app: Flask, store: Store) -> None:
    desk = make_desk(app, called="Robin Wren")
    reader = opened(app, link_of(desk, approved(desk, store)))
    assert reader.soup.select_one("a[href='/me/about']") is not None
    send_part(reader, "about_me", words="I draw dragons.")
    give(reader, "iro")
    reader.get("/me/about")
    assert reader.soup.select_one("form[action='/letter/leave']") is not None
    desk.browser.get(f"/desk/children/{desk.child.id}/own-page")
    assert "I draw dragons." in desk.browser.text
    other = PageClient(app)
    other.get("/me/about")
    assert other.path == "/ended"


def test_a_picture_of_the_page_is_said_not_to_be_right(
    browser: PageClient, robin: Invited, store: Store
) -> None:
    browser.get("/me/about")
    browser.get(str(browser.soup.select_one("main a.not-right")["href"]))  # type: ignore[index]
    assert {str(one["value"]) for one in browser.soup.select("[name=picture]")} >= {"me", "private"}
    send_part(browser, "about_liked", choice="funny")
    give(browser, "school")
    browser.get("/me/about")
    seen = {str(one["data-of"]) for one in browser.soup.select("main .pic[data-of]")}
    browser.get(str(browser.soup.select_one("main a.not-right")["href"]))  # type: ignore[index]
    cards = {str(one["value"]) for one in browser.soup.select("[name=picture]")}
    assert {"school", "share"} <= seen <= cards
    browser.send("main form", picture="school")
    with store.begin(write=False):
        assert [one.concept for one in list_open_reports(robin.service.id)] == ["school"]
    browser.get(str(browser.soup.select_one("main a.next")["href"]))  # type: ignore[index]
    assert browser.path == "/me/about"
