"""Pages as a booklet: two to a sheet of A4, in the order in which folded sheets are read.

In: a PDF of A5 pages, upright or across. Out: a PDF to print on both sides and fold. It is for paper alone:
who reads with a screen reader has the pages themselves, which are tagged.
"""

import io

import pikepdf
from pikepdf import Rectangle

_LONG, _SHORT = 841.89, 595.28  # A4 in points


def folded(pdf: bytes, *, right_to_left: bool = False) -> bytes:
    """The sheets: turn over at the short edge; upright pages are folded once down the middle. Pages that lie
    across stand one above the other, to be cut and stapled."""
    with pikepdf.open(io.BytesIO(pdf)) as document, pikepdf.new() as sheets:
        box = document.pages[0].mediabox
        across = float(box[2]) > float(box[3])
        places = list(range(len(document.pages))) + [-1] * (-len(document.pages) % (2 if across else 4))
        for first, second in _pairs(places) if not across else zip(places[::2], places[1::2], strict=True):
            pair = (second, first) if right_to_left and not across else (first, second)
            sheets.add_blank_page(page_size=(_SHORT, _LONG) if across else (_LONG, _SHORT))
            for place, where in zip(pair, _halves(across=across), strict=True):
                if place >= 0:
                    sheets.pages[-1].add_overlay(document.pages[place], where)
        made = io.BytesIO()
        sheets.save(made, deterministic_id=True)
    return made.getvalue()


def _pairs(places: list[int]) -> list[tuple[int, int]]:
    """What lies beside what: the last page beside the first, then the second beside the last but one."""
    pairs = []
    for at in range(len(places) // 2):
        low, high = places[at], places[-1 - at]
        pairs.append((low, high) if at % 2 else (high, low))
    return pairs


def _halves(*, across: bool) -> tuple[Rectangle, Rectangle]:
    half = _LONG / 2
    if across:
        return Rectangle(0, half, _SHORT, _LONG), Rectangle(0, 0, _SHORT, half)
    return Rectangle(0, 0, half, _SHORT), Rectangle(half, 0, _LONG, _SHORT)
