"""From paper to the child's own page, in a real browser: a worker writes it down, the IRO sees the mark, and
the child says that one thing is not what they said."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit, follow
from tests.journeys.child import Child, Look
from tests.journeys.desk import Desk
from tests.journeys.serving import Served, demo_folder, serving

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo of this journey's own: where another began a review of the child there are two of them."""
    with serving(demo_folder(tmp_path_factory, "written")) as running:
        yield running


def test_what_was_written_down_is_marked_and_shown_back(
    served: Served, new_page: NewPage, looks: Look, pictures_folder: Path
) -> None:
    invited = served.child(language="en", way="easy")
    phone = new_page()
    child = Child(phone)
    child.open(invited["link"])
    child.say_who()
    child.say_hello()
    child.choose_pictures("pin-cat", "pin-sun")

    laptop = new_page(phone=False)
    desk = Desk(laptop, served)
    desk.sign_in_as_iro_of(invited["name"])
    desk.open("Invite")
    follow(laptop, "main a:text-is('Write down answers')")
    audit(laptop)
    laptop.screenshot(path=pictures_folder / "written-desk.png", full_page=True)
    laptop.fill("#role", "teaching assistant")
    laptop.check("#how-cards")
    laptop.check("[id='feel.choice-happy']")
    laptop.check("[id='feel.sees-meeting']")
    laptop.check("[id='safe.choice-safe']")
    follow(laptop, "main form button:text-is('Keep it')")
    audit(laptop)
    laptop.screenshot(path=pictures_folder / "written-answers.png", full_page=True)
    words = laptop.inner_text("main")
    assert "Written down" in words
    assert "teaching assistant" in words
    assert "Not sent yet" in words
    answers = laptop.url

    phone.goto(served.address + "/me/look")
    phone.click("main a[href$='/me/written']")
    looks(phone, "written-child")
    phone.screenshot(path=pictures_folder / "written-child.png", full_page=True)
    assert "teaching assistant" in phone.inner_text("main")
    assert "Everyone at my meeting" in phone.inner_text("main")
    phone.locator("button[value=wrong]").first.click()
    assert "You said: this is not what I said" in phone.inner_text("main")

    laptop.goto(answers)
    assert laptop.locator("#not-said").count() == 1
