"""The front door of this room: everything that prints pictures, in one place.

In: cards. Out: tagged PDF (`print_*`), or the same pages as PNG for a preview (`draw_*`).
"""

from symbols.paper.grid import draw_cards, print_cards

__all__ = ["draw_cards", "print_cards"]
