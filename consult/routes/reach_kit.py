"""How a child chooses, for a phone that changes it without a line: as it is now, and what it puts on pages.

In: a visit. Out: values for the bundle; `static/js/child/offline/reach.js` sets pages out by them.
"""

from collections.abc import Sequence
from typing import Any

from consult.questions.menu import opened_by
from consult.questions.model import Question
from consult.questions.reach import BY_HAND, has_board
from consult.routes.visit import Visit
from web.page import asset, page


def reach_kit(visit: Visit, order: Sequence[Question]) -> dict[str, Any]:
    """`now`: as the form of "my way" says it. `by_hand`: what is not asked of who has no hand on
    the page. `cards`: how many at once the child is used to, 0 where nobody said; `board`: whether cards are
    put on a board where they do not stand in corners."""
    reached = visit.sitting.reached
    return {
        "now": {
            "scan": reached.scan.value,
            "pace": str(reached.pace),
            "dwell": str(reached.dwell),
            "rows": "yes" if reached.by_rows else "",
            "corners": "yes" if reached.corners else "",
        },
        "by_hand": by_hand_of(visit, order),
        "cards": visit.passport.cards_at_once if visit.passport else 0,
        "board": has_board(visit.passport),
        "pieces": page("consult/offline/reach.html").get_data(as_text=True).strip(),
        "sheet": asset("css/reach.css"),
        "scripts": {name: asset(f"js/{name}.js") for name in ("scan", "dwell", "one_by_one")},
    }


def by_hand_of(visit: Visit, order: Sequence[Question]) -> list[tuple[str, str, str]]:
    """The questions that are drawn, typed or photographed, and the card of a menu that only leads there:
    (code, the menu, its card)."""
    opens = {
        to.code: (menu.code, card)
        for menu in order
        for card, to in opened_by(visit.bank, visit.bank.question(menu.code)).items()
    }
    found = (one for one in order if one.kind in BY_HAND and one.code not in visit.given)
    return [(one.code, *opens.get(one.code, ("", ""))) for one in found]
