"""To the child and back, in a real Chromium: the letter opens on two pictures, is read page by page, heard;
the child says that something is not right; the IRO sees it first, corrects, approves; the child reads what
changed.

English without JavaScript, Arabic (right to left) with it; axe-core on each kind of page.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit, copy_without_scripts, small_targets
from tests.journeys.desk import Desk
from tests.journeys.letter import LETTER, open_letter
from tests.journeys.offline import (
    everything_kept,
    next_page,
    nothing_to_be_read_is_left,
    nothing_waits,
    the_letter_is_there,
    wait_for_state,
)
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
Look = Callable[[Page], None]
READS = {"en": "Kofi", "ar": "Hala"}
BETTER = {"en": "A better sentence.", "ar": "جملة أفضل من قبل."}
SECRET = "Only mine to say 5521"
OUT_OF_SIGHT = """() => {
  Object.defineProperty(document, "visibilityState", {value: "hidden", configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
  delete document.visibilityState;
}"""
pytestmark = pytest.mark.journey


def looker(page: Page, checker: Page | None) -> Look:
    """Each page: axe-core at three widths, no small targets; through a copy where scripts are off."""

    def look(page: Page) -> None:
        seen = copy_without_scripts(page, checker) if checker else page
        audit(seen)
        assert small_targets(seen) == [], page.url

    return look


def hears(page: Page, scripts: bool) -> None:
    """Listen: the first sentence is fetched and stands out; without JavaScript the player has the page."""
    if not scripts:
        page.locator(".hear summary").click()
        source = page.locator(".hear audio").get_attribute("src")
        assert (
            page.request.get(page.url.split("/letter")[0] + str(source)).headers["content-type"]
            == "audio/mpeg"
        )
        return
    with page.expect_response(lambda answer: "/letter/sound/" in answer.url) as clip:
        page.locator(".hear summary").click()
    assert clip.value.status == 200
    page.wait_for_selector(".letter .now")
    page.locator("[data-player] [data-stop]").click()


@pytest.mark.parametrize(("language", "scripts"), [("en", False), ("ar", True)])
def test_the_child_says_what_is_not_right_and_reads_what_changed(
    served: Served, new_page: NewPage, language: str, scripts: bool
) -> None:
    letter = next(one for one in served.demo["letters"] if one["child"] == READS[language])
    page = new_page(scripts=scripts)
    look = looker(page, None if scripts else new_page())
    open_letter(page, letter["link"], look)
    page.goto(served.address + "/letter/page/2")
    look(page)
    hears(page, scripts)
    page.click(".letter-turn a.next")
    page.wait_for_url("**/letter/page/3")
    wrong = page.locator(".letter-said").first.inner_text().strip()
    page.click("a[href*='/letter/not-right?page=3']")
    page.wait_for_url("**/letter/not-right?page=3*")
    look(page)
    page.locator(".pick:not(.of-heading) input[name=line]").first.check(force=True)
    page.locator("input[name=why][value=day]").check(force=True)
    page.click("#answer button.next")
    page.wait_for_url("**/letter/thanks")
    if scripts:
        nothing_waits(page)
    look(page)
    page.goto(served.address + "/letter/answer")
    look(page)

    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(letter["child"])
    correct(desk, letter["child"], wrong, language)

    again = new_page(scripts=scripts)
    open_letter(again, letter["link"])
    first = again.locator("section.letter-changed")
    assert wrong in first.inner_text()
    assert BETTER[language] in again.inner_text("article")
    if scripts:
        audit(again)


def test_a_letter_is_read_and_answered_without_a_line_and_leaves_nothing(
    served: Served, new_page: NewPage
) -> None:
    letter = next(one for one in served.demo["letters"] if one["child"] == "Finn")
    page = new_page()
    open_letter(page, letter["link"])
    the_letter_is_there(page)
    page.context.set_offline(True)
    page.goto(served.address + "/letter/page/1")  # as a phone does that had put the tab to sleep
    page.wait_for_selector(LETTER)
    while page.locator(".letter-turn a.next[href*='/letter/page/']").count():
        next_page(page, ".letter-turn a.next")
    page.click(".letter-looks summary")
    page.click(".letter-looks [name=size][value='3']")
    page.wait_for_selector("main.text-3")
    page.wait_for_selector("[data-no-sound]:not([hidden])")  # Chromium here has no voice of its own
    audit(page)
    next_page(page, ".letter-foot a[href='/me/about']")  # needs a line, and says so
    page.wait_for_selector("main a[data-back][href^='/letter/page/']")
    next_page(page, "main a[data-back]")
    next_page(page, ".letter-foot a[href*='/letter/not-right?page=']")
    page.locator("label.pick:visible input[name=line]").first.check(force=True)
    page.fill("#words", SECRET)
    page.evaluate(OUT_OF_SIGHT)  # what is being written is not sent before its button is pressed
    audit(page)
    assert small_targets(page) == []
    next_page(page, "#answer .onward button.next")
    page.wait_for_selector("main [data-when=unseen]:not([hidden])")
    wait_for_state(page, "phone")
    audit(page)
    assert everything_kept(page, SECRET) == []
    page.context.set_offline(False)
    wait_for_state(page, "kept")
    page.wait_for_selector("main [data-when=kept]:not([hidden])")
    nothing_waits(page)

    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(letter["child"])
    desk.page.goto(served.address + "/desk/")
    assert desk.page.locator(f"#replies ~ ul a:has-text('{letter['child']}')").count() == 1
    desk.page.click(f"#replies ~ ul a:has-text('{letter['child']}')")
    assert SECRET in desk.page.inner_text("main")

    next_page(page, "main a[href='/letter']")
    page.context.set_offline(True)
    page.click("header .leave", no_wait_after=True)
    page.wait_for_url("**/times-tables")
    nothing_to_be_read_is_left(page)
    assert everything_kept(page, SECRET, letter["child"], "My letter") == []
    page.context.set_offline(False)
    page.goto(served.address + "/letter")
    assert page.url.split("?")[0].endswith("/ended"), "whoever has the phone next is not in this letter"


def correct(desk: Desk, child: str, wrong: str, language: str) -> None:
    """First on the desk; the sentence is put right; approved; sent under the link that the child has."""
    page = desk.page
    page.goto(desk.served.address + "/desk/")
    audit(page)
    page.click(f"#replies ~ ul a:has-text('{child}')")
    assert wrong in page.inner_text("main")
    audit(page)
    page.click("form[action$=correct] button")
    page.wait_for_selector("#letter-form")
    boxes = page.locator(f"textarea[lang={language}]")
    places = [at for at in range(boxes.count()) if boxes.nth(at).input_value().strip() == wrong]
    boxes.nth(places[0]).fill(BETTER[language])
    with page.expect_navigation(wait_until="domcontentloaded"):
        page.click("#letter-form .sticky button")
    page.wait_for_selector("#approve button:has-text('Approve')")
    if page.locator("#looked").count():
        page.check("#looked")
    page.click("#approve button:has-text('Approve')")
    assert "is approved" in page.inner_text("main"), page.inner_text("main")[:600]
    audit(page)
    desk.settle_when()
    page.click("button[value=same_link]")
    assert "The link that they have leads to this version." in page.inner_text("main")
