"""How a large pack comes in while children answer: 3,400 pictures through the desk's own pages, with the
demo's server and worker, on SQLite and, where its programs are there, on PostgreSQL.

Prints seconds from upload to report (at most 60) beside a plain unzip-and-write with as many commits; the
time to publish (at most 1 s); p50, p95 and longest of a child's answers saved over HTTP meanwhile (p95 at
most 300 ms, none refused) beside the same with no import running.
`python -m bench.pack_import [svg|png ...]`.
"""

import io
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, HTTPErrorProcessor, Request, build_opener

from bs4 import BeautifulSoup
from PIL import Image, ImageDraw

from symbols.brought.look import STEP_PICTURES
from tests.journeys.serving import Served
from tests.pages.client import form_values
from tests.postgres import Cluster, find_programs

PICTURES = 3400
QUIET_SECONDS = 15
PAUSE = 0.05  # between two answers of one child
NEW = "/desk/pictures/imports/new"
BOUNDARY = "heard-bench"


class Staying(HTTPErrorProcessor):
    """Follows no redirect and raises for nothing below 400."""

    def http_response(self, request: Request, response: Any) -> Any:
        """The answer itself."""
        return response if response.status < 400 else super().http_response(request, response)


class Browser:
    """Cookies, forms with their hidden fields, no JavaScript."""

    def __init__(self, address: str):
        self.address, self.url = address, ""
        jar = CookieJar()
        self.opener = build_opener(HTTPCookieProcessor(jar))
        self.staying = build_opener(HTTPCookieProcessor(jar), Staying())
        self.soup = BeautifulSoup("", "html.parser")

    def get(self, path: str) -> None:
        """Open a page."""
        self._open(Request(self.address + path if path.startswith("/") else path))

    def send(self, selector: str = "main form", **fields: str) -> float:
        """Send a form of the page; returns the seconds until the next page was there."""
        form = self.soup.select_one(selector)
        assert form is not None, f"no {selector} on {self.url}"
        values: dict[str, Any] = {**form_values(form), **fields}
        action = str(form.get("action") or self.url)
        target = self.address + action if action.startswith("/") else action
        start = time.perf_counter()
        self._open(Request(target, urlencode(values, doseq=True).encode()))
        return time.perf_counter() - start

    def save(self, selector: str = "main form", **fields: str) -> float:
        """Send the page's form; returns the seconds until it is answered. The next page is not fetched."""
        form = self.soup.select_one(selector)
        assert form is not None, f"no {selector} on {self.url}"
        body = urlencode({**form_values(form), **fields}, doseq=True).encode()
        start = time.perf_counter()
        with self.staying.open(Request(self.address + str(form["action"]), body), timeout=60) as answer:
            assert answer.status in (302, 303), answer.status
        return time.perf_counter() - start

    def upload(self, content: bytes) -> None:
        """Send the pack as a browser does."""
        token = self.soup.select_one("form[enctype] input[name=csrf_token]")
        assert token is not None
        part = f"--{BOUNDARY}\r\nContent-Disposition: form-data; name="
        head = f'{part}"csrf_token"\r\n\r\n{token["value"]}\r\n{part}"file"; filename="pack.zip"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{BOUNDARY}--\r\n".encode()
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        self._open(Request(self.address + NEW, body, kind))

    def _open(self, request: Request) -> None:
        with self.opener.open(request, timeout=60) as answer:
            self.url = answer.url
            self.soup = BeautifulSoup(answer.read(), "html.parser")


@dataclass
class Answers:
    """Seconds of each saved answer, and what was refused."""

    saved: list[float] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def told(self) -> str:
        """p50, p95, longest, refused."""
        ordered = sorted(1000 * one for one in self.saved)
        p95 = ordered[int(len(ordered) * 0.95)]
        return (
            f"{len(ordered)} answers: p50 {statistics.median(ordered):.0f} ms, p95 {p95:.0f} ms,"
            f" longest {ordered[-1]:.0f} ms, refused {len(self.refused)} {' '.join(self.refused[:3])}"
        )


def first_question(served: Served) -> Browser:
    """A child at their first question."""
    child = Browser(served.address)
    child.get(served.child(way="pictures", language="en")["link"])
    child.send()
    child.send(holder="me")
    child.send(first="here")
    skip = child.soup.select_one("button[value=skip]")
    child.send(**({str(skip["name"]): "skip"} if skip else {}))
    child.send("#topics", go="all")
    assert "/me/q/" in child.url, f"no question: {child.url}"
    return child


@contextmanager
def answering(child: Browser) -> Iterator[Answers]:
    """The child changes one answer again and again for the length of the block."""
    told, stop, question = Answers(), Event(), child.url

    def go_on() -> None:
        turn = 0
        while not stop.is_set():
            try:
                child.get(question)
                choices = [str(one["value"]) for one in child.soup.select("input[name=choice]")]
                turn += 1
                told.saved.append(child.save(choice=choices[turn % len(choices)]))
            except (HTTPError, OSError) as error:
                told.refused.append(str(error))
            stop.wait(PAUSE)

    thread = Thread(target=go_on)
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join()


def drawn(number: int) -> bytes:
    """A drawing of about 10 KB, as large sets have them: many paths, no script."""
    dice = random.Random(number)
    paths = "".join(
        '<path fill="none" stroke="#1d1d1f" stroke-width="2" d="M'
        + " ".join(f"{dice.uniform(0, 400):.3f} {dice.uniform(0, 400):.3f}" for _ in range(24))
        + 'z"/>'
        for _ in range(22)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{paths}</svg>'.encode()


def painted(number: int) -> bytes:
    """A picture of 500 x 500 with flat colours, as ARASAAC's are."""
    dice, out = random.Random(number), io.BytesIO()
    image = Image.new("RGBA", (500, 500), (255, 255, 255, 0))
    draw = ImageDraw.Draw(image)
    for _ in range(14):
        x, y = dice.randrange(400), dice.randrange(400)
        fill = (dice.randrange(256), dice.randrange(256), dice.randrange(256), 255)
        draw.ellipse(
            (x, y, x + dice.randrange(20, 100), y + dice.randrange(20, 100)), fill=fill, outline="black"
        )
    image.save(out, "PNG")
    return out.getvalue()


KINDS: dict[str, Callable[[int], bytes]] = {"svg": drawn, "png": painted}


def make_pack(kind: str) -> bytes:
    """A zip of PICTURES pictures."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for number in range(PICTURES):
            packed.writestr(f"part {number // 100}/word {number}.{kind}", KINDS[kind](number))
    return out.getvalue()


def floor_seconds(content: bytes, folder: Path) -> float:
    """Unzip and write the same bytes into one table, with as many commits; nothing is checked."""
    start = time.perf_counter()
    database = sqlite3.connect(folder / "floor.sqlite3", isolation_level=None)
    database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE p (name, content)")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        names = packed.namelist()
        for at in range(0, len(names), STEP_PICTURES):
            rows = [(name, packed.read(name)) for name in names[at : at + STEP_PICTURES]]
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT INTO p VALUES (?, ?)", rows)
            database.execute("COMMIT")
    database.close()
    return time.perf_counter() - start


def bring_in(served: Served, content: bytes, name: str) -> tuple[float, float]:
    """(seconds from upload to report, seconds to publish)."""
    desk = Browser(served.address)
    who = served.staff("participation")
    desk.get("/desk/sign-in")
    desk.send("form", email=who["email"], password=who["password"])
    desk.get(NEW)
    start = time.perf_counter()
    desk.upload(content)
    address = desk.url
    while desk.soup.select_one("form[action$=keep]") is None:
        assert time.perf_counter() - start < 300, "no report"
        time.sleep(0.2)
        desk.get(address)
    reported = time.perf_counter() - start
    terms = {"name": name, "licence": "CC BY-SA 4.0", "credit": "Bench", "holder": "Bench", "older": "both"}
    return reported, desk.save("form[action$=keep]", **terms)


def measure(folder: Path, packs: dict[str, bytes], database: str) -> None:
    """One installation, each pack in turn."""
    served = Served(folder).start()
    try:
        child = first_question(served)
        with answering(child) as quiet:
            time.sleep(QUIET_SECONDS)
        print(f"{database}: no import running (floor): {quiet.told()}", flush=True)
        for kind, content in packs.items():
            base = floor_seconds(content, Path(tempfile.mkdtemp(dir=folder)))
            with answering(child) as during:
                reported, kept = bring_in(served, content, f"{kind} {database}")
            print(
                f"{database}: {PICTURES} {kind}, {len(content) / 2**20:.0f} MB: report after {reported:.1f} s"
                f" (at most 60; floor {base:.1f} s), publish {kept:.2f} s (at most 1)"
            )
            print(f"{database}: during it: {during.told()} (p95 at most 300)", flush=True)
    finally:
        served.stop()


def main() -> None:
    """Print the figures."""
    packs = {kind: make_pack(kind) for kind in sys.argv[1:] or KINDS}
    with tempfile.TemporaryDirectory() as folder:
        measure(Path(folder), packs, "SQLite")
    if find_programs() is None:
        print("PostgreSQL: its programs are not on this machine")
        return
    cluster = Cluster(find_programs() or Path())
    cluster.start()
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["DATABASE_URL"] = cluster.address(cluster.make_database())
            measure(Path(folder), packs, "PostgreSQL")
    finally:
        cluster.stop()


if __name__ == "__main__":
    main()
