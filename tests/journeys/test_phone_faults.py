"""What a phone does to its own storage, clock and tabs, in a real Chromium: nothing that a page showed as
kept is lost, and nothing readable stays longer than it may."""

import random
import sqlite3
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.journeys.browser import audit, small_targets
from tests.journeys.child import Child
from tests.journeys.offline import (
    answer_here,
    every_way_is_there,
    everything_kept,
    next_page,
    nothing_waits,
    state,
    wait_for_state,
)
from tests.journeys.serving import Served
from tests.journeys.test_offline import begin

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
SECRET = "Only mine to say 4471"
ROOM = 4_000_000  # bytes that this phone has for the site
YEAR, TWO_HOURS = 366 * 86_400_000, 2 * 3_600_000 + 60_000
# A phone whose clock jumps, and which can shut the database under a page.
ODD_PHONE = """(() => {
  const [now, open] = [Date.now, IDBFactory.prototype.open];
  globalThis.wrongBy = 0;
  Date.now = () => now() + globalThis.wrongBy;
  globalThis.opened = [];
  IDBFactory.prototype.open = function (...named) {
    const asked = open.apply(this, named);
    asked.addEventListener("success", () => globalThis.opened.push(asked.result));
    return asked;
  };
})()"""

# The phone's storage refuses, and not for want of room; then it does no more.
REFUSES = """() => {
  window.truly = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = () => { throw new DOMException("refused", "UnknownError") };
}"""
FULL = REFUSES.replace("UnknownError", "QuotaExceededError")
TAKES = "() => { IDBDatabase.prototype.transaction = window.truly; }"
# The phone has no room for anything more; what it holds can be read.
NO_ROOM = """() => {
  window.truly = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (names, mode, how) {
    if (mode === "readwrite") throw new DOMException("refused", "QuotaExceededError");
    return window.truly.call(this, names, mode, how);
  };
}"""
# A line so slow, while the tab says so, that nothing which waits here gets through.
SLOW_LINE = """(() => {
  const truly = window.fetch;
  window.fetch = (to, ...how) => {
    if (to === "/deliver" && sessionStorage.slow) return Promise.reject(new TypeError("too slow"));
    return truly(to, ...how);
  };
})()"""
CARDS = "#answer input[name=choice]"
# A phone that takes a second to make a file of a drawing.
SLOW_PEN = """() => {
  const make = HTMLCanvasElement.prototype.toBlob;
  HTMLCanvasElement.prototype.toBlob = function (...how) {
    setTimeout(() => make.apply(this, how), 1000);
  };
}"""
# Whether something was drawn on the upper and on the lower half of a picture.
DARK_PARTS = """picture => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 40, height: 40});
  const pen = canvas.getContext("2d");
  pen.drawImage(picture, 0, 0, 40, 40);
  return [0, 20].map(from => pen.getImageData(0, from, 40, 20).data.some(shade => shade < 200));
}"""


@pytest.fixture(autouse=True)
def _fresh_links(served: Served) -> None:
    """Each journey finds children who have not begun."""
    served.refresh()


def on_odd_phone(new_page: NewPage) -> Page:
    """A page of such a phone."""
    page = new_page()
    page.context.add_init_script(ODD_PHONE)
    return page


def forget_and_shut(page: Page) -> None:
    """The phone throws away what the site kept while its page is open."""
    page.evaluate(
        """() => new Promise(done => {
          const gone = indexedDB.deleteDatabase("heard");
          gone.onsuccess = done;
        })"""
    )


@pytest.mark.parametrize("hears", [True, False])
def test_another_childs_link_in_another_tab_shows_and_keeps_nothing_of_the_first(
    served: Served, new_page: NewPage, hears: bool
) -> None:
    """`hears`: the first tab learns of it at once; else when it next asks the server."""
    first, second = served.child(language="en", way="pictures"), served.child(language="ar", way="pictures")
    page = new_page()
    if not hears:
        page.context.add_init_script("Object.defineProperty(window, 'localStorage', {value: null})")
    child = begin(page, first["link"])
    codes = [answer_here(child, words=SECRET)]
    page.locator("#words").evaluate("(box, words) => { box.value = words }", SECRET)
    other = page.context.new_page()
    begin(other, second["link"])
    if not hears:
        codes.append(answer_here(child, words=SECRET))
        page.goto(served.address + "/me/start")
        for code in codes:
            page.goto(served.address + f"/me/q/{code}")
            wait_for_state(page, "kept")
            assert everything_kept(page, SECRET) == [], code
    page.wait_for_url("**/ended?**" if hears else "**/me/**")
    assert everything_kept(page, SECRET) == []
    nothing_waits(other)
    begun = Child(other)
    begun.open(first["link"])
    begun.say_who()
    other.goto(served.address + "/me/look")
    for asked in codes:
        assert other.locator(f"section[data-code={asked}] .quiet").count(), "the first child's own"


def chosen(page: Page, code: str) -> str:
    """What the server's own page shows as chosen."""
    page.goto(page.url.split("/me/")[0] + f"/me/q/{code}")
    return str(page.locator("#answer input[name=choice]:checked").first.get_attribute("value"))


def test_storage_shut_or_thrown_away_a_clock_wrong_by_a_year_and_a_new_worker_lose_nothing(
    served: Served, new_page: NewPage
) -> None:
    invited = served.child(language="en", way="pictures")
    page = on_odd_phone(new_page)
    child = begin(page, invited["link"])
    page.evaluate("() => navigator.serviceWorker.register('/sw.js?newer', {scope: '/me/'})")
    page.context.set_offline(True)
    codes = [answer_here(child)]
    page.evaluate("() => opened.forEach(one => one.close())")
    codes.append(answer_here(child))
    page.evaluate(f"() => (wrongBy = {YEAR})")
    codes.append(answer_here(child))
    forget_and_shut(page)
    codes.append(answer_here(child))
    page.evaluate(f"() => (wrongBy = -{YEAR})")
    assert state(page) == "phone"
    page.context.set_offline(False)
    wait_for_state(page, "kept")
    nothing_waits(page)
    page.goto(served.address + "/me/look")
    for code in codes:
        assert page.locator(f"section[data-code={code}]").locator(".said, blockquote").count(), code


def test_of_two_tabs_the_newest_answer_wins(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="en", way="pictures")
    page = new_page()
    child = begin(page, invited["link"])
    question = page.url
    other = page.context.new_page()
    other.goto(question)
    other.locator("#answer").wait_for()
    wait_for_state(other, "kept")
    page.context.set_offline(True)
    for tab, at in ((page, 0), (other, 1), (page, 2)):
        tab.bring_to_front()
        if tab.url != question:
            tab.click(".onward button[value=back]")
            tab.wait_for_url(question)
        tab.locator("#answer input[name=choice]").nth(at).check(force=True)
        last = tab.locator("#answer input[name=choice]").nth(at).get_attribute("value")
        answer_as_it_stands(Child(tab))
    page.context.set_offline(False)
    wait_for_state(page, "kept")
    nothing_waits(page)
    assert chosen(page, question.rsplit("/", 1)[-1]) == last
    assert child.question
    wait_for_state(page, "kept")
    what_a_full_phone_handed_over_is_known_to_it(page)


def what_a_full_phone_handed_over_is_known_to_it(page: Page) -> None:
    """Without a line its page shows that answer; what is given there is newer."""
    question, cards = page.url, "#answer input[name=choice]"
    other = page.locator(f"{cards}:not(:checked)").first
    handed_over, last = other.get_attribute("value"), page.locator(f"{cards}:checked").get_attribute("value")
    other.check(force=True)
    page.evaluate(FULL)
    page.click(".onward button.next")
    page.wait_for_url(lambda url: url != question)
    wait_for_state(page, "kept")
    page.context.set_offline(True)
    page.click(".onward button[value=back]")
    page.wait_for_url(question)
    assert page.locator(f"{cards}:checked").get_attribute("value") == handed_over
    page.locator(f"{cards}[value={last}]").check(force=True)
    answer_as_it_stands(Child(page))
    page.context.set_offline(False)
    nothing_waits(page)
    assert chosen(page, question.rsplit("/", 1)[-1]) == last


def choose(page: Page, at: int) -> str:
    """Tap a card; which one it is."""
    card = page.locator(CARDS).nth(at)
    card.check(force=True)
    return str(card.get_attribute("value"))


def hand_over(page: Page, button: str = ".onward button.next") -> None:
    """Press a button of a question on a phone without room: the server takes it, and draws the next page."""
    before = page.url
    page.evaluate(NO_ROOM)
    page.click(button)
    page.wait_for_url(lambda url: url != before)
    page.wait_for_load_state()
    wait_for_state(page, "kept")


def look_at_help_and_come_back(page: Page) -> None:
    """What is half given is kept on the phone, and stands there again."""
    question = page.url
    page.click("button[value=help]")
    page.wait_for_url(lambda url: url != question)
    wait_for_state(page, "kept")
    page.locator("main a[data-back], main a.next").first.click()
    page.wait_for_url(question)


def test_a_full_phone_shows_what_it_handed_over_and_not_what_was_half_given_before(
    served: Served, new_page: NewPage
) -> None:
    page = new_page()
    begin(page, served.child(language="en", way="pictures")["link"])
    question = page.url
    half = choose(page, 0)
    look_at_help_and_come_back(page)
    assert page.locator(f"{CARDS}:checked").get_attribute("value") == half
    answer = choose(page, 1)
    hand_over(page)
    page.click(".onward button[value=back]")
    page.wait_for_url(question)
    assert page.locator(f"{CARDS}:checked").get_attribute("value") == answer
    choose(page, 0)
    look_at_help_and_come_back(page)
    half = choose(page, 2)
    hand_over(page, "button[value=help]")
    page.context.set_offline(True)
    page.locator("main a[data-back], main a.next").first.click()
    page.wait_for_url(question)
    assert page.locator(f"{CARDS}:checked").get_attribute("value") == half


def test_on_a_full_phone_with_a_slow_line_the_newest_of_two_tabs_counts_and_send_goes_last(
    served: Served, new_page: NewPage
) -> None:
    page = new_page()
    page.context.add_init_script(SLOW_LINE)
    child = begin(page, served.child(language="en", way="pictures")["link"])
    full, question = page.context.new_page(), page.url
    full.goto(question)
    wait_for_state(full, "kept")
    for tab in (page, full):
        tab.evaluate("() => { sessionStorage.slow = 1 }")
    choose(page, 0)
    answer_as_it_stands(child)
    last = choose(full, 1)
    full.evaluate(NO_ROOM)
    full.click(".onward button.next")
    full.wait_for_url(lambda url: url != question)
    page.evaluate("() => { delete sessionStorage.slow; dispatchEvent(new Event('online')) }")
    nothing_waits(page)
    assert chosen(page, question.rsplit("/", 1)[-1]) == last
    wait_for_state(page, "kept")
    send_goes_last(page)


def test_look_opened_anew_shows_what_is_still_on_its_way(served: Served, new_page: NewPage) -> None:
    page = new_page()
    page.context.add_init_script(SLOW_LINE)
    child = begin(page, served.child(language="en", way="pictures")["link"])
    section = page.locator(f"main section[data-code='{child.question}']")
    page.evaluate("() => { sessionStorage.slow = 1 }")
    choose(page, 0)
    answer_as_it_stands(child)
    page.goto(served.address + "/me/look")
    section.locator(".said li").wait_for()
    page.evaluate("() => { delete sessionStorage.slow }")
    page.goto(served.address + "/me/look")
    section.locator(".said li").wait_for()
    section.locator("a[href*='sees']").wait_for()  # the server's own page, that has it now
    wait_for_state(page, "kept")


def send_goes_last(page: Page) -> None:
    """While an answer waits, Send says so and sends nothing; then it sends."""
    page.evaluate("() => { sessionStorage.slow = 1 }")
    choose(page, 2)
    answer_as_it_stands(Child(page))
    page.evaluate("""() => document.body.insertAdjacentHTML("beforeend", "<a id=to href=/me/look>.</a>")""")
    next_page(page, "#to")
    page.evaluate("() => document.getElementById('to').remove()")
    page.evaluate(NO_ROOM)
    page.click("form[action='/me/send'] button")
    page.locator("[data-full]", has_text="Not sent yet").wait_for()
    audit(page, (320, 360))
    page.evaluate(TAKES)
    page.evaluate("() => { delete sessionStorage.slow }")
    page.click("form[action='/me/send'] button")
    page.locator("[data-sent]").wait_for()


def answer_as_it_stands(child: Child) -> None:
    """Press Next; be on the next page."""
    before = child.page.evaluate("document.documentElement.dataset.page")
    child.page.click(".onward button.next")
    child.page.wait_for_function("before => document.documentElement.dataset.page !== before", arg=before)


def test_a_page_left_open_is_cleared_and_what_was_said_arrives(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="en", way="pictures")
    page = on_odd_phone(new_page)
    child = begin(page, invited["link"])
    page.context.set_offline(True)
    answer_here(child, words=SECRET)
    page.evaluate("words => { document.getElementById('words').value = words }", SECRET)
    page.evaluate(f"() => (wrongBy = {TWO_HOURS})")
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")  # the phone is picked up
    page.locator("[data-says] [data-waiting]:not([hidden])").first.wait_for()
    assert everything_kept(page, SECRET, invited["name"]) == []
    page.context.set_offline(False)
    page.goto(invited["link"])
    nothing_waits(page)


def test_a_full_phone_says_so_and_once_there_is_room_a_drawing_made_without_a_line_arrives(
    served: Served, new_page: NewPage
) -> None:
    invited = served.child(language="en", way="pictures")
    page = new_page()
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": served.address, "quotaSize": ROOM})
    child = Child(page)
    child.open(invited["link"])
    child.say_who()
    ask_the_tour(served)
    page.goto(served.address + "/me/q/tour_draw")
    wait_for_state(page, "kept")
    every_way_is_there(page)  # and with them every script that is needed from now on
    page.context.set_offline(True)
    page.set_input_files("input[type=file]", {"name": "l.png", "mimeType": "image/png", "buffer": noise()})
    page.click(".onward button.next")
    page.locator("[data-full]", has_text="no room").wait_for()
    audit(page, (320, 360))
    page.evaluate(REFUSES)
    page.click(".onward button.next")
    page.locator("[data-full]", has_text="cannot keep this just now").wait_for()
    page.evaluate(TAKES)
    session.send("Storage.overrideQuotaForOrigin", {"origin": served.address})  # something else was deleted
    draw(page, 40)
    page.wait_for_function("() => document.querySelector('input[type=file]').files[0].name === 'drawing.png'")
    page.evaluate(SLOW_PEN)
    draw(page, 200)
    page.click(".onward button.next")  # at once: the last line is still being made
    page.wait_for_url("**/tour_say")
    assert state(page) == "phone"
    page.click(".onward button[value=back]")
    page.locator(".kept-file img").wait_for()
    audit(page, (320, 360))
    assert small_targets(page) == []
    page.click(".onward button.next")
    page.wait_for_url("**/tour_say")
    page.context.set_offline(False)
    wait_for_state(page, "kept")
    page.goto(served.address + "/me/q/tour_draw")
    wait_for_state(page, "kept")  # the phone goes on by itself again
    seen = page.locator(".kept-file img")
    seen.evaluate("one => one.decode()")
    assert seen.count() == 1
    assert seen.evaluate(DARK_PARTS) == [True, True], "both lines are on it"
    what_does_not_come_through_is_told(page)


def what_does_not_come_through_is_told(page: Page) -> None:
    """On the page that is there and on each that the phone puts in place, with the way back; until it is
    read."""
    page.click(".onward button.next")
    page.wait_for_url("**/tour_say")
    page.set_input_files(
        "input[type=file]", {"name": "s.webm", "mimeType": "audio/webm", "buffer": b"no sound"}
    )
    page.click(".onward button.next")
    page.wait_for_url("**/tour_photo")
    page.locator("[data-lost]", has_text="did not come through").wait_for()
    audit(page, (320, 360))
    assert small_targets(page) == []
    page.click("[data-lost] a")
    page.wait_for_url("**/tour_say")
    page.locator("[data-lost]").wait_for()
    assert page.locator(".kept-file").count() == 0
    with page.expect_response("**/me/lost"):
        page.click("[data-lost] form button")
    assert page.locator("[data-lost]").count() == 0
    page.reload()
    page.locator("#answer").wait_for()
    assert page.locator("[data-lost]").count() == 0


def noise() -> bytes:
    """A picture that no phone makes small, larger than ROOM."""
    side = 1300
    made, out = Image.frombytes("RGB", (side, side), random.Random(7).randbytes(side * side * 3)), BytesIO()
    made.save(out, "PNG")
    return out.getvalue()


def ask_the_tour(served: Served) -> None:
    """Every kind of question, of every child of this demo that began."""
    with sqlite3.connect(served.folder / "heard.sqlite3", timeout=20) as database:
        database.execute("update submissions set questionnaire = 'tour', version = 1 where sent_at is null")


def draw(page: Page, down: int) -> None:
    """A line on the paper, `down` pixels from its upper edge."""
    paper = page.locator("canvas")
    paper.scroll_into_view_if_needed()
    box = paper.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + down)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + down, steps=4)
    page.mouse.up()
