"""A real Chromium for the journeys: how it is started, and what every page visited is checked for.

In: the address of a running Heard. Out: Playwright pages; `audit` runs axe-core at three widths and looks for
sideways scrolling and small targets.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 740}
WIDTHS = (320, 360, 1280)
# The biggest letters that a child can choose, or whatever was chosen before.
LETTERS = """size => { const look = document.documentElement.dataset, before = look.letters ?? null;
    size ? look.letters = size : delete look.letters; return before; }"""
# What scrolls sideways, stands outside the screen, or has words that stick out of what is tapped.
CUT = """() => { const wide = document.documentElement.clientWidth, found = [];
    const more = document.documentElement.scrollWidth - wide;
    if (more > 0) found.push(`scrolls sideways by ${more} px`);
    for (const one of document.querySelectorAll('header *, main *')) {
        if (!one.offsetParent || one.closest('.unseen, svg')) continue;
        const {left, right, width} = one.getBoundingClientRect();
        const sticks = one.scrollWidth > one.clientWidth + 2
            && one.matches('button:not(.ear), .button, .next, .choice, .face, .tile, .mini, summary');
        if (!width || (left >= -1 && right <= wide + 1 && !sticks)) continue;
        found.push(`cut: ${one.outerHTML.slice(0, 100)}`);
    }
    return found; }"""
AXE_TAGS = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# No stylesheet shows other things at 360 than at 320 (tests/house/test_widths.py): only places differ.
NARROW, BETWEEN = WIDTHS[:2]
PLACED = {"type": "rule", "values": ["target-size", "scrollable-region-focusable"]}
# Nor has a child's page other colours on a wide screen (the same test): half of the time goes into this rule.
SAME_COLOURS = {"color-contrast": {"enabled": False}}


class ChromiumMissing(RuntimeError):
    """No Chromium on this machine; tests/browser.sh installs it."""


def chromium() -> str:
    """The path of the system's Chromium. Raises ChromiumMissing."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found:
            return found
    raise ChromiumMissing("run tests/browser.sh")


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A headless Chromium with an empty profile."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS, headless=True)
        yield browser
        browser.close()


@cache
def axe_source() -> str:
    """axe-core, from the package that carries it."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def axe(
    page: Page, rules: Mapping[str, object] = AXE_TAGS, but: Mapping[str, object] | None = None
) -> list[str]:
    """What axe-core finds wrong with the page as it stands, one line a fault. `but`: how rules are set."""
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(axe_source())
    found: dict[str, Any] = page.evaluate(
        "([runOnly, rules]) => axe.run(document, {runOnly, rules, resultTypes: ['violations']})",
        [dict(rules), dict(but or {})],
    )
    return [
        f"{fault['id']}: {fault['help']}: {node['html'][:140]} {[one['message'] for one in node['any'][:1]]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def copy_without_scripts(page: Page, checker: Page) -> Page:
    """The page as it stands, laid into `checker`, whose own scripts run (axe-core needs them) but which loads
    none of ours: how a page seen with JavaScript off is audited."""
    origin = "/".join(page.url.split("/")[:3])
    checker.route("**/*.js*", lambda route: route.abort())
    checker.goto(origin + "/times-tables")
    checker.set_content(page.content(), wait_until="load")
    return checker


def audit(page: Page, widths: tuple[int, ...] = WIDTHS) -> None:
    """No fault by axe-core, and no sideways scrolling, at each width; puts the window back afterwards."""
    before = page.viewport_size or PHONE
    scrolled = page.evaluate("scrollY")
    faults: list[str] = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": before["height"]})
        # What a bar that stays in sight covers just now can be scrolled free.
        page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
        rules = PLACED if width == BETWEEN and NARROW in widths else AXE_TAGS
        is_same = width > BETWEEN >= before["width"] and NARROW in widths
        faults += [f"{width}: {fault}" for fault in axe(page, rules, SAME_COLOURS if is_same else None)]
        wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wider > 0:
            faults.append(f"{width}: scrolls sideways by {wider} px")
    page.set_viewport_size({"width": before["width"], "height": before["height"]})
    page.evaluate("top => scrollTo({top, behavior: 'instant'})", scrolled)
    assert not faults, f"{page.url}\n" + "\n".join(faults)


def follow(page: Page, selector: str) -> None:
    """Press what leads to another page, and be there: what is looked at next is not the page before."""
    with page.expect_navigation():
        page.click(selector)


def cut(page: Page) -> list[str]:
    """What is cut on a child's page at 320 px with letters as they are, and with the biggest ones."""
    before = page.viewport_size or PHONE
    page.set_viewport_size({"width": NARROW, "height": before["height"]})
    found: list[str] = page.evaluate(CUT)
    chosen = page.evaluate(LETTERS, "2")
    found += [f"letters of 200 %: {fault}" for fault in page.evaluate(CUT)]
    page.evaluate(LETTERS, chosen)
    page.set_viewport_size({"width": before["width"], "height": before["height"]})
    return found


def small_targets(page: Page, least: int = 44) -> list[str]:
    """Controls smaller than `least` px either way; links inside a sentence do not count."""
    found: list[str] = page.evaluate(
        """least => [...document.querySelectorAll('button, a[href], label, summary, select, textarea')]
        .filter(e => e.offsetParent && !(e.matches('a') && e.closest('p')) && !e.closest('.skip'))
        .filter(e => !(e.matches('label') && e.control?.matches('textarea, select, input[type=text]')))
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width && (r.width < least - 0.5 || r.height < least - 0.5))
        .map(([e, r]) => `${e.outerHTML.slice(0, 80)} ${Math.round(r.width)}x${Math.round(r.height)}`)""",
        least,
    )
    return found


def shoot(page: Page, folder: Path, name: str) -> None:
    """A picture of the whole page."""
    folder.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=str(folder / f"{name}.png"), full_page=True)


def as_json(text: str) -> Any:
    """Read JSON."""
    return json.loads(text)
