"""More feelings, drawn like the first ones: one face, one colour, one sign."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, portrait
from symbols.drawing.kit import (
    BLUE,
    GREEN,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SKY,
    SUN,
    area,
    disc,
    dots,
    line,
    tilt,
)
from symbols.drawing.limbs import forearms
from symbols.drawing.parts import halo, heart, star
from symbols.model import Group, Speech

MOODS = Sheet(Group.FEELINGS)
ADJECTIVE = Speech.ADJECTIVE


@MOODS.draw("Shy", "embarrassed, awkward, bashful", ADJECTIVE)
def shy() -> str:
    """A child with red cheeks smiles a little, the head bent to one side, and looks away and down."""
    cheeks = disc(31, 55, 5.5, "#e8806f", ink="none") + disc(65, 55, 5.5, "#e8806f", ink="none")
    chest = area("M17 81Q23 68 48 68T79 81A43 43 0 0 1 17 81Z", SUN)
    shown = head(48, 44, 26, "crop", "small", "open", "worry", 1.1, 1.3) + cheeks
    return halo("#fbdfe4") + chest + tilt(shown, 9, 48, 68)


@MOODS.draw("Ill", "sick, unwell, poorly, not well", ADJECTIVE)
def ill() -> str:
    """A child with a thermometer in the mouth and a cloth on the head."""
    cloth = area("M24 26Q48 16 72 26L70 36Q48 28 26 36Z", SKY)
    glass = line("M54 62L80 52", 7.5) + line("M56 61L80 52", 2.6, "#fff")
    return halo("#dcead0") + portrait("wavy", "open", "worry", down=0.6) + cloth + glass


@MOODS.draw("Surprised", "shocked, did not expect, amazed", ADJECTIVE)
def surprised() -> str:
    """A child with very high brows, a small round mouth, a hand at the cheek, and lines shooting out."""
    rays = line("M11 26L5 20M85 26L91 20M21 13L16 6M75 13L80 6M48 7V2", 3.6, ORANGE)
    return halo("#ffe9c2") + rays + portrait("oh", "wide", "sky", y=48)


@MOODS.draw("Fed up", "had enough, annoyed, grumpy", ADJECTIVE)
def fed_up() -> str:
    """A child with folded arms rolling the eyes."""
    child = bust(48, 38, 21, SUN, 90, 17, "crop", "sad", "up", "flat", 1, -1.1)
    return halo("#dfe0e6") + child + forearms("M22 83L62 76", SUN, 5.5)


@MOODS.draw("Frustrated", "stuck, cannot do it, annoyed", ADJECTIVE)
def frustrated() -> str:
    """A child with eyes screwed up and teeth together, both fists at the cheeks, and a tangle above."""
    knot = line("M34 9C50 2 60 16 48 17S34 5 50 4S66 14 44 14", 2.6)
    arms = forearms("M22 86L20 72", SUN, 8, 11)
    return halo("#f8cdb4") + portrait("teeth", "joy", "cross", y=47) + arms + knot


@MOODS.draw("Left out", "not included, no one plays with me", ADJECTIVE)
def left_out() -> str:
    """Two children laugh and play with a ball; a third child stands apart and watches."""
    pair = bust(54, 27, 9.5, BLUE, 50, 14, "bob", "grin", look=0.7, skin="#f4c8a0", tint="#bf5c2e")
    pair += bust(80, 27, 9.5, GREEN, 50, 14, "curly", "grin", look=-0.7, skin="#9c663e", tint="#35302f")
    child = bust(28, 60, 15, SUN, 86, 14, "crop", "sad", "open", "worry", 0.8, -0.9)
    return halo("#e3e7ee") + pair + disc(67, 48, 8, RED) + line("M60.5 45Q67 51 73.5 45", 2.2, PAPER) + child


@MOODS.draw("I miss someone", "miss, homesick, wish they were here", Speech.PHRASE)
def missing_someone() -> str:
    """A sad child thinking of someone, seen in a thought cloud with a heart."""
    cloud = area("M46 40C34 42 32 26 42 24C40 8 60 4 66 12C76 4 92 12 88 24C94 34 86 42 76 40Z", PAPER)
    kin = bust(63, 21, 7.5, PLUM, 39, 13, "long")
    child = bust(29, 58, 16, SUN, 86, 15, "crop", "sad", "open", "worry", 0.7, -0.6)
    return halo("#dbe3f2") + cloud + kin + heart(80, 29, 0.4, w=1.8) + dots("48 46,44 51", 5) + child


@MOODS.draw("Hopeful", "hope, looking forward, wish", ADJECTIVE)
def hopeful() -> str:
    """A child looking up at a star."""
    return halo("#fff0b8") + portrait("small", "up", "high", 0.6, -1.2, 52) + star(74, 17, 1.1)
