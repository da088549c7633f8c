"""Arms and hands: an arm that grows out of its shoulder, hands with a thumb.

In: where, and the colour of the sleeve. Out: SVG elements as text.
"""

import re
from math import atan2, cos, degrees, hypot, radians, sin

from symbols.drawing.kit import LINE, SKIN, SUN, area, disc, fit, line, number

_POINT = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
# A closed hand on a wrist at 0, 0, pointing up, with its thumb to the left; absolute commands only.
_FIST = "M-6 4L-6.5-1C-11.5-3-12.5-8-9.5-9.500C-7.5-10-6-8-5.5-7C-5-14 7-14 7.5-5L6 4Z"


def _turned(d: str, x: float, y: float, k: float, turn: float, flip: bool) -> str:
    """Path data of absolute points, mirrored if asked, turned clockwise by degrees and set at x, y."""
    c, s = cos(radians(turn)) * k, sin(radians(turn)) * k
    side = -1 if flip else 1
    out = ""
    for command, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", d):
        values = [float(v) for v in _POINT.findall(numbers)]
        points = [(side * a, b) for a, b in zip(values[::2], values[1::2], strict=True)]
        pairs = (f"{number(x + a * c - b * s)} {number(y + a * s + b * c)}" for a, b in points)
        out += command + " ".join(pairs)
    return out


def fist(x: float, y: float, r: float = 5, turn: float = 0, flip: bool = False, skin: str = SKIN) -> str:
    """A closed hand about 2r across whose wrist is at x, y; it points up, turned clockwise by degrees."""
    return area(_turned(_FIST, x, y, r / 7.5, turn, flip), skin, 2.4 if r < 5 else None)


def reach(
    d: str,
    sleeve: str,
    r: float = 5,
    flip: bool = False,
    thick: float = 8,
    skin: str = SKIN,
    elbow: bool = False,
) -> str:
    """An arm from its shoulder along path data of absolute points, with a hand at its end.

    The start lies within the body and stays open, so that the sleeve grows out of the shoulder; with
    `elbow` it is round and closed, for a forearm that lies before the body.
    """
    at = [float(v) for v in _POINT.findall(d)]
    aside, down = at[-2] - at[-4], at[-1] - at[-3]
    long = hypot(aside, down) or 1.0
    wrist = (at[-2] + aside / long * thick * 0.1, at[-1] + down / long * thick * 0.1)
    hand_ = fist(*wrist, r, degrees(atan2(aside, -down)), flip, skin)
    return arm(d, sleeve, thick, elbow) + hand_


def arm(d: str, sleeve: str, thick: float = 8, elbow: bool = False) -> str:
    """A sleeve along path data; a hand closes its end. It starts open, or at a round elbow."""
    tube = line(d, thick + LINE) + line(d, thick - LINE, sleeve)
    if elbow:
        return tube
    x, y, to_x, to_y = (float(v) for v in _POINT.findall(d)[:4])
    k = thick / 2 / (hypot(to_x - x, to_y - y) or 1.0)
    aside, down = (y - to_y) * k, (to_x - x) * k
    ends = "".join(f"M{x + s * aside} {y + s * down}h.1" for s in (1, -1))
    return f'<g stroke-linecap="butt">{tube}</g>' + line(ends)


def forearms(d: str, sleeve: str, r: float = 5, thick: float = 10) -> str:
    """A pair of forearms before the body: the left one along path data of M and L, and its mirror image."""
    at = [float(v) for v in _POINT.findall(d)]
    other = "M" + "L".join(f"{96 - x} {y}" for x, y in zip(at[::2], at[1::2], strict=True))
    return reach(other, sleeve, r, True, thick, elbow=True) + reach(d, sleeve, r, False, thick, elbow=True)


def embrace(d: str, sleeve: str, held: str, r: float = 5, turn: float = 90, flip: bool = False) -> str:
    """An arm round someone: the sleeve passes behind `held`, the hand at its end lies on their shoulder.

    The path starts behind the head of `held`, so that no open sleeve shows.
    """
    x, y = (float(v) for v in _POINT.findall(d)[-2:])
    return arm(d, sleeve, 9, elbow=True) + held + fist(x, y, r, turn, flip)


def hand(x: float, y: float, r: float = 4.5, skin: str = SKIN) -> str:
    """A closed hand, small."""
    return disc(x, y, r, skin)


def palm(x: float, y: float, k: float = 1, flip: bool = False, skin: str = SKIN) -> str:
    """An open hand with fingers up, about 18k wide and 28k high."""
    out = (
        "M-8.5 4V-6a2.2 2.2 0 0 1 4.4 0V-10.5a2.2 2.2 0 0 1 4.4 0V-9.5a2.2 2.2 0 0 1 4.4 0V1.6l1.4-2.6"
        "a2.2 2.2 0 0 1 4 1.8C9 7 7 14.5 0 14.5S-8.5 10-8.5 4Z"
    )
    gaps = "M-4.1-6V1M.3-9.5V1"
    return area(fit(out, x, y, k, flip), skin) + line(fit(gaps, x, y, k, flip), min(LINE, 2 * k))


def thumb(x: float, y: float, k: float = 1, cuff: str = SUN, down: bool = False, skin: str = SKIN) -> str:
    """A fist with the thumb up (or down), about 40k across."""
    s = -1.0 if down else 1.0

    def v(value: float) -> str:
        return f" {value * s}"

    sweep = "0" if down else "1"
    fist = (
        f"M-10{v(-2)}L-2{v(-18)}C-1{v(-21)} 6{v(-20)} 5{v(-14)}L4{v(-6)}H14A4 4 0 0 {sweep} 15{v(2)}"
        f"A4 4 0 0 {sweep} 14{v(9)}A4 4 0 0 {sweep} 11{v(16)}H-2L-10{v(13)}Z"
    )
    gaps = f"M15{v(2)}H8M14{v(9)}H8"
    sleeve = f"M-19{v(-4)}H-10V{v(15)}H-19Z"
    return area(fit(sleeve, x, y, k), cuff) + area(fit(fist, x, y, k), skin) + line(fit(gaps, x, y, k), 2.4)
