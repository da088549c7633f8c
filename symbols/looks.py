"""The child of the set as this child looks: hair style, head covering, glasses, hearing aid, wheelchair.

In: the text of one of our drawings and the choices. Out: the same drawing with the child's head, and the
seat they sit in, put in place of what is drawn. Nothing is kept in the files for this: a head is always
written from the same numbers, so the default can be written once more and found. Other people in a drawing
stay as they are.
"""

import re

from symbols.drawing.chair import IN_A_CHAIR, wheelchair
from symbols.drawing.hair import LYING, glasses, hearing_aid, skull
from symbols.drawing.kit import SKIN, number
from symbols.model import AIDS, COVERS, HAIR_STYLES

CHILD = "crop"
_CLOTH = {"hijab": "#3f9aa6", "turban": "#f2994a", "patka": "#4f97dc"}
_DRAWN_AS = {"hijab": "scarf", "turban": "turban", "patka": "patka", "short": CHILD, "bald": "none"}
_SKIN_DISC = re.compile(rf'<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)" class="{SKIN}"')
_IN_BED = re.compile(rf'<g transform="rotate\({re.escape(number(LYING))} [^"]*">$')
_YELLOW_TOP = re.compile(r'<path d="M(-?[\d.]+) ([\d.]+)V[^"]*" fill="#ffd23f"/>$')
SMALLEST_WORN = 8.0  # radius of a head below which glasses would be a blot


def _head(at: tuple[float, float, float], style: str, cover: str, aids: frozenset[str]) -> str:
    """The child's head without its face, as chosen."""
    x, y, r = at
    drawn = _DRAWN_AS.get(style if cover == "none" else cover, style)
    out = skull(x, y, r, drawn, SKIN, _CLOTH[cover]) if cover != "none" else skull(x, y, r, drawn)
    if "glasses" in aids and r >= SMALLEST_WORN:
        out += glasses(x, y, r)
    if "hearing-aid" in aids and cover != "hijab" and r >= SMALLEST_WORN:
        out += hearing_aid(x, y, r)
    return out


def _seated(before: str, at: tuple[float, float, float]) -> str:
    """What is drawn before the child's head, with a wheelchair round the yellow top if that comes last."""
    top = _YELLOW_TOP.search(before)
    if top is None or at[2] < SMALLEST_WORN:
        return before
    back, wheels = wheelchair(at, float(top[1]), float(top[2]))
    return before[: top.start()] + back + top[0] + wheels


def _in_a_chair(svg: str) -> str:
    """The drawing with the whole body of the child in a wheelchair, where a seat alone will not do."""
    for on_feet, seated in IN_A_CHAIR:
        svg = svg.replace(on_feet, seated)
    return svg


def _worn_in_bed(cover: str) -> tuple[str, frozenset[str]]:
    """What stays on to sleep: no aids, and the small cloth for a turban. A hijab stays: nobody is bared."""
    return ("patka" if cover == "turban" else cover), frozenset()


def child_heads(svg: str) -> list[tuple[float, float, float]]:
    """Where the child's head is in a drawing, and its radius: once, or nowhere, or more than once."""
    found = ((float(x), float(y), float(r)) for x, y, r in _SKIN_DISC.findall(svg))
    return [at for at in found if skull(*at, CHILD) in svg]


def dressed(svg: str, style: str | None, cover: str | None, aids: frozenset[str]) -> str:
    """The drawing with the child as chosen; None and no aids leave what is drawn. Raises `KeyError`."""
    style, cover = style or HAIR_STYLES[0], cover or COVERS[0]
    for choice, known in ((style, HAIR_STYLES), (cover, COVERS), *((aid, AIDS) for aid in aids)):
        if choice not in known:
            raise KeyError(choice)
    if (style, cover, aids) == (HAIR_STYLES[0], COVERS[0], frozenset()):
        return svg
    if "wheelchair" in aids:
        svg = _in_a_chair(svg)
    for at in child_heads(svg):
        before, _, after = svg.partition(skull(*at, CHILD))
        before = _seated(before, at) if "wheelchair" in aids else before
        worn = _worn_in_bed(cover) if _IN_BED.search(before) else (cover, aids)
        svg = before + _head(at, style, *worn) + after
    return svg
