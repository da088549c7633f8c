"""Between the narrowest phone that is audited and the usual one, no stylesheet shows other things."""

import re
from pathlib import Path

from tests.journeys.browser import BETWEEN, NARROW

_CSS = Path(__file__).parents[2] / "static" / "css"
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
