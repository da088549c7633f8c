"""Promises about who to call being heard, on every page that shows it; people's recordings in their place in
the page without JavaScript; and the sound that an IRO chose for one invite."""

import pytest
from flask import Flask

from children.model import StaffId
from consult import write
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, begun_browser, invite_in
from tests.factories.recording import record, tone
from tests.pages.client import PageClient


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def clips_of(page: PageClient, base: str, texts: list[str]) -> list[int]:
    """What the server answers for the sound of each of these texts on the present page."""
    found = []
    for text in texts:
        mark = next(one for one in page.soup.select("span[data-say]") if one.text == text)
        found.append(page.client.get(f"{base}/normal/{mark['lang']}/{mark['data-say']}.mp3").status_code)
    return found


def test_names_and_numbers_are_heard_in_the_childs_own_help(app: Flask, invited: Invited) -> None:
    duty = invited.service.contact("duty")
    assert duty is not None
    page = begun_browser(app, invited)
    page.get("/help")
    assert clips_of(page, "/me/sound", [duty.name, duty.phone]) == [200, 200]
    page.get("/help/card")
    assert clips_of(page, "/me/sound", ["I am looked after by the council. Please phone:"]) == [200]


def test_also_where_a_link_begins_nothing_and_nobody_is_known(
    app: Flask, store: Store, invited: Invited
) -> None:
    duty = invited.service.contact("duty")
    assert duty is not None
    with store.begin():
        write.revoke_invite(invited.invite.id)
    page = PageClient(app)
    page.get(invited.link, 410)
    assert clips_of(page, "/sound", [duty.name, duty.phone]) == [200, 200]
    (player,) = page.soup.select(".hear audio")
    assert page.client.get(str(player["src"])).status_code == 200
    page.get("/help")
    assert clips_of(page, "/sound", ["999"]) == [200]


def test_the_first_fact_of_hello_stands_among_the_facts_that_have_an_ear(
    app: Flask, invited: Invited
) -> None:
    facts = begun_browser(app, invited).get("/me/hello").select(".facts > li")
    assert "wants to know what you think" in facts[0].get_text()
    assert facts[0].select_one("[data-say]") is not None
    assert len(facts) >= 5


def test_without_javascript_people_are_heard_in_their_place(
    app: Flask, store: Store, invited: Invited
) -> None:
    said = "You can skip anything. You can stop at any time."
    with store.begin():
        record(invited.service.id, "hello.skip", "en", said)
    page = begun_browser(app, invited)
    page.get("/me/hello")
    answers = [page.client.get(str(one["src"])) for one in page.soup.select(".hear audio[controls]")]
    assert [one.mimetype for one in answers] == ["audio/mpeg", "audio/wav", "audio/mpeg"]
    assert answers[1].get_data() == tone()


def asked_with(app: Flask, store: Store, invited: Invited, sound: str) -> PageClient:
    with store.begin():
        _, secret = write.add_invite(
            invited.review.id, invited.child.id, invited.invite.way, "en", 9, StaffId(invited.iro.id), sound
        )
    page = PageClient(app)
    page.get(f"/i/{secret}")
    return page


def players(page: PageClient) -> list[str]:
    return [str(one["src"]) for one in page.soup.select(".hear audio")]


def test_an_iro_chooses_the_sound_of_an_invite(app: Flask, store: Store, invited: Invited) -> None:
    silent = asked_with(app, store, invited, "off")
    assert silent.soup.select_one(".hear") is None
    silent.send("main form")
    silent.send("main form", holder="me")
    assert silent.soup.select_one(".hear") is None
    slow = asked_with(app, store, invited, "slow")
    assert "/slow/" in players(slow)[0]
    slow.send("main form")
    slow.send("main form", holder="me")
    assert "/slow/" in players(slow)[0]


def test_what_the_child_chose_stays(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_with(app, store, invited, "off")
    page.send("main form")
    page.send("main form", holder="me")
    page.get("/me/way")
    page.send("main form", sound="slow")
    page.get("/me/hello")
    assert "/slow/" in players(page)[0]


def test_the_form_of_an_invite_asks_for_sound(app: Flask, store: Store, invited: Invited) -> None:
    desk = browser_of(app, invited.iro)
    path = f"/desk/reviews/{invited.review.id}/invite"
    desk.get(path)
    assert len(desk.soup.select("[name=sound]")) == 4
    desk.send("main form.panel", sound="off")
    link = desk.soup.select_one("#link")
    assert link is not None
    page = PageClient(app)
    page.get(str(link["value"]).removeprefix("http://heard.test"))
    assert page.soup.select_one(".hear") is None


def test_a_number_runs_from_left_to_right_on_an_arabic_page(app: Flask) -> None:
    page = begun_browser(app, invite_in(app, language="ar"))
    numbers = page.get("/help").select(".number [data-say]")
    assert numbers
    assert {one["dir"] for one in numbers} == {"ltr"}
