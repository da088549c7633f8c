"""The participation team's way with pictures, in a real Chromium: a pack with bad files comes in, a picture
is swapped, looked at, published, printed and undone; a child says that one is not right. Pages by axe-core.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pymupdf
import pytest
from playwright.sync_api import Page, expect

from tests.factories.school_signs import write_pack
from tests.journeys.browser import audit, follow
from tests.journeys.child import Child, Look
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.serving import Served, demo_folder, serving

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo of its own, because what is published here changes what other journeys see."""
    with serving(demo_folder(tmp_path_factory, "pictures")) as running:
        yield running


@pytest.fixture
def look() -> Look:
    """axe-core and sideways scrolling, each kind of page once."""
    seen: set[str] = set()

    def look(page: Page, name: str) -> None:
        if name not in seen:
            seen.add(name)
            audit(page)

    return look


def sign_in(page: Page, served: Served) -> Page:
    """As the participation worker."""
    worker = served.staff("participation")
    Desk(page, served).sign_in(worker["email"], worker["password"])
    return page


def bring_in(page: Page, served: Served, file: Path, look: Look) -> None:
    """Upload, read the report, say whose it is, keep the good ones."""
    page.goto(served.address + "/desk/pictures/imports/new")
    look(page, "import-new")
    page.set_input_files("#file", file)
    page.click("main form[enctype] button")
    expect(page.locator("#refused")).to_be_visible(timeout=60_000)
    look(page, "report")
    report = page.inner_text("main")
    for name in ("trick.svg", "photo.png", "outside.svg"):
        assert name in report
    page.fill("#name", "School signs")
    page.select_option("#licence", index=1)
    page.fill("#credit", "Drawn by our school")
    page.fill("#holder", "Sandmere Council")
    page.check("#leave_out", force=True)
    page.click("form:has(#holder) button")
    expect(page.locator("h1")).to_have_text("Which pictures stand for our words")
    look(page, "links")
    page.check("label:has-text('happy stands for it')", force=True)
    page.click("button:has-text('Confirm what is ticked')")
    page.goto(served.address + "/desk/pictures/sets")
    look(page, "sets")
    follow(page, "main a:text-is('School signs')")
    look(page, "set")


def publish(page: Page, served: Served, look: Look) -> None:
    """Look at what will change, as a child sees it too, and publish."""
    page.goto(served.address + "/desk/pictures/draft")
    look(page, "draft")
    follow(page, "text=See it as a child does")
    look(page, "preview")
    page.go_back()
    page.fill("#note", "The signs that children know from school")
    page.click("form:has(#note) button")
    expect(page.locator("main")).to_contain_text("Published as version")
    look(page, "editions")


def first_question(page: Page, link: str) -> Page:
    """The first question, in pictures."""
    child = Child(page)
    child.open(link)
    child.say_who()
    child.say_hello()
    child.choose_pictures()
    return page


def test_a_set_comes_in_is_published_seen_printed_and_undone(
    served: Served, new_page: NewPage, look: Look, tmp_path: Path
) -> None:
    letter = next(one for one in served.demo["letters"] if one["child"] == "Finn")  # easy read
    page = sign_in(new_page(phone=False), served)
    look(page, "desk")
    page.goto(served.address + "/desk/pictures")
    look(page, "pictures")
    bring_in(page, served, write_pack(tmp_path), look)

    page.goto(served.address + "/desk/pictures/concepts/happy")
    look(page, "concept")
    page.click("li:has-text('School signs') button:has-text('Use this')")
    page.fill("#word-en", "Glad")
    page.click("form:has(#word-en) button")
    publish(page, served, look)

    asked = first_question(new_page(), served.child(language="en", way="pictures")["link"])
    glad = asked.locator("label.card:has-text('Glad')")
    expect(glad.locator("img.pic")).to_be_visible()
    assert glad.locator("img.pic").evaluate("each => each.naturalWidth") > 0
    assert asked.locator("svg.pic").count() >= 4, "our own drawings stay beside it"

    before = new_page()
    open_letter(before, letter["link"])
    assert before.locator(".letter img[src*='/pictures/files/']").count() == 0, "made before the swap"

    page.goto(served.address + "/desk/pictures/print")
    look(page, "print")
    page.check("#group-feelings", force=True)
    with page.expect_download() as download:
        page.click("main form button")
    with pymupdf.open(download.value.path()) as paper:  # type: ignore[no-untyped-call]
        words = " ".join(each.get_text() for each in paper)
    assert "Glad" in words
    assert "Drawn by our school" in words

    page.goto(served.address + "/desk/pictures/editions")
    page.click("text=Undo: show what Heard ships again")
    expect(page.locator("main")).to_contain_text("as Heard ships them again")


def test_a_picture_that_is_not_right_reaches_the_desk_without_a_name(
    served: Served, new_page: NewPage, looks: Look, look: Look
) -> None:
    invited = served.child(language="ar", way="pictures")
    asked = first_question(new_page(), invited["link"])
    code = asked.input_value("input[name=question]")
    asked.locator("input[name=choice]").first.check(force=True)
    child = Child(asked)
    child.press("button[name=go][value=not_right]")
    looks(asked, "not-right")
    child.press("main form button:has(.pic) >> nth=1")
    looks(asked, "not-right-thanks")

    page = sign_in(new_page(phone=False), served)
    page.goto(served.address + "/desk/pictures?show=reported")
    look(page, "reported")
    assert page.locator("main a:has(img), main li a").count() >= 1
    assert invited["name"] not in page.inner_text("body")
    assert code


@pytest.mark.parametrize(
    "address", ["sets", "order", "trials", "trials/new", "print/strips", "new", "remembered"]
)
def test_each_other_page_of_the_desk_is_in_order(
    served: Served, new_page: NewPage, look: Look, address: str
) -> None:
    page = sign_in(new_page(phone=False), served)
    answer = page.goto(f"{served.address}/desk/pictures/{address}")
    assert answer is not None
    assert answer.status == 200
    look(page, address)
