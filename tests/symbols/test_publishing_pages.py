"""The desk's pages where picture changes wait, are looked at, published and undone."""

from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from children.model import ServiceId
from children.read import load_service
from store.work import Store
from symbols.choices import Added, Words, add_concept, link, retire, retire_picture, set_words, swap
from symbols.editions.read import current_ref, load_book, load_draft, load_newest
from symbols.editions.write import change_draft
from symbols.labels import label
from tests.factories.child import make_child
from tests.factories.desk import browser_of
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role


class Team:
    """A participation worker at the desk, and a set with a picture of a dog."""

    def __init__(self, app: Flask, store: Store):
        self.app, self.store = app, store
        with store.begin():
            service = make_service()
            self.service: UUID = service.id
            self.worker = make_account(service, Role.PARTICIPATION, name="Delphine Marchbank")
            self.iro = make_account(service)
            self.set_id = make_set(service.id, "Mulberry")
            self.dog = make_picture(self.set_id, "dog")
        self.browser: PageClient = browser_of(app, self.worker)

    def swap(self) -> None:
        with self.store.begin():
            change_draft(self.service, lambda c: swap(c, "pet", f"picture:{self.dog}"), self.worker.id)

    def shown(self, concept: str) -> str:
        with self.store.begin(write=False):
            return load_book(current_ref(self.service)).find(concept)


@pytest.fixture
def team(app: Flask, store: Store) -> Team:
    return Team(app, store)


def test_a_waiting_change_is_told_published_and_undone(team: Team) -> None:
    before = team.shown("pet")
    team.swap()
    team.browser.get("/desk/pictures/draft")
    assert "“Pet” shows “dog” from Mulberry." in team.browser.text
    team.browser.send("form.panel", note="Like the ones at school")
    assert "Published as version 1" in team.browser.text
    assert "Like the ones at school" in team.browser.text
    assert team.shown("pet") != before
    team.browser.send(".editions form")
    assert "as Heard ships them again. This is version 2." in team.browser.text
    assert team.shown("pet") == before


def test_each_kind_of_change_is_told_in_words_and_can_be_taken_back(team: Team) -> None:
    added = Added("Trampoline", "things", f"picture:{team.dog}")
    with team.store.begin():
        for change in (
            lambda c: add_concept(c, "trampoline", added),
            lambda c: set_words(c, "foster-carer", "ar", Words("راعية")),
            lambda c: link(c, str(team.set_id), "pet", team.dog),
            lambda c: retire(c, "smoking"),
            lambda c: set_words(c, "dad", "en", Words("Mum", ("daddy",))),
            lambda c: set_words(c, "pet", "pl", Words("zwierzę")),
            lambda c: retire_picture(c, f"picture:{team.dog}"),
        ):
            change_draft(team.service, change, team.worker.id)
    team.browser.get("/desk/pictures/draft")
    for sentence in (
        "New: “Trampoline”.",
        f"“Foster carer” in Arabic: from “{label('foster-carer', 'ar')[0]}” to “راعية”.",
        "“Dad” in English: from “Dad” to “Mum”; letters know it also by “daddy”.",
        "“Pet” in Polish: “zwierzę”.",
        "“dog” from Mulberry is offered no longer.",
        "In Mulberry: “dog” from Mulberry stands for “Pet”.",
        "“Smoking and vaping” is offered no longer.",
    ):
        assert sentence in team.browser.text
    changes = team.browser.soup.select(".changes > li")
    assert not [one.get_text() for one in changes if not one.select_one("img")], "each has a picture"
    dad = next(one for one in changes if "“Dad”" in one.get_text())
    assert [one.get_text() for one in dad.select("figcaption")] == ["now: Dad", "then: Mum"]
    warned = [one.select_one(".warn a") for one in changes]
    assert [str(one["href"]).rpartition("/")[2] for one in warned if one] == ["mum"]
    for _ in range(7):
        team.browser.send(".changes form")
    assert "Nothing waits to be published" in team.browser.text
    with team.store.begin(write=False):
        assert not load_draft(team.service).changed


def test_the_desk_says_whether_words_wait_and_whose_word_they_are_too(team: Team) -> None:
    team.browser.get("/desk/pictures/concepts/dad")
    team.browser.send("#words-en", word="")
    assert "Nothing waits: the words in English are as they are published." in team.browser.text
    team.browser.send("#words-en", word="mum")
    assert "They wait to be published." in team.browser.text
    assert "Another picture has the word “mum” too." in team.browser.text
    team.browser.send("#words-en", word="Dad")
    assert "Nothing waits" in team.browser.text
    assert "Another picture" not in team.browser.text


def test_publishing_what_someone_else_has_just_changed_asks_to_look_again(team: Team) -> None:
    team.swap()
    team.browser.get("/desk/pictures/draft")
    with team.store.begin():
        change_draft(team.service, lambda c: retire(c, "smoking"), team.worker.id)
    team.browser.send("form.panel", status=409, note="my words")
    assert "Someone else changed these pictures" in team.browser.text
    assert 'value="my words"' in str(team.browser.soup)
    with team.store.begin(write=False):
        assert load_newest(team.service).number == 0


def test_the_preview_shows_the_draft_in_each_language_and_changes_nothing(team: Team) -> None:
    team.swap()
    soup = team.browser.get("/desk/pictures/draft/phone?lang=ar")
    assert soup.select_one("html")["dir"] == "rtl"  # type: ignore[index]
    assert len(soup.select('img[src*="/pictures/files/"]')) == 3
    assert team.shown("pet").startswith("heard:")


def test_the_order_of_sets_is_drafted_for_everyone_and_for_a_team(team: Team) -> None:
    team.browser.get("/desk/pictures/order")
    places: dict[str, Any] = {f"place-{team.set_id}": "1", "place-heard": "2"}
    team.browser.send("form.panel", **places)
    ours: dict[str, Any] = {"team": "North", "place-heard": "1"}
    team.browser.send("form.panel:last-of-type", **ours)
    with team.store.begin(write=False):
        draft = load_draft(team.service).choices
    assert draft.order == (str(team.set_id), "heard")
    assert draft.teams == {"North": ("heard",)}


def test_teams_of_several_children_are_offered_and_a_team_of_nobody_is_told(team: Team) -> None:
    with team.store.begin():
        for name in ("North", "north", "Oak School"):
            make_child(load_service(ServiceId(team.service)), team=name)
    team.browser.get("/desk/pictures/order")
    offered = team.browser.soup.select("datalist option")
    assert [str(one["value"]).casefold() for one in offered] == ["north"]
    for name, told in (("NORTH", False), ("Oak School", False), ("XYZ", True)):
        ours: dict[str, Any] = {"team": name, f"place-{team.set_id}": "1"}
        team.browser.send("form.panel:last-of-type", **ours)
        assert (f"No child has the team “{name}”" in team.browser.text) is told
    panels = team.browser.soup.select("form.panel:has(.warn)")
    assert [one.select_one("[name=team]")["value"] for one in panels] == ["XYZ"]  # type: ignore[index]


@pytest.mark.parametrize(("place", "problem"), [("1", "the same place"), ("first", "whole numbers")])
def test_a_wrong_place_is_told_and_what_was_typed_stays(team: Team, place: str, problem: str) -> None:
    team.browser.get("/desk/pictures/order")
    typed: dict[str, Any] = {"team": "North", f"place-{team.set_id}": place, "place-heard": "1"}
    team.browser.send("form.panel:last-of-type", status=400, **typed)
    assert problem in team.browser.text
    assert 'value="North"' in str(team.browser.soup)
    assert f'value="{place}"' in str(team.browser.soup)


def test_only_the_participation_team_opens_these_pages(team: Team) -> None:
    iro = browser_of(team.app, team.iro)
    for address in ("draft", "draft/phone", "editions", "order"):
        iro.get(f"/desk/pictures/{address}", status=404)


def test_numbers_of_thousands_of_digits_are_no_error_of_ours(team: Team) -> None:
    nines = "9" * 5000
    team.browser.get(f"/desk/pictures/sets/{team.set_id}?page={nines}", 404)
    paper = team.browser.client.get(f"/desk/pictures/print/cards.pdf?kind=cards&pick=pet&per_page={nines}")
    assert paper.status_code == 200
    team.swap()
    team.browser.get("/desk/pictures/draft")
    team.browser.post("/desk/pictures/draft/publish", {"revision": nines}, 409)
