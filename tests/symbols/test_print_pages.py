"""Pictures on paper from the desk: what is ticked comes out as a file with its words."""

import pymupdf
import pytest
from flask import Flask
from sqlalchemy import select

from store.work import Store, db
from symbols.choices import Words, retire, set_words, swap
from symbols.editions.write import change_draft, publish_draft
from symbols.tables import PictureEditionRow
from tests.factories.desk import browser_of
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role


@pytest.fixture
def browser(app: Flask, store: Store) -> PageClient:
    """A participation worker whose service calls "mum" "Mam", swapped the dog and retired smoking."""
    with store.begin():
        service = make_service()
        account = make_account(service, Role.PARTICIPATION)
        dog = make_picture(make_set(service.id), "dog", credit="Drawn by Ada")
        change_draft(service.id, lambda c: set_words(c, "mum", "en", Words("Mam")), None)
        change_draft(service.id, lambda c: swap(c, "pet", f"picture:{dog}"), None)
        change_draft(service.id, lambda c: retire(c, "smoking"), None)
        publish_draft(service.id, "", None)
    return browser_of(app, account)


def words_of(browser: PageClient, query: str) -> str:
    answer = browser.client.get(f"/desk/pictures/print/pictures.pdf?{query}")
    assert answer.mimetype == "application/pdf", answer.text
    with pymupdf.open(stream=answer.data) as paper:  # type: ignore[no-untyped-call]
        return " ".join(page.get_text() for page in paper)


@pytest.mark.parametrize("kind", ["cards", "board", "book", "trial"])
def test_each_kind_of_paper_holds_the_services_own_words(browser: PageClient, kind: str) -> None:
    words = words_of(browser, f"kind={kind}&pick=mum&pick=pet&lang=en&per_page=4")
    assert "Mam" in words
    assert "Mum" not in words
    assert "Drawn by Ada" in words


def test_two_languages_and_a_whole_category_come_out_without_what_was_retired(browser: PageClient) -> None:
    words = words_of(browser, "kind=cards&group=body&lang=en&lang=ti&per_page=25")
    assert "Tired" not in words
    assert "Headache" in words
    assert "Smoking" not in words
    assert any("\u1200" <= letter <= "\u137f" for letter in words)


def test_a_whole_category_comes_without_what_is_held_back_and_a_tick_prints_it(browser: PageClient) -> None:
    assert "War" not in words_of(browser, "kind=cards&group=uasc&lang=en&per_page=25").split()
    assert "War" in words_of(browser, "kind=cards&pick=war&lang=en&per_page=25").split()


def test_words_that_would_come_out_in_english_are_told_before_the_file_is_made(
    browser: PageClient, store: Store
) -> None:
    with store.begin():
        service = db().scalars(select(PictureEditionRow.service_id)).first()
        assert service
        change_draft(service, lambda c: set_words(c, "pet", "pl", Words("zwierzę")), None)
        publish_draft(service, "", None)
    query = "kind=cards&pick=mum&pick=pet&lang=pl&per_page=4"
    browser.get(f"/desk/pictures/print/pictures.pdf?{query}")
    assert "1 of 2 pictures have no word in Polish: Mam." in browser.text
    assert browser.soup.select_one("button[name=anyway]")
    assert {"zwierzę", "Mam"} <= set(words_of(browser, f"{query}&anyway=1").split())
    assert "zwierzę" in words_of(browser, "kind=cards&pick=pet&lang=pl")


def test_nothing_ticked_is_told_and_what_was_chosen_stays(browser: PageClient) -> None:
    browser.get("/desk/pictures/print/pictures.pdf?kind=board&title=For+Kit&places=like", status=400)
    assert "Please tick at least one" in browser.text
    assert 'value="For Kit"' in str(browser.soup)
    chosen = browser.soup.select("#places option[selected]")
    assert [one["value"] for one in chosen] == ["like"]


def test_a_word_that_cannot_be_printed_is_named(app: Flask, store: Store) -> None:
    with store.begin():
        service = make_service()
        account = make_account(service, Role.IRO)
        change_draft(service.id, lambda c: set_words(c, "mum", "en", Words("\U00013000")), None)
        publish_draft(service.id, "", None)
    browser = browser_of(app, account)
    browser.get("/desk/pictures/print/pictures.pdf?kind=cards&pick=mum", status=400)
    assert "Please change the word" in browser.text


def test_sentences_become_strips_only_after_their_pictures_were_seen(browser: PageClient) -> None:
    browser.get("/desk/pictures/print/strips")
    browser.send("main form", text="I live with my mum.\nI like my dog.")
    offered = browser.soup.select("fieldset.strip")
    assert len(offered) == 2
    assert offered[1].select_one("option[value=pet]")
    fields = {one["name"]: "none" for one in browser.soup.select("select[name^=picture-0]")}
    fields |= {one["name"]: str(one["value"]) for one in browser.soup.select("input[name^=text-]")}
    fields |= {"text": "I live with my mum.\nI like my dog.", "make": "1", "picture-1-1": "pet"}
    answer = browser.client.post(
        "/desk/pictures/print/strips",
        data={"csrf_token": browser.soup.select_one("input[name=csrf_token]")["value"], **fields},  # type: ignore[index]
    )
    assert answer.mimetype == "application/pdf"
    with pymupdf.open(stream=answer.data) as paper:  # type: ignore[no-untyped-call]
        words = " ".join(page.get_text() for page in paper)
    assert "dog" in words
    assert "mum" not in words


def test_what_is_doubtful_or_held_back_is_offered_for_a_strip_and_not_put(browser: PageClient) -> None:
    browser.get("/desk/pictures/print/strips")
    browser.send("main form", text="There was a war in your country.")
    war, country = browser.soup.select("fieldset.strip li")
    assert [one["value"] for one in war.select("option")][:2] == ["none", "war"]
    assert not war.select("img")
    assert country.select_one("option")["value"] == "country"  # type: ignore[index]


def test_an_empty_sentence_is_told(browser: PageClient) -> None:
    browser.get("/desk/pictures/print/strips")
    browser.send("main form", status=400, text="  ")
    assert "Please write a sentence." in browser.text
