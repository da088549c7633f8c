"""The pages that a child comes to, and how they are come to: a sitting, a letter, a phone without a line.

In: a browser, the served demo, a `Looking` for a language and a way. Out: it has looked at each page.
A sitting's way and language are set where they are kept, so that nothing is walked through twice.
"""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from tests.journeys.browser import PHONE
from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.letter import OWN, open_letter
from tests.journeys.offline import every_way_is_there, the_letter_is_there
from tests.journeys.serving import Served
from tests.journeys.test_helped import write_passport
from tests.looks.addresses import (
    BESIDE,
    HELPED,
    ITS_LETTER,
    LETTER_PAGES,
    ON_THE_PHONE,
    OPENLY,
    REACHED,
    SENT,
    TOUR,
)
from tests.looks.looking import OPEN, Looking

NEWEST = "(select id from submissions order by begun_at desc limit 1)"
# The page that the phone itself puts in place, by the module that it is using.
SHOW = """address => { const own = [...performance.getEntriesByType("resource")]
    .map(one => one.name).find(one => /offline.show[.]js/.test(one));
  return import(own).then(({show}) => show(address, {push: false})); }"""


def named(address: str) -> str:
    """A name for a file."""
    return re.sub(r"[^a-z0-9]+", "-", address.split("back=")[0].lower()).strip("-") or "first"


@dataclass
class Walk:
    """One browser and one demo. `only`: a pattern that names of pages must have."""

    browser: Browser
    served: Served
    looking: Looking
    ways: list[str]
    languages: list[str]
    only: str = ""
    way: str = "pictures"
    language: str = "en"

    def page(self, phone: bool = True, worker: bool = False) -> Page:
        """A page in a profile of its own."""
        size = PHONE if phone else {"width": 1280, "height": 900}
        context = self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            service_workers="allow" if worker else "block",
            locale={"en": "en-GB"}.get(self.language, self.language),
        )
        context.set_default_timeout(180_000)
        made = context.new_page()
        made.on("dialog", lambda asked: asked.accept())
        return made

    def look(self, page: Page, name: str) -> None:
        """As it is, and with everything opened."""
        if not re.search(self.only, name):
            return
        page.wait_for_timeout(120)  # the ears come with a script and a stylesheet
        page.evaluate(OPEN)
        self.looking.at(page, f"{self.language}-{self.way}-{name}")

    def go(self, page: Page, address: str, part: str = "") -> None:
        """Go there and look, if it is a page that this child has."""
        if not re.search(self.only, part + named(address)):
            return
        answer = page.goto(self.served.address + address, wait_until="load")
        got = page.url.replace(self.served.address, "").split("?")[0]
        if (
            got != address.split("?")[0]
            or answer is None
            or (answer.status >= 400 and "nothing" not in address)
        ):
            print(f"  ({address} leads to {got}, {answer and answer.status})", flush=True)
            return
        self.look(page, part + named(address))

    def goto(self, page: Page, address: str, name: str) -> None:
        """Go there, whole address, and look."""
        page.goto(address)
        self.look(page, name)

    def some(self, codes: list[str]) -> list[str]:
        """In the first way and language each question; in the others some: what they are like is seen."""
        first = (self.way, self.language) == (self.ways[0], self.languages[0])
        return codes if first else codes[:3] + codes[-3:]

    def keep(self, told: str, *values: str) -> None:
        """Change rows of the demo's database."""
        with sqlite3.connect(self.served.folder / "heard.sqlite3", timeout=60) as database:
            database.execute(told, values)

    def each(self) -> Iterator[None]:
        """Every way and language in turn."""
        for language in self.languages:
            for way in self.ways:
                self.language, self.way = language, way
                self.turn()
                yield

    def each_language(self) -> Iterator[None]:
        """Every language, in the first of the ways."""
        for language in self.languages:
            self.language, self.way = language, self.ways[0]
            yield

    def turn(self) -> None:
        """Every sitting into this way and language."""
        self.keep("update sittings set way = ?, language = ?", self.way, self.language)

    def tour(self) -> tuple[str, int]:
        """The child who began last is asked every kind of question; out: what they were asked."""
        with sqlite3.connect(self.served.folder / "heard.sqlite3", timeout=60) as database:
            found: tuple[str, int] = database.execute(
                f"select questionnaire, version from submissions where id = {NEWEST}"
            ).fetchone()
        self.ask("tour", 1)
        return found

    def ask(self, questionnaire: str, version: int) -> None:
        """What the child who began last is asked."""
        told = f"update submissions set questionnaire = ?, version = ? where id = {NEWEST}"
        self.keep(told, questionnaire, str(version))

    def opened(self, page: Page, link: str) -> Child:
        """The link, up to what comes before the first question."""
        child = Child(page)
        page.goto(link)
        child.press("main form button.next")
        child.say_who("with_someone")
        child.say_hello("with_someone")
        for own in OWN:
            child.tick(f'input[name=own][value="{own}"]')
        child.press("form button.next")
        return child


def sitting(walk: Walk, name: str) -> None:
    """Everything of one child who is in the middle: each question, each page beside, each kind of answer."""
    page, link = walk.page(), walk.served.child(name=name)["link"]
    for _ in walk.each_language():
        walk.goto(page, f"{link}?lang={walk.language}", "link")
        Child(page).press("main form button.next")
        walk.look(page, "who")
    codes = questions_of(walk.opened(page, link))
    asked = walk.tour()
    for _ in walk.each():
        for code in TOUR:
            walk.go(page, f"/me/q/tour_{code}", "kind-")
    walk.ask(*asked)
    for _ in walk.each():
        for address in (*(f"/me/q/{code}" for code in walk.some(codes)), *BESIDE):
            walk.go(page, address)
    page.goto(walk.served.address + "/me/look")
    Child(page).press("main form[action$='/send'] button.next")
    for _ in walk.each():
        for address in SENT:
            walk.go(page, address, "sent-")
    for _ in walk.each_language():
        walk.goto(page, f"{link}?lang={walk.language}", "sent-link")
    page.context.close()


def questions_of(child: Child) -> list[str]:
    """Answer all, by what is offered first; out: what was asked."""
    page, codes = child.page, []
    for _ in range(60):
        if page.url.split("?")[0].endswith("/me/look"):
            break
        if child.question:
            codes.append(child.question)
            child.answer()
        elif page.locator("[name=who][value=teacher]").count():
            child.tick("[name=who][value=teacher]")
            child.press("main form .next")
        elif page.locator("#topics").count():
            child.choose_topics()
        else:
            now = "main button[value=now], main button[value=on]"
            child.press(now if page.locator(now).count() else "main .next")
    return codes


def helped(walk: Walk, name: str) -> None:
    """A child with a passport, whom somebody helps by reading each card; then one who looks into corners, and
    one who rests on things."""
    write(walk, name, "partner")
    page = walk.page()
    child = walk.opened(page, walk.served.child(name=name)["link"])
    child.tick("[name=who][value=teacher]")
    child.tick("[name=helps][value=read_aloud]")
    child.press("main form .next")
    page.goto(walk.served.address + "/me/practice")
    for nth in (0, 1):
        page.locator("[name=thing]").nth(nth).check(force=True)
    child.press("main form .next")
    for _ in walk.each():
        for address in HELPED:
            walk.go(page, address, "helped-")
    walk.tour()
    for access in ("partner", "point", "dwell"):
        if access != "partner":
            write(walk, name, access)
        for _ in walk.each():
            for address in REACHED:
                walk.go(page, address, f"{access}-")
    page.context.close()


def write(walk: Walk, name: str, access: str) -> None:
    """The passport of a child, at the desk."""
    desk = Desk(walk.page(phone=False), walk.served)
    desk.sign_in_as_iro_of(name)
    write_passport(desk.page, access, cards_at_once="4")
    desk.page.context.close()


def back_again(walk: Walk, name: str) -> None:
    """On another phone: the two pictures of before."""
    first, page = walk.page(), walk.page()
    link = walk.served.child(name=name)["link"]
    walk.opened(first, link)
    child = Child(page)
    child.open(link)
    child.say_who()
    for _ in walk.each():
        walk.go(page, "/me/again", "back-")
    for one in (first, page):
        one.context.close()


def openly(walk: Walk) -> None:
    """Pages that are nobody's."""
    page = walk.page()
    for _ in walk.each_language():
        for address in OPENLY:
            walk.go(page, f"{address}{'&' if '?' in address else '?'}lang={walk.language}", "open-")
    page.context.close()


def letter(walk: Walk) -> None:
    """The letter of a child of each language, its replies, its help, the page about me."""
    for _ in walk.each_language():
        page = walk.page()
        link = next(one for one in walk.served.demo["letters"] if one["language"] == walk.language)["link"]
        steps = iter(("link", "key"))
        open_letter(page, link, lambda there, steps=steps: walk.look(there, f"letter-{next(steps)}"))  # type: ignore[misc]
        for address in LETTER_PAGES:
            walk.go(page, address, "letter-")
        page.context.close()


def phone(walk: Walk, name: str) -> None:
    """What the phone puts in place itself, where there is no line."""
    for _ in walk.each_language():
        page = walk.page(worker=True)
        walk.served.refresh()
        child = walk.opened(page, walk.served.child(name=name)["link"])
        walk.turn()
        page.goto(walk.served.address + "/me/q/feel")
        assert child.question, page.url
        every_way_is_there(page)
        page.context.set_offline(True)
        for address in ON_THE_PHONE:
            page.evaluate(SHOW, address)
            walk.look(page, f"phone-{named(address)}")
        page.context.close()


def letter_on_the_phone(walk: Walk) -> None:
    """The letter's own pages without a line."""
    for _ in walk.each_language():
        page = walk.page(worker=True)
        link = [one for one in walk.served.demo["letters"] if one["language"] == walk.language][-1]["link"]
        open_letter(page, link)
        the_letter_is_there(page)
        page.context.set_offline(True)
        for address in ITS_LETTER:
            page.evaluate(SHOW, address)
            walk.look(page, f"phone-letter-{named(address)}")
        page.context.close()
