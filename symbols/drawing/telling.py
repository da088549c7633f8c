"""Words to refuse and to tell. Who hurts is grey and calm; nothing is shown that frightens or lures."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, turned_away
from symbols.drawing.kit import BLUE, GREY, LEAF, PAPER, SKY, SUN, WOOD, area, box, dots, fit, line
from symbols.drawing.limbs import arm, palm, reach, thumb
from symbols.drawing.parts import arrow, crossed, padlock
from symbols.model import Group, Speech

TELLING = Sheet(Group.SAFETY)
PHRASE = Speech.PHRASE
SHADE = "#9aa0a8"
PALE = "#e3e4e7"


def _grip(x: float, y: float, flip: bool = False) -> str:
    """A grey sleeve and hand that comes from the right (or left) and closes at x, y."""
    side = -1 if flip else 1
    sleeve = f"M{x + side * 30} {y - 6}L{x + side * 16} {y - 1}"
    back = "M22-7Q8-13 2-7L-1 1Q-1 12 7 12L18 8Q25 4 25-1Z"
    fingers = "M2-2H-6M1 4H-7M3 10H-4"
    closed = line(fit(fingers, x, y, 1, flip), 7) + line(fit(fingers, x, y, 1, flip), 2.6, GREY)
    return line(sleeve, 14) + line(sleeve, 8, SHADE) + closed + area(fit(back, x, y, 1, flip), GREY, 2.6)


@TELLING.draw("Leave me alone", "go away, give me space, let me be", PHRASE)
def leave_me_alone() -> str:
    """A child holds up one flat hand; a grey grown-up, seen from behind, goes away."""
    away = arrow("M70 88H80", "M78 80L93 88L78 95Z", LEAF)
    child = bust(26, 48, 16, SUN, 92, 15, "crop", "flat", "open", "cross", 0.6)
    return turned_away(76, 32, 12, 76) + child + away + arm("M34 78Q52 86 50 66", SUN) + palm(50, 54, 0.8)


@TELLING.draw("Do not touch me", "no touching, hands off, do not touch", PHRASE)
def do_not_touch() -> str:
    """Someone grey, seen from behind, reaches for a child; a big red cross says no."""
    child = bust(25, 50, 15, SUN, 92, 15, "crop", "flat", "open", "cross", 0.7)
    hand_ = reach("M68 66Q64 78 56 70", GREY, 6, skin=PALE)
    return child + turned_away(75, 36, 13) + hand_ + crossed(50, 19, 13)


@TELLING.draw("Private parts", "underwear, what underwear covers, private")
def private_parts() -> str:
    """A vest and a pair of underpants, nobody in them."""
    vest = area("M30 6V20Q30 26 22 28V50H74V28Q66 26 66 20V6H58Q58 24 48 24T38 6Z", SKY)
    pants = area("M20 58H76V68Q60 70 56 88H40Q36 70 20 68Z", PAPER) + line("M20 64H76", 2.4, BLUE)
    return vest + pants


@TELLING.draw("Someone touched me", "touched, I did not want it", PHRASE)
def touched_me() -> str:
    """Someone grey, seen from behind, lays a hand on the shoulder of a child who looks at it, worried."""
    child = bust(30, 50, 16, SUN, 92, 16, "crop", "wavy", "open", "worry", 0.9, 0.5)
    return child + turned_away(75, 34, 13) + reach("M68 64Q64 76 51 72", GREY, 6.5, skin=PALE)


@TELLING.draw("Held down", "restrained, held me, could not move", PHRASE)
def held_down() -> str:
    """Someone grey stands behind a sad child and holds both arms fast."""
    adult = bust(48, 17, 12, GREY, 92, 25, "short", "flat", "closed", "", 0, 0, PALE, SHADE)
    child = bust(48, 50, 16, SUN, 92, 16, "crop", "sad", "open", "worry", 0, 1)
    left = reach("M22 52Q13 72 24 79", GREY, 6.5, True, skin=PALE)
    right = reach("M74 52Q83 72 72 79", GREY, 6.5, skin=PALE)
    return adult + child + line("M36 92V84M60 92V84", 2.6) + left + right


@TELLING.draw("Locked in", "locked up, shut in, cannot get out", PHRASE)
def locked_in() -> str:
    """A sad child looks through the small window of a door with a big lock."""
    door = box(14, 4, 68, 88, WOOD, 2) + box(26, 12, 44, 42, SKY, 2)
    child = head(48, 35, 14, "crop", "sad", "open", "worry", 0, 0.6)
    return door + child + padlock(62, 74, 0.85)


@TELLING.draw("Someone made me do it", "forced me, I had to, made me do it", PHRASE)
def made_me() -> str:
    """An unwilling child whose arms hang on strings from a grey hand above."""
    child = bust(48, 58, 15, SUN, 93, 14, "crop", "sad", "open", "worry", 0, 0.5)
    arms = reach("M33 84Q16 82 18 66", SUN, 5) + reach("M63 84Q80 82 78 66", SUN, 5, True)
    strings = line("M18 56L40 20M78 56L56 20M48 42V20", 2.2)
    bar = box(24, 13, 48, 7, WOOD, 3) + box(40, 2, 16, 15, PALE, 5)
    return strings + child + arms + bar + line("M46 9v7M51 9v7", 2)


@TELLING.draw("Someone threatened me", "threat, scared me, said bad things will happen", PHRASE)
def threatened() -> str:
    """A grey grown-up says something dark and sharp to a frightened child."""
    adult = bust(70, 50, 15, GREY, 92, 14, "short", "talk", "open", "cross", -0.8, 0.3, PALE, SHADE)
    child = bust(23, 60, 14, SUN, 92, 14, "crop", "wavy", "wide", "worry", 0.6)
    spikes = (
        "M28 6L36 10L44 4L52 10L60 4L66 11L74 9L72 18L78 24L68 28"
        "L66 36L58 30L44 36L40 30L28 32L31 24L24 18L31 14Z"
    )
    return adult + child + area(spikes, "#8d93a8") + line("M50 11V20", 5, PAPER) + dots("50 26", 5.5, PAPER)


@TELLING.draw("Someone does something I don't like", "does not feel right, I want it to stop", PHRASE)
def something_i_dont_like() -> str:
    """Someone grey, seen from behind, tugs at a child's sleeve; the child frowns and shows a thumb down."""
    child = bust(56, 46, 16, SUN, 92, 15, "crop", "sad", "open", "cross", -0.6)
    tug = reach("M26 66Q28 84 38 80", GREY, 6, True, skin=PALE)
    return child + turned_away(18, 34, 12) + tug + thumb(82, 74, 0.62, down=True)
