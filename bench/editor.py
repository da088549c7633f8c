"""How quick the letter's editor is: from opening it to the first full preview, from a key to the page that
shows it. In a real Chromium against a demo of its own, beside what Typst alone takes.

Run: `python -m bench.editor` (about two minutes). Prints medians in milliseconds, what was wanted, and the
ratio to the named floor: Typst alone drawing four pages as SVG, its compiler warm.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page

from letters.render.pdf import paper_of, template_of
from press.paper import data_of
from press.typeset import typeset_svg
from tests.factories.printed_letter import printed_letter, shipped_picture
from tests.journeys.browser import open_browser
from tests.journeys.desk import Desk
from tests.journeys.serving import Served

_OPENINGS, _EDITS = 5, 15
_SHOWN = "() => [...document.querySelectorAll('#sheets img')].every(one => one.complete && one.naturalWidth)"
_EDIT = """words => new Promise(done => {
  const box = document.querySelector('#line-opening-1 textarea.sentence');
  const began = performance.now();
  const told = () => done(performance.now() - began);
  document.getElementById('sheets').addEventListener('shown', told, {once: true});
  box.value = words;
  box.dispatchEvent(new Event('input', {bubbles: true}));
})"""


def main() -> None:
    """Measure and print."""
    floor = _floor()
    with tempfile.TemporaryDirectory() as folder:
        served = Served(Path(folder)).start()
        try:
            with open_browser() as browser:
                first, opened, edits, pages = _measured(browser.new_page(), served)
        finally:
            served.stop()
    sys.stdout.write(
        f"floor: Typst alone, 4 pages as SVG, warm: {floor:.0f} ms; this letter has {pages} pages\n"
    )
    _line("first opening, nothing warm", first, 0, floor)
    _line("opening to the first full preview", opened, 500, floor)
    _line("edit to the page that shows it", edits, 150, floor)


def _line(name: str, took: float, wanted: float, floor: float) -> None:
    told = f"wanted under {wanted:.0f}" if wanted else "no target"
    sys.stdout.write(f"{name:36} {took:6.0f} ms  ({told}; {took / floor:.1f} times the floor)\n")


def _measured(page: Page, served: Served) -> tuple[float, float, float, int]:
    """(first opening, median opening, median edit, pages)."""
    page.set_viewport_size({"width": 1280, "height": 900})
    address = _a_letter(page, served)
    times = [_opening(page, address) for _ in range(_OPENINGS + 1)]
    edits = []
    for run in range(_EDITS):
        edits.append(float(page.evaluate(_EDIT, f"Hello again {run}, my dear.")))
        page.wait_for_timeout(250)
    pages = page.locator("#sheets img").count()
    return times[0], statistics.median(times[1:]), statistics.median(edits), pages


def _a_letter(page: Page, served: Served) -> str:
    """Begin a letter of the demo; its editor's address."""
    Desk(page, served).sign_in(*(served.staff("iro")[key] for key in ("email", "password")))
    page.goto(served.address + "/desk/children")
    children = [str(one.get_attribute("href")) for one in page.locator("main a").all()]
    for child in dict.fromkeys(children):
        page.goto(served.address + child)
        letter = page.locator("main a[href$='/letter']")
        if not letter.count():
            continue
        page.goto(served.address + str(letter.first.get_attribute("href")))
        if page.locator("main form.panel [name=kind]").count():
            page.check("#kind-easy", force=True)
            page.check("#lang-en", force=True)
            page.click("main form.panel button:last-of-type")
        if page.locator("#letter-form").count():
            return page.url
    raise AssertionError("the demo has no record to write a letter from")


def _opening(page: Page, address: str) -> float:
    """From the click on the link to every page shown."""
    page.goto("about:blank")
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_selector("#sheets img")
    page.wait_for_function(_SHOWN)
    return (time.perf_counter() - began) * 1000


def _floor() -> float:
    """Typst alone on a letter of four pages, other words each time."""
    letter = printed_letter("en")
    times = []
    for run in range(9):
        paper = paper_of(letter, shipped_picture)
        data = data_of(paper)
        data["page_words"] = f"{run} {{page}} / {{pages}}"
        began = time.perf_counter()
        typeset_svg(template_of(letter), data, paper.pictures)
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[1:])


if __name__ == "__main__":
    main()
