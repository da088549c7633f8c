"""Safety. What hurts is shown by grey, calm figures, so that it is clear and frightens nobody."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, turned_away
from symbols.drawing.kit import BLUE, GREY, PLUM, RED, SUN, area, box, line
from symbols.drawing.limbs import forearms, reach
from symbols.drawing.parts import drop, padlock, pointing
from symbols.model import Group, Speech

SAFETY = Sheet(Group.SAFETY)
SHADE = "#9aa0a8"


@SAFETY.draw("Bullying", "bully, mean, picked on, left out")
def bullying() -> str:
    """Two children in grey laugh; one points at a sad child, who turns away."""
    near = bust(75, 37, 12, GREY, 92, 13, "tail", "grin", "joy", skin="#e3e4e7", tint=SHADE)
    far = bust(48, 24, 10.5, GREY, 92, 12, "short", "grin", "joy", skin="#e3e4e7", tint=SHADE)
    point = reach("M70 62Q66 82 56 78", GREY, 1, thick=8) + pointing(49, 76, 0.62, True, "#e3e4e7")
    child = bust(20, 60, 13, SUN, 92, 13, "crop", "sad", "open", "worry", -0.6, 1) + drop(13, 69, 0.8)
    return far + near + child + point


@SAFETY.draw("Someone hurts me", "hurt, hit, abuse, touched, pinched", Speech.PHRASE)
def someone_hurts_me() -> str:
    """Someone grey, seen from behind, holds a sad child's arm too tight; red lines show that it hurts."""
    child = bust(30, 48, 16, SUN, 92, 16, "crop", "sad", "open", "worry", -0.5, 1) + drop(22, 58, 0.9)
    grip = reach("M68 64Q68 86 54 80", GREY, 6, skin="#e3e4e7")
    return child + turned_away(75, 34, 13) + grip + line("M40 72l-5-4M37 80h-7M40 87l-6 3", 3, RED)


@SAFETY.draw("Someone shouts", "shouting, yell, argue, loud", Speech.PHRASE)
def someone_shouts() -> str:
    """A grey grown-up with an open mouth; sharp lines go to a child covering both ears."""
    adult = bust(66.5, 34, 16, GREY, 92, 16, "short", "shout", "closed", skin="#dfe1e5", tint=SHADE)
    child = bust(26, 60, 14, SUN, 92, 15, "crop", "sad", "closed", "worry")
    hands = reach("M12 84Q3 78 10 67", SUN, 5, flip=True) + reach("M40 84Q49 78 42 67", SUN, 5)
    return adult + child + hands + line("M48 30L38 26M47 39L34 40M50 48l-8 5", 3.6, RED)


@SAFETY.draw("Secret", "do not tell, quiet, hush")
def secret() -> str:
    """A calm child holds a closed diary with a lock to the chest."""
    child = bust(48, 32, 19, SUN, 92, 18, "crop", "flat", "open", "", 0.7, 0)
    diary = box(30, 57, 36, 33, PLUM, 3) + line("M37 58V89", 2.6) + padlock(52, 74, 0.6)
    return child + diary + forearms("M17 82L28 76", SUN, 6, 9)


@SAFETY.draw("Private", "confidential, only for me, keep safe", Speech.ADJECTIVE)
def private() -> str:
    """A closed folder with a padlock."""
    folder = area("M6 26q0-5 5-5H34l8 9H81q5 0 5 5V80q0 5-5 5H11q-5 0-5-5Z", BLUE)
    return folder + line("M6 40H86", 2.4) + padlock(68, 66, 1.15)
