"""Things that many drawings share: house, heart, bubble, clock, sheet of paper, badge, ticks and arrows.

In: where and how large. Out: SVG elements as text.
"""

from symbols.drawing.kit import (
    CREAM,
    HEART,
    INK,
    LEAF,
    PAPER,
    RED,
    SKIN,
    area,
    box,
    disc,
    dots,
    fit,
    line,
)  # fmt: skip


def halo(fill: str) -> str:
    """The pale disc behind a feeling, so that feelings differ by colour too."""
    return disc(48, 48, 45, fill, ink="none")


def house(
    x: float, y: float, wide: float, high: float, wall: str = CREAM, roof: str = RED, eave: float = 5
) -> str:
    """A house whose roof peak is at y; walls start at 42 % of its height."""
    top = y + high * 0.44
    walls = area(f"M{x} {top}V{y + high}H{x + wide}V{top}", wall)
    return walls + area(f"M{x - eave} {top}L{x + wide / 2} {y}L{x + wide + eave} {top}Z", roof)


def heart(x: float, y: float, k: float = 1, fill: str = HEART, w: float = 3) -> str:
    """A heart about 20k wide."""
    d = "M0 9C-12 1-11-8-5.5-8C-2.5-8-.8-6 0-4.2C.8-6 2.5-8 5.5-8C11-8 12 1 0 9Z"
    return area(fit(d, x, y, k), fill, w)


def bubble(
    x: float, y: float, wide: float, high: float, tail: float, tip: tuple[float, float], fill: str = PAPER
) -> str:
    """A speech bubble with its tail leaving the lower edge at x = tail and ending at tip."""
    b = y + high
    right = f"M{x + 7} {y}h{wide - 14}q7 0 7 7v{high - 14}q0 7-7 7L{tail + 4} {b}"
    left = f"L{tip[0]} {tip[1]}L{tail - 4} {b}H{x + 7}q-7 0-7-7v{14 - high}q0-7 7-7Z"
    return area(right + left, fill)


def talking(x: float, y: float, size: float = 5, step: float = 8) -> str:
    """Three dots: someone is speaking."""
    return dots(f"{x - step} {y},{x} {y},{x + step} {y}", size)


def clock(x: float, y: float, r: float, fill: str = PAPER) -> str:
    """A clock face showing about four."""
    return disc(x, y, r, fill) + line(f"M{x} {y - r * 0.58}V{y}l{r * 0.42} {r * 0.26}")


def sheet(x: float, y: float, wide: float, high: float, lines: int = 3, fill: str = PAPER) -> str:
    """A sheet of paper with lines of writing."""
    gap = high / (lines + 1)
    d = "".join(f"M{x + 4.5} {y + gap * (i + 1)}h{wide - 9}" for i in range(lines))
    return box(x, y, wide, high, fill) + line(d, 2.2)


def tick_sheet(x: float, y: float, wide: float, high: float, lines: int = 3) -> str:
    """A sheet of paper with a ticked list."""
    gap = high / (lines + 1)
    ticks = "".join(f"M{x + 4} {y + gap * (i + 1)}l2.4 2.4 4-5" for i in range(lines))
    rules = "".join(f"M{x + 15} {y + gap * (i + 1)}h{wide - 19}" for i in range(lines))
    return box(x, y, wide, high, PAPER) + line(ticks, 2.6, LEAF) + line(rules, 2.2)


def badge(x: float, y: float, strap: str = RED) -> str:
    """A name badge hanging from the neck at x, y."""
    ribbon = line(f"M{x - 8} {y}L{x} {y + 11}L{x + 8} {y}", 2.6, strap)
    return (
        ribbon
        + box(x - 5, y + 10, 10, 12, PAPER, 1.5, 2.2)
        + disc(x, y + 14, 1.4, INK, ink="none")
        + line(f"M{x - 2} {y + 18.5}h4", 1.8)
    )


def ticked(x: float, y: float, r: float, fill: str = LEAF) -> str:
    """A tick on a disc."""
    return disc(x, y, r, fill) + line(fit("M-4.8.2L-1.4 3.8L5-3.6", x, y, r / 10), max(3, r * 0.26), PAPER)


def crossed(x: float, y: float, r: float, fill: str = RED) -> str:
    """A cross on a disc."""
    return disc(x, y, r, fill) + line(fit("M-4-4L4 4M4-4L-4 4", x, y, r / 10), max(3, r * 0.26), PAPER)


def plus(x: float, y: float, r: float, fill: str = LEAF) -> str:
    """A plus on a disc."""
    return disc(x, y, r, fill) + line(fit("M-5 0H5M0-5V5", x, y, r / 10), max(3, r * 0.26), PAPER)


def arrow(d: str, head: str, fill: str = INK) -> str:
    """A thick arrow: a line along d and a solid head."""
    return line(d, 7, fill) + area(head, fill, 3, fill)


def star(x: float, y: float, k: float = 1, fill: str = "#ffd23f", w: float = 3) -> str:
    """A five-pointed star about 20k across."""
    d = "M0-10L2.9-3.6L9.6-3L4.5 1.6L6 8.3L0 4.8L-6 8.3L-4.5 1.6L-9.6-3L-2.9-3.6Z"
    return area(fit(d, x, y, k), fill, w)


def drop(x: float, y: float, k: float = 1, fill: str = "#7cc0f5", w: float = 2.4) -> str:
    """A tear or a drop of sweat, point up."""
    return area(fit("M0-7C3-2 4.4 0 4.4 2.6a4.4 4.4 0 0 1-8.8 0C-4.4 0-3-2 0-7Z", x, y, k), fill, w)


def query(x: float, y: float, k: float = 1, w: float = 4) -> str:
    """A question mark about 20k high."""
    hook = fit("M-5-5C-5-12 6-12 6-5C6-1 0-1 0 4", x, y, k)
    return line(hook, w) + dots(f"{x} {y + 10 * k}", w + 1)


def padlock(x: float, y: float, k: float = 1, fill: str = "#ffd23f", open_: bool = False) -> str:
    """A padlock about 28k wide and 36k high."""
    bow = "M-8-2V-9a8 8 0 0 1 16 0V-6" if open_ else "M-8-2V-9a8 8 0 0 1 16 0V-2"
    ring = fit(bow, x + (6 * k if open_ else 0), y - (2 * k if open_ else 0), k)
    body = area(
        fit("M-14-1a3 3 0 0 1 3-3H11a3 3 0 0 1 3 3V15a3 3 0 0 1-3 3H-11a3 3 0 0 1-3-3Z", x, y, k), fill
    )
    return line(ring, max(3, 4.4 * k)) + body + line(fit("M0 5V10", x, y, k), max(3, 5 * k))


def pencil(x: float, y: float, k: float = 1, fill: str = "#ffd23f") -> str:
    """A pencil lying on its slant, writing tip at x, y; about 34k long."""
    body = area(fit("M0 0L3-9L23-29L29-23L9-3Z", x, y, k), fill)
    return (
        body
        + line(fit("M3-9L9-3M19-25L25-19", x, y, k), 2.2)
        + area(fit("M0 0L1.4-4.4L4.4-1.4Z", x, y, k), INK)
    )


def pointing(x: float, y: float, k: float = 1, flip: bool = False, skin: str = SKIN) -> str:
    """A hand pointing to the right with one finger, about 30k across."""
    d = "M-14-6H2L15-6a3 3 0 0 1 0 6H5a3.4 3.4 0 0 1 0 6.6a3.2 3.2 0 0 1-2 6H-8L-14 9Z"
    return area(fit(d, x, y, k, flip), skin) + line(fit("M5 0H0M5 6.6H0", x, y, k, flip), 2)
