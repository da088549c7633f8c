"""A wheelchair seen from the front, and the child whose whole body moves, on their feet or in it.

In: where the head is, how wide and how long the body. Out: SVG elements as text. What depends on the chair
is always written from the same numbers, so that the one can take the other's place when a picture is loaded.
"""

from symbols.drawing.kit import BLUE, GREY, NAVY, RED, SUN, box, line
from symbols.drawing.limbs import arm, fist


def wheelchair(at: tuple[float, float, float], left: float, bottom: float) -> tuple[str, str]:
    """A wheelchair round shoulders: its back, which the child covers, and its two wheels."""
    x, y, r = at
    k, half = r / 10, x - left
    rise, grip = f"{y + 14 * k}V{y + 6 * k}h", 3 * k
    grips = f"M{x - half + 2 * k} {rise}{-grip}M{x + half - 2 * k} {rise}{grip}"
    back = box(x - half + 4 * k, y + 7 * k, 2 * half - 8 * k, bottom - y - 7 * k, NAVY) + line(grips, 4)
    wide, high = 3.8 * k, bottom - y - 9 * k
    places = (max(2.0, x - half - wide / 2), min(94 - wide, x + half - wide / 2))
    wheels = "".join(box(at_x, bottom - high, wide, high, GREY, wide / 2) for at_x in places)
    return back, wheels


def _arms_up() -> str:
    """Both arms in the air, and the yellow top."""
    left = arm("M42 44L22 26", SUN, 9) + fist(22, 26, 5, -45)
    right = arm("M54 44L74 26", SUN, 9) + fist(74, 26, 5, 45)
    return left + right + line("M48 44V60", 21) + line("M48 44V60", 15, SUN)


def star_jump() -> str:
    """The body of a child in mid star jump, legs spread."""
    legs, feet = "M44 62L28 86M52 62L68 86", "M26 88h-5M70 88h5"
    spread = line(legs, 13) + line(legs, 7, NAVY) + line(feet, 9) + line(feet, 3.6, RED)
    return line("M36 92h24", 3, BLUE) + spread + _arms_up()


def star_seated() -> str:
    """The same child in a wheelchair: the arms do it."""
    back = box(34, 42, 28, 28, NAVY) + line("M34 46h-4M62 46h4", 4)
    legs, feet = "M43 66V82M53 66V82", "M41 87h2M53 87h2"
    seated = line(legs, 12) + line(legs, 6, NAVY) + line(feet, 9) + line(feet, 3.6, RED)
    wheels = box(24, 50, 9, 42, GREY, 4.5) + box(63, 50, 9, 42, GREY, 4.5)
    return back + line("M33 70H63", 7) + seated + _arms_up() + wheels
