"""Feelings: one child's face on a pale disc; each differs by mouth, eyes, colour and one sign."""

from symbols.drawing.chair import alone_on_bench
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, portrait
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    LILAC,
    MIST,
    ORANGE,
    RED,
    SKIN,
    SKY,
    SUN,
    area,
    disc,
    dots,
    line,
    tilt,
)
from symbols.drawing.limbs import embrace, forearms, reach
from symbols.drawing.parts import crossed, drop, halo, heart, query, star, ticked
from symbols.model import Group, Speech

FEELINGS = Sheet(Group.FEELINGS)
ADJECTIVE = Speech.ADJECTIVE


def _backs() -> str:
    """Two heads seen from behind."""
    bodies = area("M50 43V38Q50 32 60 32T70 38V43ZM70 43V38Q70 32 79 32T88 38V43Z", GREY, 2.6)
    return bodies + disc(60, 23, 9, "#9aa0a8", 2.6) + disc(79, 23, 9, "#9aa0a8", 2.6)


@FEELINGS.draw("Happy", "glad, pleased, joyful, smile", ADJECTIVE)
def happy() -> str:
    """A child with a wide open smile."""
    return halo("#fff0b8") + portrait("grin")


@FEELINGS.draw("Sad", "unhappy, upset, down, cry", ADJECTIVE)
def sad() -> str:
    """A child looking down with a turned-down mouth and a tear."""
    return halo(SKY) + portrait("sad", "open", "worry", 0, 1.1) + drop(35, 59, 1.2)


@FEELINGS.draw("Angry", "cross, mad, furious", ADJECTIVE)
def angry() -> str:
    """A child with drawn brows, a tight mouth and puffs of steam."""
    steam = line("M12 34C6 32 6 24 13 24C13 17 22 17 23 23M84 34C90 32 90 24 83 24C83 17 74 17 73 23")
    return halo("#f6b9ae") + steam + portrait("sad", "open", "cross", y=48)


@FEELINGS.draw("Scared", "frightened, afraid, fear", ADJECTIVE)
def scared() -> str:
    """A child with wide eyes and teeth together, shaking, both hands at the chin."""
    shake = line("M9 36q-4 4 0 8t0 8M87 36q4 4 0 8t0 8", 2.8, "#7d6aa8")
    return (
        halo(LILAC) + shake + portrait("teeth", "wide", "worry", y=43) + forearms("M27 86L38 76", SUN, 7, 9)
    )


@FEELINGS.draw("Worried", "anxious, nervous, concerned", ADJECTIVE)
def worried() -> str:
    """A child glancing aside with a wavy mouth, with a dark scribble above."""
    scribble = line("M64 12C72 4 88 8 86 17S68 24 68 16S82 10 80 18S72 20 74 15", 2.6)
    return halo("#ddd0ee") + portrait("wavy", "open", "worry", 0.9, -0.6, 48) + scribble


@FEELINGS.draw("Calm", "peaceful, relaxed, quiet", ADJECTIVE)
def calm() -> str:
    """A child with closed eyes and a small smile, with gentle waves beside the head."""
    waves = line("M6 40q4-5 7 0t7 0M6 50q4-5 7 0t7 0M76 40q4-5 7 0t7 0M76 50q4-5 7 0t7 0", 2.6, "#5a9bb0")
    return halo("#cfeae6") + waves + portrait("small", "closed")


@FEELINGS.draw("Excited", "thrilled, looking forward, cannot wait", ADJECTIVE)
def excited() -> str:
    """A child with both arms in the air, a wide smile and stars."""
    arms = reach("M27 80Q12 70 12 50", SUN, 6) + reach("M69 80Q84 70 84 50", SUN, 6)
    return (
        halo("#ffe1b8") + arms + portrait("grin", "joy", "high", y=48) + star(22, 17, 0.9) + star(74, 17, 0.9)
    )


@FEELINGS.draw("Tired", "sleepy, worn out, exhausted", ADJECTIVE)
def tired() -> str:
    """A yawning child with heavy eyes and a hand at the mouth, and a small moon."""
    moon = area("M80 10A10 10 0 1 0 90 24A9 9 0 0 1 80 10Z", SUN)
    lids = line("M32 41l8-3M64 41l-8-3", 2.4)
    yawn = area("M43 58a5 6.5 0 1 1 10 0a5 6.5 0 1 1-10 0Z", "#8d3b3f", 2.6)
    hand_up = reach("M26 85L37 76", SUN, 7, True, 9, elbow=True)
    return halo("#c9d3ea") + moon + portrait("", "closed", y=45) + lids + yawn + hand_up


@FEELINGS.draw("Bored", "nothing to do, dull, fed up", ADJECTIVE)
def bored() -> str:
    """A child leaning the head on one hand, eyes half shut and looking away."""
    lids = area("M29 43a7.5 7.5 0 0 1 15 0ZM51 43a7.5 7.5 0 0 1 15 0Z", SKIN, 2.6)
    lean = reach("M62 84Q80 90 74 70", SUN, 7)
    return halo(MIST) + tilt(portrait("flat", "up", look=1, down=1.2) + lids, 7, 48, 80) + lean


@FEELINGS.draw("Lonely", "alone, no friends, by myself", ADJECTIVE)
def lonely() -> str:
    """A sad child sits alone at one end of a bench; the rest of it is empty."""
    child = head(32, 36, 19, "crop", "sad", "open", "worry", 0.3, 1)
    return halo("#d6e1ea") + alone_on_bench() + child


@FEELINGS.draw("Confused", "muddled, not sure, do not understand", ADJECTIVE)
def confused() -> str:
    """A child scratching the head, one brow up, a crooked mouth and two question marks."""
    scratch = reach("M68 78Q86 66 76 44", SUN, 6.5, elbow=True)
    marks = query(80, 15, 0.95, 4.4) + query(16, 22, 0.7, 3.6)
    return halo("#fbe6c0") + portrait("skew", "open", "one", -0.8, -0.6, 49) + scratch + marks


@FEELINGS.draw("Proud", "did well, pleased with myself, achievement", ADJECTIVE)
def proud() -> str:
    """A child with a medal, eyes shut in joy and chin up."""
    ribbon = line("M36 70L48 80L60 70", 4.4, BLUE)
    return (
        halo("#d5ecc9")
        + portrait("smile", "joy", "high", y=43)
        + ribbon
        + disc(48, 82, 8.5, SUN)
        + star(48, 82, 0.5, ORANGE, 1.6)
    )


@FEELINGS.draw("Okay", "all right, fine, in the middle, so-so", ADJECTIVE)
def okay() -> str:
    """A child with an even mouth, neither glad nor sad."""
    return halo(CREAM) + portrait("flat")


@FEELINGS.draw("I feel safe", "safe, secure, protected", ADJECTIVE)
def safe() -> str:
    """A smiling child under a roof, with a green tick."""
    roof = area("M6 46L48 8L90 46L84 52L48 20L12 52Z", RED)
    return roof + bust(48, 53, 20, SUN, 92, 16) + ticked(80, 76, 12)


@FEELINGS.draw("I do not feel safe", "unsafe, not safe, in danger", ADJECTIVE)
def not_safe() -> str:
    """A worried child hugging themselves where a roof is only dotted in, with a red cross."""
    roof = dots("10 46,18 38.5,26 31,33.5 24,41 17,48 10,55 17,62.5 24,70 31,78 38.5,86 46", 5, "#7b8391")
    child = bust(48, 50, 19, SUN, 92, 16, mouth="wavy", eyes="open", brows="worry")
    return roof + child + forearms("M30 86L62 79", SUN, 5.5, 9) + crossed(82, 62, 11)


@FEELINGS.draw("Loved", "cared for, love, hug", ADJECTIVE)
def loved() -> str:
    """A grown-up with an arm round a child, and a heart."""
    child = bust(60, 60, 15.5, SUN, 91, 14, "crop", "smile", "closed")
    adult = bust(34, 44, 18, GREEN, 91, 15, "long", "smile", "joy")
    hug = embrace("M60 64Q84 62 85 80", GREEN, child, turn=-80)
    return halo("#fbdfe4") + adult + hug + heart(66, 23, 1.2)
