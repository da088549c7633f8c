"""From minutes to a letter that a child answers, in a real Chromium: pasted, accepted, written at each level,
approved; read, heard, "this is not right"; corrected. axe-core on each kind of page.
"""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browser import audit, small_targets
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.offline import nothing_waits
from tests.journeys.serving import Served
from tests.journeys.test_back import BETTER, correct, hears
from tests.journeys.test_languages import approve, begin_letter, publish

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
TODAY = date.today()  # noqa: DTZ011 - as the desk's people see it
CHILD = "Ravi"  # whom no other journey changes; he chose his two pictures
SOON = TODAY + timedelta(days=30)
WELL = "You have settled well and go to art club."
STEP = "Dana will book swimming lessons"
MINUTES = f"""Name: Ravi
What is going well
Ravi has settled well and goes to art club.
What are the worries
Ravi is manipulative at times.
Next steps
Dana will book swimming lessons by {SOON.day} {SOON:%B %Y}.
"""


def bring(desk: Desk) -> None:
    """The minutes are pasted; what is safe is accepted at once, what judges is left where it is."""
    desk.sign_in_as_iro_of(CHILD)
    desk.open("Review record")
    page = desk.page
    page.fill("[name=held_on]", TODAY.isoformat())
    page.click("button[name=go][value=minutes]")
    page.fill("[name=text]", MINUTES)
    page.check("input[name=pronouns][value=he]")
    page.fill("[name=people]", "Dana, social worker")
    page.click("button[name=go][value=look]")
    page.wait_for_selector("#sentences")
    audit(page)
    page.locator("#sentences button[value=safe]").first.click()
    expect(page.locator("main")).to_contain_text("in the record’s draft")
    assert "manipulative" in page.inner_text("#sentences")
    page.click("main p.quiet a")
    page.wait_for_selector("#record")
    assert WELL in [box.input_value() for box in page.locator("textarea[name$=going_well]").all()]
    worries = page.locator("textarea[name$=worries]").all()
    assert "manipulative" not in " ".join(box.input_value() for box in worries)
    page.select_option("[name^=next_steps][name$='-state'] >> nth=0", "agreed")
    assert page.input_value("[name^=next_steps][name$='-by_when'] >> nth=0") == SOON.isoformat()


def write_so(page: Page, kind: str, symbols: str = "") -> str:
    """Choose a level (and pictures over words) and write the letter so; its sentences."""
    page.click("#written > summary")
    page.select_option("#kind", kind)
    if symbols:
        page.check(f"#symbols-{symbols}")
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.click("#letter-form .edit-bar button" if symbols else "#written button[value=written]")
    page.wait_for_selector("#letter-form")
    assert page.locator("#sheets img").count() > 0
    return " ".join(box.input_value() for box in page.locator("#lines textarea.sentence").all())


def test_minutes_become_a_letter_that_the_child_answers(served: Served, new_page: NewPage) -> None:
    desk = Desk(new_page(phone=False), served)
    bring(desk)
    page = desk.page
    begin_letter(desk, publish(page), "en")
    for kind, well in (
        ("story", "I have settled well and go to art club."),
        ("plain", WELL),
        ("easy", WELL),
    ):
        said = write_so(page, kind)
        assert well in said, kind
        assert STEP in said, kind
    assert STEP in write_so(page, "easy", "over")
    write_so(page, "easy", "beside")
    approve(page)
    link = desk.send_by_link()

    reader = new_page()
    open_letter(reader, link)
    reader.goto(served.address + "/letter/page/2")
    audit(reader)
    assert small_targets(reader) == []
    hears(reader, scripts=True)
    reader.goto(served.address + "/letter/page/3")
    wrong = reader.locator(".letter-said").first.inner_text().strip()
    reader.click("a[href*='/letter/not-right?page=3']")
    reader.locator("input[name=line]").first.check(force=True)
    reader.locator("input[name=why][value=day]").check(force=True)
    reader.click("#answer button.next")
    reader.wait_for_url("**/letter/thanks")
    nothing_waits(reader)

    correct(desk, CHILD, wrong, "en")
    again = new_page()
    open_letter(again, link)
    assert wrong in again.locator("section.letter-changed").inner_text()
    assert BETTER["en"] in again.inner_text("article")
