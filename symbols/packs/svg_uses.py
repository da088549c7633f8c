"""How large a drawing becomes once everything that it repeats is drawn.

In: a parsed drawing. Out: nothing, or PictureRefused (too many uses). Ten lines can ask for a thousand
million shapes, each `use` showing ten of the one before; patterns, masks and markers can do the same.
"""

import re
from collections.abc import Iterator

from lxml import etree

from symbols.packs.model import PictureRefused, Refused

MOST_DRAWN = 60_000
_LOCAL = re.compile(r"""url\(\s*["']?#([^"')\s]+)""", re.I)
_STYLE = "{http://www.w3.org/2000/svg}style"


def judge_uses(root: etree._Element) -> None:
    """Raise PictureRefused where more than 60,000 shapes would be drawn, or something shows itself."""
    named = {str(name): part for part in root.iter(etree.Element) if (name := part.get("id"))}
    if not any(True for part in root.iter(etree.Element) for _ in _shown(part)):
        return
    _Counter(named).judge(root)


class _Counter:
    """Counts each named part once."""

    def __init__(self, named: dict[str, etree._Element]) -> None:
        self._named = named
        self._costs: dict[str, int] = {}
        self._open: set[str] = set()

    def judge(self, root: etree._Element) -> None:
        if self._cost(root) > MOST_DRAWN:
            raise PictureRefused(Refused.TOO_MANY_USES)

    def _cost(self, part: etree._Element) -> int:
        total = 0
        for inner in part.iter(etree.Element):
            total += 1 + sum(self._shown_cost(name) for name in _shown(inner))
        return total

    def _shown_cost(self, name: str) -> int:
        if name not in self._named:
            return 0
        if name in self._open or len(self._open) > 60:
            raise PictureRefused(Refused.TOO_MANY_USES)
        if name not in self._costs:
            self._open.add(name)
            self._costs[name] = min(self._cost(self._named[name]), MOST_DRAWN + 1)
            self._open.discard(name)
        return self._costs[name]


def _shown(part: etree._Element) -> Iterator[str]:
    """Names of the parts that this one shows, paints or cuts with."""
    if part.tag == _STYLE:
        return
    for attribute, value in part.attrib.items():
        text = str(value)
        if str(attribute).rpartition("}")[2] == "href" and text.strip().startswith("#"):
            yield text.strip()[1:]
        elif "(" in text:
            yield from _LOCAL.findall(text)
