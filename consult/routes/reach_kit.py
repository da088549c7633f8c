"""How a child chooses, for a phone that changes it without a line: as it is now, and what it puts on pages.

In: a visit. Out: values for the bundle; `static/js/child/offline/reach.js` sets pages out by them.
"""

from typing import Any

from consult.questions.reach import has_board
from consult.routes.visit import Visit
from web.page import asset, page


def reach_kit(visit: Visit) -> dict[str, Any]:
    """`now`: as the form of "my way" says it. `cards`: how many at once the child is used to, 0 where nobody
    said; `board`: whether cards are put on a board where they do not stand in corners."""
    reached = visit.sitting.reached
    return {
        "now": {
            "scan": reached.scan.value,
            "pace": str(reached.pace),
            "dwell": str(reached.dwell),
            "rows": "yes" if reached.by_rows else "",
            "corners": "yes" if reached.corners else "",
        },
        "cards": visit.passport.cards_at_once if visit.passport else 0,
        "board": has_board(visit.passport),
        "pieces": page("consult/offline/reach.html").get_data(as_text=True).strip(),
        "sheet": asset("css/reach.css"),
        "scripts": {name: asset(f"js/{name}.js") for name in ("scan", "dwell", "one_by_one")},
    }
