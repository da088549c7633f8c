"""Promises of delivery: a link opens one letter, kindly or not at all; opened is noted, never called read."""

import json
import logging
import re
from uuid import UUID

import pytest
from flask import Flask

from delivery.channels import Channel, Parcel, channel
from delivery.model import ChannelName, ChannelUnknown
from delivery.read import list_links, list_opened, list_receipts, list_sent
from delivery.readings import load_reading
from delivery.write import add_link
from letters.approved import ApprovedLetter, LetterId
from letters.read import list_letters, load_letter, load_pdf
from press.reading import read_aloud
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.pages.client import PageClient

OWN = ("pin-cat", "pin-tree")  # the child's two pictures: chosen at the first opening, tapped at the next


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def approved(desk: Desk, store: Store, lang: str = "en") -> ApprovedLetter:
    browser = desk.browser
    browser.get(f"/desk/reviews/{desk.review.id}/letter")
    browser.send("main form:not(#both)", lang=lang)
    browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        return list_letters(desk.review.id)[0]


def link_of(desk: Desk, letter: ApprovedLetter) -> str:
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    page = desk.browser.post(f"/desk/letters/{letter.id}/send", {"channel": "link", "hard": "none"})
    box = page.select_one("#address")
    assert box is not None
    return str(box["value"]).removeprefix("http://heard.test")


def opened(app: Flask, address: str) -> PageClient:
    child = PageClient(app)
    child.get(address)
    child.send("main form")
    child.send("main form", own=list(OWN))
    return child


def test_child_opens_the_link_and_reads_the_whole_letter(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    assert child.path == "/letter"
    page = re.sub(r"\s+", " ", child.soup.get_text())
    for line in letter.letter.sentences:
        assert line.text in page
    with store.begin(write=False):
        assert [each for each, _ in list_opened([letter.id])] == [letter.id]


def test_opening_the_link_without_the_button_changes_nothing(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    for _ in range(3):
        PageClient(app).get(address)
    with store.begin(write=False):
        assert list_opened([letter.id]) == []
    assert opened(app, address).path == "/letter"


def test_link_page_and_address_show_no_name_and_no_secret(app: Flask, desk: Desk, store: Store) -> None:
    address = link_of(desk, approved(desk, store))
    child = PageClient(app)
    child.get(address)
    assert "Robin" not in child.text
    child.send("main form")
    assert address.rsplit("/", 1)[1] not in child.path + str(child.soup)


def test_wrong_link_explains_itself_with_help(app: Flask, desk: Desk) -> None:
    child = PageClient(app)
    child.get("/l/nonsense-\u0000-\u202e", status=404)
    assert "We do not know this link" in child.text
    assert child.soup.select_one("a[href='/help']")


def test_expired_link_explains_itself(app: Flask, desk: Desk, store: Store, clock: Clock) -> None:
    address = link_of(desk, approved(desk, store))
    child = opened(app, address)
    clock.forward(days=181)
    child.get(address, status=410)
    assert "This link is too old" in child.text


def test_revoked_link_ends_what_is_open_too(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    child = opened(app, address)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.send("form[action$=revoke]")
    child.get("/letter")
    assert "Hello Robin" not in child.text
    child.get(address, status=410)
    assert "not used any more" in child.text


def test_link_that_the_child_has_leads_to_the_newer_version_once_it_goes_out(
    app: Flask, desk: Desk, store: Store
) -> None:
    first = approved(desk, store)
    old = link_of(desk, first)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, going_well=("You walk well.",))
    second = approved(desk, store)
    assert "You walk well." not in opened(app, old).text
    new = link_of(desk, second)
    assert "You walk well." in opened(app, old).text
    assert "You walk well." in opened(app, new).text


def test_two_children_on_one_device_never_see_each_other(app: Flask, desk: Desk, store: Store) -> None:
    other = make_desk(app, called="Juniper")
    mine = link_of(desk, approved(desk, store))
    theirs = link_of(other, approved(other, store))
    child = opened(app, mine)
    assert "Hello Robin" in child.soup.get_text()
    child.get(theirs)
    child.send("main form")
    child.send("main form", own=list(OWN))
    assert "Hello Juniper" in child.soup.get_text()
    assert "Hello Robin" not in child.soup.get_text()


def test_leave_now_leaves_nothing_and_the_old_cookie_is_refused(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    with child.client.session_transaction() as session:
        cookie = dict(session)
    answer = child.client.post(
        "/letter/leave", data={"csrf_token": child.soup.select("[name=csrf_token]")[0]["value"]}
    )
    assert answer.status_code == 303
    assert answer.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'
    child.get("/letter")
    assert "Hello Robin" not in child.text
    with child.client.session_transaction() as session:
        session.update(cookie)
    child.get("/letter")
    assert "Hello Robin" not in child.text


def test_finished_reading_says_goodbye_and_the_link_stays_good(app: Flask, desk: Desk, store: Store) -> None:
    address = link_of(desk, approved(desk, store))
    child = opened(app, address)
    child.send("form[action$=finish]")
    assert "Hello Robin" not in child.text
    assert opened(app, address).path == "/letter"


def test_reading_ends_after_a_long_time_without_a_sign_of_life(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    clock.forward(minutes=121)
    child.get("/letter")
    assert "Hello Robin" not in child.text


def test_colours_and_size_are_the_reader_s_own(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    child.send("form[action$=looks]", button="button[value=dark]")
    child.send("form[action$=looks]", button="button[name=size][value='3']")
    html, main = child.soup.select_one("html"), child.soup.select_one("main")
    assert html is not None
    assert main is not None
    assert html["data-theme"] == "dark"
    assert "text-3" in main["class"]
    child.post("/letter/looks", {"theme": "<script>", "size": "900", "lang": "xx"})
    assert "text-3" in child.soup.select("main")[0]["class"]


def test_arabic_letter_can_be_read_in_english_too(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store, "ar")))
    article = child.soup.select_one("article")
    assert article is not None
    assert (article["lang"], article["dir"]) == ("ar", "rtl")
    child.send("form[action$=looks]", button="button[value=en]")
    article = child.soup.select_one("article")
    assert article is not None
    assert (article["lang"], article["dir"]) == ("en", "ltr")
    assert "Your review was on Tuesday 17 November 2026." in child.text


def test_saved_pdf_is_the_approved_one_and_no_page_of_the_browser(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    answer = child.client.get("/letter.pdf")
    with store.begin(write=False):
        assert answer.data == load_pdf(letter)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="letter.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_page_and_paper_say_the_same_in_the_same_order(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    blocks = child.soup.select("article .letter-title, article h2, article .letter-line")
    page = [re.sub(r"\s+", " ", block.get_text()).strip() for block in blocks]
    with store.begin(write=False):
        paper = [heard.text for heard in read_aloud(load_pdf(letter)) if heard.role in ("H1", "H2", "P")]
    assert page == paper[: len(page)]
    assert len(page) == len(letter.letter.sentences)


def test_letter_page_without_a_link_shows_nothing(app: Flask, desk: Desk) -> None:
    child = PageClient(app)
    child.get("/letter")
    assert child.path != "/letter"
    assert child.client.get("/letter.pdf").status_code == 302


def test_letter_can_still_be_read_long_after_the_child_grew_up(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    clock.forward(days=365 * 12)
    with store.begin():
        _, secret = add_link(letter, desk.iro.id, 180)
    assert "Hello Robin" in opened(app, f"/l/{secret}").text


def test_each_sending_has_a_receipt(desk: Desk, store: Store, clock: Clock) -> None:
    letter = approved(desk, store)
    link_of(desk, letter)
    clock.forward(minutes=1)
    answer = desk.browser.client.post(
        f"/desk/letters/{letter.id}/send",
        data={
            "channel": "print",
            "hard": "none",
            "csrf_token": desk.browser.soup.select("[name=csrf_token]")[0]["value"],
        },
    )
    assert answer.data.startswith(b"%PDF")
    with store.begin(write=False):
        channels = [receipt.channel for receipt in list_receipts(letter.id)]
        assert channels == [ChannelName.LINK, ChannelName.PRINT]
        assert [each for each, _ in list_sent([letter.id])] == [letter.id]
        assert len([link for link in list_links(letter.id) if link.revoked_at is None]) == 2
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert "Not opened by its link yet" in desk.browser.text


def test_secret_of_a_link_is_kept_nowhere(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    secret = link_of(desk, letter).rsplit("/", 1)[1]
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert secret not in str(desk.browser.soup)
    database = store.engine.url.database
    assert database is not None
    with open(database, "rb") as file:
        assert secret.encode() not in file.read()


def test_log_channel_writes_ids_and_no_words(
    desk: Desk, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    letter = approved(desk, store)
    double: Channel = channel("log")
    with caplog.at_level(logging.INFO, "heard.delivery"):
        double.send(Parcel(letter, b""))
    assert json.loads(caplog.messages[0]) == {
        "event": "letter_sent",
        "letter": str(letter.id),
        "version": 1,
    }


def test_unknown_channel_sends_nothing(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    with pytest.raises(ChannelUnknown):
        channel("pigeon")
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.post(f"/desk/letters/{letter.id}/send", {"channel": "pigeon"})
    assert "Please choose how to send" in desk.browser.text
    with store.begin(write=False):
        assert list_receipts(letter.id) == []


def test_letter_of_an_erased_child_is_gone_with_its_link(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    child = opened(app, address)
    with child.client.session_transaction() as session:
        reading = session["reading"]
    with store.begin() as work:
        work.vault.destroy_child(desk.child.id)
    PageClient(app).get(address, status=404)
    with store.begin(write=False):
        assert load_reading(reading) is None
    desk.browser.get(f"/desk/letters/{letter.id}", status=404)


def test_nonsense_reading_is_no_reading(store: Store) -> None:
    with store.begin(write=False):
        assert load_reading("nonsense") is None
        assert load_reading(None) is None
        assert load_reading(str(UUID(int=7))) is None


def test_letter_is_loaded_as_it_was_approved(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    with store.begin(write=False):
        assert load_letter(LetterId(letter.id)) == letter
