"""Golden "all about me" sheets: what the story and the sheet with pictures over words say in each language,
and how their one page looks. To take up a change: `make golden`, read the difference, LOOK at what changed.
"""

import io
from functools import cache
from itertools import product
from pathlib import Path

from PIL import Image

from letters.about_me.levels import words_at
from letters.about_me.model import SheetLevel
from letters.about_me.paper import draw_page
from letters.about_me.sheet import SheetWords
from letters.model import Line
from letters.paper import available_pictures
from letters.phrases import phrases_in
from letters.render.units import units_of
from press.fonts import direction_of
from press.plain import as_said
from tests.factories.sheet import IN_ARABIC, make_about
from tests.letters.golden import SHADES

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "sheets"
SAID = tuple(product((SheetLevel.STORY, SheetLevel.OVER), ("en", "ar", "ti")))
ADDRESS = "https://heard.example/contact/00000000-0000-0000-0000-000000000011"
SMALL = 300  # pixels across


def name_of(level: SheetLevel, lang: str) -> str:
    """What its files are called."""
    return f"{level.value}-{lang}"


@cache
def words_of(level: SheetLevel, lang: str) -> SheetWords:
    """Noor's sheet."""
    about = make_about(in_language={"ar": IN_ARABIC})
    return words_at(about, lang, phrases_in(lang), available_pictures(), level)


def structure(words: SheetWords) -> str:
    """What is said, a line a sentence: language and direction, pictures, words."""
    told = [words.title, *words.opening]
    for group in words.in_order:
        told += [group.heading, *group.lines]
    return "".join("\t".join(_row(line)) + "\n" for line in (*told, words.scan, words.checked))


def _row(line: Line) -> tuple[str, str, str, str]:
    over = " ".join(f"{as_said(one.text)}={one.concept}" for one in units_of(line) if one.concept)
    way = f"{line.lang} {direction_of(line.lang)}"
    return way, line.picture or "-", over or "-", as_said(line.text)


def drawn(level: SheetLevel, lang: str) -> Image.Image:
    """Its page, small, in sixteen greys."""
    page = draw_page(make_about(), words_of(level, lang), None, ADDRESS)
    whole = Image.open(io.BytesIO(page)).convert("L")
    small = whole.resize((SMALL, SMALL * whole.height // whole.width), Image.Resampling.BOX)
    return small.point([shade // SHADES * SHADES for shade in range(256)])


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for each in SAID:
        FOLDER.joinpath(f"{name_of(*each)}.tsv").write_text(structure(words_of(*each)), "utf-8")
        drawn(*each).save(FOLDER / f"{name_of(*each)}.png", optimize=True)
