"""Pages that a sitting comes to only by some answers, and those of the people around a child.

In: a `Walk`. Out: it has looked at the forms of the network, at what is asked in between (alone, later, go
on, once more), at what a worker wrote down, and at a letter in each level.
"""

import re

from playwright.sync_api import Page

from tests.journeys.child import Child
from tests.journeys.desk import Desk
from tests.journeys.letter import open_letter
from tests.looks.walks import Walk, named

FORMS = ("parent", "carer", "social_worker", "school", "health", "observer")
BETWEEN = ("/me/once-more", "/me/rest", "/me/later")
FILLED = """() => {
  for (const one of document.querySelectorAll("main form :is([type=radio], [type=checkbox])"))
  one.name && !document.querySelector(`[name="${one.name}"]:checked`) && one.click(); }"""


def network(walk: Walk) -> None:
    """Each form in each language: its link, the form with everything chosen, and thank you."""
    for _ in walk.each_language():
        desk = Desk(walk.page(phone=False), walk.served)
        desk.sign_in_as_iro_of("Kofi")
        desk.open("Network")
        for who in FORMS:
            desk.page.check(f"[name=who][value={who}]")
            desk.page.select_option(f"[name=lang-{who}]", walk.language)
        desk.page.click("main form.panel button")
        text = desk.page.inner_text("main")
        links = list(dict.fromkeys(re.findall(r"http://\S+/n/[\w-]+", text)))
        desk.page.context.close()
        for who, link in zip(FORMS, links, strict=False):
            page = walk.page()
            walk.goto(page, f"{link}?lang={walk.language}", f"network-{who}-link")
            Child(page).press("main form .next")
            page.evaluate(FILLED)
            walk.look(page, f"network-{who}")
            Child(page).press("main [value=send]")
            if who == FORMS[0]:
                walk.look(page, "network-sent")
            page.context.close()


def between(walk: Walk) -> None:
    """One topic first, then the rest; what is sensitive is put off; with someone who helps."""
    page = walk.page()
    walk.served.refresh()
    child = walk.opened(page, walk.served.child(name="Kofi")["link"])
    seen: set[str] = set()
    for _ in range(90):
        path = page.url.replace(walk.served.address, "").split("?")[0]
        if path == "/me/look":
            break
        kind = "/me/alone" if page.locator("form[action$='/alone']").count() else path
        if kind in (*BETWEEN, "/me/alone") and kind not in seen:
            seen.add(kind)
            for _ in walk.each():
                page.goto(walk.served.address + path)
                walk.look(page, named(kind))
        onward(child)
    page.context.close()


def onward(child: Child) -> None:
    """From whatever page this is to the next."""
    page = child.page
    if page.locator("#topics").count():
        page.locator("#topics input[name=topic]").first.check(force=True)
        child.press("#topics .onward button.next, #topics button[value=some]")
    elif page.locator("[name=who][value=teacher]").count():
        child.tick("[name=who][value=teacher]")
        child.press("main form .next")
    elif page.locator("button[value=later]").count() and "/later" not in page.url:
        child.press("button[value=later]")
    elif child.question and "/once-more" not in page.url:
        child.answer()
    else:
        now = "main button[value=now], main button[value=on]"
        child.press(now if page.locator(now).count() else "main .next")


def written(walk: Walk) -> None:
    """A worker writes down an answer of each kind, and the child is shown them."""
    page = walk.page()
    walk.served.refresh()
    walk.opened(page, walk.served.child(name="Kofi")["link"])
    desk = Desk(walk.page(phone=False), walk.served)
    desk.sign_in_as_iro_of("Kofi")
    desk.open("Invite")
    desk.page.click("main a:text-is('Write down answers')")
    write_all(desk.page)
    desk.page.context.close()
    for _ in walk.each():
        walk.go(page, "/me/written")
    page.context.close()


def write_all(page: Page) -> None:
    """The first of everything, on paper."""
    page.fill("#role", "teaching assistant")
    page.evaluate(FILLED)
    page.uncheck("[name=sends]")
    page.click("main form button:text-is('Keep it')")
    page.wait_for_selector("text=Written down")


def levels(walk: Walk) -> None:
    """A letter of each language in each level that there is."""
    for _ in walk.each_language():
        for at, one in enumerate(
            one for one in walk.served.demo["letters"] if one["language"] == walk.language
        ):
            page = walk.page()
            open_letter(page, one["link"])
            name = f"letter{at}-{one.get('level', '')}"
            for address in ("/letter", "/letter/whole", "/letter/page/1", "/letter/page/3"):
                walk.go(page, address, name)
            page.context.close()
