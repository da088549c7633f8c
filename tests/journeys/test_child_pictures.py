"""In a real Chromium: a child chooses how they look, says that a picture is not right, and sees a photo that
their IRO added; with JavaScript and without.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.factories.photo import make_photo
from tests.journeys.browser import audit, copy_without_scripts, follow, shoot, small_targets
from tests.journeys.child import Child, Look
from tests.journeys.desk import Desk
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


def looking(page: Page, checker: Page | None, folder: Path, language: str) -> Look:
    """Check a page and leave a picture of it; without scripts, a copy of it is checked."""

    def look(_: Page, name: str) -> None:
        checked = copy_without_scripts(page, checker) if checker else page
        audit(checked)
        assert small_targets(checked) == [], page.url
        shoot(page, folder, f"{name}-{language}")

    return look


def begin(served: Served, page: Page, language: str) -> Child:
    """A child of the demo at their first question."""
    served.refresh()
    child = Child(page)
    child.open(served.child(language=language, way="pictures")["link"])
    child.say_who()
    child.say_hello()
    if "/me/pictures" in page.url:
        child.choose_pictures()
    child.choose_topics()
    return child


@pytest.mark.parametrize(("language", "scripts"), [("en", False), ("ar", True)])
def test_a_child_sees_themselves_in_the_pictures(
    served: Served, new_page: NewPage, pictures_folder: Path, language: str, scripts: bool
) -> None:
    page = new_page(scripts=scripts)
    look = looking(page, None if scripts else new_page(), pictures_folder, language)
    child = begin(served, page, language)
    child.tick("input[name=choice] >> nth=1")
    before = page.locator(".cards svg").first.inner_html()
    child.press("button[value=way]")
    look(page, "way")
    child.press("button[value=looks]")
    look(page, "looks")
    for name, value in (("skin", "5"), ("hair", "black"), ("style", "braids"), ("aids", "glasses")):
        child.tick(f'input[name={name}][value="{value}"]')
    child.press("button[value=see]")
    look(page, "looks-seen")
    child.press(".onward .next")
    assert child.question == "feel"
    assert page.locator("input[name=choice] >> nth=1").is_checked(), "what was half given is there again"
    assert page.locator("html[data-skin='5'][data-hair=black]").count()
    assert page.locator(".cards svg").first.inner_html() != before


@pytest.mark.parametrize(("language", "scripts"), [("en", True), ("ar", False)])
def test_a_child_says_that_a_picture_is_not_right(
    served: Served, new_page: NewPage, pictures_folder: Path, language: str, scripts: bool
) -> None:
    page = new_page(scripts=scripts)
    look = looking(page, None if scripts else new_page(), pictures_folder, language)
    child = begin(served, page, language)
    child.tick("input[name=choice] >> nth=2")
    child.press("button[value=not_right]")
    look(page, "not-right")
    child.press("button[name=picture] >> nth=0")
    look(page, "not-right-thanks")
    child.press("button[name=why] >> nth=1")
    assert child.question == "feel"
    assert page.locator("input[name=choice] >> nth=2").is_checked(), "what was half given is there again"


def test_a_photo_from_the_desk_stands_on_the_childs_page(
    served: Served, new_page: NewPage, pictures_folder: Path, tmp_path: Path
) -> None:
    served.refresh()
    invited = served.child(language="en", way="pictures")
    desk = Desk(new_page(phone=False), served)
    desk.sign_in_as_iro_of(invited["name"])
    follow(desk.page, "main a:has-text('photos of their own')")
    audit(desk.page)
    photo = tmp_path / "IMG_0001.jpg"
    photo.write_bytes(make_photo())
    desk.page.set_input_files("input[type=file]", photo)
    desk.page.check("input[name=often][value=home]", force=True)
    desk.page.fill("[name=word]", "Our house")
    desk.page.click("text=Keep this photo")
    desk.page.locator(".own-photos img").first.wait_for()
    assert desk.page.locator(".own-photos img").count() == 1
    audit(desk.page)
    shoot(desk.page, pictures_folder, "own-pictures")
    desk.page.click(".own-photos button")
    assert desk.page.locator(".own-photos img").count() == 0


# Ears, as drawn, on which a card's field or its picture lies by more than its edge.
COVERED = """() => [...document.querySelectorAll('.ear svg')].flatMap(ear => {
    const a = ear.getBoundingClientRect(), card = ear.closest('.ear').parentElement, air = 2;
    return !a.width ? [] : [...card.querySelectorAll('.card input, .tile .pic')].filter(other => {
        const b = other.getBoundingClientRect();
        return a.left < b.right - air && b.left + air < a.right
            && a.top < b.bottom - air && b.top + air < a.bottom;
    }).map(other => other.outerHTML.slice(0, 80));
})"""


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_lies_on_an_ear_on_the_smallest_phone_and_in_forced_colours(
    served: Served, new_page: NewPage, language: str
) -> None:
    page = new_page()
    child = begin(served, page, language)
    page.set_viewport_size({"width": 320, "height": 740})
    page.emulate_media(forced_colors="active")
    page.locator(".heard-card .ear:visible").first.wait_for()
    assert page.evaluate(COVERED) == [], child.question
    page.goto(f"{served.address}/me/q/home")
    page.locator(".held .ear:visible").first.wait_for()
    # Four cards stand two by two, with the ear beside the picture.
    page.evaluate("[...document.querySelectorAll('.tray > *')].slice(4).forEach(one => one.remove())")
    assert page.locator(".held:visible").count() == 4
    assert page.evaluate(COVERED) == []
