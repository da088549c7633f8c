"""Between the narrowest phone that is audited and the usual one, no stylesheet shows other things; nor does a
child's have other colours on a wide screen."""

import re
from pathlib import Path

from tests.journeys.browser import BETWEEN, NARROW

_CSS = Path(__file__).parents[2] / "static" / "css"
_OF_THE_DESK = {"staff.css", "editor.css", "phrases.css", "pictures.css", "questions.css"}
_EDGE = re.compile(r"(?:min|max)-width:\s*([\d.]+)(px|r?em)")


def test_no_stylesheet_changes_between_the_two_narrow_widths() -> None:
    """Or the audit at 360 px must run every rule again (`tests/journeys/browser.py`)."""
    edges = {
        float(number) * (1 if unit == "px" else 16)
        for sheet in _CSS.glob("**/*.css")
        for rule in re.findall(r"@(?:media|container)[^{]*", sheet.read_text("utf-8"))
        for number, unit in _EDGE.findall(rule)
    }
    assert edges
    assert not [edge for edge in edges if NARROW <= edge <= BETWEEN]


def of_widths(sheet: str) -> list[str]:
    """What stands in the blocks of a stylesheet that ask for a width."""
    blocks = []
    for found in re.finditer(r"@(?:media|container)[^{]*width[^{]*\{", sheet):
        end, depth = found.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(sheet[end], 0)
            end += 1
        blocks.append(sheet[found.end() : end - 1])
    return blocks


def test_no_childs_page_has_other_colours_on_a_wide_screen() -> None:
    """Or the audit at 1280 px must look at the contrast again (`tests/journeys/browser.py`)."""
    sheets = [sheet for sheet in _CSS.glob("**/*.css") if sheet.name not in _OF_THE_DESK]
    blocks = [(sheet.name, block) for sheet in sheets for block in of_widths(sheet.read_text("utf-8"))]
    assert {name for name, _ in blocks} >= {"letter.css", "hear.css"}
    coloured = re.compile(r"(?:color|background|opacity|visibility|filter|border|shadow)|display:\s*none")
    assert [name for name, block in blocks if coloured.search(block)] == []
