"""The front door of this room: everything that prints pictures, in one place.

In: cards. Out: tagged PDF (`print_*`), or the same pages as PNG for a preview (`draw_*`).
"""

from symbols.paper.board import draw_board, print_board
from symbols.paper.book import draw_book, print_book
from symbols.paper.grid import draw_cards, print_cards
from symbols.paper.strips import draw_strips, print_strips
from symbols.paper.trial import draw_trial, print_trial

__all__ = [
    "draw_board", "draw_book", "draw_cards", "draw_strips", "draw_trial",
    "print_board", "print_book", "print_cards", "print_strips", "print_trial",
]  # fmt: skip
