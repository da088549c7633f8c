"""From paper to the IRO's page, in a real browser: a worker writes it down, and the IRO sees the mark.

What the child sees and says of it: `tests/pages/test_written_down.py`.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit, shoot
from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


def test_what_was_written_down_is_marked(served: Served, new_page: NewPage, pictures_folder: Path) -> None:
    served.refresh()
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
    laptop.click("main a:text-is('Write down answers')")
    audit(laptop)
    shoot(laptop, pictures_folder, "written-desk")
    laptop.fill("#role", "teaching assistant")
    laptop.check("#how-cards")
    laptop.check("[id='feel.choice-happy']")
    laptop.check("[id='safe.choice-safe']")
    laptop.click("main form button:text-is('Keep it')")
    audit(laptop)
    shoot(laptop, pictures_folder, "written-answers")
    words = laptop.inner_text("main")
    assert "Written down" in words
    assert "teaching assistant" in words
    assert "Not sent yet" in words
