"""Each level says what it said in each language, with the same pictures; pages look as they looked."""

from pathlib import Path

import pytest
from PIL import Image

from letters.model import Level
from tests.letters.golden import FOLDER, MOST_APART, PAGES, apart, files, golden_letter, page, structure


@pytest.mark.parametrize(
    ("path", "level", "lang"), list(files()), ids=lambda value: str(getattr(value, "name", value))
)
def test_structure_is_the_golden_one(path: Path, level: Level, lang: str) -> None:
    """To take up a change: `python -m tests.letters.golden`, then read the difference."""
    assert structure(golden_letter(level, lang)) == path.read_text("utf-8")


@pytest.mark.parametrize(("level", "lang", "number"), PAGES)
def test_page_looks_as_it_looked(level: Level, lang: str, number: int) -> None:
    with Image.open(FOLDER / f"{level.value}-{lang}-{number}.png") as kept:
        assert apart(page(level, lang, number), kept.convert("L")) < MOST_APART


def test_a_page_of_another_letter_does_not_look_the_same() -> None:
    with Image.open(FOLDER / "story-en-0.png") as kept:
        assert apart(page(Level.STORY, "en", 1), kept.convert("L")) > MOST_APART
