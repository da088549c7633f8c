"""Where the words of each block lie on a drawn page, so that an editor can point at a sentence. Pure.

In: a page that Typst drew as SVG with the paper's blocks marked (`marks` in the data: each block's words are
a link whose address is "mark:" and the block's place). Out: boxes in points, and the page without the marks.
The marks draw nothing: a marked page and one that is not look the same.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from lxml import etree

_MARK = "mark:"
_LINK = re.compile(rb"<a\b[^>]*>(?:<rect\b[^>]*/>)?</a>")
_MOVE = re.compile(r"(translate|matrix)\(([^)]*)\)")
_HREF = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True, slots=True)
class Box:
    """Where a block's words lie; `block` is its place among the paper's blocks."""

    block: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """A page as SVG, its size in points, and where each block lies on it, in order: one box a block; of a
    sentence within a paragraph one for each row, so that it covers no other."""

    svg: bytes
    width: float
    height: float
    boxes: tuple[Box, ...]


def marked_page(svg: bytes, within: Collection[int] = ()) -> MarkedPage:
    """A drawn page with its marks taken off. `within`: the places of blocks that are sentences of a
    paragraph."""
    root = etree.fromstring(svg)
    width, height = (float(each) for each in root.get("viewBox", "0 0 0 0").split()[2:])
    found: dict[tuple[int, int], Box] = {}
    for box in _boxes(root):
        # Words of one row lie at one height.
        key = (box.block, round(box.y + box.height) if box.block in within else 0)
        found[key] = _joined(found[key], box) if key in found else box
    return MarkedPage(_LINK.sub(b"", svg), width, height, tuple(found.values()))


def _boxes(root: etree._Element) -> Iterator[Box]:
    for link in root.iter("{*}a"):
        address = link.get("href") or link.get(_HREF) or ""
        drawn = link.find("{*}rect")
        if address.startswith(_MARK) and drawn is not None:
            x, y = _place(link)
            size = float(drawn.get("width", 0)), float(drawn.get("height", 0))
            yield Box(int(address.removeprefix(_MARK)), x, y, *size)


def _place(element: etree._Element) -> tuple[float, float]:
    """Where an element's own zero lies on the page. Typst only ever moves what holds words."""
    x = y = 0.0
    for each in (element, *element.iterancestors()):
        for kind, numbers in _MOVE.findall(each.get("transform", "")):
            values = [float(number) for number in numbers.replace(",", " ").split()]
            moved = values if kind == "translate" else values[4:]
            x, y = x + moved[0], y + (moved[1] if len(moved) > 1 else 0)
    return x, y


def _joined(first: Box, more: Box) -> Box:
    x, y = min(first.x, more.x), min(first.y, more.y)
    right = max(first.x + first.width, more.x + more.width)
    end = max(first.y + first.height, more.y + more.height)
    return Box(first.block, x, y, right - x, end - y)
