"""The whole way, in a real Chromium: link -> answers -> IRO -> record -> letter -> the child opens it.

In English in pictures without JavaScript, in Arabic from right to left, in Tigrinya; every kind of page is
looked at by axe-core at 320, 360 and 1280 px.
"""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from playwright.sync_api import Page

from tests.journeys.browser import audit, copy_without_scripts, cut, small_targets
from tests.journeys.child import Child, Look
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.journeys.serving import Served

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey

ASIDE = ("/me/q/feel/sees?from=look", "/me/way?back=/me/look", "/help?back=/me/look", "/me/stop")
WORDS = {
    "en": {"*": ""},
    "ar": {"*": "هذه جملة عما تقرر في اجتماعك."},
    "ti": {"*": "እዚ ሓደ ምሉእ ሓሳብ ብዛዕባ ኣኼባኻ እዩ።"},
}


@pytest.fixture
def looks(looks: Look) -> Look:
    """As in every journey, and on each page of the way nothing is cut with the biggest letters."""
    seen: set[str] = set()

    def look(page: Page, name: str) -> None:
        looks(page, name)
        if name not in seen:
            seen.add(name)
            assert cut(page) == [], page.url
            if name == "look":
                look_aside(page)

    return look


def look_aside(page: Page) -> None:
    """Pages beside the way: nothing is cut there either."""
    here = page.url
    for aside in ASIDE:
        page.goto("/".join(here.split("/")[:3]) + aside)
        assert cut(page) == [], page.url
    page.goto(here)


@pytest.fixture
def desk_looks() -> Look:
    """Each kind of desk page once: axe-core and sideways scrolling."""
    seen: set[str] = set()

    def look(page: Page, name: str) -> None:
        if name not in seen:
            seen.add(name)
            audit(page)

    return look


def looks_without_scripts(checker: Page) -> Look:
    """The same checks for a page seen with JavaScript off."""
    seen: set[str] = set()

    def look(page: Page, name: str) -> None:
        kind = name if not name.startswith("question") else str(page.locator("input").count())
        if kind not in seen:
            seen.add(kind)
            copied = copy_without_scripts(page, checker)
            audit(copied)
            assert small_targets(copied) == [], page.url

    return look


@pytest.mark.parametrize(
    ("language", "way", "scripts"), [("en", "pictures", False), ("ar", "words", False), ("ti", "easy", True)]
)
def test_one_childs_voice_from_invite_to_letter(
    served: Served,
    new_page: NewPage,
    looks: Look,
    desk_looks: Look,
    language: str,
    way: str,
    scripts: bool,
) -> None:
    served.refresh()  # whoever was here before has begun some of the links
    invited = served.child(language=language, way=way)
    child = Child(new_page(scripts=scripts), looks if scripts else looks_without_scripts(new_page()))
    child.whole_way(invited["link"])
    assert len(child.said) >= 14
    assert child.page.locator(f"html[lang={language}][dir={'rtl' if language == 'ar' else 'ltr'}]").count()

    desk = Desk(new_page(phone=False), served, desk_looks)
    desk.sign_in_as_iro_of(invited["name"])
    read = desk.read_answers()
    assert "كلماتي" in read, "the child's own words, in their own script"
    desk.record("You are doing well at school.", "Tilda will buy you a lamp for your room.")
    review = re.search(r"/desk/reviews/([0-9a-f-]{36})", desk.page.url)
    assert review is not None
    desk.write_letter(review[1], language, WORDS[language])
    link = desk.send_by_link()

    opened = new_page(scripts=scripts)
    open_letter(opened, link)
    assert "/l/" not in opened.url
    if scripts:
        audit(opened)
        assert cut(opened) == [], opened.url
    assert opened.locator(f"article.letter[lang={language}]").count() == 1
    if way != "words":  # a plain letter, for who reads well, has no pictures
        assert opened.locator(".letter-line svg").count() > 5
    shown = [re.sub(r"\s+", " ", text).strip() for text in opened.locator(".letter-line p").all_inner_texts()]
    assert (WORDS[language]["*"] or "Tilda will buy you a lamp for your room.") in " ".join(shown)
    answer = opened.request.get(served.address + "/letter.pdf")
    with pikepdf.open(BytesIO(answer.body())) as pdf:
        assert str(pdf.Root.Lang).split("-")[0] == language
        assert pdf.Root.MarkInfo.Marked


def test_the_letters_of_the_demo_open_in_their_languages(served: Served, new_page: NewPage) -> None:
    seen: set[str] = set()
    for letter in served.demo["letters"]:
        page = new_page()
        is_first = letter["language"] not in seen  # what stands before the letter is the same for each child
        seen.add(letter["language"])
        open_letter(page, letter["link"], audit if is_first else None)
        audit(page)
        assert page.locator(f"article.letter[lang={letter['language']}]").count() == 1
