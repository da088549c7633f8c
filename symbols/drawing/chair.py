"""A wheelchair seen from the front, and the child whose whole body moves, on their feet or in it.

In: where the head is, how wide and how long the body. Out: SVG elements as text. What depends on the chair
is always written from the same numbers, so that the one can take the other's place when a picture is loaded.
"""

from symbols.drawing.figures import shoulders
from symbols.drawing.kit import BLUE, GREY, NAVY, PAPER, RED, SUN, WOOD, box, disc, line
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


def _bench(left: float) -> str:
    """A bench from `left` to the edge of the disc."""
    return box(left, 73, 88 - left, 7, WOOD) + line(f"M{left + 7} 80V91M81 80V91", 5)


def alone_on_bench() -> str:
    """The body of a child who sits at one end of a bench."""
    legs = line("M26 79V88M38 79V88", 9) + line("M26 79V88M38 79V88", 4, NAVY)
    return _bench(8) + shoulders(32, 36, 19, SUN, 75, 12) + legs


def alone_by_bench() -> str:
    """The same child in a wheelchair beside the empty bench."""
    back, wheels = wheelchair((32, 36, 19), 9, 91)
    return _bench(56) + back + shoulders(32, 36, 19, SUN, 88, 12) + wheels


def _rider(body: str, arms: str, leg: str) -> str:
    """A child seen from the side: yellow top, blue trousers."""
    top = line(body, 16) + line(body, 10, SUN) + line(arms, 9) + line(arms, 3.4, SUN)
    return top + line(leg, 9) + line(leg, 3.4, NAVY)


def cyclist() -> str:
    """A bicycle and the body of the child who rides it."""
    wheels = disc(22, 74, 15, PAPER, 4) + disc(74, 74, 15, PAPER, 4)
    frame = "M22 74L40 56H66L50 74ZM74 74L64 46H72"
    rider = _rider("M44 54L52 36", "M52 38L68 48", "M44 56L58 62L52 76")
    return wheels + line(frame, 7.5) + line(frame, 2.6, RED) + rider


def hand_cyclist() -> str:
    """The same child on a cycle with three wheels that the hands turn."""
    wheels = disc(76, 77, 12, PAPER, 4) + disc(36, 74, 15, PAPER, 4)
    frame = "M30 52L36 70L58 74L76 77L66 50M60 44L72 56"
    return (
        line("M24 76V46", 7)
        + wheels
        + line(frame, 7.5)
        + line(frame, 2.6, RED)
        + _rider("M44 62L52 38", "M52 40L70 50", "M44 66L62 62L70 68")
    )


def standing() -> str:
    """The body of a child who stands."""
    legs, feet = "M41 70V84M55 70V84", "M39 87h3M54 87h3"
    return line(legs, 11) + line(legs, 5, NAVY) + line(feet, 7) + shoulders(48, 33, 16, SUN, 72, 11)


def sitting() -> str:
    """The same child in a wheelchair."""
    back, wheels = wheelchair((48, 33, 16), 28, 90)
    legs, feet = "M41 74V85M55 74V85", "M39 88h3M54 88h3"
    seat = line(legs, 11) + line(legs, 5, NAVY) + line(feet, 7)
    return back + seat + shoulders(48, 33, 16, SUN, 76, 11) + wheels


IN_A_CHAIR = (
    (star_jump(), star_seated()),
    (alone_on_bench(), alone_by_bench()),
    (cyclist(), hand_cyclist()),
    (standing(), sitting()),
)  # as drawn, and as the child who chose the wheelchair sees it
