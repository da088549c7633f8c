"""Each level says what it said in each language, with the same pictures; pages look as they looked."""

from dataclasses import replace

import pytest
from PIL import Image, ImageFilter

from letters.model import Letter, Level
from tests.letters.golden import (
    FOLDER,
    LOOKED_AT,
    SAID,
    Golden,
    apart,
    is_alike,
    letter_of,
    sheet,
    structure,
)

EASY = Golden(Level.EASY, "en")


def kept(golden: Golden) -> Image.Image:
    with Image.open(golden.picture) as opened:
        return opened.convert("L")


def without_a_picture(letter: Letter, at: int) -> Letter:
    """The first line of a section has lost its picture."""
    section = letter.sections[at]
    bare = replace(section, lines=(replace(section.lines[0], picture=None), *section.lines[1:]))
    return replace(letter, sections=(*letter.sections[:at], bare, *letter.sections[at + 1 :]))


@pytest.mark.parametrize("golden", SAID, ids=lambda golden: golden.name)
def test_structure_is_the_golden_one(golden: Golden) -> None:
    """To take up a change: `make golden`, then read the difference."""
    assert structure(letter_of(golden)) == golden.text.read_text("utf-8")


@pytest.mark.parametrize("golden", LOOKED_AT, ids=lambda golden: golden.name)
def test_pages_look_as_they_looked(golden: Golden) -> None:
    """To take up a change: `make golden`, then look at the pictures that changed."""
    now = sheet(letter_of(golden))
    assert is_alike(now, kept(golden)), apart(now, kept(golden))


def test_no_golden_file_is_left_over() -> None:
    wanted = {each.text for each in SAID} | {each.picture for each in LOOKED_AT}
    assert set(FOLDER.iterdir()) == wanted


def test_a_lost_picture_is_seen_and_other_smoothing_is_not() -> None:
    letter, before = letter_of(EASY), kept(EASY)
    lost = [sheet(without_a_picture(letter, at)) for at in (1, len(letter.sections) - 1)]
    assert not any(is_alike(each, before) for each in lost)
    assert is_alike(before.filter(ImageFilter.GaussianBlur(0.6)), before)
    assert not is_alike(kept(Golden(Level.EASY, "ar")), before)
