"""A child who uses switches, the one who helps, and the people around a child, in a real Chromium: English
and Arabic, axe-core on each kind of page.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.factories.recording import tone
from tests.journeys.browser import audit
from tests.journeys.child import Child, Look, nothing
from tests.journeys.desk import Desk
from tests.journeys.offline import nothing_waits, wait_for_state
from tests.journeys.serving import Served, demo_folder, serving

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey

WRITTEN = {
    "yes": "Looks up and smiles",
    "no": "Turns away",
    "upsets": "Loud doors",
    "filled_by": "Ade Barlow",
    "role": "teacher",
    "filled_on": "2026-11-20",
}
MOST_STEPS = 60  # of the ring on one page
CARD = "input[type=radio][name=choice], input[type=checkbox][name=choice], .board .tile"
ONWARD = "main .onward .next, main form .next"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo of these journeys' own: a passport stays with its child, and changes what they are asked."""
    with serving(demo_folder(tmp_path_factory, "helped")) as running:
        yield running


def write_passport(page: Page, access: str, pace: str = "2", **more: str) -> None:
    """On the child's record: how they say yes, and how they choose."""
    page.click("main a:has-text('How they say yes')")
    if page.locator("[name=by_rows]").is_checked():
        page.uncheck("[name=by_rows]")
    for name, value in more.items():
        page.check(f'[name={name}][value="{value}"]')
    for name, words in WRITTEN.items():
        page.fill(f"[name={name}]", words)
    for name, value in (("understands", "drawings"), ("uses", "choose"), ("access", access), ("pace", pace)):
        page.check(f'[name={name}][value="{value}"]')
    page.check("[name=uses][value=sort]")
    page.click("main form button")
    page.wait_for_selector("text=Written by Ade Barlow")


def known(
    served: Served, new_page: NewPage, language: str, access: str, look: Look = nothing, **more: str
) -> str:
    """A child of this language who is invited, with a passport; out: their link."""
    served.refresh()
    invited = served.child(language=language, way="pictures")
    passport_of(served, new_page, invited["name"], access, look, **more)
    return invited["link"]


def passport_of(
    served: Served, new_page: NewPage, name: str, access: str, look: Look = nothing, **more: str
) -> None:
    """Written down at the desk, for the child of this name."""
    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(name)
    write_passport(desk.page, access, **more)
    look(desk.page, "passport")


def ring(page: Page, selector: str) -> bool:
    """Whether the ring stands on something of this selector."""
    found: bool = page.evaluate(
        """selector => { const on = document.querySelector('.scanned');
        return Boolean(on && (on.matches(selector) || on.querySelector(selector))); }""",
        selector,
    )
    return found


def scan_to(page: Page, selector: str) -> None:
    """Press the first switch until the ring is there."""
    page.wait_for_selector(".scanned")
    for _ in range(MOST_STEPS):
        if ring(page, selector):
            return
        page.keyboard.press("Space")
    raise AssertionError(f"the ring never comes to {selector} on {page.url}")


def choose(page: Page, selector: str) -> None:
    """Scan there, press the second switch, and be on the next page."""
    page.wait_for_timeout(550)  # a press that began on the page before counts for nothing
    scan_to(page, selector)
    with Child(page).going(selector):
        page.keyboard.press("Enter")


def answer_by_switch(page: Page) -> None:
    """Choose the first card, if there is one, then go on."""
    page.wait_for_timeout(550)
    if page.locator(CARD).locator("visible=true").count():
        scan_to(page, CARD)
        page.keyboard.press("Enter")
    choose(page, ONWARD)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_child_says_it_all_with_two_switches(
    served: Served, new_page: NewPage, looks: Look, language: str
) -> None:
    link = known(served, new_page, language, "two")
    page = new_page()
    page.goto(link)
    choose(page, "main form .next")
    choose(page, "[name=holder][value=me]")
    choose(page, "[name=first][value=here]")
    choose(page, "[value=skip]")
    child = Child(page)
    child.tick("[name=who][value=nobody]")  # the helper's page is no page of the child's: it has no ring
    child.press("main form .next")
    answered = set()
    for _ in range(60):
        if page.url.split("?")[0].endswith("/me/look"):
            break
        if page.locator("#answer").count():
            looks(page, f"scanned-{page.locator(CARD).count() > 0}")
            answered.add(child.question)
            answer_by_switch(page)
        else:
            choose(page, "main form button[name]:not(.ear, .more-cards), main form .next")
    assert page.url.split("?")[0].endswith("/me/look"), page.url
    assert len(answered) >= 8
    assert page.locator(".said li").count() >= 4
    looks(page, "scanned-look")
    choose(page, "main form[action$='/send'] .next")
    assert page.url.split("?")[0].endswith("/me/thanks")


def test_one_switch_and_a_tap_anywhere_and_nothing_by_itself(served: Served, new_page: NewPage) -> None:
    link = known(served, new_page, "en", "one")
    page = new_page()
    page.goto(link)
    page.wait_for_timeout(600)
    page.wait_for_function("document.querySelector('.scanned.next, .scanned .next')", timeout=20_000)
    assert page.url == link, "waiting chooses nothing"
    page.mouse.click(180, 700)
    page.wait_for_url("**/me/who")
    page.click(".top .leave")
    page.wait_for_url("**/times-tables")


# What the ring stands on: its name for who hears it, and whether it can be seen at all.
STOOD_ON = """() => [...document.querySelectorAll(".scanned")].map(one => {
  const thing = one.matches("label") ? one.querySelector("input") : one;
  const name = (thing.getAttribute("aria-label") || one.innerText).trim();
  return [name, one.checkVisibility()]; })"""


def once_round(page: Page) -> list[str]:
    """The names of all the stops of one page, each of which is seen and has one."""
    page.wait_for_timeout(550)
    page.wait_for_selector(".scanned")
    found: list[str] = []
    first = page.locator(".scanned").first.element_handle()
    for _ in range(MOST_STEPS):
        stood_on = page.evaluate(STOOD_ON)
        assert all(seen for _, seen in stood_on), f"after {found[-1:]} the ring is where nobody sees it"
        assert all(name for name, _ in stood_on), f"after {found[-1:]} a stop has no name"
        found += [name for name, _ in stood_on]
        page.keyboard.press("Space")
        if page.evaluate("one => one === document.querySelector('.scanned')", first):
            return found
    raise AssertionError(f"the ring never comes round on {page.url}")


@pytest.mark.parametrize(("language", "more"), [("en", {}), ("ar", {}), ("en", {"by_rows": "y"})])
def test_the_ring_never_stands_on_what_nobody_sees(
    served: Served, new_page: NewPage, language: str, more: dict[str, str]
) -> None:
    page = new_page()
    child = Child(page)
    page.goto(known(served, new_page, language, "two", nothing, **more))
    child.press("main form .next")
    to_first_question(child)
    who = set(page.locator(".sees .card").all_text_contents())
    page.wait_for_selector(".heard-card .ear:visible")
    stops = once_round(page)
    assert not who & set(stops)
    if not more:
        cards = set(page.locator("#answer > fieldset .card").all_inner_texts())
        last = max(at for at, name in enumerate(stops) if name in cards)
        ears = [at for at, name in enumerate(stops) if name in ear_names(page)]
        assert ears == list(range(ears[0], ears[0] + len(cards))), "the ears are one row"
        assert ears[0] > last, "and come after the cards"
    choose_here(page, ".sees summary")
    assert who <= set(once_round(page))
    assert not page.locator(".sees [value=meeting]").is_checked()
    choose_here(page, "#answer [data-opens]")
    once_round(page)
    assert page.locator("#words").input_value() == "", "the switches still move the ring"
    page.click("#words")
    page.keyboard.type("a b")
    assert page.locator("#words").input_value() == "a b", "who taps the box writes in it"


def test_a_recording_is_heard_by_switch_and_nothing_is_offered_that_a_switch_cannot_do(
    served: Served, new_page: NewPage, tmp_path: Path
) -> None:
    spoken = tmp_path / "said.wav"
    spoken.write_bytes(tone(30))
    served.refresh()
    page = new_page()
    child = Child(page)
    child.open(served.child(language="en", way="easy")["link"])  # has no passport
    to_first_question(child)
    page.goto(served.address + "/me/q/anything")
    wait_for_state(page, "kept")
    child.tick("[value=aloud]")
    child.press(ONWARD)
    page.set_input_files("[name=file]", spoken)
    child.press(ONWARD)
    page.goto(served.address + "/me/way?back=/me/q/anything")
    page.locator("[name=scan][value=two]").evaluate("one => one.click()")
    child.press("main form .next")
    offered = page.locator("[name=choice]").evaluate_all("all => all.map(one => one.value)")
    assert sorted(offered) == ["aloud", "sentence"], "not to write, to draw, or a photo"
    page.goto(served.address + "/me/q/aloud")
    page.wait_for_timeout(550)
    choose_here(page, ".kept-file audio")
    page.wait_for_function("!document.querySelector('.kept-file audio').paused")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('.kept-file audio').paused")


def ear_names(page: Page) -> list[str]:
    """What the ears of the cards are called."""
    ears: list[str] = page.locator(".heard-card .ear").evaluate_all("all => all.map(one => one.ariaLabel)")
    return ears


def choose_here(page: Page, selector: str) -> None:
    """Scan there, and press the second switch; the page stays."""
    if page.locator("html").get_attribute("data-rows") == "yes":
        choose_by_rows(page, selector)
        return
    scan_to(page, selector)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_one_who_helps(served: Served, new_page: NewPage, looks: Look, language: str) -> None:
    link = known(served, new_page, language, "partner")
    page = new_page()
    child = Child(page)
    page.goto(link)
    child.press("main form .next")
    child.say_who("with_someone")
    child.say_hello("with_someone")
    child.press("button[value=skip]")
    looks(page, "helper")
    child.tick("[name=who][value=teacher]")
    child.tick("[name=helps][value=read_aloud]")
    child.press("main form .next")
    looks(page, "helping")
    child.press("a[href*='/me/helper/passport']")
    looks(page, "child-passport")
    assert "Looks up and smiles" in page.inner_text("main")
    child.press("main a.next")
    child.press("a[href*='/me/practice']")
    looks(page, "practice")
    child.tick("[name=thing][value=music]")
    child.tick("[name=thing][value=dentist]")
    child.press("main form .next")
    for _ in range(2):
        page.wait_for_selector("[data-scan-bar]:not([hidden])")
        looks(page, "practice-card")
        page.wait_for_timeout(550)
        page.click("[data-scan-do=yes]")
        assert page.locator("[name=choice]:checked").count() == 1
        child.press("main .onward .next")
    looks(page, "practised")
    child.press("[value=understood]")
    page.wait_for_selector("[data-scan-said]:not(:empty)")
    page.wait_for_selector(".heard-card .ear:visible")
    looks(page, "partner-question")
    first = page.inner_text("[data-scan-said]")
    cards = page.locator("main fieldset .card").all_inner_texts()[:4]
    assert first == cards[0]
    for name in cards[1:]:
        with page.expect_request("**/me/sound/**"):  # this device has no voice of its own
            page.click("[data-scan-do=next]")
        assert page.inner_text("[data-scan-said]") == name, "cards only, no ears between them"


ON_THE_WAY = (
    "[name=holder][value=me]",
    "[name=first][value=here]",
    "[value=skip]",
    "#topics [value=all]",
)


PLACE = ".spots > .spot:first-child > .tile"
# A pointer comes onto a thing and leaves it again, however slow this machine is.
ON_AND_OFF = """thing => {
  thing.scrollIntoView({block: "center"});
  const {x, y, width, height} = thing.getBoundingClientRect();
  for (const [clientX, clientY] of [[x + width / 2, y + height / 2], [1, 1]])
    document.dispatchEvent(new PointerEvent("pointermove", {clientX, clientY, pointerType: "mouse"}));
  if (!document.querySelector(".scanned")) throw new Error("it was not aimed at");
}"""


def to_first_question(child: Child) -> None:
    """By taps, past whatever comes before it."""
    for _ in range(8):
        if child.question:
            return
        there = [one for one in ON_THE_WAY if child.page.locator(one).count()]
        if there:
            child.press(there[0])
        else:
            child.tick("[name=who][value=nobody]")
            child.press("main form .next")
    raise AssertionError(f"no question after {child.page.url}")


def to_a_board(child: Child) -> None:
    """By taps, to the next question whose cards are put in places."""
    for _ in range(12):
        if child.page.locator("[data-board]").count():
            return
        now = "main button[value=now]"
        child.press(now if child.page.locator(now).count() else ".onward .next")
    raise AssertionError("no board comes")


def ringed(page: Page) -> int:
    """How many things are in the ring."""
    return page.locator(".scanned").count()


def choose_by_rows(page: Page, selector: str) -> None:
    """The first switch until the ring is around the row, the second; and again within the row."""
    page.wait_for_selector(".scanned")
    inside = f".scanned:is({selector}), .scanned:has({selector})"
    for _ in range(MOST_STEPS):
        if not page.locator(inside).count():
            page.keyboard.press("Space")
        elif ringed(page) > 1:
            page.keyboard.press("Enter")
        else:
            return page.keyboard.press("Enter")
    raise AssertionError(f"the ring never comes to {selector} on {page.url}")


# How a page is set out: corners, resting, the groups of its cards, and whether there are more.
SET_OUT = """() => { const {layout, dwell} = document.documentElement.dataset;
  const groups = [...document.querySelectorAll("[data-group]")].map(one => [one.hidden, one.children.length]);
  return [layout, dwell ?? null, groups, document.querySelectorAll(".more-cards").length]; }"""


def choose_otherwise(child: Child, *boxes: str) -> None:
    """In "my way" as the phone itself shows it; nothing is pointed at, because resting there would choose."""
    page = child.page
    page.locator("header [value=way], header a[href*='/me/way']").first.evaluate("e => e.click()")
    page.locator("form[data-own]").wait_for()
    for box in boxes:
        page.locator(f"main {box}").evaluate("e => e.click()")
    with child.going("my way, without a line"):
        page.locator("main button.next").evaluate("e => e.click()")


def rest_on(page: Page, selector: str) -> None:
    """Off everything, and then on it: nothing is pressed."""
    page.mouse.move(1, 1)
    page.locator(selector).first.evaluate("e => e.scrollIntoView({block: 'center'})")
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_row_by_row_and_by_resting_with_a_line_and_without(
    served: Served, new_page: NewPage, looks: Look, language: str
) -> None:
    link = known(served, new_page, language, "two", by_rows="y", cards_at_once="2")
    page = new_page()
    child = Child(page)
    page.goto(link)
    child.press("main form .next")
    to_first_question(child)
    assert child.question == "feel"
    page.wait_for_timeout(550)  # a press that began on the page before counts for nothing
    page.wait_for_selector(".scanned")
    looks(page, "rows")
    choose_by_rows(page, "[name=choice][value=okay]")
    assert page.locator("[name=choice]:checked").input_value() == "okay"
    with child.going("next, by rows"):
        choose_by_rows(page, ".onward .next")
    to_a_board(child)
    board = child.question
    page.wait_for_selector(".board")
    assert page.locator(".board .slot:not([hidden])").count() == 2

    name = served.child(language=language, way="pictures")["name"]
    passport_of(served, new_page, name, "dwell", dwell="5", cards_at_once="2")
    page.goto(served.address + f"/me/q/{board}")
    page.wait_for_selector("[data-dwell-bar]:not([hidden])")
    page.wait_for_selector(".board")
    looks(page, "resting")
    wait_for_state(page, "kept")
    page.context.set_offline(True)
    page.mouse.move(1, 1)
    page.locator(PLACE).evaluate(ON_AND_OFF)
    page.wait_for_selector(".dwell-ring:not(.on)", state="attached")
    assert page.locator(".put .tile").count() == 0, "moving off takes it back"
    rest_on(page, PLACE)
    page.wait_for_selector(".put .tile")
    assert page.locator(".board .slot:not([hidden])").count() == 2, "the next card lies there"
    with child.going("next, by resting, without a line"):
        rest_on(page, ".onward .next")
    assert child.question != board
    choose_otherwise(child, "[name=scan][value=off]", "[name=corners]")
    here = page.evaluate(SET_OUT)
    assert here[:2] == ["corners", None]
    page.context.set_offline(False)
    nothing_waits(page)
    page.reload()
    page.wait_for_selector(".where[data-state=kept]")
    assert page.evaluate(SET_OUT) == here, "the phone sets a page out as the server does"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_form_for_someone_around_the_child(
    served: Served, new_page: NewPage, looks: Look, language: str
) -> None:
    invited = served.child(language=language, way="pictures")
    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(invited["name"])
    desk.open("Network")
    audit(desk.page)
    desk.page.check("[name=who][value=carer]")
    desk.page.select_option("[name=lang-carer]", language)
    desk.page.click("main form.panel button")
    (link,) = set(re.findall(r"http://\S+/n/[\w-]+", desk.page.inner_text("main")))
    page = new_page(scripts=language == "ar")
    look = looks if language == "ar" else nothing
    person = Child(page)
    page.goto(link)
    assert invited["name"] not in page.inner_text("body")
    look(page, "network-link")
    person.press("main form .next")
    look(page, "network-form")
    page.fill("[name=well]", "She paints 🎨 ترسم")
    page.check("[name=safe][value=yes]")
    person.press("main [value=save]")
    assert page.input_value("[name=well]") == "She paints 🎨 ترسم"
    person.press("main [value=send]")
    look(page, "network-sent")
    desk.page.goto(served.address + "/desk/alerts")
    assert "On the form of: Carer" in desk.page.inner_text("main")
    desk.page.goto(served.address + "/desk/children")
    desk.page.locator("main a", has_text=invited["name"]).first.click()
    desk.open("Network")
    desk.page.locator("main a.button", has_text="Read").last.click()
    assert "She paints 🎨 ترسم" in desk.page.inner_text("main")
    audit(desk.page)
