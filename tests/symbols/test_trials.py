"""Results of trial sheets: counted per picture, without names, anew when the picture changes."""

import pymupdf
import pytest
from flask import Flask

from store.work import Store, db
from symbols.choices import swap
from symbols.editions.write import change_draft, publish_draft
from symbols.tables import PictureTrialRow
from tests.factories.desk import browser_of
from tests.factories.picture_set import make_picture, make_set
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

ONE_SHEET = {"on": "2026-11-20", "who": "8 to 11", "went-happy": "knew", "went-shy": "missed"}


@pytest.fixture
def browser(app: Flask, store: Store) -> PageClient:
    with store.begin():
        account = make_account(make_service(), Role.PARTICIPATION)
    return browser_of(app, account)


def row(browser: PageClient, picture: str) -> list[str]:
    """The counts that the page shows for one picture."""
    found = next(one for one in browser.soup.select("tbody tr") if picture in one.get_text())
    return [cell.get_text(strip=True) for cell in found.select("td")]


def test_sheets_add_up_and_the_least_known_comes_first(browser: PageClient) -> None:
    for went in ("missed", "nearly"):
        browser.get("/desk/pictures/trials/new?group=feelings")
        browser.post("/desk/pictures/trials/new", {**ONE_SHEET, "went-shy": went})
    assert row(browser, "Shy") == ["0", "1", "1", "50 % of 2"]
    assert row(browser, "Happy") == ["2", "0", "0", "100 % of 2"]
    assert "Shy" in browser.soup.select("tbody tr")[0].get_text()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"on": "2026-11-24"}, "not one to come"),
        ({"on": "yesterday"}, "not one to come"),
        ({"who": "Kit"}, "how old"),
        ({"went-happy": "", "went-shy": "?"}, "at least one picture"),
    ],
)
def test_a_wrong_sheet_is_told_keeps_what_was_ticked_and_adds_nothing(
    browser: PageClient, store: Store, wrong: dict[str, str], told: str
) -> None:
    browser.get("/desk/pictures/trials/new")
    browser.post("/desk/pictures/trials/new", {"group": "feelings", **ONE_SHEET, **wrong}, status=400)
    assert told in browser.text
    if "went-happy" not in wrong:
        assert browser.soup.select_one('input[name="went-happy"][value="knew"][checked]')
    with store.begin(write=False):
        assert db().query(PictureTrialRow).count() == 0


def test_a_changed_picture_begins_again(app: Flask, store: Store) -> None:
    with store.begin():
        service = make_service()
        account = make_account(service, Role.PARTICIPATION)
    browser = browser_of(app, account)
    browser.get("/desk/pictures/trials/new")
    browser.post("/desk/pictures/trials/new", ONE_SHEET)
    assert row(browser, "Happy")
    with store.begin():
        glad = make_picture(make_set(service.id), "glad")
        change_draft(service.id, lambda c: swap(c, "happy", f"picture:{glad}"), None)
        publish_draft(service.id, "", None)
    browser.get("/desk/pictures/trials")
    assert "Happy" not in browser.soup.select_one("table").get_text()  # type: ignore[union-attr]


def printed(browser: PageClient, query: str) -> str:
    """The words of a trial sheet on paper, its key last."""
    answer = browser.client.get(f"/desk/pictures/print/trial.pdf?{query}")
    with pymupdf.open(stream=answer.data) as paper:  # type: ignore[no-untyped-call]
        return "\n".join(page.get_text() for page in paper)


@pytest.mark.parametrize("query", ["group=uasc", "pick=school&pick=happy&pick=mum", "group=uasc&pick=war"])
def test_a_sheet_is_entered_in_the_order_of_the_paper(browser: PageClient, query: str) -> None:
    browser.get(f"/desk/pictures/trials/new?{query}")
    asked = [str(one["name"]).removeprefix("went-") for one in browser.soup.select("[value=knew]")]
    paper = printed(browser, query)
    lines = paper.split("Name of the picture")[1].split("\n")
    assert [line for line in lines if line in set(asked)] == asked
    assert [line for line in lines if line.isdecimal()][-1] == str(len(asked))
    code = browser.soup.select_one("main strong")
    assert code
    assert f"Sheet {code.get_text()}" in paper


def test_the_code_of_another_paper_is_refused(browser: PageClient) -> None:
    browser.get("/desk/pictures/trials/new?pick=happy&pick=shy")
    code = browser.soup.select_one("main strong").get_text()  # type: ignore[union-attr]
    sent = {**ONE_SHEET, "code": code.lower()}
    browser.post("/desk/pictures/trials/new?pick=happy", sent, status=400)
    assert "Your paper is another sheet" in browser.text
    assert browser.soup.select_one('input[name="went-happy"][value="knew"][checked]')
    browser.post("/desk/pictures/trials/new?pick=happy&pick=shy", sent)
    assert row(browser, "Happy") == ["1", "0", "0", "100 % of 1"]
