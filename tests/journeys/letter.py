"""A child opens the letter of a link: its button, then their two pictures.

In: a Playwright page and the link. Out: the page shows the letter. Works with JavaScript on and off.
"""

from collections.abc import Callable

from playwright.sync_api import Page

OWN = ("pin-cat", "pin-tree")  # what the children of the demo and of the journeys chose
LETTER = "article.letter"


def open_letter(page: Page, link: str, look: Callable[[Page], None] | None = None) -> None:
    """From the link to the letter; `look` is called on each page on the way."""
    page.goto(link)
    if look:
        look(page)
    page.click("main form button.next")
    tap_own(page, look)


def tap_own(page: Page, look: Callable[[Page], None] | None = None) -> None:
    """The two pictures; nothing of the letter is there before."""
    page.wait_for_selector("input[name=own]")
    assert page.locator(LETTER).count() == 0
    if look:
        look(page)
    for name in OWN:
        page.locator(f'input[name=own][value="{name}"]').check(force=True)
    page.click("main form button.next")
    page.wait_for_selector(LETTER)
