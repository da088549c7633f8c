"""The A5 card that a child gets: what it is for, a code to scan, and what to do without a phone.

In: a Card. Out: a tagged PDF of one page, or its picture for a preview.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from press.fit import fitting
from press.model import Block, Paper, Role
from press.paper import draw_png

_TEMPLATE = Path(__file__).with_name("card.typ")
# Side of the code in mm: a phone reads 40 mm at arm's length, and bigger is easier for a shaking hand.
_LAYOUTS = tuple({"code": millimetres} for millimetres in (66, 58, 50, 44))


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says. `code` is the QR code as SVG, `code_words` what a screen reader says in its place."""

    heading: Block
    before: tuple[Block, ...]
    code: bytes
    code_words: Block
    after: tuple[Block, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)


def render_card(card: Card) -> bytes:
    """The card as PDF/UA-1 of one page. Raises PaperTooLong, GlyphMissing, PictureUnreadable."""
    pdf, _ = fitting(_TEMPLATE, _paper(card), _LAYOUTS)
    return pdf


def draw_card(card: Card, *, dots_per_inch: int = 96) -> bytes:
    """The same page as PNG. Raises as `render_card`."""
    _, fitted = fitting(_TEMPLATE, _paper(card), _LAYOUTS)
    return draw_png(_TEMPLATE, fitted, dots_per_inch=dots_per_inch)[0]


def _paper(card: Card) -> Paper:
    heading = replace(card.heading, role=Role.TITLE)
    code = replace(card.code_words, role=Role.FIGURE, picture="code")
    return Paper(
        title=heading.text,
        lang=heading.lang,
        blocks=(heading, *card.before, code, *card.after),
        pictures={**card.pictures, "code": card.code},
    )
