"""Editing a letter in a real Chromium: a word changed and seen on its page, taken back, a colleague told, a
finding left with a reason, a picture chosen, the title written, a sentence read aloud; the same form without
a script. axe-core at three widths.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.factories.recording import tone
from tests.journeys.browser import audit
from tests.journeys.desk import Desk
from tests.journeys.serving import Served

pytestmark = pytest.mark.journey
LINE = "going_well-1"
SLOW = 30_000  # milliseconds: several journeys may share the machine
PAGES = "() => [...document.querySelectorAll('#sheets img')].map(one => one.src).join()"


def sign_in(page: Page, served: Served, who: dict[str, str]) -> Desk:
    desk = Desk(page, served)
    desk.sign_in(who["email"], who["password"])
    return desk


def name_cover(page: Page, served: Served, iro: dict[str, str], stand_in: dict[str, str]) -> None:
    sign_in(page, served, served.staff("manager"))
    page.goto(served.address + "/desk/cover")
    form = page.get_by_role("form", name="Name who stands in")
    form.locator("[name$=iro]").select_option(label=iro["name"])
    form.locator("[name$=stand_in]").select_option(label=stand_in["name"])
    now = datetime.now()  # noqa: DTZ005 - the form asks for the time as the desk's people see it
    form.locator("[name$=from_at]").fill((now + timedelta(minutes=-1)).strftime("%Y-%m-%dT%H:%M"))
    form.locator("[name$=until_at]").fill((now + timedelta(hours=5)).strftime("%Y-%m-%dT%H:%M"))
    form.locator("button").click()


def begin_letter(page: Page, served: Served) -> str:
    """The address of the editor, of the first child whose record is there."""
    page.goto(served.address + "/desk/children")
    children = [str(one.get_attribute("href")) for one in page.locator("main a").all()]
    for child in dict.fromkeys(each for each in children if each.startswith("/desk/children/")):
        page.goto(served.address + child)
        letter = page.locator("main a[href$='/letter']")
        if not letter.count():
            continue
        page.goto(served.address + str(letter.first.get_attribute("href")))
        again = page.locator("summary:text('begin again')")
        if again.count():
            again.click()
        if page.locator("#kind-easy").count():
            page.check("#lang-en", force=True)
            page.check("#kind-easy", force=True)
            page.click("form[action$='/letter/begin'] button")
        if page.locator(f"#words-{LINE}").count():
            return page.url.split("#")[0]
    raise AssertionError("no record to write a letter from")


def test_letter_is_edited_by_two_and_seen_as_it_will_print(
    served: Served, new_page: Callable[..., Page]
) -> None:
    iros = [one for one in served.demo["staff"] if one["role"] == "iro"]
    name_cover(new_page(phone=False), served, iros[0], iros[1])
    page = new_page(phone=False)
    sign_in(page, served, iros[0])
    address = begin_letter(page, served)
    first = page.input_value(f"#words-{LINE}")
    audit(page)

    # A word is changed: its page is drawn anew, and it is kept without a button.
    before = page.evaluate(PAGES)
    page.fill(f"#words-{LINE}", "You should run like the wind.")
    page.wait_for_function(f"before => ({PAGES})() !== before", arg=before)
    page.wait_for_function("() => document.getElementById('revision').value === '2'")
    finding = page.locator(f"#line-{LINE} .finding", has_text="should").first
    expect(finding).to_be_visible(timeout=SLOW)

    # What was found stays, with a reason.
    finding.locator(".stay summary").click()
    finding.locator(".stay input").fill("It is the name of a song.")
    audit(page)
    finding.locator(".stay button").click()
    expect(page.locator(f"#line-{LINE} .stays")).to_contain_text("It is the name of a song.", timeout=SLOW)

    # A colleague opens it, is told who is there, and changes the same sentence: nobody is written over.
    other = new_page(phone=False)
    sign_in(other, served, iros[1])
    other.goto(address)
    expect(other.locator("#here-too")).to_contain_text(
        f"{iros[0]['name']} has this letter open too, since", timeout=SLOW
    )
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator("#here-too")).to_contain_text(
        f"{iros[1]['name']} has this letter open too", timeout=SLOW
    )
    # From here on the first does not hear of it by itself: both write at the same moment.
    page.route("**/letter/here", lambda route: route.abort())
    other.fill(f"#words-{LINE}", "You run well.")
    other.wait_for_function("() => document.getElementById('revision').value === '4'")
    page.fill(f"#words-{LINE}", "You run fast.")
    expect(page.locator("[role=alert]")).to_contain_text("Someone else saved this letter", timeout=SLOW)
    expect(page.locator("[role=alert]")).to_contain_text(iros[1]["name"], timeout=SLOW)
    expect(page.locator(f"#line-{LINE} .note")).to_contain_text("You run well.", timeout=SLOW)
    audit(page, widths=(360, 1280))

    # Taken back, step by step, to the words of the record.
    page.goto(address)
    while page.locator("[value=undo]:not([disabled])").count():
        with page.expect_navigation():
            page.click("[value=undo]")
    assert page.input_value(f"#words-{LINE}") == first

    # The pictures to choose from come when they are asked for; one is taken and kept.
    line = page.locator(f"#line-{LINE}")
    line.locator(".edit-offers > summary").click()
    offer = line.locator(".edit-pictures .offer:not(:has([checked]))").first
    title = offer.locator("span:not([aria-hidden])").first.inner_text()
    offer.locator("input").check(force=True)
    expect(line.locator(".edit-offers > summary")).to_contain_text(title, timeout=SLOW)

    # The title is written like a sentence; emptied and left, it has its words again and says so.
    page.fill("#words-title", "Your summer")
    expect(page.locator("#edit-opening")).to_have_text("Your summer", timeout=SLOW)
    page.fill("#words-title", "")
    page.locator("#words-opening-1").focus()
    expect(page.locator("#line-title [data-kept]")).to_be_visible(timeout=SLOW)
    expect(page.locator("#words-title")).to_have_value("Your summer", timeout=SLOW)

    # A sentence is read aloud: what was recorded is made ready in the page and kept.
    page.goto(address + "/aloud")
    audit(page)
    page.set_input_files("#sound", FilePayload(name="sentence.wav", mimeType="audio/wav", buffer=tone()))
    page.click("[data-keep]")
    expect(page.locator("#sentences > li").first).to_contain_text("Read by", timeout=SLOW)
    expect(page.locator("[data-count]")).to_contain_text("Sentence 2 of", timeout=SLOW)

    # Without a script the same form does it, and the pages are there.
    plain = new_page(phone=True, scripts=False)
    sign_in(plain, served, iros[0])
    plain.goto(address)
    plain.fill(f"#words-{LINE}", "You swim well.")
    plain.fill("#words-title", "")
    plain.fill("#words-going_well", "Good things")
    plain.click(".edit-bar [value=save]")
    assert plain.input_value(f"#words-{LINE}") == "You swim well."
    expect(plain.locator("main")).to_contain_text("A letter needs a title, so “Your summer” stays.")
    assert plain.input_value("#words-title") == "Your summer"
    assert plain.input_value("#words-going_well") == "Good things"
    plain.locator("#sheets img").first.wait_for(state="attached")
    plain.click(f"[value='down {LINE}']")
    assert f"line-{LINE}" in plain.url
