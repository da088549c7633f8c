"""The participation team's way with questions, in a real Chromium: a question is reworded, one is added, a
fault is refused in plain words, the draft is looked at in Arabic on a phone, and published. A new child is
asked it; a child in the middle goes on with what they have. Pages by axe-core.
"""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.browser import audit
from tests.journeys.child import Child, Look
from tests.journeys.desk import Desk
from tests.journeys.serving import Served, demo_folder, serving

NewPage = Callable[..., Page]
pytestmark = pytest.mark.journey

FEEL = "How have things been for you?"
FEEL_ARABIC = "كيف كانت أمورك؟"
BUS = "How is the bus?"
BUS_ARABIC = "كيف هي الحافلة؟"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A demo of its own, because what is published here changes what other journeys see."""
    with serving(demo_folder(tmp_path_factory, "questions")) as running:
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


def at_first_question(page: Page, link: str) -> Child:
    """A child at their first question."""
    child = Child(page)
    child.open(link)
    child.say_who()
    child.say_hello()
    child.to_first_question()
    return child


def heading(page: Page) -> str:
    """What the page asks."""
    return page.inner_text("h1").strip()


class Team:
    """A participation worker at the draft of the questionnaire for 8 to 17."""

    def __init__(self, page: Page, served: Served, look: Look):
        self.page, self.look = page, look
        self.home = served.address + "/desk/questions"
        worker = served.staff("participation")
        Desk(page, served).sign_in(worker["email"], worker["password"])

    def begin(self) -> None:
        """A draft of the shipped questionnaire."""
        self.page.goto(self.home)
        self.page.click("form:has([value=review]) button:has-text('Change it')")
        expect(self.page.locator("main")).to_contain_text("nothing to mend")
        self.look(self.page, "draft")

    def reword(self) -> None:
        """The first question in all three ways."""
        self.page.click("#q-feel a:has-text('Change')")
        for way in ("pictures", "easy", "words"):
            self.page.fill(f"#{way}", FEEL)
        self.page.click("button:text-is('Keep')")
        expect(self.page.locator("[role=status]").first).to_contain_text("Kept in the draft")

    def add(self) -> None:
        """A question right behind the first, with two cards whose pictures are looked for by words."""
        self.page.goto(self.home + "/review/draft")
        self.page.fill("#text", BUS)
        self.page.select_option("#topic", label="School and learning")
        self.page.select_option("#after", "feel")
        self.page.click("button:text-is('Add it')")
        for number, (text, concept) in enumerate((("It is loud", "bus"), ("It is fine", "good"))):
            self.page.fill(f"#card-{number}", text)
            self.page.click(f"#slot-card-{number}-picture")
            self.page.fill("#look_for", concept)
            with self.page.expect_navigation():
                self.page.keyboard.press("Enter")
            self.look(self.page, "picker")
            self.page.click(f'button[value="use:card-{number}-picture:{concept}"]')
            expect(self.page.locator(f"#card-{number}")).to_have_value(text)
        self.page.click("button:text-is('Keep')")
        self.page.click("text=Back to the draft")
        self.page.locator("#q-how_is_the_bus button[value=down]").click()
        assert self.page.locator(".asks > li").nth(2).get_attribute("id") == "q-how_is_the_bus"

    def mend(self) -> None:
        """One question too many for the older ones: said in words, and mended."""
        expect(self.page.locator(".panel.warn").first).to_contain_text(
            "26 questions for a child of 12-17. 25 are the most for one child."
        )
        self.page.goto(self.home + "/review/draft/publish")
        self.look(self.page, "refused")
        assert self.page.locator("button:text-is('Publish')").is_disabled()
        self.page.goto(self.home + "/review/draft/q/how_is_the_bus")
        self.page.check("input[name=ages][value='8-11']", force=True)
        self.page.click("button:text-is('Keep')")
        self.page.goto(self.home + "/review/draft")
        expect(self.page.locator("main")).to_contain_text("nothing to mend")

    def write_arabic(self) -> None:
        """Words for what is new, but one."""
        self.page.goto(self.home + "/review/draft/words/ar")
        self.look(self.page, "words")
        for part, text in (("feel", FEEL_ARABIC), ("how_is_the_bus", BUS_ARABIC)):
            self.fill_words(part, {f"question.{part}.{way}": text for way in ("pictures", "easy", "words")})
        expect(self.page.locator("main")).to_contain_text("2 texts are missing in Arabic")

    def fill_words(self, part: str, texts: dict[str, str]) -> None:
        """The texts of one question."""
        for name, text in texts.items():
            self.page.fill(f'[name="{name}"]', text)
        self.page.click(f"#words-{part} button:has-text('Keep')")

    def look_at_it(self) -> None:
        """On the phone, in Arabic: the new question, its answer, on to the next."""
        self.page.goto(self.home + "/review/draft/as-child")
        self.page.select_option("#lang", "ar")
        self.page.click("text=Show this child's pages")
        expect(self.page.locator("main")).to_contain_text("2 texts are missing in Arabic")
        self.page.click(f"text={BUS}")
        self.look(self.page, "as-child")
        phone = self.page.frame_locator("iframe")
        expect(phone.locator("h1")).to_have_text(BUS_ARABIC)
        expect(phone.locator("html")).to_have_attribute("dir", "rtl")
        expect(phone.locator(".card [lang=en]").first).to_have_text("It is loud")
        assert self.page.locator("iframe").evaluate("e => [e.clientWidth, e.clientHeight]") == [360, 740]
        phone.locator("input[name=choice]").first.check(force=True)
        phone.locator("button.next").click()
        expect(phone.locator("h1")).not_to_have_text(BUS_ARABIC)

    def publish(self) -> None:
        """Tick what was looked at, and publish."""
        self.page.goto(self.home + "/review/draft/publish")
        expect(self.page.locator("main")).to_contain_text(f"becomes “{FEEL}”")
        self.page.check("#looked-en")
        self.page.check("#looked-ar")
        self.page.click("button:text-is('Publish')")
        expect(self.page.locator("main")).to_contain_text("Published as version 1")


def test_a_reworded_question_and_a_new_one_reach_new_children_only(
    served: Served, new_page: NewPage, look: Look
) -> None:
    middle = at_first_question(new_page(), served.child(way="words", language="en")["link"])
    before = heading(middle.page)
    middle.answer()
    team = Team(new_page(phone=False), served, look)
    team.begin()
    team.reword()
    team.add()
    team.mend()
    team.write_arabic()
    team.look_at_it()
    team.publish()
    new = at_first_question(new_page(), served.child(way="pictures", language="ar")["link"])
    assert heading(new.page) == FEEL_ARABIC
    new.answer()
    middle.page.goto(served.address + "/me/q/feel")
    assert heading(middle.page) == before != FEEL
    middle.page.goto(served.address + "/me/q/how_is_the_bus")
    assert BUS not in middle.page.inner_text("main")
    asked = new.page.goto(served.address + "/me/q/how_is_the_bus")
    assert asked is not None
    assert heading(new.page) == BUS_ARABIC
