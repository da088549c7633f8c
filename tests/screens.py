"""Make README's screenshots again, from a fresh demo: `make screens`. Out: docs/screens/*.png."""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.factories.school_signs import write_pack
from tests.journeys.browser import PHONE, open_browser
from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.serving import Served

FOLDER = Path(__file__).parent.parent / "docs" / "screens"


def shoot(page: Page, name: str, whole: bool = True) -> None:
    """A picture of the page, or of what fits the window, once every image of it is there."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    page.evaluate("document.querySelectorAll('img[loading=lazy]').forEach(one => one.loading = 'eager')")
    page.wait_for_function("[...document.images].every(one => one.complete)")
    page.screenshot(path=str(FOLDER / f"{name}.png"), full_page=whole)


def phone(browser: Browser) -> Page:
    """A phone of its own."""
    return browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]}).new_page()


def shoot_questions(browser: Browser, served: Served) -> None:
    """The hello page and a question in pictures, left to right and right to left, and in words."""
    for language, way in (("en", "pictures"), ("ar", "pictures"), ("en", "words")):
        page = phone(browser)
        child = Child(page)
        child.open(served.child(language=language, way=way)["link"])
        child.say_who()
        name = f"{language}" if way == "pictures" else f"{way}-{language}"
        shoot(page, f"hello-{name}")
        child.say_hello()
        child.choose_pictures()
        child.tick("input[name=choice] >> nth=0")
        shoot(page, f"question-{name}")
        while child.question != "home":
            child.answer()
        shoot(page, f"board-{name}")


def shoot_letters(browser: Browser, served: Served) -> None:
    """The top of each letter, as a child has it."""
    for letter in (one for one in served.demo["letters"] if one["child"] in ("Kofi", "Hala", "Dawit")):
        page = phone(browser)
        open_letter(page, letter["link"])
        shoot(page, f"letter-{letter['language']}", whole=False)


def shoot_desk(browser: Browser, served: Served) -> None:
    """The IRO's first page and the letter editor."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    iro = served.staff("iro")
    Desk(page, served).sign_in(iro["email"], iro["password"])
    shoot(page, "desk", whole=False)
    editor = page.locator("main a[href$='/letter']")
    if editor.count():
        editor.first.click()
        page.wait_for_load_state()
        shoot(page, "letter-editor", whole=False)


def shoot_pictures(browser: Browser, served: Served, folder: Path) -> None:
    """The desk of pictures: finding, one word, a pack's report, what will change, as a child sees it."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    worker = served.staff("participation")
    Desk(page, served).sign_in(worker["email"], worker["password"])
    desk = served.address + "/desk/pictures"
    page.goto(desk + "/imports/new")
    page.set_input_files("#file", write_pack(folder))
    page.click("main form[enctype] button")
    expect(page.locator("#refused")).to_be_visible(timeout=60_000)
    shoot(page, "pictures-report", whole=False)
    page.fill("#name", "School signs")
    page.select_option("#licence", index=1)
    page.fill("#credit", "Drawn by our school")
    page.fill("#holder", "Sandmere Council")
    page.check("#leave_out", force=True)
    page.click("form:has(#holder) button")
    page.goto(desk)
    shoot(page, "pictures-desk", whole=False)
    page.goto(desk + "/concepts/happy")
    page.click("li:has-text('School signs') button:has-text('Use this')")
    page.goto(desk + "/concepts/happy")
    shoot(page, "pictures-word", whole=False)
    page.goto(desk + "/draft")
    shoot(page, "pictures-draft", whole=False)
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.goto(desk + "/draft/phone")
    shoot(page, "pictures-preview", whole=False)


def main() -> None:
    """All of them."""
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        served = Served(Path(folder)).start()
        try:
            shoot_questions(browser, served)
            shoot_letters(browser, served)
            shoot_desk(browser, served)
            shoot_pictures(browser, served, Path(folder))
        finally:
            served.stop()


if __name__ == "__main__":
    main()
