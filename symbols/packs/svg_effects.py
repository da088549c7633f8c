"""How much work the effects of a drawing are: soft shadows, masks, see-through layers.

In: a parsed drawing and what its style sheets say. Out: nothing, or PictureRefused (too heavy); a filter is
left as an attribute and nowhere else, so that paper can be drawn without it (`press.typeset`).
Each of these makes a phone or a printer paint a sheet of its own, as large as the part, so a short file can
keep it busy for minutes. Measured at 192 pixels: about 0.05 s for a step of a filter, 0.03 to 0.07 s for a
mask, 0.01 s for a layer that is seen through.
"""

import re

from lxml import etree

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.svg_sheets import Said, Sheets, declared
from symbols.packs.svg_uses import Drawn

MOST_WORK = 400  # of which a step of a filter is 10: forty steps in all, or eight shadows of five
_STEP = {
    "feBlend": 10,
    "feColorMatrix": 10,
    "feComponentTransfer": 10,
    "feComposite": 10,
    "feDropShadow": 20,
    "feGaussianBlur": 10,
    "feFlood": 2,
    "feMerge": 5,
    "feOffset": 2,
    "filter": 1,
    "mask": 5,
    "clipPath": 1,
}
_LAYERS = frozenset(("opacity", "mix-blend-mode", "isolation"))
_PLAIN = frozenset(("1", "1.0", "100%", "normal", "auto", "inherit"))
_ONE_FILTER = re.compile(r"""url\(\s*["']?#[^"')\s]+["']?\s*\)""", re.I)


def judge_effects(root: etree._Element, sheets: Sheets) -> None:
    """Raise PictureRefused where the effects are more work than a picture can need."""
    if any(name.endswith("filter") for name in sheets.names()):
        raise PictureRefused(Refused.TOO_HEAVY, "filter in a style sheet")
    for part in root.iter(etree.Element):
        _settle_filter(part)
    Drawn(root, sheets, lambda part: _work(part, sheets)).judge(MOST_WORK, Refused.TOO_HEAVY)


def _settle_filter(part: etree._Element) -> None:
    """Leave the part's filter in its attribute, one of the drawing's own or none."""
    said = list(declared(part.get("style", "")))
    for name, value in said:
        if name.endswith("filter"):
            part.set("filter", value)
    if any(name.endswith("filter") for name, _ in said):
        part.set("style", ";".join(f"{name}:{value}" for name, value in said if not name.endswith("filter")))
    asked = part.get("filter", "none").strip()
    if asked in ("none", ""):
        part.attrib.pop("filter", "")
    elif not _ONE_FILTER.fullmatch(asked):
        raise PictureRefused(Refused.TOO_HEAVY, "filter")


def _work(part: etree._Element, sheets: Sheets) -> int:
    """What drawing the part itself costs, without what it shows."""
    own: list[Said] = [(str(name), str(value)) for name, value in part.attrib.items()]
    said = [*own, *declared(part.get("style", "")), *sheets.of(part)]
    layers = sum(name in _LAYERS and value.strip() not in _PLAIN for name, value in said)
    return _STEP.get(str(part.tag).rpartition("}")[2], 0) + layers
