"""The front door of this folder: a questionnaire as paper and as cards. In: `PaperFacts`. Out: tagged PDF.

Raises NothingToAsk; GlyphMissing, CardUnreadable, WordsTooLong with the name of a card.
"""

from consult.paper.cards import lay_cards
from consult.paper.laying import Picture
from consult.paper.model import PaperFacts
from consult.paper.setting import lay_paper
from symbols.paper.printing import as_pdf, as_png


def print_paper(facts: PaperFacts, picture: Picture, *, grey: bool = False) -> bytes:
    """To fill in with a pen."""
    return as_pdf(lay_paper(facts, picture, grey=grey))


def draw_paper(facts: PaperFacts, picture: Picture, dots_per_inch: int = 60) -> list[bytes]:
    """The same pages as PNG."""
    return as_png(lay_paper(facts, picture), dots_per_inch)


def print_question_cards(facts: PaperFacts, picture: Picture, *, grey: bool = False) -> bytes:
    """To cut out and put on a table."""
    return as_pdf(lay_cards(facts, picture, grey=grey))


def draw_question_cards(facts: PaperFacts, picture: Picture, dots_per_inch: int = 60) -> list[bytes]:
    """The same pages as PNG."""
    return as_png(lay_cards(facts, picture), dots_per_inch)
