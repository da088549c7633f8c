"""Promises of a letter that its child cannot open: the desk says so, and nobody takes it for sent."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event

from delivery.replies.read import list_replies
from letters.approved import ApprovedLetter
from store.work import Store
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.delivery.test_key import move
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.pages.client import PageClient

OUT_OF_REACH = "to open their letter: a new link, or new pictures"


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def second_version(desk: Desk, store: Store) -> ApprovedLetter:
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, going_well=("You walk well.",))
    return approved(desk, store)


def signed_in_again(app: Flask, desk: Desk) -> Desk:
    """Days later."""
    return replace(desk, browser=browser_of(app, desk.iro))


def today_of(desk: Desk) -> str:
    desk.browser.get("/desk/")
    return desk.browser.text


def test_after_a_move_no_correction_goes_under_a_dead_link(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    old = link_of(desk, approved(desk, store))
    clock.forward(days=7)
    desk = signed_in_again(app, desk)
    move(store, desk, clock.time.date())
    second = second_version(desk, store)
    desk.browser.get(f"/desk/letters/{second.id}/send")
    assert "the link that they had opens nothing any more" in desk.browser.text
    assert desk.browser.soup.select("button[value=same_link], form[action$=revoke]") == []
    desk.browser.post(f"/desk/letters/{second.id}/send", {"channel": "same_link", "hard": "none"}, status=409)
    assert "not sent yet" in desk.browser.text
    PageClient(app).get(old, status=410)
    assert "You walk well." in opened(app, link_of(desk, second)).text


def test_a_letter_that_a_move_put_out_of_reach_needs_the_iro_until_it_has_a_link(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    link_of(desk, letter)
    assert OUT_OF_REACH not in today_of(desk)
    clock.forward(days=7)
    desk = signed_in_again(app, desk)
    move(store, desk, clock.time.date())
    assert f"Help Robin {OUT_OF_REACH}" in today_of(desk)
    link_of(desk, letter)
    assert OUT_OF_REACH not in today_of(desk)


def test_a_letter_that_was_opened_is_not_looked_into_each_day(app: Flask, desk: Desk, store: Store) -> None:
    address, asked = link_of(desk, approved(desk, store)), list[str]()
    event.listen(store.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    today_of(desk)
    assert any("FROM letter_links" in one for one in asked)
    opened(app, address)
    asked.clear()
    today_of(desk)
    assert not any("FROM letter_links" in one for one in asked)


def test_what_was_opened_or_is_on_paper_is_not_out_of_reach(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    opened(app, link_of(desk, letter))
    clock.forward(days=7)
    desk = signed_in_again(app, desk)
    move(store, desk, clock.time.date())
    assert OUT_OF_REACH not in today_of(desk)
    other = make_desk(app, called="Juniper")
    theirs = approved(other, store)
    other.browser.get(f"/desk/letters/{theirs.id}/send")
    assert (
        other.browser.client.post(f"/desk/letters/{theirs.id}/send", data=_form(other, "print")).data[:4]
        == b"%PDF"
    )
    move(store, other, clock.time.date() + timedelta(days=1))
    clock.forward(days=2)
    other = signed_in_again(app, other)
    assert OUT_OF_REACH not in today_of(other)


def test_five_wrong_tries_at_a_letter_that_was_not_opened_stand_on_the_desk(
    app: Flask, desk: Desk, store: Store
) -> None:
    first = link_of(desk, approved(desk, store))
    opened(app, first)
    second = second_version(desk, store)
    link_of(desk, second)
    child = PageClient(app)
    child.get(first)
    child.send("main form")
    for _ in range(5):
        child.send("main form", own=["pin-sun", "pin-moon"])
    assert OUT_OF_REACH in today_of(desk)
    link_of(desk, second)
    assert OUT_OF_REACH in today_of(desk), "a link alone does not open it"
    (to_do,) = [one for one in desk.browser.soup.select("main a") if OUT_OF_REACH in one.get_text()]
    desk.browser.get(str(to_do["href"]))
    assert "They need new pictures" in desk.browser.text
    desk.browser.send("form[action$=key]")
    (box,) = desk.browser.soup.select("#address")
    assert OUT_OF_REACH not in today_of(desk)
    assert "You walk well." in opened(app, str(box["value"]).removeprefix("http://heard.test")).text


def test_a_timed_letter_whose_link_was_closed_before_its_moment_was_not_sent(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    page = f"/desk/letters/{letter.id}/send"
    timed = {
        "channel": "link",
        "hard": "none",
        "when": "later",
        "day": "2026-11-25",
        "at": "16:00",
        "with_whom": "Carol",
    }
    desk.browser.get(page)
    desk.browser.post(page, timed)
    desk.browser.get(page)
    assert "opens later" in desk.browser.text
    desk.browser.send("form[action$=revoke]")
    assert "called off" in desk.browser.text
    clock.forward(days=3)
    desk = signed_in_again(app, desk)
    desk.browser.get(page)
    assert "called off" in desk.browser.text
    assert desk.browser.soup.select("#with_whom"), "it is to be settled again when it opens"
    assert desk.browser.soup.select("form[action$=copies]") == []
    assert "Send Robin's letter" in today_of(desk)
    again = link_of(desk, letter)
    assert "Hello Robin" in opened(app, again).text
    desk.browser.get(page)
    assert desk.browser.soup.select("form[action$=copies]")


def timed(desk: Desk, letter: ApprovedLetter, day: str) -> str:
    """Sent to open on that day; out: the address of its new link."""
    page = f"/desk/letters/{letter.id}/send"
    desk.browser.get(page)
    when = {
        "channel": "link",
        "hard": "none",
        "when": "later",
        "day": day,
        "at": "12:00",
        "with_whom": "Carol",
    }
    return str(desk.browser.post(page, when).select("#address")[0]["value"]).removeprefix("http://heard.test")


def called_off(desk: Desk, letter: ApprovedLetter) -> None:
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.send("form[action$=revoke]")


def test_a_timed_letter_that_was_called_off_stays_so_when_a_newer_version_is_timed(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    first = approved(desk, store)
    timed(desk, first, "2026-11-25")
    called_off(desk, first)
    clock.forward(minutes=9)
    second = second_version(desk, store)
    link = timed(desk, second, "2026-11-30")
    clock.forward(days=3)
    assert "30 November" in PageClient(app).get(link).get_text(), "nothing opens before"
    desk = signed_in_again(app, desk)
    desk.browser.get(f"/desk/letters/{first.id}/send")
    assert "called off" in desk.browser.text
    assert desk.browser.soup.select("form[action$=copies]") == [], "the child has none of it"
    clock.forward(days=5)
    assert "You walk well." in opened(app, link).text


def test_a_correction_that_was_called_off_is_not_read_by_a_new_link_to_the_version_before(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    first = approved(desk, store)
    link_of(desk, first)
    second = second_version(desk, store)
    timed(desk, second, "2026-11-25")
    called_off(desk, second)
    clock.forward(minutes=9)
    link = link_of(desk, first)
    clock.forward(days=3)
    page = opened(app, link)
    assert "You sleep well." in page.text
    assert "You walk well." not in page.text


def test_new_pictures_for_a_timed_letter_keep_its_moment(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    opened(app, link_of(desk, approved(desk, store)))
    second = second_version(desk, store)
    page = f"/desk/letters/{second.id}/send"
    desk.browser.get(page)
    desk.browser.post(
        page,
        {
            "channel": "link",
            "hard": "none",
            "when": "later",
            "day": "2026-11-25",
            "at": "16:00",
            "with_whom": "Carol",
        },
    )
    desk.browser.get(page)
    desk.browser.send("form[action$=key]")
    (box,) = desk.browser.soup.select("#address")
    address = str(box["value"]).removeprefix("http://heard.test")
    assert "You walk well." not in opened(app, address).text, "until then the one that they have"
    clock.forward(days=3)
    assert "You walk well." in opened(app, address).text


def test_a_talk_asked_for_stays_beside_a_correction(app: Flask, desk: Desk, store: Store) -> None:
    first = approved(desk, store)
    child = opened(app, link_of(desk, first))
    child.get("/letter/talk")
    child.send("main form", how=["advocate"])
    child.get("/letter/answer")
    child.post(
        "/letter/answer",
        {"say": "thanks", "csrf_token": str(child.soup.select("[name=csrf_token]")[0]["value"])},
    )
    second = second_version(desk, store)
    again = opened(app, link_of(desk, second))
    again.get("/letter/answer")
    talk, thanks = again.soup.select_one("a[href$=talk]"), again.soup.select_one("button[value=thanks]")
    assert talk is not None
    assert thanks is not None
    assert "You said it" in talk.get_text()
    assert "You said it" not in thanks.get_text(), "of this version nothing was said yet"
    desk.browser.get(f"/desk/letters/{second.id}/send")
    assert "in version 1" in desk.browser.text
    assert "Not answered yet" not in desk.browser.text
    with store.begin(write=False):
        assert list_replies([second.id]) == []


def _form(desk: Desk, channel: str) -> dict[str, str]:
    token = desk.browser.soup.select("[name=csrf_token]")[0]["value"]
    return {"channel": channel, "hard": "none", "csrf_token": str(token)}
