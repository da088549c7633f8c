"""Picture cards on A4, 2 to 25 a page, to cut out or to point at.

In: cards in the order wanted. Out: a tagged PDF, or its pages as PNG.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from press.model import Role
from symbols.paper.model import CARD_WORDS, CardWords, PaperCard
from symbols.paper.printing import PREVIEW_DOTS, Plan, Setting, Sheet, as_pdf, as_png, credit_line, finished

_TEMPLATE = "grid.typ"


@dataclass(frozen=True, slots=True)
class Layout:
    """How cards fill a page: columns and rows, lying or standing, millimetres of the widest picture, and
    points of the words: as big as looks well, and the smallest that long words are set in."""

    columns: int
    rows: int
    landscape: bool
    picture: int
    biggest: int
    smallest: int

    def plan(self) -> Plan:
        """For a template."""
        return {
            "columns": self.columns,
            "rows": self.rows,
            "landscape": self.landscape,
            "biggest": self.biggest,
            "smallest": self.smallest,
        }


# The way of turning the page that leaves the biggest square above the words. Words stay at 14 points, the
# size of easy read, for up to 9 a page.
LAYOUTS: Mapping[int, Layout] = {
    2: Layout(2, 1, True, 140, 52, 14),
    4: Layout(2, 2, False, 97, 34, 14),
    6: Layout(3, 2, True, 94, 28, 14),
    9: Layout(3, 3, False, 64, 22, 14),
    12: Layout(3, 4, False, 60, 18, 12),
    16: Layout(4, 4, False, 48, 17, 10),
    20: Layout(4, 5, False, 48, 14, 9),
    25: Layout(5, 5, False, 39, 13, 8),
}


def print_cards(
    cards: Sequence[PaperCard], *, per_page: int, title: str, lang: str, cut_lines: bool = True,
    words: bool = True, grey: bool = False, around: CardWords = CARD_WORDS,
) -> bytes:  # fmt: skip
    """The cards as PDF/UA-1; `per_page` is a key of LAYOUTS (KeyError otherwise), `lang` that of the title.

    Without `cut_lines` each card has a frame instead. Without `words` each picture is a figure heard by its
    first word. Raises GlyphMissing with the card's id, CardUnreadable, WordsTooLong.
    """
    return as_pdf(_sheet(cards, per_page, title, lang, around, cut_lines=cut_lines, words=words, grey=grey))


def draw_cards(
    cards: Sequence[PaperCard], *, per_page: int, title: str, lang: str, cut_lines: bool = True,
    words: bool = True, grey: bool = False, around: CardWords = CARD_WORDS,
    dots_per_inch: int = PREVIEW_DOTS,
) -> list[bytes]:  # fmt: skip
    """The same pages as PNG. Raises as `print_cards`."""
    sheet = _sheet(cards, per_page, title, lang, around, cut_lines=cut_lines, words=words, grey=grey)
    return as_png(sheet, dots_per_inch)


def pages_of(
    setting: Setting, cards: Sequence[PaperCard], per_page: int, around: CardWords | None = None, *,
    words: bool = True, also: Sequence[PaperCard] = (),
) -> list[Plan]:  # fmt: skip
    """The cards page by page, with the credits of its own cards on each page, as pages go their own ways.

    Credits are heard once, all together on the last page; on the pages before they are print alone. `also`:
    cards that stand elsewhere. Without `around` the pages stay together and someone else names the credits.
    """
    pages: list[Plan] = []
    for start in range(0, len(cards) or 1, per_page):
        some = cards[start : start + per_page]
        drawn = [setting.card(card, words=words) for card in some]
        pages.append({"cards": drawn, "credits": around and credit_line(some, around)})
    if around:
        pages[-1] |= {"credits": None, "last": setting.credit([*also, *cards], around)}
    return pages


def _sheet(
    cards: Sequence[PaperCard], per_page: int, title: str, lang: str, around: CardWords, *,
    cut_lines: bool, words: bool, grey: bool,
) -> Sheet:  # fmt: skip
    layout = LAYOUTS[per_page]
    setting = Setting(layout.picture, grey)
    setting.say("title", title, lang, Role.TITLE)
    pages = pages_of(setting, cards, per_page, around, words=words)
    plan = {**layout.plan(), "cut_lines": cut_lines, "pages": pages}
    return finished(_TEMPLATE, setting, plan, title=title, lang=lang)
