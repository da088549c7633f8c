"""A member of staff at a laptop: signs in, reads, records, writes the letter, sends it.

In: a Playwright page and the served demo. Out: the letter's link.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from playwright.sync_api import Page

from tests.journeys.browser import follow
from tests.journeys.child import Look, nothing
from tests.journeys.serving import Served


@dataclass
class Desk:
    """One browser at the desk; `look` is called on each page with a name for it."""

    page: Page
    served: Served
    look: Look = nothing

    def sign_in(self, email: str, password: str) -> None:
        """Sign in, to the first page."""
        self.page.goto(self.served.address + "/desk/sign-in")
        self.look(self.page, "sign-in")
        self.page.fill("#email", email)
        self.page.fill("#password", password)
        self.page.click("main form button")
        self.page.wait_for_url("**/desk/")
        self.look(self.page, "desk")

    def sign_in_as_iro_of(self, name: str) -> None:
        """As the IRO whose list of children has this name; ends on the child's record."""
        for staff in self.served.demo["staff"]:
            if staff["role"] != "iro":
                continue
            self.sign_in(staff["email"], staff["password"])
            self.page.goto(self.served.address + "/desk/children")
            found = self.page.locator("main a", has_text=name)
            if found.count():
                self.look(self.page, "children")
                with self.page.expect_navigation():
                    found.first.click()
                self.look(self.page, "child")
                return
            self.page.click("header button.plain")
        raise AssertionError(f"nobody is the IRO of {name}")

    def open(self, text: str) -> None:
        """Follow the child's record's link of this name."""
        self.page.click(f"main a:text-is('{text}')")

    def read_answers(self) -> str:
        """Open what the child said; returns the page's words."""
        self.open("Answers")
        self.look(self.page, "answers")
        words = self.page.inner_text("main")
        self.page.go_back()
        return words

    def record(self, line: str, next_step: str) -> None:
        """Fill in the review record and publish it."""
        self.open("Review record")
        page = self.page
        today = date.today()  # noqa: DTZ011 - the form asks for a day as the desk's people see it
        page.fill("[name=held_on]", today.isoformat())
        page.fill("[name=who_came]", "You\nTilda, your social worker")
        page.fill("[name=going_well]", line)
        page.fill("[name=worries]", "You do not sleep well.")
        while (
            page.locator("button[name=go][value=add-next_steps]").count()
            and not page.locator("[name$='-what'][name^=next_steps]").count()
        ):
            page.click("button[name=go][value=add-next_steps]")
        page.fill("[name^=next_steps][name$='-what'] >> nth=0", next_step)
        page.fill("[name^=next_steps][name$='-who'] >> nth=0", "Tilda, your social worker")
        page.fill("[name^=next_steps][name$='-by_when'] >> nth=0", (today + timedelta(days=30)).isoformat())
        page.fill("[name^=next_steps][name$='-why'] >> nth=0", "You asked for it.")
        page.select_option("[name^=next_steps][name$='-state'] >> nth=0", "agreed")
        for answer in page.locator("select[name^=replies]").all():
            answer.select_option("stays")
        page.fill("[name=next_review]", (today + timedelta(days=150)).isoformat())
        page.fill("[name=personal_line]", "It was good to meet you.")
        self.look(page, "record")
        page.click("button[name=go][value=publish]")
        assert "Published" in page.inner_text("main"), page.inner_text("main")[:500]

    def write_letter(self, review: str, language: str, words: dict[str, str]) -> None:
        """Begin the letter in a language, give `words` (English -> the letter's language), approve it."""
        page = self.page
        page.goto(f"{self.served.address}/desk/reviews/{review}/letter")
        self.look(page, "letter-begin")
        page.check(f"#lang-{language}", force=True)
        page.click("main form.panel button")
        page.wait_for_selector("#letter-form")
        for box in page.locator(".edit-line:not(.edit-heading) textarea[name^=english-]").all():
            english, name = box.input_value(), (box.get_attribute("name") or "").removeprefix("english-")
            page.fill(f"[name='words-{name}']", words.get(english, words["*"]))
        with page.expect_navigation():
            page.click("#letter-form .sticky button")
        self.look(page, "letter-editor")
        if page.locator("#looked").count():
            page.check("#looked")
        follow(page, "#approve button[formaction$='/letter/approve']")
        assert "is approved" in page.inner_text("main"), page.inner_text("main")[:600]

    def send_by_link(self) -> str:
        """Make a link to the letter; returns it."""
        page = self.page
        self.look(page, "send")
        self.settle_when()
        follow(page, "button[name=channel][value=link]")
        self.look(page, "letter-link")
        return page.input_value("#address")

    def settle_when(self) -> None:
        """It goes now, whatever day it is; a day that it names may be past; where we ask, no news is hard."""
        page = self.page
        if page.locator("#none").count():
            page.check("#none")
        if page.locator("#past").count():
            page.check("#past")
        if page.locator("#overruled:visible").count():
            page.check("#when-now")
            page.fill("#overruled", "Someone is with them all day.")
