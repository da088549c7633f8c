"""Promises about the bundle that a child's phone keeps: everything to go on with, within its budget."""

import re
from datetime import date
from typing import Any
from urllib.parse import urljoin

import brotli
import pytest
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import event

from children.model import Contact, Way
from children.write import set_contact
from store.work import Store
from tests.factories.invite import asked_browser, invite_in
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

ISOLATES = {0x2068: None, 0x2069: None}
MOST = 150_000
MOST_SCRIPT = 20 * 1024
MADE = {"draw.js", "say_it.js", "microphone.js", "photo.js", "scan.js", "files.js", "board.js"}
BEHIND = {
    "added.js",
    "again.js",
    "behind.js",
    "described.js",
    "others.js",
    "own_pictures.js",
    "asides.js",
    "looks.js",
    "said.js",
    "sheet.js",
    "topics.js",
    "not_right.js",
    "reach.js",
    "sees.js",
    "given.js",
    "keep.js",
    "stop.js",
    "ask.js",
    "wish.js",
    "worn.js",
    "lost.js",
}


@pytest.mark.parametrize("language", ["en", "ti"])
def test_bundle_holds_every_question_and_fits(app: Flask, language: str) -> None:
    page = asked_browser(app, invite_in(app, language=language, came_alone=True))
    asked: list[str] = []
    event.listen(app.extensions["store"].engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    answer = page.client.get("/me/bundle")
    found = answer.get_json()
    loads = sum("FROM children" in one for one in asked)
    assert 0 < loads < len(found["pages"]) / 2, "the child is not read anew for each page that is drawn"
    assert {f"/me/q/{one['code']}" for one in found["questions"]} <= set(found["pages"])
    own = ("look", "stop", "waits", "bye", "way", "looks", "sheet", "topics", "rest", "picture-not-right")
    assert {"/help", "/help/card", *(f"/me/{name}" for name in own)} <= set(found["pages"])
    others = page.client.get("/me/bundle/others")
    both = (answer.get_data(), others.get_data())
    assert sum(len(brotli.compress(one, quality=4)) for one in both) <= MOST
    assert "/me/bundle" not in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_others_are_what_the_server_would_give_in_that_way_and_language(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar"))
    first = page.client.get("/me/bundle").get_json()
    others = page.client.get("/me/bundle/others").get_json()
    named = {(one["lang"], one["way"]): one for one in (first, *others["bundles"])}
    assert len(named) == len(others["bundles"]) + 1 == 9
    assert not first["pictures"].keys() & others["pictures"].keys()
    pictures = first["pictures"] | others["pictures"]
    for one in named.values():
        wanted = re.findall(r"<!--#(\w+)-->", "".join(each["main"] for each in one["pages"].values()))
        assert set(wanted) <= pictures.keys()
        assert wanted or one["way"] == "words"
    assert {one["kin"] for one in named.values()} == {first["kin"]}
    assert page.client.get("/me/bundle").get_json()["stamp"] == first["stamp"]
    page.get("/me/way")
    page.send("main form", way="words", lang="en")
    asked = page.client.get("/me/bundle").get_json()
    kept = named["en", "words"]
    assert asked["kin"] == kept["kin"]
    assert kept["texts"] == asked["texts"]
    for address in asked["pages"]:
        assert shown_words(kept, address) == shown_words(asked, address), address


def test_without_a_line_help_says_where_a_call_is_and_once_passed_on_to_whom(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app)
    with store.begin():
        make_account(invited.service, Role.MANAGER, "Ruth Vale")
    found = asked_browser(app, invited).client.get("/me/bundle").get_json()
    assert "Noor Calder is told when you tap" not in shown_words(found, "/help").translate(ISOLATES)
    for address in ("/help", "/me/stop", "/me/called", "became"):
        page = BeautifulSoup(found["pages"][address]["main"], "html.parser")
        told = {str(one["data-told"]): one for one in page.select("[data-told]")}
        assert "Nobody has seen it yet" in told["unseen"].text
        assert "Noor Calder will be told" in told["told"].text.translate(ISOLATES)
        assert "A manager will be told, not" in told["manager"].text
        assert told["told"].has_attr("hidden")
        assert told["manager"].has_attr("hidden")
        assert told["unseen"].has_attr("hidden") == (address != "/me/called")
        for one in told.values():
            one.decompose()
        assert "Nobody has seen it yet" not in page.text, "nothing else goes on saying so"


def test_without_a_line_stop_can_ask_from_the_first_sitting_on_says_where_things_are_and_leads_back(
    app: Flask,
) -> None:
    found = asked_browser(app, invite_in(app)).client.get("/me/bundle").get_json()
    page = BeautifulSoup(found["pages"]["/me/stop"]["main"], "html.parser")
    assert "May Noor Calder see" in shown_words(found, "/me/stop").translate(ISOLATES)
    (no,) = page.select("[name=may_see][checked]")
    assert no["value"] == "no"
    (asks,) = page.select("fieldset[data-asks][hidden][disabled]")
    assert asks.select("[name=may_see]"), "a script asks once something was said"
    for one in page.select(".gone"):
        one.extract()
    assert "locked on this phone" in page.text
    assert "What you said is kept safe" not in page.text, "that is true once it has arrived"
    (on,) = [link for link in page.select("a[data-back]") if "Go on" in link.text]
    assert "/start" not in str(on["href"])


def test_what_i_said_can_be_had_without_a_line_and_what_is_private_is_not_in_it(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, born=date(2012, 3, 1)))
    page.get("/me/q/feel")
    page.send("#answer", choice="happy")
    page.get("/me/q/safe")
    page.send("main form", go="now")
    page.send("#answer", choice="not_safe")
    found = page.client.get("/me/bundle").get_json()
    mine = BeautifulSoup(found["pages"]["/me/mine"]["main"], "html.parser")
    assert [one["data-code"] for one in mine.select("[data-mine] > section")] == ["feel"]
    assert "Some questions are private" in mine.text
    assert mine.select("button[data-print]")
    assert not mine.select("a[download]"), "that needs the server"
    assert any("/mine" in one for one in found["sheets"]), "on paper only what was said"


def shown_words(bundle: dict[str, Any], address: str) -> str:
    """The words of a page of a bundle."""
    return BeautifulSoup(bundle["pages"][address]["main"], "html.parser").get_text(" ", strip=True)


def test_a_phone_with_the_sound_off_has_what_it_needs_to_switch_it_on(app: Flask) -> None:
    page = asked_browser(app, invite_in(app))
    page.get("/me/way")
    page.send("main form", sound="off")
    found = page.client.get("/me/bundle").get_json()
    assert found["sound"] == "off"
    assert "data-player" in found["frame"]["behind"]
    assert "data-say" in found["pages"]["/me/q/feel"]["main"]
    assert "data-say" not in page.client.get("/me/q/feel").get_data(as_text=True)


def test_neutral_page_and_worker_name_nobody(app: Flask) -> None:
    invited = invite_in(app, called="Quillon")
    page = asked_browser(app, invited)
    for path in ("/offline", "/sw.js"):
        assert "Quillon" not in page.client.get(path).get_data(as_text=True)


def test_neutral_page_has_the_services_numbers_and_a_changed_one_is_another_worker(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app)
    page = asked_browser(app, invited)
    before = page.client.get("/sw.js").get_data(as_text=True)
    with store.begin():
        set_contact(invited.child.service_id, Contact("advocate", "Voices", phone="01632 960777"))
    neutral = BeautifulSoup(page.client.get("/offline").get_data(as_text=True), "html5lib")
    calls = [str(link["href"]) for link in neutral.select("a.number")]
    assert calls[0] == "tel:999"
    assert "tel:01632960777" in calls
    said = neutral.select("details[data-says][open]:has(summary):has(h3):has(a.next)")
    assert {str(one["lang"]) for one in said} == {"en", *invited.service.unchecked_languages}
    assert page.client.get("/sw.js").get_data(as_text=True) != before


def test_a_page_brings_the_script_of_its_kind_and_none_that_is_there_already(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, born=date(2020, 3, 1)))
    found = page.client.get("/me/bundle").get_json()
    scripts = {one["script"].rsplit("/", 1)[-1] for one in found["pages"].values() if one["script"]}
    assert "sentence.js" in scripts
    given = found["pages"]["/me/given"]
    assert given["script"].endswith("/given.js")
    assert "data-strip></div>" in given["main"], "the phone puts the sentence there"
    assert not scripts & {"child.js", "listen.js", "scan.js"}
    assert [one for one in found["sheets"] if "kinds.css" in one]


def test_the_frame_is_that_of_the_servers_own_pages(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar", born=date(2020, 3, 1)))
    page.get("/me/way")
    page.send("main form", theme="dark", letters="1.5", hand="right", scan="two")
    frame = page.client.get("/me/bundle").get_json()["frame"]
    root = page.get("/me/look").html
    assert root is not None
    own = {name: value for name, value in root.attrs.items() if name.startswith("data-")}
    assert {f"data-{name}": value for name, value in frame["looks"].items()} == own
    assert {"data-theme", "data-letters", "data-hand", "data-scan", "data-age"} <= set(own)
    assert {one.rsplit("/", 1)[-1] for one in frame["scripts"]} == {"listen.js", "scan.js"}
    assert "data-player" in frame["behind"]


def scripts_of(page: PageClient, address: str) -> set[str]:
    """Every script that a page brings, with all that these name at their head."""
    wanted = {str(one["src"]) for one in page.get(address).select("script[src]")}
    found: set[str] = set()
    while wanted - found:
        one = (wanted - found).pop()
        found.add(one)
        text = page.client.get(one).get_data(as_text=True)
        named = re.findall(r'^import (?:[^"(]* from )?"(.*?)"', text, re.MULTILINE)
        wanted |= {urljoin(one, name) for name in named}
    return found


@pytest.mark.parametrize("way", [Way.PICTURES, Way.WORDS])
def test_scripts_of_a_question_fit_their_budget_and_come_after_the_page(app: Flask, way: Way) -> None:
    page = asked_browser(app, invite_in(app, way=way))
    scripts = scripts_of(page, "/me/q/feel")
    packed = [page.client.get(one, headers={"Accept-Encoding": "br"}).get_data() for one in scripts]
    assert len(scripts) > 10
    assert sum(len(one) for one in packed) <= MOST_SCRIPT
    assert all(one.get("type") == "module" for one in page.get("/me/q/feel").select("script"))
    assert not {one.rsplit("/", 1)[-1] for one in scripts} & (MADE | BEHIND)
