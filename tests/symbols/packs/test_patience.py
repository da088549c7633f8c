"""Promises about time: a drawing or a photograph made to keep us busy is judged as quickly as any other."""

import time
from contextlib import suppress

import pytest

from symbols.packs.clean import clean_picture
from symbols.packs.model import PictureRefused

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'
_PATIENCE = 3.0  # seconds; each of these took minutes to days before


@pytest.mark.parametrize(
    "drawing",
    [
        _SVG.format('viewBox="0 0 9 9"', " " * 1_000_000),
        _SVG.format(f'width="{"1" * 1_000_000}x" height="9"', ""),
        _SVG.format(f'width="9{" " * 1_000_000}x" height="9"', ""),
        "<?xml " * 200_000 + _SVG.format("", ""),
        _SVG.format('viewBox="0 0 9 9"', f'<rect fill="{"url(" * 200_000}"/>'),
        _SVG.format('viewBox="0 0 9 9"', f'<rect fill="url(#{"a" * 1_000_000}"/>'),
        _SVG.format(f'viewBox="{"1" * 1_000_000}x"', ""),
    ],
    ids=["spaces", "digits", "spaces in a width", "declarations", "brackets", "long name", "long frame"],
)
def test_patterns_do_not_dwell_on_long_drawings(drawing: str) -> None:
    began = time.perf_counter()
    with suppress(PictureRefused):
        clean_picture("a.svg", drawing.encode())
    assert time.perf_counter() - began < _PATIENCE
