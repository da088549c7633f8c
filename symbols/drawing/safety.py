"""Safety. What hurts is shown by a grey figure without a face, so that it is clear and frightens nobody."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import BLUE, GREY, RED, SKIN, SUN, area, line
from symbols.drawing.limbs import arm, reach
from symbols.drawing.parts import drop, padlock, pointing
from symbols.model import Group, Speech

SAFETY = Sheet(Group.SAFETY)
SHADE = "#9aa0a8"


@SAFETY.draw("Bullying", "bully, mean, picked on, left out")
def bullying() -> str:
    """Two children in grey laugh and point at a sad child, who turns away."""
    near = bust(76, 32, 11, GREY, 76, 12, "tail", "grin", "joy", skin="#e3e4e7", tint="#9aa0a8")
    far = bust(55, 25, 10, GREY, 58, 12, "short", "grin", "joy", skin="#e3e4e7", tint="#9aa0a8")
    point = arm("M82 60Q80 82 64 74", SHADE, 8) + pointing(55, 70, 0.62, flip=True, skin="#e3e4e7")
    child = bust(23, 58, 14, SUN, 92, 14, "crop", "sad", "open", "worry", -0.6, 1) + drop(16, 67, 0.8)
    return far + near + child + point


@SAFETY.draw("Someone hurts me", "hurt, hit, abuse, touched, pinched", Speech.PHRASE)
def someone_hurts_me() -> str:
    """A grey hand holds the arm of a sad child too tight; small red lines show that it hurts."""
    child = bust(36, 42, 19, SUN, 92, 16, "crop", "sad", "open", "worry", -0.5, 1)
    sleeve = line("M93 60L82 67", 15) + line("M93 60L82 67", 9, SHADE)
    back = area("M84 60Q72 54 66 60L62 68Q62 82 70 82L80 78Q88 74 88 68Z", GREY, 2.6)
    fingers = "M66 66H57M64 73H55M65 80H57"
    grip = (
        line(fingers, 8.5)
        + line(fingers, 3.6, GREY)
        + line("M68 58L62 57", 8)
        + line("M69 58L62 57", 3.2, GREY)
    )
    return child + sleeve + grip + back + line("M46 64l-5-3M44 73h-6M46 82l-5 3", 3, RED) + drop(27, 54, 0.95)


@SAFETY.draw("Someone shouts", "shouting, yell, argue, loud", Speech.PHRASE)
def someone_shouts() -> str:
    """A grey grown-up with an open mouth; sharp lines go to a child covering both ears."""
    adult = bust(66.5, 34, 16, GREY, 92, 16, "short", "shout", "closed", skin="#dfe1e5", tint=SHADE)
    child = bust(26, 60, 14, SUN, 92, 15, "crop", "sad", "closed", "worry")
    hands = reach("M12 84Q3 78 10 67", SUN, 5, flip=True) + reach("M40 84Q49 78 42 67", SUN, 5)
    return adult + child + hands + line("M48 30L38 26M47 39L34 40M50 48l-8 5", 3.6, RED)


@SAFETY.draw("Secret", "do not tell, quiet, hush")
def secret() -> str:
    """A child winks and holds one finger to smiling lips."""
    finger = area("M45 86V62a3.6 3.6 0 0 1 7.2 0V75l7 2q4 2 3 7l-2 8H42Q41 88 45 86Z", SKIN, 2.8)
    return bust(48, 42, 25, SUN, 92, 17, "crop", "smile", "wink") + finger


@SAFETY.draw("Private", "confidential, only for me, keep safe", Speech.ADJECTIVE)
def private() -> str:
    """A closed folder with a padlock."""
    folder = area("M6 26q0-5 5-5H34l8 9H81q5 0 5 5V80q0 5-5 5H11q-5 0-5-5Z", BLUE)
    return folder + line("M6 40H86", 2.4) + padlock(68, 66, 1.15)
