"""The pictures way by keyboard alone, in a real Chromium: from the link to the thank-you page with Tab, Space
and Enter. Nothing is pressed that a Tab does not reach, and what has the keyboard is seen to have it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit
from tests.journeys.child import Child
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
WORRIES = {"worries", "worries_young"}
FURTHEST = 150  # Tabs from one thing of a page to any other
HAS_IT = """wanted => {
  const here = document.activeElement;
  if (!here?.matches(wanted)) return "";
  const shown = [here, here.nextElementSibling].filter(Boolean).map(one => getComputedStyle(one));
  const isSeen = one => one.outlineStyle !== "none" && parseFloat(one.outlineWidth) > 1;
  return shown.some(isSeen) ? "seen" : "unseen";
}"""


class KeyboardChild(Child):
    """A child who has keys and nothing to point with."""

    def reach(self, selector: str) -> None:
        """Tab until this has the keyboard."""
        for _ in range(FURTHEST):
            found = self.page.evaluate(HAS_IT, selector)
            if found:
                assert found == "seen", f"{selector} has the keyboard and does not show it on {self.page.url}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab reaches {selector} on {self.page.url}")

    def press(self, selector: str) -> None:
        with self.going(selector):
            self.reach(selector)
            self.page.keyboard.press("Enter")

    def tick(self, selector: str) -> None:
        self.reach(selector)
        self.page.keyboard.press("Space")

    def answer(self, wanted: dict[str, str] | None = None) -> None:
        code, page = self.question, self.page
        assert code, page.url
        if page.locator(".board").count():
            self.reach(".spot > .tile")
            page.keyboard.press("Enter")
            self.said[code] = [page.locator("fieldset.place input:checked").first.input_value()]
        elif page.locator("input[name=choice]").count():
            self.tick("input[name=choice]")
            self.said[code] = [page.locator("input[name=choice]:checked").first.input_value()]
        else:
            self.reach("textarea#words")
            page.keyboard.type("Typed")
            self.said[code] = ["Typed"]
        self.press(".onward button.next")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_child_says_it_all_by_keyboard_alone(served: Served, new_page: NewPage, language: str) -> None:
    served.refresh()
    page = new_page()
    child = KeyboardChild(page)
    child.open(served.child(language=language, way="pictures")["link"])
    child.say_who()
    child.say_hello()
    child.choose_pictures("pin-cat", "pin-tree")
    child.go_through()
    assert len(child.said) >= 10
    places = "section[data-code={}] :is(.said, blockquote)"
    missing = {code for code in child.said if not page.locator(places.format(code)).count()}
    assert missing <= WORRIES, "what worries a child stands on a page of its own"
    audit(page, (360,))
    child.send()
    assert page.url.endswith("/me/thanks"), page.url
