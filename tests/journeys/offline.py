"""A child whose phone puts the next page in place by itself, and everything that a phone keeps.

In: a Playwright page. Out: the states it shows; every word that its storage holds.
"""

from typing import Any

from playwright.sync_api import Page

from tests.journeys.child import Child

KEPT = """async () => {
  const found = [location.href, document.title, JSON.stringify(history.state), document.cookie];
  for (const store of [localStorage, sessionStorage]) found.push(JSON.stringify({...store}));
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      found.push(request.url, await (await cache.match(request)).text());
    }
  }
  for (const {name} of await indexedDB.databases()) {
    const db = await new Promise(r => { const o = indexedDB.open(name); o.onsuccess = () => r(o.result); });
    for (const store of db.objectStoreNames) {
      for (const ask of ["getAll", "getAllKeys"]) {
        const asked = db.transaction(store).objectStore(store)[ask]();
        const values = await new Promise(r => { asked.onsuccess = () => r(asked.result); });
        const letters = new TextDecoder("utf-8");
        const isBytes = value => value instanceof ArrayBuffer || ArrayBuffer.isView(value);
        found.push(JSON.stringify(values, (key, value) => isBytes(value) ? letters.decode(value) : value));
      }
    }
    db.close();
  }
  const boxes = [...document.querySelectorAll("input, textarea")];
  found.push(document.body.innerText, ...boxes.map(one => one.value));
  return found;
}"""

KEYS = """store => new Promise(done => {
  const asked = indexedDB.open("heard");
  asked.onsuccess = () => {
    const db = asked.result;
    const keys = db.transaction(store).objectStore(store).getAllKeys();
    keys.onsuccess = () => { db.close(); done(keys.result); };
  };
})"""

# Another card closes a question that was answered here for everyone at the meeting: what the phone then shows
# on the sheet for the meeting and on "mine", and whether it offers the sheet.
CLOSED = """async () => {
  const {src} = document.querySelector("script[src$='/child.js']");
  const of = name => import(new URL(`child/offline/${name}.js`, src));
  const [{here}, sheet, keep, {asked}] = await Promise.all(["mine", "sheet", "keep", "way"].map(of));
  const main = document.querySelector("main");
  const [stood, bundle, mine] = [[...main.childNodes], here.bundle, here.mine];
  [here.bundle, here.mine] = [structuredClone(bundle), structuredClone(mine)];
  const noWords = ({fields}) => !fields.some(([name, value]) => name === "words" && value);
  const isPlain = one => one && !one.alerts && noWords(one);
  const closed = here.bundle.questions.find(({code, alone}) => !alone && isPlain(here.mine.given[code]));
  Object.assign(closed, {when: [["none", ["never"]]]});
  const given = here.mine.given[closed.code];
  given.fields = [...given.fields.filter(([name]) => name !== "sees"), ["sees", "meeting"]];
  const found = {asked: asked().includes(closed.code), offered: sheet.isAnythingShared()};
  for (const [name, {fillPage}] of [["sheet", sheet], ["mine", keep]]) {
    main.innerHTML = here.bundle.pages[`/me/${name}`].main;
    await fillPage();
    found[name] = main.querySelector(".looked, [data-mine]").textContent;
  }
  main.innerHTML = here.bundle.pages[`/me/q/${closed.code}`].main;
  found.question = main.querySelector("h1").textContent;
  main.replaceChildren(...stood);
  [here.bundle, here.mine] = [bundle, mine];
  return found;
}"""


def what_was_closed_stays_in_sight(page: Page) -> None:
    """Without a line the child still sees what the meeting will, though it is asked no more."""
    found = page.evaluate(CLOSED)
    assert (found["asked"], found["offered"]) == (False, True)
    assert found["question"] in found["sheet"]
    assert found["question"] in found["mine"]
    assert "undefined" not in found["sheet"] + found["mine"]


def state(page: Page) -> str | None:
    """Which of the states the page shows."""
    return page.locator(".where").get_attribute("data-state")


def wait_for_state(page: Page, wanted: str) -> None:
    """Until the page says so."""
    page.locator(f".where[data-state={wanted}]").wait_for(timeout=30_000)


def everything_kept(page: Page, *words: str) -> list[str]:
    """Which of these words the phone's storage, history, title or page holds in the clear."""
    found: list[Any] = page.evaluate(KEPT)
    return [word for word in words if any(word in str(one) for one in found)]


def answer_here(child: Child, words: str = "") -> str:
    """Answer the present question as it is offered, own words beside; be on the next page."""
    page, code = child.page, child.question
    assert code, page.url
    before = page.evaluate("document.documentElement.dataset.page")
    give_something(page, words)
    page.click(".onward button.next")
    page.wait_for_function("before => document.documentElement.dataset.page !== before", arg=before)
    go_on(page)
    pass_alone(page)
    return code


def give_something(page: Page, words: str) -> None:
    """The first card of whatever kind it is."""
    for name in ("choice", "place-", "row"):
        box = page.locator(f"#answer input[name^={name}]:not([type=hidden]):not(:disabled)").first
        if box.count():
            box.evaluate("e => e.click()")
            break
    if words or not box.count():
        page.locator("#words").evaluate("(e, t) => { e.value = t }", words or "My own words")


def pass_alone(page: Page) -> None:
    """Is someone next to you? No."""
    if page.locator("main button[value=now]").count():
        page.click("main button[value=now]")
        page.locator("#answer, .looked").wait_for()


def go_on(page: Page) -> None:
    """A sentence was given: go on."""
    if page.locator("main [data-on]").count():
        next_page(page, "main [data-on]")


def change_my_way(page: Page, **chosen: str) -> None:
    """In "my way" as the phone itself shows it; be on the page again that it was opened from."""
    page.click("header button[value=way]")
    page.locator("form[data-own]").wait_for()
    for name, value in chosen.items():
        page.locator(f"main input[name={name}][value={value}]").check(force=True)
    before = page.evaluate("document.documentElement.dataset.page")
    page.click("main button.next")
    page.wait_for_function("before => document.documentElement.dataset.page !== before", arg=before)


def go_to_the_end(child: Child, words: str) -> list[str]:
    """Answer all that is left."""
    said: list[str] = []
    for _ in range(40):
        if not child.question:
            return said
        said.append(answer_here(child, words))
    raise AssertionError("the questions do not end")


def nothing_waits(page: Page) -> None:
    """Until the phone holds no sealed piece any more."""
    _until(page, "outbox", "keys => keys.length === 0")


def nothing_to_be_read_is_left(page: Page) -> None:
    """Until the phone holds nothing that its key could read, were it still there."""
    _until(page, "readable", "keys => keys.length === 0")


def every_way_is_there(page: Page) -> None:
    """Until the phone holds the other ways and languages too."""
    _until(page, "readable", "keys => keys.some(one => one.endsWith('/packed'))")


def the_letter_is_there(page: Page) -> None:
    """Until the phone holds all of the letter, and its service worker stands by."""
    _until(page, "readable", "keys => keys.some(one => one.endsWith('/bundle'))")
    page.evaluate("navigator.serviceWorker.ready")


def next_page(page: Page, selector: str) -> None:
    """Tap, and be on the page that the phone itself puts in place."""
    before = page.evaluate("document.documentElement.dataset.page")
    page.click(selector)
    page.wait_for_function("before => document.documentElement.dataset.page !== before", arg=before)


def _until(page: Page, store: str, holds: str) -> None:
    """Until the keys of a store of the phone's database are so."""
    for _ in range(600):
        if page.evaluate(f"async () => ({holds})(await ({KEYS})({store!r}))"):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{store}: never {holds}")
