"""One demo and one Chromium for all journeys, gone after them; each has a browser profile of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.browser import PHONE, audit, open_browser, small_targets
from tests.journeys.serving import Served, demo_folder, serving


@pytest.fixture(scope="package")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(demo_folder(tmp_path_factory, "demo")) as running:
        yield running


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Make a page in a profile of its own: `new_page(phone=True, scripts=True)`."""
    contexts = []

    def make(phone: bool = True, scripts: bool = True, locale: str = "en-GB") -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else {"width": 1280, "height": 900},  # type: ignore[arg-type]
            java_script_enabled=scripts,
            locale=locale,
        )
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def looks() -> Callable[[Page, str], None]:
    """Check a child's page: axe-core, no sideways scrolling, no small targets. Each kind of page once."""
    seen: set[str] = set()

    def look(page: Page, name: str) -> None:
        if name not in seen:
            seen.add(name)
            audit(page)
            assert small_targets(page) == [], page.url

    return look


@pytest.fixture(scope="session")
def pictures_folder() -> Path:
    """Where journeys leave their screenshots."""
    return Path(__file__).parent.parent.parent / "build" / "screens"
