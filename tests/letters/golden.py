"""Golden letters: what each level says in each language, line by line, and a few pages as small pictures.

To take up a change: `python -m tests.letters.golden`, then read the difference and look at the pictures.
"""

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from letters.compose import compose
from letters.illustrate import Known, illustrate
from letters.model import Letter, Level
from letters.phrases import phrases_in
from letters.render.pdf import paper_of, render_png
from letters.rendering import drawings_of
from press.plain import as_said
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.letter import make_facts, make_outcome, make_told

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "letters"
CASES = [
    (level, lang)
    for level in Level
    for lang in ("en", "ar", "ti")
    if level is not Level.RECORD or lang == "en"
]
PAGES = ((Level.STORY, "en", 0), (Level.EASY, "ar", 0), (Level.PLAIN, "ti", 0))
DOTS = 18
MOST_APART = 3.0
"""Of 255, on average over a page: another version of a font stays below it, a lost picture does not."""


def golden_letter(level: Level, lang: str) -> Letter:
    """Robin's letter."""
    letter = compose(make_outcome(), make_told(), make_facts(lang=lang), phrases_in(lang), level=level)
    known = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
    return illustrate(letter, {}, known)


def structure(letter: Letter) -> str:
    """What is drawn, a line a block: role, language, picture, words."""
    blocks = paper_of(letter, drawings_of(letter)).blocks
    rows = (f"{one.role.value}\t{one.lang}\t{one.picture or '-'}\t{as_said(one.text)}" for one in blocks)
    return "\n".join(rows) + "\n"


def page(level: Level, lang: str, number: int) -> Image.Image:
    """One page, small and in grey."""
    letter = golden_letter(level, lang)
    drawn = render_png(letter, drawings_of(letter), dots_per_inch=DOTS)[number]
    return Image.open(io.BytesIO(drawn)).convert("L")


def apart(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures differ on average; pictures of other sizes as far as can be."""
    if one.size != other.size:
        return 255.0
    return float(ImageStat.Stat(ImageChops.difference(one, other)).mean[0])


def files() -> Iterator[tuple[Path, Level, str]]:
    """Where each level's structure is kept."""
    for level, lang in CASES:
        yield FOLDER / f"{level.value}-{lang}.tsv", level, lang


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path, level, lang in files():
        path.write_text(structure(golden_letter(level, lang)), "utf-8")
    for level, lang, number in PAGES:
        page(level, lang, number).save(FOLDER / f"{level.value}-{lang}-{number}.png")
