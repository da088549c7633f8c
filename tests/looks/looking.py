"""One page, looked at in every theme and size: what is wrong, each fault once; and pictures of it.

In: a Playwright page as it stands. Out: faults by page with the looks in which they show; PNG files. The root
is set out as `templates/layouts/child.html` and `consult/dressed.py` set it out, without loading it again.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

HERE = Path(__file__).parent
MEASURE, COLOURS = ((HERE / name).read_text("utf-8") for name in ("measure.js", "colours.js"))
THEMES = ("light", "calm", "dark", "contrast", "device")  # "device": a phone that is dark by itself
SIZES = ((360, ""), (320, ""), (360, "2"), (320, "2"))  # width, and the size of letters that the child chose
OUTFITS: tuple[dict[str, str], ...] = (
    {"age": "younger"},
    {"age": "older"},
    {"fewer": "yes", "hand": "start"},
    {"pictures": "big"},
    {"airy": "yes", "spaced": "yes"},
)
DRESS = """wanted => { const look = document.documentElement.dataset;
  const letter = document.querySelector("main.reading-page"); // has sizes of its own
  if (letter) letter.className = letter.className.replace(/text-\\d/, wanted.letters ? "text-3" : "text-1");
  for (const name of ["theme", "letters", "age", "fewer", "hand", "pictures", "airy", "spaced"])
    wanted[name] && !(letter && name === "letters") ? look[name] = wanted[name] : delete look[name]; }"""
# All that can be opened is open, and the first of what can be chosen is.
OPEN = """() => {
  for (const one of document.querySelectorAll("main details")) one.open = true;
  document.querySelector("#answer input[name=choice]:not([type=hidden]):not(:checked)")?.click();
  document.querySelector(".left-cards .plain")?.click();
  const tile = document.querySelector(".tray .slot:not([hidden]) .tile"), place = ".spots .spot > .tile";
  if (tile) { tile.click(); document.querySelector(place)?.click(); }
}"""


@dataclass
class Looking:
    """Looks at pages and remembers. `themed`: pictures in each theme too, in the age looks and settings."""

    folder: Path
    themed: bool = False
    faults: dict[str, dict[str, list[str]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    pages: int = 0
    measured: int = 0
    themes: int = 0

    def at(self, page: Page, name: str) -> None:
        """The page as it stands, in everything that there is."""
        self.pages += 1
        if not page.locator("link[href*='css/big.css']").count():
            page.add_style_tag(url="/static/css/big.css")  # as it comes with very big letters
        page.keyboard.press("Tab")  # from now on the browser shows where the keyboard is
        page.evaluate("document.activeElement?.blur()")
        for width, letters in SIZES:
            self._measure(page, name, width, theme="light", letters=letters)
            self._shoot(page, name, f"light-{width}{'-big' if letters else ''}")
            self._colours(page, name, f"{width}{' letters ' + letters if letters else ''}")
        if self.themed:
            self._more(page, name)
        self._print(name)

    def _more(self, page: Page, name: str) -> None:
        """Pictures in the other themes; the age looks and settings."""
        for theme in THEMES[1:]:
            self._wear(page, 360, theme=theme)
            self._shoot(page, name, theme)
        for outfit in OUTFITS:
            for width in (320, 360):
                self._measure(page, name, width, theme="light", **outfit)
            self._shoot(page, name, "-".join(outfit) + "-" + next(iter(outfit.values())))

    def _colours(self, page: Page, name: str, size: str) -> None:
        """Words and ring in each theme; on a phone that is dark by itself too, which needs no choice."""
        for device, themes in ((False, THEMES[:-1]), (True, ("auto",))):
            page.emulate_media(color_scheme="dark" if device else "light", reduced_motion="reduce")
            self.themes += len(themes)
            for theme, fault in page.evaluate(COLOURS, themes):
                self._tell(name, f"{'device' if theme == 'auto' else theme} {size}", [fault])

    def _wear(self, page: Page, width: int, **look: str) -> None:
        page.set_viewport_size({"width": width, "height": 740 if width == 360 else 568})
        device = look["theme"] == "device"
        page.emulate_media(color_scheme="dark" if device else "light", reduced_motion="reduce")
        page.evaluate(DRESS, look | {"theme": "auto" if device else look["theme"]})

    def _measure(self, page: Page, name: str, width: int, **look: str) -> None:
        self._wear(page, width, **look)
        self.measured += 1
        worn = " ".join(f"{key} {value}" for key, value in look.items() if value and key != "theme")
        self._tell(name, " ".join((look["theme"], str(width), worn)).strip(), page.evaluate(MEASURE))

    def _tell(self, name: str, look: str, found: list[str]) -> None:
        for fault in found:
            self.faults[name][fault].append(look)

    def _shoot(self, page: Page, name: str, look: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(self.folder / f"{name}@{look}.png"), full_page=True)

    def told(self) -> str:
        """How much was looked at so far."""
        count = sum(map(len, self.faults.values()))
        return f"{self.pages} pages, {self.measured} measured, {self.themes} in a theme, {count} faults"

    def _print(self, name: str) -> None:
        """Each fault of a page once, with how many looks have it and which is the first."""
        for fault, looks in self.faults[name].items():
            print(f"{name} | {fault} | {len(looks)} looks, first {looks[0]}", flush=True)
