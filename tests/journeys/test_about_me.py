"""All about me, both ways: a child makes their page behind their letter, gives it to their reviewing officer,
and takes it back; the reviewing officer's own sheet in three languages.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from press.reading import read_aloud
from tests.journeys.browser import audit, cut, shoot, small_targets
from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
ADDRESS = "/me/about"
TITLES = {"en": "All about me", "ar": "كل شيء عني"}
WORDS = {"en": "I draw dragons.", "ar": "أرسم التنانين."}


def looked_at(page: Page, name: str, folder: Path) -> None:
    audit(page)
    assert small_targets(page) == [], page.url
    assert cut(page) == [], page.url
    shoot(page, folder, f"own-page-{name}")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_child_s_page_is_made_given_seen_and_taken_back(
    served: Served, new_page: NewPage, pictures_folder: Path, language: str
) -> None:
    letter = next(one for one in served.demo["letters"] if one["language"] == language)
    child = Child(new_page())
    page = child.page
    open_letter(page, letter["link"])
    child.press(f"a[href='{ADDRESS}']")
    looked_at(page, f"{language}-begin", pictures_folder)
    child.press("main a.next")
    assert page.locator(f"html[lang={language}][dir={'rtl' if language == 'ar' else 'ltr'}]").count() == 1
    looked_at(page, f"{language}-part", pictures_folder)
    child.tick("input[name=choice][value=art]")
    page.click("button[name=go][value=something_else]")
    page.fill("#words", WORDS[language])
    child.press("main button.next")
    child.tick("input[name=choice][value=funny]")
    child.press("main button.next")
    page.goto(served.address + ADDRESS)
    assert WORDS[language] in page.inner_text("main")
    looked_at(page, f"{language}-whole", pictures_folder)
    pdf = page.request.get(served.address + ADDRESS + ".pdf").body()
    assert {TITLES[language], letter["child"], WORDS[language]} <= {one.text for one in read_aloud(pdf)}

    child.press(f"a[href='{ADDRESS}/who']")
    looked_at(page, f"{language}-who", pictures_folder)
    child.tick("input[name=who][value=iro]")
    child.press("main button.next")
    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(letter["child"])
    desk.page.click("main a[href$='/own-page']")
    assert WORDS[language] in desk.page.inner_text("main")
    looked_at_desk(desk.page, language, pictures_folder)
    given = desk.page.url
    page.goto(served.address + ADDRESS)
    child.press(f"form[action='{ADDRESS}/back'] button")
    answer = desk.page.goto(given)
    assert answer is not None
    assert answer.status == 404
    child.press(f"a[href='{ADDRESS}/who']")
    assert page.locator("input[name=who]:checked").count() == 0


def looked_at_desk(page: Page, language: str, folder: Path) -> None:
    audit(page, (320, 1280))
    shoot(page, folder, f"own-page-{language}-desk")


def test_the_reviewing_officer_s_sheet_stands_on_one_page_in_three_languages(
    served: Served, new_page: NewPage, pictures_folder: Path
) -> None:
    desk = Desk(new_page(phone=False), served)
    iro = served.staff("iro")
    desk.sign_in(iro["email"], iro["password"])
    desk.page.goto(served.address + "/desk/about-me")
    assert desk.page.locator("[data-recorder] [data-start]").count() == 1
    assert not desk.page.locator("[data-recorder] [data-stop]").is_visible(), "nothing to stop yet"
    audit(desk.page)
    shoot(desk.page, pictures_folder, "sheet-form")
    for language, title in (("en", "All about me"), ("ar", "كل شيء عني"), ("ti", "ኩሉ ብዛዕባይ")):
        pdf = desk.page.request.get(served.address + f"/desk/about-me.pdf?lang={language}").body()
        assert title in [one.text for one in read_aloud(pdf)]
