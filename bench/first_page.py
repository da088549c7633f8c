"""How soon a child can give the first answer, against one hand-written page that saves nothing (floor.html).

Slow 3G (400 ms round trip, 400 kbit/s), a processor four times slower, 360x740, cold cache, medians of 5,
both in one run. Prints bytes on the wire, requests, first paint, first answer possible, and the ratio to the
floor (at most 1.6); what others took; then the time from opening the link to the first answer.
`python -m bench.first_page`.
"""

import gzip
import statistics
import tempfile
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from tests.journeys.browser import PHONE, open_browser
from tests.journeys.serving import Served

FLOOR = gzip.compress(Path(__file__).with_name("floor.html").read_bytes(), 9)
RUNS = 5
WATCH = """() => {
  const look = () => {
    const box = document.querySelector('form label:has(input[type=radio], input[type=checkbox])');
    if (box) {
      const r = box.getBoundingClientRect();
      const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
      const whole = document.readyState !== 'loading';
      if (r.width && hit && box.contains(hit) && whole) { window.firstAnswer = performance.now(); return; }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""


@dataclass(frozen=True)
class Load:
    """One cold load: KB and requests before an answer could be given, times in seconds."""

    kilobytes: float
    requests: int
    paint: float
    answer: float

    def line(self, name: str) -> str:
        """The figures in one line."""
        return (
            f"{name:30} {self.kilobytes:6.1f} KB {self.requests} requests  paint {self.paint:.2f} s"
            f"  answer possible {self.answer:.2f} s"
        )


# Measured once, before this was built, on another day and machine: one consultation of ten questions built in
# each, the same slow line and processor, medians of 3. The floor then was 2.4 KB and 0.7 s. Differences under
# 0.2 s say nothing.
PEERS_FLOOR = 0.7
PEERS = {
    "floor, a page a question": Load(1.3, 2, 1.1, 1.0),
    "Formbricks surveys 1.99": Load(48, 3, 2.2, 2.2),
    "Enketo core 9.0": Load(252, 3, 2.3, 6.7),
    "SurveyJS 2.5": Load(323, 5, 8.1, 8.1),
    "Form.io 5.6": Load(354, 5, 8.8, 8.8),
}


class Floor(BaseHTTPRequestHandler):
    """Serves the floor page, compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = FLOOR if self.path == "/floor" else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Encoding", "gzip" if body else "identity")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        return


def slow(page: Page) -> list[float]:
    """Slow 3G and a slower processor; the list fills with the bytes of each answer."""
    session = page.context.new_cdp_session(page)
    rate = 400 * 1000 / 8
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 400, "downloadThroughput": rate, "uploadThroughput": rate},
    )
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    bytes_in: list[float] = []
    session.on("Network.loadingFinished", lambda event: bytes_in.append(event["encodedDataLength"]))
    return bytes_in


def load(context: BrowserContext, address: str) -> Load:
    """One load in a fresh tab; the context keeps its cookie, the cache is cleared."""
    page = context.new_page()
    context.new_cdp_session(page).send("Network.clearBrowserCache")
    bytes_in = slow(page)
    page.add_init_script(f"({WATCH})()")
    page.goto(address, wait_until="commit", timeout=60_000)
    while not page.evaluate("window.firstAnswer > 0"):
        page.wait_for_timeout(50)
    answer = page.evaluate("window.firstAnswer") / 1000
    before = len(bytes_in), sum(bytes_in)
    paint = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0") / 1000
    page.close()
    return Load(before[1] / 1000, before[0], paint, answer)


def medians(context: BrowserContext, address: str) -> Load:
    """The median of each figure over the runs."""
    loads = [load(context, address) for _ in range(RUNS)]
    middle = statistics.median
    return Load(
        middle(one.kilobytes for one in loads),
        int(middle(one.requests for one in loads)),
        middle(one.paint for one in loads),
        middle(one.answer for one in loads),
    )


def first_question(browser: Browser, served: Served) -> tuple[BrowserContext, str]:
    """Begin a link as a child does, up to the first question, on a fast line."""
    # Without the service worker, which would make the loads warm and hide their bytes.
    view = {"width": PHONE["width"], "height": PHONE["height"]}
    context = browser.new_context(viewport=view, service_workers="block")  # type: ignore[arg-type]
    page = context.new_page()
    walk_to_first_question(page, served.child(way="pictures", language="en")["link"])
    address = page.url
    page.close()
    return context, address


def walk_to_first_question(page: Page, link: str) -> None:
    """From the link to the first question, by the shortest way."""
    page.goto(link)
    page.click("main form button")
    page.click("button[value=me]")
    page.click("button[value=here]")
    if "/me/q/" not in page.url:
        page.click("button[value=skip]")
    page.wait_for_url("**/me/topics")
    page.click("#topics button[value=all]")
    page.wait_for_url("**/me/q/**")


def main() -> None:
    """Print the table."""
    floor = ThreadingHTTPServer(("127.0.0.1", 0), Floor)
    threading.Thread(target=floor.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        served = Served(Path(folder)).start()
        try:
            plain = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
            base = medians(plain, f"http://127.0.0.1:{floor.server_port}/floor")
            context, address = first_question(browser, served)
            ours = medians(context, address)
            for name, one in (("floor", base), ("first question", ours)):
                print(one.line(name))
            print(f"ratio to the floor: {ours.answer / base.answer:.2f} (at most 1.60)")
            print("others, measured once on another machine, with their ratio to the floor of that day:")
            for name, one in PEERS.items():
                print(f"{one.line(name)}  {one.answer / PEERS_FLOOR:.1f}")
            page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
            slow(page)
            page.goto("about:blank")
            started = page.evaluate("performance.timeOrigin + performance.now()")
            walk_to_first_question(page, served.child(way="easy", language="en")["link"])
            page.click("form label:has(input[type=radio], input[type=checkbox])")
            ended = page.evaluate("performance.timeOrigin + performance.now()")
            print(
                f"from opening the link to the first answer, taps at once: {(ended - started) / 1000:.1f} s"
            )
        finally:
            served.stop()
            floor.shutdown()


if __name__ == "__main__":
    main()
