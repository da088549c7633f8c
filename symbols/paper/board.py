"""A board for sorting: two or three big places, such as "I like" and "I do not like", and cards to put there.

In: the places and the cards. Out: a tagged PDF, or its pages as PNG.
"""

from collections.abc import Sequence

from press.model import Role
from symbols.paper.grid import LAYOUTS, pages_of
from symbols.paper.model import BOARD_WORDS, BoardWords, PaperCard
from symbols.paper.printing import PREVIEW_DOTS, Setting, Sheet, as_pdf, as_png, finished

_TEMPLATE = "board.typ"


class PlacesMiscounted(ValueError):
    """A board has two or three places."""


def print_board(
    heading: str, places: Sequence[PaperCard], cards: Sequence[PaperCard], *, lang: str, per_page: int = 25,
    grey: bool = False, around: BoardWords = BOARD_WORDS,
) -> bytes:  # fmt: skip
    """The board, then pages of cards to cut out, as PDF/UA-1. `per_page` is a key of `grid.LAYOUTS`.

    Raises PlacesMiscounted, GlyphMissing with the card's id, CardUnreadable, WordsTooLong.
    """
    return as_pdf(_sheet(heading, places, cards, lang, per_page, grey, around))


def draw_board(
    heading: str, places: Sequence[PaperCard], cards: Sequence[PaperCard], *, lang: str, per_page: int = 25,
    grey: bool = False, around: BoardWords = BOARD_WORDS, dots_per_inch: int = PREVIEW_DOTS,
) -> list[bytes]:  # fmt: skip
    """The same pages as PNG. Raises as `print_board`."""
    return as_png(_sheet(heading, places, cards, lang, per_page, grey, around), dots_per_inch)


def _sheet(
    heading: str, places: Sequence[PaperCard], cards: Sequence[PaperCard], lang: str, per_page: int,
    grey: bool, around: BoardWords,
) -> Sheet:  # fmt: skip
    if not 2 <= len(places) <= 3:
        raise PlacesMiscounted(len(places))
    layout = LAYOUTS[per_page]
    setting = Setting(layout.picture, grey)
    setting.say("heading", heading, lang, Role.TITLE)
    drawn = [setting.card(place) for place in places]
    cut_out = setting.say("cut-out", around.cut_out, around.lang, Role.HEADING)
    pages = pages_of(setting, cards, per_page, around.cards, also=places)
    plan = {**layout.plan(), "cut_lines": True, "places": drawn, "cut_out": cut_out, "pages": pages}
    return finished(_TEMPLATE, setting, plan, title=heading, lang=lang)
