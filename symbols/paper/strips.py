"""Sentence strips: pictures in a row that say one sentence, to cut out.

In: sentences as cards in order. Out: a tagged PDF, or its pages as PNG.
"""

from collections.abc import Sequence

from press.model import Role
from symbols.paper.model import CARD_WORDS, CardWords, PaperCard
from symbols.paper.printing import PREVIEW_DOTS, Setting, Sheet, as_pdf, as_png, finished

_TEMPLATE = "strips.typ"
_WIDTH = 281  # millimetres between the margins of lying A4
_WIDEST = 46  # millimetres of one picture's place
_MOST = 7  # places in one row before the strip goes on below


def print_strips(
    strips: Sequence[Sequence[PaperCard]], *, title: str, lang: str, grey: bool = False,
    around: CardWords = CARD_WORDS,
) -> bytes:  # fmt: skip
    """The strips as PDF/UA-1, all pictures of one size; a strip is never split between pages.

    Raises GlyphMissing with the card's id, CardUnreadable, WordsTooLong.
    """
    return as_pdf(_sheet(strips, title, lang, grey, around))


def draw_strips(
    strips: Sequence[Sequence[PaperCard]], *, title: str, lang: str, grey: bool = False,
    around: CardWords = CARD_WORDS, dots_per_inch: int = PREVIEW_DOTS,
) -> list[bytes]:  # fmt: skip
    """The same pages as PNG. Raises as `print_strips`."""
    return as_png(_sheet(strips, title, lang, grey, around), dots_per_inch)


def _sheet(
    strips: Sequence[Sequence[PaperCard]], title: str, lang: str, grey: bool, around: CardWords
) -> Sheet:
    columns = max(6, min(_MOST, max((len(strip) for strip in strips), default=1)))
    width = min(_WIDEST, _WIDTH // columns)
    languages = max((len(card.words) for strip in strips for card in strip), default=1)
    setting = Setting(width, grey)
    setting.say("title", title, lang, Role.TITLE)
    drawn = [[setting.card(card) for card in strip] for strip in strips if strip]
    plan = {
        "strips": drawn,
        "columns": columns,
        "width": width,
        "height": round(width * (1.15 + 0.25 * languages)),
        "biggest": round(width * 0.4),
        "smallest": max(8, round(width * 0.26)),
        "credits": None,
        "last": setting.credit([card for strip in strips for card in strip], around),
    }
    return finished(_TEMPLATE, setting, plan, title=title, lang=lang)
