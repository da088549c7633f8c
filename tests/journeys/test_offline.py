"""Without a line, in a real Chromium, in English and Arabic: nothing that was kept is lost."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.journeys.browser import ARGUMENTS, PHONE, audit, chromium, small_targets
from tests.journeys.child import Child
from tests.journeys.offline import (
    answer_here,
    change_my_way,
    every_way_is_there,
    everything_kept,
    go_to_the_end,
    next_page,
    nothing_to_be_read_is_left,
    nothing_waits,
    pass_alone,
    state,
    wait_for_state,
    what_was_closed_stays_in_sight,
)
from tests.journeys.serving import Served, demo_folder

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
SECRET = "Only mine to say 8613"


@pytest.fixture(autouse=True)
def _fresh_links(served: Served) -> None:
    """Each journey finds children who have not begun."""
    served.refresh()


def begin(page: Page, link: str) -> Child:
    """A child at the first question, whose phone has everything."""
    child = Child(page)
    child.open(link)
    child.say_who()
    child.say_hello()
    child.to_first_question()
    wait_for_state(page, "kept")
    page.evaluate("navigator.serviceWorker.ready")
    return child


@pytest.fixture
def profile(tmp_path: Path, new_page: NewPage) -> Iterator[Callable[[], BrowserContext]]:
    """A browser on a profile of its own, which can be killed and opened again."""
    playwright = new_page().context.browser.browser_type  # type: ignore[union-attr]
    opened: list[BrowserContext] = []

    def open_it() -> BrowserContext:
        for one in opened:
            one.close()
        opened[:] = [
            playwright.launch_persistent_context(
                str(tmp_path / "profile"),
                executable_path=chromium(),
                args=ARGUMENTS,
                viewport=PHONE,  # type: ignore[arg-type]
            )
        ]
        return opened[0]

    yield open_it
    for one in opened:
        one.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_offline_from_the_second_question_to_the_end_and_back(
    served: Served, new_page: NewPage, language: str
) -> None:
    invited = served.child(language=language, way="pictures")
    page = new_page()
    child = begin(page, invited["link"])
    answer_here(child)
    wait_for_state(page, "kept")
    every_way_is_there(page)
    page.context.set_offline(True)
    answer_here(child, words=SECRET)
    assert state(page) == "phone"
    audit(page, (320, 360))
    assert small_targets(page) == []
    page.locator("#words").evaluate("(box, words) => { box.value = words }", SECRET)
    change_my_way(page, way="easy", **({} if language == "en" else {"lang": "en"}))
    page.locator("html[lang=en][dir=ltr] main.easy #answer").wait_for()
    assert page.locator("#words").input_value() == SECRET, "what was half given is there in the other way"
    answer_here(child)
    change_my_way(page, way="words", **({} if language == "en" else {"lang": language}))
    page.locator(f"html[lang={language}] main.words #answer").wait_for()
    page.reload()
    page.locator("#answer").wait_for()  # the same question stands there again
    said = go_to_the_end(child, words=SECRET)
    page.locator(".looked").wait_for()
    assert page.locator(".looked section:has(.said, blockquote)").count() >= len(said) - 2, "two may alert"
    looked = page.locator(".looked section[data-code]:not([hidden])")
    shown = looked.evaluate_all("all => all.map(one => one.dataset.code)")
    assert set(said) <= set(shown), "also what an answer given here has brought"
    what_was_closed_stays_in_sight(page)
    audit(page, (320, 360))
    page.click("main form[action$='/send'] button.next")
    page.locator("main [data-waiting]").wait_for()
    nothing_to_be_read_is_left(page)
    assert everything_kept(page, SECRET, invited["name"]) == []
    page.context.set_offline(False)
    wait_for_state(page, "sent")
    page.goto(invited["link"])
    child.press("main form[method=post] button.next")
    assert page.url.endswith("/me/after"), "it was sent, and the link leads to what was sent"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_offline_browser_killed_and_opened_again_from_the_link(
    served: Served, profile: Callable[[], BrowserContext], language: str
) -> None:
    invited = served.child(language=language, way="pictures")
    context = profile()
    child = begin(context.new_page(), invited["link"])
    context.set_offline(True)
    first = answer_here(child)
    answer_here(child, words=SECRET)
    context = profile()
    context.set_offline(True)
    page = context.new_page()
    page.goto(served.address + "/me/q/" + first)
    assert page.locator("[data-says]").count()
    assert everything_kept(page, SECRET, invited["name"]) == [], "without the link nothing is shown"
    page.goto(invited["link"])
    child = Child(page)
    page.locator("#answer").wait_for()
    assert "/i/" not in page.url
    assert page.locator(f"html[lang={language}]").count()
    audit(page, (360,))
    third = answer_here(child)
    assert third != first
    assert SECRET not in page.content()
    page.click("details.sees summary")
    page.locator("#answer [name=sees][value=kept]").check(force=True)
    page.wait_for_selector("#answer [data-how=kept]")  # what it means, where it is picked
    page.locator("#answer [name=sees][value=meeting]").check(force=True)
    page.wait_for_selector("#answer [data-how=meeting]")
    # nobody is asked yet where another journey has ended this child’s review
    guests = page.locator("#answer [name=comes]").count()
    if guests:
        page.locator("#answer [name=comes]").first.uncheck(force=True)
    else:
        assert page.locator("#answer [data-how=meeting] .facts:not([data-after]) li").count() == 1
    assert page.locator("#answer [data-how]").count() == 1
    audit(page, (360,))
    answer_here(child)
    next_page(page, "#answer .onward button[value=back]")
    ticks = [one.is_checked() for one in page.locator("#answer [name=comes]").all()]
    assert ticks == [False, *[True] * (guests - 1)] if guests else ticks == []
    next_page(page, "#answer button[value=help]")
    next_page(page, "main a[href^='/me/ask']")
    next_page(page, "main button[value=advocate]")
    page.wait_for_selector("main [data-asked]:not([hidden])")
    audit(page, (360,))
    next_page(page, "main a[data-back]")
    next_page(page, "#answer button[value=help]")
    next_page(page, "main form.call button[value=not_iro]")
    page.wait_for_selector("main [data-told=unseen]:not([hidden])")
    audit(page, (360,))
    context.set_offline(False)
    wait_for_state(page, "kept")
    page.wait_for_selector("main [data-told=manager]:not([hidden])")
    assert page.locator("main [data-told]:visible").count() == 1, "it is said no more that nobody has seen it"


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_nobody_has_seen_is_said_until_it_has_arrived_and_help_helps_after_send(
    served: Served, new_page: NewPage, language: str
) -> None:
    invited = served.child(language=language, way="pictures")
    page = new_page()
    child = begin(page, invited["link"])
    page.context.set_offline(True)
    while child.question and not page.locator("#answer [value=not_safe]").count():
        answer_here(child)
    page.locator("#answer [value=not_safe]").first.evaluate("e => e.click()")
    next_page(page, ".onward button.next")
    pass_alone(page)
    told = page.locator("#answer > .became:above(#question) li:visible")
    words = told.inner_text()
    answer_here(child)
    assert told.inner_text() == words, "nobody has seen it yet, still"
    next_page(page, "#answer button[value=help]")
    page.locator("main [data-told=unseen]:visible").wait_for()
    next_page(page, "main a[data-back]")
    go_to_the_end(child, words="")
    page.click("main form[action$='/send'] button.next")
    page.locator("main [data-told=unseen]:visible").wait_for()
    assert page.locator("main .goes").is_visible()
    nothing_to_be_read_is_left(page)
    audit(page, (320, 360))
    next_page(page, "main a[href*='/help']")
    page.locator("main .number").first.wait_for()
    next_page(page, "main a[data-back]")
    assert page.locator("main .goes").is_visible()
    page.context.set_offline(False)
    wait_for_state(page, "sent")
    page.locator("main .gone").wait_for()
    assert not page.locator("main .goes").is_visible()
    assert not page.locator("main [data-waiting]").is_visible()
    assert not page.locator("main [data-told=unseen]").is_visible()
    audit(page, (320, 360))


def test_two_children_one_after_the_other_offline_in_one_profile(served: Served, new_page: NewPage) -> None:
    first, second = served.child(language="en", way="pictures"), served.child(language="ar", way="pictures")
    page = new_page()
    child = begin(page, first["link"])
    page.context.set_offline(True)
    answer_here(child, words=SECRET)
    other = page.context.new_page()
    other.goto(second["link"])
    assert not other.locator("#answer").count()
    assert everything_kept(other, SECRET, first["name"]) == []
    page.context.set_offline(False)
    page.close()
    begin(other, second["link"])
    assert everything_kept(other, SECRET, first["name"]) == []


def test_what_is_said_at_stop_counts_without_a_line_and_with_one(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="ar", way="pictures")
    page = new_page()
    child = begin(page, invited["link"])
    page.context.set_offline(True)
    next_page(page, "#answer button[value=stop]")
    assert not page.locator("[name=may_see]").first.is_visible(), "nothing was said yet"
    next_page(page, "main a[data-back]")
    answer_here(child, words=SECRET)
    next_page(page, "#answer button[value=stop]")
    assert page.locator("main .goes").is_visible()
    audit(page, (320, 360))
    page.locator("[name=may_see][value=yes]").check(force=True)
    next_page(page, "main form button.next")
    nothing_to_be_read_is_left(page)
    page.context.set_offline(False)
    nothing_waits(page)
    for told, then in (("yes", "no"), ("no", "no")):
        child.open(invited["link"])
        child.say_who()
        child.press("#answer button[value=stop]")
        assert page.locator("[name=may_see]:checked").input_value() == told
        page.locator(f"[name=may_see][value={then}]").check(force=True)
        child.press("main form button.next")


def test_leave_now_offline_leaves_nothing_readable_and_what_was_said_arrives(
    served: Served, new_page: NewPage
) -> None:
    invited = served.child(language="ar", way="pictures")
    page = new_page()
    child = begin(page, invited["link"])
    page.context.set_offline(True)
    answer_here(child, words=SECRET)
    page.click("header .leave", no_wait_after=True)
    page.wait_for_url("**/times-tables")
    assert "Heard" not in page.title() + page.inner_text("body")
    assert everything_kept(page, SECRET, invited["name"]) == []
    page.goto(invited["link"])
    page.locator("[data-waiting]:visible").first.wait_for()  # it is said once the storage has been read
    page.context.set_offline(False)
    page.goto(invited["link"])
    nothing_waits(page)


def test_the_server_killed_between_answers_and_two_devices_lose_nothing(
    tmp_path_factory: pytest.TempPathFactory, new_page: NewPage
) -> None:
    running = Served(demo_folder(tmp_path_factory, "killed")).start()
    try:
        invited = running.child(language="en", way="pictures")
        child = begin(new_page(), invited["link"])
        other = Child(new_page())
        other.open(invited["link"])
        other.say_who()
        running.kill()
        codes = {answer_here(child), answer_here(child)}
        running.start()
        child.page.evaluate("dispatchEvent(new Event('online'))")  # it tries at once, not after its pause
        wait_for_state(child.page, "kept")
        child.page.goto(running.address + "/me/look")
        assert child.page.locator(".looked section:has(.said, blockquote)").count() == len(codes)
        child.press("main p > a.next")
        other.page.goto(running.address + "/me/look")
        other.press("form[action='/me/send'] button")
        answer_here(child)
        child.page.locator("[data-lost] a[href='/me/ask']").wait_for()  # the other has sent: it is told so
        child.press("[data-lost] a.next")
        assert child.page.locator("[data-sent]").count()
    finally:
        running.kill()
