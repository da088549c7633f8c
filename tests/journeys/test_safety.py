"""What a frightened child must be able to rely on, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit, copy_without_scripts
from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.serving import Served, demo_folder

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


@pytest.fixture(autouse=True)
def _fresh_links(served: Served) -> None:
    """Each journey finds children who have not begun."""
    served.refresh()


def begin(page: Page, link: str, *own: str) -> Child:
    """A child at the first question."""
    child = Child(page)
    child.open(link)
    child.say_who()
    child.say_hello()
    child.choose_pictures(*own)
    return child


@pytest.mark.parametrize(
    ("language", "way", "scripts"),
    [("en", "easy", True), ("ar", "pictures", False)],
    ids=["en", "ar-no-scripts"],
)
def test_leave_now_leaves_nothing_behind(
    served: Served, new_page: NewPage, language: str, way: str, scripts: bool
) -> None:
    invited = served.child(language=language, way=way)
    page = new_page(scripts=scripts)
    begin(page, invited["link"])
    address = page.url
    page.click("header .leave", no_wait_after=True)
    page.wait_for_url("**/times-tables")
    assert "Heard" not in page.title() + page.inner_text("body")
    assert page.context.cookies() == []
    page.go_back()
    page.wait_for_timeout(300)
    shown = page.inner_text("body")
    assert invited["name"] not in shown
    assert not page.locator("input[name=question]").count()
    page.goto(address)
    assert not page.locator("input[name=question]").count()


def test_two_children_one_after_the_other_never_see_each_others_answers(
    served: Served, new_page: NewPage
) -> None:
    first, second = served.child(language="en", way="words"), served.child(language="ar", way="pictures")
    page = new_page()
    child = begin(page, first["link"])
    secret = "Only mine to say 4711"
    child.answer()
    child.say_in_own_words(secret)
    child.press(".onward button.next")
    begin(page, second["link"])
    audit(page, (360,))
    for path in ("/me/look", "/me/hello", "/me/q/likes"):
        page.goto(served.address + path)
        assert secret not in page.content()
        assert first["name"] not in page.inner_text("body")


def test_not_safe_reaches_the_iro_before_the_form_is_sent(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="ti", way="pictures")
    child = begin(new_page(), invited["link"])
    for _ in range(40):
        if child.question == "safe":
            break
        if child.question:
            child.answer()
        else:
            child.press("button[value=now]")
    title = re.sub(r"\d+", "n", child.page.title())
    child.answer({"safe": "not_safe"})
    assert re.sub(r"\d+", "n", child.page.title()) == title, "the next page looks like any page"
    child.page.goto(served.address + "/me/look")
    child.page.locator("a[href*='look/only']").wait_for()
    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(invited["name"])
    desk.page.goto(served.address + "/desk/")
    assert invited["name"] in desk.page.inner_text("main")
    assert "alert" in desk.page.inner_text("main").lower()


def test_a_power_cut_loses_no_answer_whose_page_came_back(
    tmp_path_factory: pytest.TempPathFactory, new_page: NewPage
) -> None:
    running = Served(demo_folder(tmp_path_factory, "killed")).start()
    try:
        page = new_page(scripts=False)
        child = begin(page, running.child(language="ar", way="pictures")["link"])
        for _ in range(2):
            child.answer()
            running.kill()
            running.start()
            page.reload()
        page.goto(running.address + "/me/look")
        kept = page.locator(".looked section:has(.said)").count()
        assert kept == len(child.said) == 2
        audit(copy_without_scripts(page, new_page()), (360,))
    finally:
        running.kill()


def test_coming_back_on_another_phone_shows_answers_only_after_the_own_pictures(
    served: Served, new_page: NewPage
) -> None:
    invited = served.child(language="en", way="words")
    first = begin(new_page(), invited["link"], "pin-cat", "pin-tree")
    first.answer()
    first.say_in_own_words("Only mine to say 4712")
    first.press(".onward button.next")
    other = Child(new_page())
    other.open(invited["link"], language="ar")
    other.say_who()
    other.page.goto(served.address + "/me/look")
    assert "4712" not in other.page.content()
    other.page.goto(served.address + "/me/again")
    audit(other.page, (360,))
    for wrong in ("pin-dog", "pin-sun"):
        other.tick(f'input[name=own][value="{wrong}"]')
    other.press("main form button.next")
    other.page.goto(served.address + "/me/look")
    assert "4712" not in other.page.content()
    other.page.goto(served.address + "/me/again")
    for own in ("pin-cat", "pin-tree"):
        other.tick(f'input[name=own][value="{own}"]')
    other.press("main form button.next")
    other.page.goto(served.address + "/me/look")
    assert "4712" in other.page.content()
