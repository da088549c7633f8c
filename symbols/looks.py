"""The child of the set as this child looks: hair style, head covering, glasses, hearing aid, wheelchair.

In: the text of one of our drawings and the choices. Out: the same drawing with the child's head, and the
seat they sit in, put in place of what is drawn. Nothing is kept in the files for this: a head is always
written from the same numbers, so the default can be written once more and found. Other people in a drawing
stay as they are.
"""

import re

from symbols.drawing.hair import glasses, hearing_aid, skull
from symbols.drawing.kit import GREY, NAVY, SKIN, box, line
from symbols.model import AIDS, COVERS, HAIR_STYLES

CHILD = "crop"
_CLOTH = {"hijab": "#3f9aa6", "turban": "#f2994a", "patka": "#4f97dc"}
_DRAWN_AS = {"hijab": "scarf", "turban": "turban", "patka": "patka", "short": CHILD, "bald": "none"}
_SKIN_DISC = re.compile(rf'<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)" class="{SKIN}"')
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


def _chair(at: tuple[float, float, float], left: float, bottom: float) -> tuple[str, str]:
    """A wheelchair seen from the front: its back, which the child covers, and its two wheels."""
    x, y, r = at
    k, half = r / 10, x - left
    rise, grip = f"{y + 14 * k}V{y + 6 * k}h", 3 * k
    grips = f"M{x - half + 2 * k} {rise}{-grip}M{x + half - 2 * k} {rise}{grip}"
    back = box(x - half + 4 * k, y + 7 * k, 2 * half - 8 * k, bottom - y - 7 * k, NAVY) + line(grips, 4)
    wide, high = 3.8 * k, bottom - y - 9 * k
    places = (max(2.0, x - half - wide / 2), min(94 - wide, x + half - wide / 2))
    wheels = "".join(box(at_x, bottom - high, wide, high, GREY, wide / 2) for at_x in places)
    return back, wheels


def _seated(before: str, at: tuple[float, float, float]) -> str:
    """What is drawn before the child's head, with a wheelchair round the yellow top if that comes last."""
    top = _YELLOW_TOP.search(before)
    if top is None or at[2] < SMALLEST_WORN:
        return before
    back, wheels = _chair(at, float(top[1]), float(top[2]))
    return before[: top.start()] + back + top[0] + wheels


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
    for at in child_heads(svg):
        before, _, after = svg.partition(skull(*at, CHILD))
        before = _seated(before, at) if "wheelchair" in aids else before
        svg = before + _head(at, style, cover, aids) + after
    return svg
