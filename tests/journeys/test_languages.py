"""Letters in other languages, in a real Chromium: a Tigrinya letter from phrases alone, and one in Arabic and
English whose free sentence comes from a translator. Each kind of desk page is looked at by axe-core.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Page

from press.tags import speaking_elements
from tests.journeys.browser import audit, follow
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.serving import Served, demo_folder, serving

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey
TODAY = date.today()  # noqa: DTZ011 - as the desk's people see it
OWN = "Your new lamp is blue."
OWN_ARABIC = "مصباحك الجديد أزرق."


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo of these journeys' own: a record that another journey published would be in these letters."""
    with serving(demo_folder(tmp_path_factory, "languages")) as running:
        yield running


def begin_record(desk: Desk, name: str) -> None:
    """Sign in as the IRO of a child and open an empty record."""
    desk.sign_in_as_iro_of(name)
    desk.open("Review record")
    desk.page.fill("[name=held_on]", TODAY.isoformat())


def choose(page: Page, field: str, typed: str, phrase: str, **blanks: str) -> None:
    """Type a few words, press the phrase that is offered under the field, fill its blanks."""
    page.locator(field).press_sequentially(typed)
    page.click(f".phrases-offered button:text-is('{phrase}')")
    if blanks:
        for mark, value in blanks.items():
            page.fill(f".phrases-fill input[name={mark}]", value)
        audit(page)
        page.click(".phrases-fill button")
    page.wait_for_selector(".phrases-offered", state="detached")


def publish(page: Page) -> str:
    """Publish the record; returns the review's id."""
    for answer in page.locator("select[name^=replies]").all():
        answer.select_option("stays")
    page.click("button[name=go][value=publish]")
    assert "Published" in page.inner_text("main"), page.inner_text("main")[:500]
    found = re.search(r"/desk/reviews/([0-9a-f-]{36})", page.url)
    assert found is not None
    return found[1]


def begin_letter(desk: Desk, review: str, language: str) -> None:
    """Begin the letter in a language."""
    desk.page.goto(f"{desk.served.address}/desk/reviews/{review}/letter")
    desk.page.check(f"#lang-{language}", force=True)
    desk.page.check("#kind-easy", force=True)
    desk.page.click("main form.panel button")
    desk.page.wait_for_selector("#letter-form")
    audit(desk.page)


def approve(page: Page) -> None:
    """Save, look at what was found, and approve."""
    with page.expect_navigation():
        page.click("#letter-form .sticky button")
    if page.locator("#looked").count():
        page.check("#looked")
    page.click("#approve button[formaction]")
    assert "is approved" in page.inner_text("main"), page.inner_text("main")[:600]


def read_pdf(served: Served, page: Page) -> list[tuple[str, str]]:
    """What is heard of the letter's PDF: words and language."""
    with pikepdf.open(BytesIO(page.request.get(served.address + "/letter.pdf").body())) as pdf:
        return [(str(each.ActualText), str(each.Lang)) for each in speaking_elements(pdf)]


def test_a_tigrinya_letter_from_phrases_alone(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="ti", way="easy")
    desk = Desk(new_page(phone=False), served)
    begin_record(desk, invited["name"])
    page = desk.page
    see = "You will see [person] every [frequency]."
    choose(page, "[name=going_well]", "he will see mum every week", see,
           person="your mum", frequency="week")  # fmt: skip
    audit(page)
    step = "[name^=next_steps][name$='-what'] >> nth=0"
    choose(page, step, "visit you before the next", "I will visit you before the next meeting.")
    page.fill("[name^=next_steps][name$='-who'] >> nth=0", "I")
    page.select_option("[name^=next_steps][name$='-state'] >> nth=0", "agreed")
    page.fill("[name^=next_steps][name$='-by_when'] >> nth=0", (TODAY + timedelta(days=30)).isoformat())
    choose(page, "[name=personal_line]", "good to meet you", "It was good to meet you.")
    assert page.input_value("[name=going_well]") == "You will see your mum every week."
    review = publish(page)
    begin_letter(desk, review, "ti")
    assert "wait for a translator" not in page.inner_text("#approve")
    approve(page)
    link = desk.send_by_link()
    reader = new_page()
    open_letter(reader, link)
    audit(reader)
    heard = read_pdf(served, reader)
    assert {lang for words, lang in heard} == {"ti"}, [each for each in heard if each[1] != "ti"]


def test_a_bilingual_letter_in_arabic_and_english(served: Served, new_page: NewPage) -> None:
    invited = served.child(language="ar")
    desk = Desk(new_page(phone=False), served)
    begin_record(desk, invited["name"])
    page = desk.page
    page.fill("[name=going_well]", f"{OWN}\nYou will see your mum every week.")
    page.fill("[name=personal_line]", "It was good to meet you.")
    review = publish(page)
    begin_letter(desk, review, "ar")
    assert OWN in page.inner_text("#approve")
    follow(page, "#approve a:text('translator’s words')")
    audit(page)
    page.fill("#name", "Amina Saleh")
    page.fill(f".both-row:has-text('{OWN}') textarea", OWN_ARABIC)
    page.click("#columns button[value=done]:not(.visually-hidden)")
    assert "Every sentence has its words" in page.inner_text("main")
    page.goto(f"{served.address}/desk/reviews/{review}/letter")
    page.click("#in-two > summary")
    follow(page, "#both button[value=side]")
    audit(page)
    approve(page)
    link = desk.send_by_link()
    reader = new_page()
    open_letter(reader, link)
    audit(reader)
    assert OWN_ARABIC in reader.inner_text("main")
    assert OWN in reader.inner_text("main")
    heard = read_pdf(served, reader)
    at = heard.index((OWN_ARABIC, "ar"))
    assert heard[at + 1] == (OWN, "en")
