"""What a child's phone fetches and how soon the next question stands there, against the issue's budgets.

A counting relay stands before a demo, so that what a service worker fetches counts too. In Chromium at
360x740 a child answers with a line and without. Prints the bytes on the wire until everything is on the
phone and for each further question, milliseconds from the tap until the next question was painted, on this
machine's own processor and on one four times slower, and how long the server takes to keep one answer. A
busy machine makes the times worthless: look at its load first. `python -m bench.offline`.
"""

import asyncio
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from bench.first_page import walk_to_first_question
from tests.journeys.browser import PHONE, open_browser
from tests.journeys.offline import give_something, wait_for_state
from tests.journeys.serving import Served, free_port

MOST_TAP, MOST_QUESTION, MOST_BUNDLE = 100, 8.0, 150.0
ROUNDS = 12
WATCH = """(() => {
  let tapped = 0;
  globalThis.taps = [];
  const isNext = event => event.target.closest(".onward .next");
  addEventListener("click", event => isNext(event) && (tapped = event.timeStamp), true);
  const look = () => new MutationObserver(() => {
    const begun = tapped;
    tapped = 0;
    if (begun) requestAnimationFrame(() => setTimeout(() => taps.push(performance.now() - begun)));
  }).observe(document.documentElement, {attributeFilter: ["data-page"]});
  document.documentElement ? look() : addEventListener("DOMContentLoaded", look);
})()"""


@dataclass
class Relay:
    """Passes bytes between a browser and the demo, and counts what goes down to the browser and up."""

    target: int
    port: int
    down: int = 0
    up: int = 0

    def start(self) -> "Relay":
        """In a thread of its own."""
        threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True).start()
        return self

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._joined, "127.0.0.1", self.port)
        await server.serve_forever()

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        other_reader, other_writer = await asyncio.open_connection("127.0.0.1", self.target)
        await asyncio.gather(
            self._pass(reader, other_writer, "up"),
            self._pass(other_reader, writer, "down"),
            return_exceptions=True,
        )

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        while content := await reader.read(65_536):
            setattr(self, way, getattr(self, way) + len(content))
            writer.write(content)
            await writer.drain()
        writer.close()


def settled(page: Page, relay: Relay) -> int:
    """Bytes that came down, once nothing more comes."""
    before = -1
    while before != relay.down:
        before = relay.down
        page.wait_for_timeout(1_500)
    return before


def tap_next(page: Page) -> None:
    """Answer what is there, and be on the next page."""
    before = page.evaluate("document.documentElement.dataset.page")
    give_something(page, "")
    page.click(".onward button.next")
    page.wait_for_function("before => document.documentElement.dataset.page !== before", arg=before)
    for way_on in ("main [data-on]", "main button[value=now]"):
        if page.locator(way_on).count():
            page.click(way_on)
            page.locator("#answer").wait_for()
    page.wait_for_timeout(150)


def taps_of(page: Page, slower: int, *, online: bool) -> list[float]:
    """Milliseconds of some taps, under a processor so much slower."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.context.set_offline(not online)
    page.evaluate("taps.length = 0")
    for _ in range(ROUNDS):
        if not page.locator("#answer").count():
            break
        tap_next(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    found: list[float] = page.evaluate("taps")
    return found


def child_at(browser: Browser, relay: Relay, link: str) -> Page:
    """A phone at the first question, everything fetched."""
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    context.add_init_script(WATCH)
    page = context.new_page()
    walk_to_first_question(page, link.replace(f":{relay.target}/", f":{relay.port}/"))
    wait_for_state(page, "kept")
    page.evaluate("() => navigator.serviceWorker.ready.then(() => 0)")
    settled(page, relay)
    return page


def print_taps(name: str, taps: list[float]) -> None:
    """Median and worst."""
    print(
        f"{name:44} median {statistics.median(taps):4.0f} ms  worst {max(taps):4.0f} ms  (at most {MOST_TAP})"
    )


def print_bytes(browser: Browser, relay: Relay, link: str) -> Page:
    """Behind the first question, and for further ones."""
    before = relay.down
    page = child_at(browser, relay, link)
    whole = settled(page, relay) - before
    print(f"from the link until everything is on the phone {whole / 1000:6.1f} KB down")
    each = []
    for _ in range(4):
        was = relay.down + relay.up
        tap_next(page)
        settled(page, relay)
        each.append((relay.down + relay.up - was) / 1000)
    print(
        f"each further question, with a line, down and up: {', '.join(f'{one:.1f}' for one in each)} KB"
        f" (at most {MOST_QUESTION})"
    )
    return page


def print_bundle(page: Page) -> None:
    """What the bundle and those in the other ways and language weigh as they travel (brotli)."""
    first, others = (
        page.evaluate(
            """async address => {
              await fetch(address, {cache: "reload"});
              return performance.getEntriesByName(new URL(address, location).href).at(-1).encodedBodySize;
            }""",
            address,
        )
        / 1000
        for address in ("/me/bundle", "/me/bundle/others")
    )
    print(
        f"bundle {first:.1f} KB, the other ways and language {others:.1f} KB,"
        f" together {first + others:.1f} KB (at most {MOST_BUNDLE:.0f})"
    )


def print_keeping(page: Page) -> None:
    """How long the server takes to keep one sealed answer, seen from the browser on this machine."""
    took = []
    page.on("requestfinished", lambda one: took.append(one) if one.url.endswith("/deliver") else None)
    for _ in range(4):
        tap_next(page)
    page.wait_for_timeout(1_000)
    spent = [one.timing["responseStart"] - one.timing["requestStart"] for one in took]
    if spent:
        middle = statistics.median(spent)
        print(f"an answer kept on the server: median {middle:.0f} ms, worst {max(spent):.0f} ms")


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        served = Served(Path(folder)).start()
        relay = Relay(served.port, free_port()).start()
        time.sleep(0.5)
        try:
            page = print_bytes(browser, relay, served.child(way="pictures", language="en")["link"])
            print_keeping(page)
            print_bundle(page)
            print_bundle(child_at(browser, relay, served.child(way="pictures", language="ar")["link"]))
            served.refresh()
            page = child_at(browser, relay, served.child(way="easy", language="en")["link"])
            print_taps("tap to the next question, with a line", taps_of(page, 1, online=True)[:6])
            page = child_at(browser, relay, served.child(way="words", language="en")["link"])
            print_taps("the same without a line", taps_of(page, 1, online=False)[:6])
            page = child_at(browser, relay, served.child(way="pictures", language="ar")["link"])
            print_taps("without a line, a processor 4 times slower", taps_of(page, 4, online=False))
        finally:
            served.stop()


if __name__ == "__main__":
    main()
