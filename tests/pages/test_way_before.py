"""Promises about "My way" before anyone said who is holding the phone: letters and colours from the start."""

import pytest
from flask import Flask
from sqlalchemy import update

import consult.read
from children.languages import list_offered
from children.model import Way
from consult import write
from consult.model import Looks, Theme
from consult.read import as_left
from consult.tables import SittingRow
from store.work import Store, db
from tests.factories.invite import begun_browser, invite_in, make_sitting
from tests.pages.client import PageClient


def root_of(page: PageClient) -> dict[str, str]:
    assert page.soup.html is not None
    return {name: str(value) for name, value in page.soup.html.attrs.items() if name.startswith("data-")}


def test_letters_and_colours_change_before_the_first_question_and_stay_the_childs(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, language="ar")
    with store.begin():
        before = make_sitting(invited)
        write.save_opening(before, looks=Looks(theme=Theme.CALM, airy="yes"))
    page = PageClient(app)
    page.get(invited.link)
    way = page.soup.select_one("header.top button[value=way]")
    assert way is not None
    assert way["form"] == page.soup.select("main form")[0]["id"]
    page.send("main form", go="way")
    assert page.path == "/me/way/before"
    assert not page.soup.select("[name=way], [name=sound], [name=scan]"), "what asks who they are waits"
    page.send("main form", letters="2", theme="dark", calm="yes")
    assert page.path == "/me/who"
    assert root_of(page).items() >= {"data-letters": "2", "data-theme": "dark", "data-calm": "yes"}.items()
    page.get(str(page.soup.select("header.top a.button")[0]["href"]))
    assert page.soup.select_one("[name=letters][value='2'][checked]") is not None
    page.send("main form", letters="1.5", theme="no-such")
    page.send("main form", holder="me")
    kept = root_of(page)
    assert kept.items() >= {"data-letters": "1.5", "data-theme": "dark", "data-calm": "yes"}.items()
    assert kept["data-airy"] == "yes", "what was not touched stays as it was the last time"


def test_the_way_and_the_language_that_the_child_chose_hold_when_the_link_is_opened_again(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, way=Way.EASY, language="en")
    page = begun_browser(app, invited)
    page.get("/me/way")
    page.send("main form", way="words", lang="ar")
    again = PageClient(app)
    again.get(invited.link)
    assert again.soup.html["lang"] == "ar"  # type: ignore[index]
    again.send("main form")
    assert again.soup.html["lang"] == "ar"  # type: ignore[index]
    again.send("main form", holder="me")
    again.get("/me/way")
    assert again.soup.select_one("[name=way][value=words][checked]") is not None
    assert again.soup.select_one("[name=lang][value=ar][checked]") is not None


@pytest.mark.parametrize(("holder", "unlocked"), [("with_someone", True), ("me", False)])
def test_what_somebody_else_may_have_chosen_greets_no_child(
    app: Flask, store: Store, holder: str, unlocked: bool
) -> None:
    invited = invite_in(app, way=Way.EASY, language="ar")
    page = begun_browser(app, invited, holder)
    page.get("/me/way")
    page.send("main form", way="words", lang="en")
    with store.begin():
        db().execute(update(SittingRow).values(unlocked=unlocked))
    again = PageClient(app)
    again.get(invited.link)
    assert again.soup.html["lang"] == "ar"  # type: ignore[index]


def test_a_language_that_the_service_offers_no_more_greets_nobody(
    app: Flask, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    invited = invite_in(app, way=Way.EASY, language="ar")
    page = begun_browser(app, invited)
    page.get("/me/way")
    page.send("main form", way="words", lang="ti")
    with app.test_request_context(), store.begin(write=False):
        assert as_left(invited.invite).language == "ti"
        monkeypatch.setattr(
            consult.read, "list_offered", lambda _: [one for one in list_offered(None) if one.code != "ti"]
        )
        left = as_left(invited.invite)
        assert (left.language, left.way) == ("ar", Way.WORDS)


def test_nothing_of_it_is_there_for_another_link_after_leaving_or_without_one(app: Flask) -> None:
    first, second = invite_in(app), invite_in(app)
    page = PageClient(app)
    page.get("/me/way/before")
    assert page.path == "/ended"
    page.get(first.link)
    page.send("main form", go="way")
    page.send("main form", theme="contrast")
    page.get(second.link)
    assert "data-theme" not in root_of(page)
    page.send("main form")
    assert root_of(page)["data-theme"] == "auto"
    page.send("main form", holder="me")
    assert root_of(page)["data-theme"] == "auto"
