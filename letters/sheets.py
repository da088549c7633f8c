"""The pages of a letter that is being written, as they will print, and where each sentence lies on them.

In: a Letter and its pictures. Out: `Sheet`s. Drawn pages of the last few letters are kept in memory only, so
that a browser which asks for four pages has them drawn once. Raises GlyphMissing, PaperRefused as printing
would.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from children.model import ReviewId
from letters.model import Letter
from letters.pictures import LetterPictures
from letters.render.pdf import render_marked
from letters.stored import as_json
from press.marks import Box, MarkedPage

_KEPT = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a line, or a row of it, lies on its page, in points."""

    line_id: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as SVG. `name` changes with whatever is on it."""

    svg: bytes
    name: str
    width: float
    height: float
    spots: tuple[Spot, ...]


def draw_sheets(letter: Letter, pictures: LetterPictures) -> tuple[Sheet, ...]:
    """The pages that will print."""
    named = hashlib.sha256(f"{as_json(letter)}\0{pictures.book.ref!r}".encode()).digest()
    known = _DRAWN.get(named)
    if known is None:
        known = tuple(_sheet(page, places) for page, places in render_marked(letter, pictures.find))
        _DRAWN.keep(named, known)
    return known


def newest_sheet(review_id: ReviewId, name: str) -> Sheet | None:
    """A page of what was drawn last of a review's letter, by its name; None where it was drawn elsewhere or
    is no longer the newest: then it is drawn again."""
    newest = _NEWEST.get(review_id.bytes) or ()
    return next((sheet for sheet in newest if sheet.name == name), None)


def keep_newest(review_id: ReviewId, sheets: tuple[Sheet, ...]) -> None:
    """These are the pages that a browser asks for next, one by one."""
    _NEWEST.keep(review_id.bytes, sheets)


def _sheet(page: MarkedPage, places: Mapping[str, tuple[Box, ...]]) -> Sheet:
    spots = tuple(
        Spot(line, box.x, box.y, box.width, box.height) for line, boxes in places.items() for box in boxes
    )
    return Sheet(page.svg, hashlib.sha256(page.svg).hexdigest()[:16], page.width, page.height, spots)


def sheets_record(sheets: Collection[Sheet], there: Collection[str]) -> list[dict[str, Any]]:
    """The pages as plain values for the editor's script; those that are `there` already without what is
    drawn on them."""
    return [
        {
            "name": each.name,
            "width": round(each.width),
            "height": round(each.height),
            "spots": [[spot.line_id, *map(round, (spot.x, spot.y, spot.width, spot.height))]
                      for spot in each.spots],
            **({} if each.name in there else {"svg": each.svg.decode()}),
        }
        for each in sheets
    ]  # fmt: skip


class _Drawn:
    """The pages of the letters that were drawn last."""

    def __init__(self) -> None:
        self._alone = threading.Lock()
        self._pages: OrderedDict[bytes, tuple[Sheet, ...]] = OrderedDict()

    def get(self, named: bytes) -> tuple[Sheet, ...] | None:
        with self._alone:
            return self._pages.get(named)

    def keep(self, named: bytes, sheets: tuple[Sheet, ...]) -> None:
        with self._alone:
            self._pages[named] = sheets
            self._pages.move_to_end(named)
            while len(self._pages) > _KEPT:
                self._pages.popitem(last=False)


_DRAWN, _NEWEST = _Drawn(), _Drawn()
