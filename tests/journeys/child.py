"""A child on a phone: goes from the link to the thank-you page, answering as the pages offer it.

In: a Playwright page and a link. Out: what was chosen, by question. Works with JavaScript on and off: forms
are sent by pressing their buttons.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Error, Page

Look = Callable[[Page, str], None]
OWN_WORDS = "My own words 🐶 كلماتي ቃላተይ"
# A page that scripts have begun to make better counts as another only once a further one was put in place.
PAGE = (
    "[performance.timeOrigin, Math.max(1, document.documentElement.dataset.page ?? 1), document.readyState]"
)


def nothing(page: Page, name: str) -> None:
    """Look at nothing."""


@dataclass
class Child:
    """One child; `look` is called on each page with a name for it."""

    page: Page
    look: Look = nothing
    said: dict[str, list[str]] = field(default_factory=dict)

    def press(self, selector: str) -> None:
        """Press what leads to another page, and be there before going on."""
        with self.going(selector):
            self.page.locator(selector).first.click()

    @contextmanager
    def going(self, by: str) -> Iterator[None]:
        """Whatever is done inside leads to another page; be there before going on. `by`: said where it does
        not."""
        before = self.page.evaluate(PAGE)
        yield
        for _ in range(600):
            if self._is_elsewhere(before):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{by} leads nowhere from {self.page.url}")

    def _is_elsewhere(self, before: list[object]) -> bool:
        """Whether another page than `before` is there whole: a new one, or one that the phone itself put in
        place. Asked from outside: scripts may be off."""
        try:
            state = self.page.evaluate(PAGE)
        except Error:
            return False
        return bool(state[:2] != before[:2] and state[2] == "complete")

    def open(self, link: str, language: str | None = None) -> None:
        """Open the link, choose a language if asked, begin."""
        self.page.goto(link)
        self.look(self.page, "link")
        if language:
            self.press(f'nav a[lang="{language}"]')
        self.press("main form button.next")

    def say_who(self, holder: str = "me") -> None:
        """Who is holding this."""
        self.look(self.page, "who")
        self.press(f"button[name=holder][value={holder}]")

    def say_hello(self, first: str = "here") -> None:
        """The hello page."""
        self.look(self.page, "hello")
        self.press(f"button[name=first][value={first}]")

    def choose_pictures(self, *own: str) -> None:
        """The child's own two pictures, or skip them."""
        self.look(self.page, "own-pictures")
        for name in own:
            self.tick(f'input[name=own][value="{name}"]')
        self.press("form button.next" if own else "button[value=skip]")
        self.choose_topics()

    def choose_topics(self) -> None:
        """All of them, where they are asked for."""
        if self.page.locator("#topics").count():
            self.look(self.page, "topics")
            self.press("#topics .onward button[value=all]")

    def to_first_question(self) -> None:
        """Past what comes before the first question: leave out what can be left out."""
        for _ in range(6):
            if self.question:
                return
            if self.page.locator("#topics").count():
                self.choose_topics()
                continue
            leave_out = "main button[value=skip]"
            self.press(leave_out if self.page.locator(leave_out).count() else "main form button.next")
        raise AssertionError(f"no question after {self.page.url}")

    def tick(self, selector: str) -> None:
        """Tap a card: the input lies over it."""
        self.page.locator(selector).check(force=True)

    @property
    def question(self) -> str | None:
        """The code of the present question, if this is one."""
        code = self.page.locator("input[name=question]")
        return code.input_value() if code.count() else None

    def answer(self, wanted: dict[str, str] | None = None) -> None:
        """Answer the present question: what is wanted for it, else the first of what is offered."""
        code = self.question
        assert code, self.page.url
        self.look(self.page, f"question-{code}")
        # However many pages the phone put in place itself, each text has one ear at most.
        assert self.page.locator(".ear").count() <= self.page.locator("[data-say]").count(), code
        assert self.page.locator(".stones .here").count() == 1, code
        page, value = self.page, (wanted or {}).get(code)
        fields = page.locator("fieldset.place")
        if fields.count():
            places = page.locator("input[name^=place-]")
            first = places.first.get_attribute("name") or ""
            target = page.locator(f'input[name="{first}"]').first
            target.evaluate("e => e.click()")
            self.said[code] = [f"{first}={target.input_value()}"]
        elif page.locator("ol.ordered").count():
            take = page.locator(".left-cards button.take").first
            self.said[code] = [(take.get_attribute("value") or "").removeprefix("take:")]
            take.click()  # with scripts it moves in place, without them the page comes again
            page.locator("ol.ordered > li").first.wait_for()
        elif page.locator("input[name=choice]").count():
            write = page.locator('input[name=choice][value="write"]')  # rather than to draw or to speak
            target = page.locator(
                f'input[name=choice][value="{value}"]' if value else "input[name=choice]"
            ).first
            target = write if code == "anything" and not value and write.count() else target
            target.check(force=True)
            self.said[code] = [target.input_value()]
            if code == "feel" and not wanted:
                self.said[code].append(OWN_WORDS)
                chosen = self.said[code][0]
                self.say_in_own_words()
                self.tick(f'input[name=choice][value="{chosen}"]')
        else:
            text = value or OWN_WORDS
            page.fill("textarea#words", text)
            self.said[code] = [text]
        self.press(".onward button.next")

    def say_in_own_words(self, words: str = OWN_WORDS) -> None:
        """Own words beside the cards, which every kind of question takes; with scripts and without."""
        self.page.goto(self.page.url.split("?")[0] + "?more=1")
        self.page.fill("textarea#words", words)

    def go_through(self, wanted: dict[str, str] | None = None) -> None:
        """Answer everything that is asked, until the page that shows what was said."""
        for _ in range(80):
            if self.page.url.split("?")[0].endswith("/me/look"):
                return
            if self.question:
                self.answer(wanted)
            elif self.page.locator("button[value=now]").count():
                self.look(self.page, "alone")
                asked = self.page.url.split("?")[0].rsplit("/", 1)[1]
                self.press("button[value=now]")
                assert asked in ("later", self.question), (
                    "after the page that asks comes the question it was before"
                )
            elif self.page.locator("main [data-on]").count():
                self.look(self.page, "given")
                self.press("main [data-on]")
            elif self.page.locator("#topics").count():
                self.choose_topics()
            elif "/me/rest" in self.page.url:
                self.look(self.page, "rest")
                self.press("button[value=on]")
            elif "/me/later" in self.page.url:
                self.look(self.page, "later")
                self.press("main form button")
            else:
                raise AssertionError(f"a page that leads nowhere: {self.page.url}")
        raise AssertionError("the questions do not end")

    def send(self) -> None:
        """Send, and read the thank-you page."""
        self.look(self.page, "look")
        self.press("main form[action$='/send'] button.next")
        self.look(self.page, "thanks")

    def whole_way(self, link: str, wanted: dict[str, str] | None = None, language: str | None = None) -> None:
        """From the link to the thank-you page."""
        self.open(link, language)
        self.say_who()
        self.say_hello()
        self.choose_pictures("pin-cat", "pin-tree")
        self.go_through(wanted)
        self.send()
