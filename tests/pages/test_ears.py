"""Promises about what can be heard where a child cannot read: what became of an alert, who sees an answer."""

from urllib.parse import parse_qsl, quote

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask

from children.guests import add_guest
from children.model import Way
from store.work import Store
from tests.factories.invite import asked_browser, invite_in
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role


def before(page: PageClient, first: Tag | None, second: str) -> bool:
    """Whether the first stands above the second."""
    order = list(page.soup.select("main *"))
    later = page.soup.select_one(second)
    assert first is not None
    assert later is not None
    return order.index(first) < order.index(later)


def player(page: PageClient) -> str:
    """Where the player of a browser without JavaScript has the whole page from."""
    return " ".join(str(one["src"]) for one in page.soup.select(".hear audio"))


@pytest.mark.parametrize("way", [Way.PICTURES, Way.WORDS])
def test_what_became_of_an_alert_stands_above_the_next_question_and_can_be_heard(
    app: Flask, way: Way
) -> None:
    page = asked_browser(app, invite_in(app, way=way))
    page.get("/me/q/safe")
    page.send("main form", go="now")
    page.send("#answer", choice="not_safe", go="next")
    told = page.soup.select_one("#answer .became")
    assert told is not None
    assert "Noor Calder will be told" in told.text
    assert told.select_one("[data-say]") is not None
    assert (told.select_one(".pic") is not None) == (way is not Way.WORDS)
    assert before(page, told, "#answer fieldset")
    assert "Noor Calder will be told" not in page.soup.select("p.state")[-1].text, "it is said once"


def test_without_a_line_a_phone_has_what_to_put_above_the_question(app: Flask) -> None:
    found = asked_browser(app, invite_in(app)).client.get("/me/bundle").get_json()
    part = BeautifulSoup(found["pages"]["became"]["main"], "html.parser")
    told = {str(one["data-told"]): one for one in part.select(".became [data-told][hidden]")}
    assert set(told) == {"unseen", "told", "manager"}
    assert told["unseen"].select_one("a[href='/help/card']")
    assert all(one.select_one("[data-say]") and "<!--#" in str(one) for one in told.values())


@pytest.mark.parametrize("way", [Way.PICTURES, Way.WORDS])
def test_who_sees_an_answer_has_a_picture_and_each_choice_can_be_heard(app: Flask, way: Way) -> None:
    page = asked_browser(app, invite_in(app, way=way))
    page.get("/me/q/safe")
    page.send("main form", go="now")
    row = page.soup.select_one("details.sees")
    assert row is not None
    assert (row.select_one("summary .pic[data-of=iro]") is not None) == (way is Way.PICTURES)
    cards = row.select(".card")
    assert len(cards) == 4
    assert all(one.select_one("[data-say]") for one in [*cards, row.select_one("summary")] if one)
    assert "sees." not in player(page), "not again on each question"


def test_the_page_of_who_sees_an_answer_is_heard_in_its_order_with_the_names_of_the_choices(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app)
    with store.begin():
        guest = add_guest(invited.review, "Robin Okafor", "Carer")
        make_account(invited.service, Role.MANAGER, "Ruth Vale")
    page = asked_browser(app, invited)
    page.get("/me/q/feel/sees")
    texts = [str(one["data-say"]) for one in page.soup.select("main [data-say]")]
    codes = [one.split("~")[0] if "~" in one else one.rpartition(".")[0] for one in texts]
    order = ("sees.who", "sees.iro", "sees.meeting", "sees.comes", "guest.carer", "sees.kept")
    assert [one for one in codes if one in order] == list(order)
    assert codes.index("core.sees.kept_how") == codes.index("sees.kept") + 1
    assert codes.index("core.sees.not_iro_how") == codes.index("sees.not_iro") + 1
    assert guest.name in [one.text for one in page.soup.select("main bdi [data-say]")]
    assert all(quote(one, safe="~") in player(page) for one in texts)


def test_which_picture_is_not_right_is_heard_wholly(app: Flask) -> None:
    page = asked_browser(app, invite_in(app))
    page.get("/me/picture-not-right?back=/me/q/feel")
    texts = [str(one["data-say"]) for one in page.soup.select("main h1 [data-say], main button [data-say]")]
    assert len(texts) > 5
    assert all(quote(one, safe="~") in player(page) for one in texts)


def test_without_javascript_the_bottom_row_is_heard_at_the_end(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar", way=Way.WORDS))
    page.get("/me/q/feel")
    codes = [one.rpartition(".")[0] for _, one in parse_qsl(player(page).partition("?")[2])]
    row = ["something_else", "dont_know", "rather_not", "stop", "help"]
    assert codes[-5:] == [f"row.{one}" for one in row]


@pytest.mark.parametrize("path", ["/me/look", "/me/sheet"])
def test_own_words_are_heard_where_a_child_looks_at_what_they_said(app: Flask, path: str) -> None:
    page = asked_browser(app, invite_in(app))
    page.send("#answer", choice="worried", words="The dog next door", sees="meeting", go="next")
    page.get(path)
    quote = page.soup.select_one(".looked blockquote")
    assert quote is not None
    clip = page.client.get(f"/me/sound/normal/en/{quote['data-say']}.mp3")
    assert clip.mimetype == "audio/mpeg"
    assert clip.headers["Cache-Control"] == "no-store"
    assert str(quote["data-say"]) in player(page)
    assert "sees.meeting" in player(page) or path == "/me/sheet"


def test_the_card_to_show_is_in_the_colours_and_letters_that_the_child_chose(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar"))
    page.get("/me/way")
    page.send("main form", theme="contrast", letters="2")
    page.get("/help/card")
    root = page.soup.html
    assert root is not None
    assert root["data-theme"] == "contrast"
    assert root["data-letters"] == "2"
    assert page.soup.select_one("header a[href*='/me/way']") is not None
    assert page.soup.select_one("link[href*='big.css']") is not None
    browser = PageClient(app)
    browser.get("/help/card")
    assert browser.soup.select_one("header a[href*='/me/way']") is None
