"""How large a drawing becomes once everything that it repeats is drawn.

In: a parsed drawing and what its style sheets say. Out: nothing, or PictureRefused (too many uses). Ten lines
can ask for a thousand million shapes, each `use` showing ten of the one before; patterns, masks and markers
can do the same.
"""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.svg_sheets import Sheets

MOST_DRAWN = 60_000
_LOCAL = re.compile(r"""url\(\s*["']?#([^"')\s]+)""", re.I)
_STYLE = "{http://www.w3.org/2000/svg}style"


def judge_uses(root: etree._Element, sheets: Sheets) -> None:
    """Raise PictureRefused where more than 60,000 shapes would be drawn, or something shows itself."""
    Drawn(root, sheets, lambda _: 1).judge(MOST_DRAWN, Refused.TOO_MANY_USES)


class Drawn:
    """Adds up what every part weighs, with all that it shows, paints or cuts with; each named part once."""

    def __init__(self, root: etree._Element, sheets: Sheets, weight: Callable[[etree._Element], int]) -> None:
        self._root = root
        self._sheets = sheets
        self._weight = weight
        self._named = {str(name): part for part in root.iter(etree.Element) if (name := part.get("id"))}
        self._own: dict[etree._Element, tuple[int, tuple[str, ...]]] = {}
        self._costs: dict[str, int] = {}
        self._open: set[str] = set()
        self._most = 0

    def judge(self, most: int, reason: Refused) -> None:
        """Raise PictureRefused for `reason` where the whole weighs more than `most`."""
        self._most = most
        if self._cost(self._root) > most:
            raise PictureRefused(reason)

    def _cost(self, part: etree._Element) -> int:
        total = 0
        for inner in part.iter(etree.Element):
            if inner not in self._own:
                self._own[inner] = self._weight(inner), tuple(self._shown(inner))
            weight, shown = self._own[inner]
            total += weight + sum(map(self._shown_cost, shown))
        return total

    def _shown_cost(self, name: str) -> int:
        if name not in self._named:
            return 0
        if name in self._open or len(self._open) > 60:
            raise PictureRefused(Refused.TOO_MANY_USES)
        if name not in self._costs:
            self._open.add(name)
            self._costs[name] = min(self._cost(self._named[name]), self._most + 1)
            self._open.discard(name)
        return self._costs[name]

    def _shown(self, part: etree._Element) -> Iterator[str]:
        """Names of the parts that this one shows, paints or cuts with."""
        if part.tag == _STYLE:
            return
        for attribute, value in part.attrib.items():
            text = str(value)
            if str(attribute).rpartition("}")[2] == "href" and text.strip().startswith("#"):
                yield text.strip()[1:]
            elif "(" in text:
                yield from _LOCAL.findall(text)
        for _, value in self._sheets.of(part):
            yield from _LOCAL.findall(value)
