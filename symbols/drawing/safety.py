"""Safety. What hurts is shown by a grey figure without a face, so that it is clear and frightens nobody."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand
from symbols.drawing.kit import BLUE, GREY, RED, SKIN, SUN, area, disc, line
from symbols.drawing.parts import drop, padlock, pointing
from symbols.model import Group, Speech

SAFETY = Sheet(Group.SAFETY)
SHADE = "#9aa0a8"


@SAFETY.draw("Bullying", "bully, mean, picked on, left out")
def bullying() -> str:
    """Two grey figures point at a child, who looks sad."""
    far = area("M48 60V52Q48 42 60 42T72 52V60ZM69 60V52Q69 42 80 42T91 52V60Z", GREY)
    heads = disc(60, 31, 10.5, SHADE) + disc(80, 31, 10.5, SHADE)
    points = pointing(65, 66, 0.8, flip=True, skin=GREY)
    return (
        far
        + heads
        + bust(26, 56, 15, SUN, 92, 15, "crop", "sad", "open", "worry", 0, 1)
        + drop(19, 66, 0.8)
        + points
    )


@SAFETY.draw("Someone hurts me", "hurt, hit, abuse, touched, pinched", Speech.PHRASE)
def someone_hurts_me() -> str:
    """A large grey hand grips the arm of a sad child; red lines show where it hurts."""
    child = bust(34, 42, 19, SUN, 92, 16, "crop", "sad", "open", "worry", -0.5, 0.8)
    sleeve = area("M92 60H76V86H92Z", SHADE)
    grip = area("M78 62H64a4 4 0 0 0-4 4H54a4 4 0 0 0 0 8H52a4 4 0 0 0 1 8h6q4 5 10 5h9Z", GREY) + line(
        "M54 74h8M53 82h8", 2.4
    )
    return child + sleeve + grip + line("M62 54l4-8M72 56l7-6M52 57l-1-5", 3.6, RED) + drop(25, 54, 0.95)


@SAFETY.draw("Someone shouts", "shouting, yell, argue, loud", Speech.PHRASE)
def someone_shouts() -> str:
    """A grey grown-up with an open mouth; sharp lines go to a child covering both ears."""
    adult = bust(66.5, 34, 16, GREY, 92, 16, "short", "shout", "closed", skin="#dfe1e5", tint=SHADE)
    child = bust(26, 60, 14, SUN, 92, 15, "crop", "sad", "closed", "worry")
    hands = (
        arm("M9 87Q5 76 11 66", SUN, 6)
        + arm("M43 87Q47 76 41 66", SUN, 6)
        + hand(12, 61, 4.6)
        + hand(40, 61, 4.6)
    )
    return adult + child + hands + line("M48 30L38 26M47 39L34 40M50 48l-8 5", 3.6, RED)


@SAFETY.draw("Secret", "do not tell, quiet, hush")
def secret() -> str:
    """A child with one finger on the lips."""
    finger = area("M45 84V60a4 4 0 0 1 8 0V74l8 2q4 2 3 7l-2 9H42Q40 86 45 84Z", SKIN, 2.8)
    return bust(48, 44, 25, SUN, 92, 17, "crop", "small", look=0.6) + finger


@SAFETY.draw("Private", "confidential, only for me, keep safe", Speech.ADJECTIVE)
def private() -> str:
    """A closed folder with a padlock."""
    folder = area("M6 26q0-5 5-5H34l8 9H81q5 0 5 5V80q0 5-5 5H11q-5 0-5-5Z", BLUE)
    return folder + line("M6 40H86", 2.4) + padlock(68, 66, 1.15)
