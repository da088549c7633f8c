"""The pen: one ink line, one palette, flat colours, on a square of 96 by 96.

In: shapes in the square's units. Out: SVG elements as text, with numbers cut to one decimal so that a
drawing stays small and comes out the same, byte for byte, every time. Nothing here carries an id, a
style or a word, so a drawing can be inlined many times on one page.
"""

import re

from symbols.model import DEFAULT_HAIR, DEFAULT_SKIN, HAIR_CLASS, HAIR_COLOURS, SKIN_CLASS, SKIN_TONES

INK = "#1d1d1f"
LINE = 3.0
SKIN = SKIN_CLASS
HAIR = HAIR_CLASS
NONE = "none"

SUN = "#ffd23f"
BLUE = "#4f97dc"
SKY = "#d9edfd"
GREEN = "#5cba8c"
LEAF = "#3a9d63"
MINT = "#d8f0e0"
PLUM = "#b983c9"
LILAC = "#eadff4"
RED = "#e2574c"
ROSE = "#f9d9d4"
HEART = "#ea5f7d"
WOOD = "#c48d58"
CREAM = "#fdf1cf"
PAPER = "#fff"
GREY = "#c3c6cb"
MIST = "#e8e9ec"
NAVY = "#3d5387"
ORANGE = "#f2994a"

_CLASSED = {SKIN: SKIN_TONES[DEFAULT_SKIN], HAIR: HAIR_COLOURS[DEFAULT_HAIR]}
_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
_STEPS = {"m": 2, "l": 2, "t": 2, "q": 4, "s": 4, "c": 6, "h": 1, "v": 1, "a": 7, "z": 0}


def number(value: float) -> str:
    """A number with at most one decimal, as short as SVG allows."""
    text = f"{round(value + 0.0, 1):.1f}".removesuffix(".0")
    text = text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text
    return "0" if text in ("-0", "", "-") else text


def _scaled(command: str, values: list[float], x: float, y: float, k: float, flip: bool) -> list[float]:
    """One command's numbers, moved to x, y, made k times as large and mirrored if asked."""
    side = -k if flip else k
    x, y = (x, y) if command.isupper() else (0.0, 0.0)
    kind = command.lower()
    if kind == "a":
        rx, ry, turn, large, sweep, to_x, to_y = values
        return [rx * k, ry * k, turn, large, 1 - sweep if flip else sweep, x + to_x * side, y + to_y * k]
    if kind == "h":
        return [x + values[0] * side]
    if kind == "v":
        return [y + values[0] * k]
    return [x + v * side if i % 2 == 0 else y + v * k for i, v in enumerate(values)]


def fit(d: str, x: float = 0, y: float = 0, k: float = 1, flip: bool = False) -> str:
    """Path data drawn around 0, 0 set at x, y, k times as large; `flip` mirrors it left to right."""
    out, tokens, command = "", _TOKEN.findall(d), ""
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
            out += command
        count = _STEPS[command.lower()]
        values, tokens = [float(t) for t in tokens[:count]], tokens[count:]
        for value in _scaled(command, values, x, y, k, flip):
            text = number(value)
            out += text if out[-1].isalpha() or text[0] == "-" else " " + text
    return out


def _paint(fill: str, w: float | None, ink: str) -> str:
    """Fill, line width and line colour as attributes; what the drawing's group already says is left out."""
    out = f' class="{fill}" fill="{_CLASSED[fill]}"' if fill in _CLASSED else ""
    if not out and fill != NONE:
        out = f' fill="{fill}"'
    if ink != INK:
        out += f' stroke="{ink}"'
    if w is not None and ink != NONE and w != LINE:
        out += f' stroke-width="{number(w)}"'
    return out


def area(d: str, fill: str, w: float | None = None, ink: str = INK) -> str:
    """A filled shape from path data."""
    return f'<path d="{fit(d)}"{_paint(fill, w, ink)}/>'


def line(d: str, w: float | None = None, ink: str = INK) -> str:
    """A line, or several, from path data."""
    return area(d, NONE, w, ink)


def dots(d: str, size: float, ink: str = INK) -> str:
    """Round dots `size` across at each "x y" of a comma list; lines of almost no length with round ends."""
    return line("".join(f"M{at.strip()}h.1" for at in d.split(",")), size, ink)


def disc(x: float, y: float, r: float, fill: str, w: float | None = None, ink: str = INK) -> str:
    """A circle."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(r)}"{_paint(fill, w, ink)}/>'


def oval(x: float, y: float, rx: float, ry: float, fill: str, w: float | None = None, ink: str = INK) -> str:
    """An upright ellipse."""
    at = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
    return f"<ellipse {at}{_paint(fill, w, ink)}/>"


def box(
    x: float, y: float, wide: float, high: float, fill: str,
    corner: float = 3, w: float | None = None, ink: str = INK,
) -> str:  # fmt: skip
    """A rectangle with rounded corners."""
    at = f'x="{number(x)}" y="{number(y)}" width="{number(wide)}" height="{number(high)}"'
    round_off = f' rx="{number(corner)}"' if corner else ""
    return f"<rect {at}{round_off}{_paint(fill, w, ink)}/>"


def tilt(body: str, degrees: float, x: float, y: float) -> str:
    """The same shapes turned about x, y."""
    return f'<g transform="rotate({number(degrees)} {number(x)} {number(y)})">{body}</g>'
