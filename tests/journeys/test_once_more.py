"""The one calm question that is asked again later with its cards turned round, on a phone that goes on by
itself: who helps such a child cannot see it coming. In a demo where nobody has written a passport.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.journeys.child import Child, Look
from tests.journeys.offline import wait_for_state
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_calm_question_comes_once_more_on_a_phone_that_goes_on_by_itself(
    served: Served, new_page: NewPage, looks: Look, language: str
) -> None:
    served.refresh()
    page = new_page()
    child = Child(page)
    page.goto(served.child(language=language, way="pictures")["link"])
    child.press("main form .next")
    child.say_who("with_someone")
    child.say_hello("with_someone")
    child.press("button[value=skip]")
    child.tick("[name=who][value=teacher]")
    child.tick("[name=helps][value=read_aloud]")
    child.press("main form .next")
    for way_on in ("a[href*='/me/practice/skip']", "main a.next", "main form .next"):
        if not child.question and page.locator(way_on).count():
            child.press(way_on)
    child.to_first_question()
    first: list[str] = []
    for _ in range(12):
        if page.url.endswith("/me/once-more"):
            break
        wait_for_state(page, "kept")  # the phone has its bundle: it goes on by itself
        if child.question:
            first = first or page.locator("[name=choice]").evaluate_all("all => all.map(one => one.value)")
            child.answer()
        else:
            child.press("main button[value=now]")
    assert page.url.endswith("/me/once-more")
    turned = page.locator("[name=choice]").evaluate_all("all => all.map(one => one.value)")
    assert turned == first[::-1]
    looks(page, "once-more")
    child.tick(f"[name=choice][value={turned[0]}]")
    child.press("main form .next")
    for _ in range(3):
        child.answer() if child.question else child.press("main button[value=now]")
        assert not page.url.endswith("/me/once-more"), "asked once"
