"""More feelings, drawn like the first ones: one face, one colour, one sign."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand, portrait
from symbols.drawing.kit import GREY, ORANGE, PAPER, PLUM, RED, SKIN, SKY, SUN, area, disc, dots, line
from symbols.drawing.parts import halo, heart, star
from symbols.model import Group, Speech

MOODS = Sheet(Group.FEELINGS)
ADJECTIVE = Speech.ADJECTIVE


@MOODS.draw("Shy", "embarrassed, awkward, bashful", ADJECTIVE)
def shy() -> str:
    """A child with red cheeks looking aside, peeping over both hands."""
    cheeks = disc(30, 56, 5.5, "#e8806f", ink="none") + disc(66, 56, 5.5, "#e8806f", ink="none")
    hands = area("M30 92V76q0-8 9-8t9 8q0-8 9-8t9 8V92Z", SKIN) + line("M48 76V92M39 72v6M57 72v6", 2.4)
    return (
        halo("#fbdfe4") + portrait("", look=1, down=0.8, y=43) + cheeks + line("M44 60q4 3 8 0", 2.6) + hands
    )


@MOODS.draw("Ill", "sick, unwell, poorly, not well", ADJECTIVE)
def ill() -> str:
    """A child with a thermometer in the mouth and a cloth on the head."""
    cloth = area("M24 26Q48 16 72 26L70 36Q48 28 26 36Z", SKY)
    glass = line("M54 62L80 52", 7.5) + line("M56 61L80 52", 2.6, "#fff")
    return halo("#dcead0") + portrait("wavy", "open", "worry", down=0.6) + cloth + glass


@MOODS.draw("Surprised", "shocked, did not expect, amazed", ADJECTIVE)
def surprised() -> str:
    """A child with wide eyes, high brows and a round mouth, and lines shooting out."""
    rays = line("M11 26L5 20M85 26L91 20M20 12L16 5M76 12L80 5", 3.4, ORANGE)
    return halo("#ffe9c2") + rays + portrait("gasp", "wide", "high")


@MOODS.draw("Fed up", "had enough, annoyed, grumpy", ADJECTIVE)
def fed_up() -> str:
    """A sighing child with half-shut eyes and a turned-down mouth."""
    lids = area("M29 40a7.5 7.5 0 0 1 15 0ZM52 40a7.5 7.5 0 0 1 15 0Z", SKIN, 2.6)
    sigh = line("M73 62q7-3 10 1M74 69q7-1 9 5", 3, "#7b8391")
    return halo("#dfe0e6") + portrait("sad", "up", look=0.9, down=0.6, y=43) + lids + sigh


@MOODS.draw("Frustrated", "stuck, cannot do it, annoyed", ADJECTIVE)
def frustrated() -> str:
    """A child with eyes screwed up and both hands in the hair, and a tangle above."""
    knot = line("M40 10C52 2 58 16 48 16S38 4 52 5S60 14 44 13", 2.6)
    arms = arm("M26 81Q4 68 20 42", SUN) + arm("M70 81Q92 68 76 42", SUN) + hand(24, 36, 6) + hand(72, 36, 6)
    return halo("#f8cdb4") + portrait("wavy", "joy", "cross", y=50) + arms + knot


@MOODS.draw("Left out", "not included, no one plays with me", ADJECTIVE)
def left_out() -> str:
    """Two children with their backs turned and a ball; a third child apart, looking at them."""
    pair = area("M46 58V48Q46 38 57 38T68 48V58ZM68 58V48Q68 38 79 38T90 48V58Z", GREY)
    heads = disc(57, 27, 10.5, "#9aa0a8") + disc(79, 27, 10.5, "#9aa0a8")
    child = bust(24, 58, 14, SUN, 84, 14, "crop", "flat", "open", "worry", 1, -0.4)
    return halo("#e3e7ee") + pair + heads + disc(68, 68, 9, RED) + child


@MOODS.draw("Missing someone", "miss, homesick, wish they were here", Speech.PHRASE)
def missing_someone() -> str:
    """A sad child thinking of someone, seen in a thought cloud with a heart."""
    cloud = area("M46 40C34 42 32 26 42 24C40 8 60 4 66 12C76 4 92 12 88 24C94 34 86 42 76 40Z", PAPER)
    kin = bust(63, 21, 7.5, PLUM, 39, 13, "long")
    child = bust(29, 58, 16, SUN, 86, 15, "crop", "sad", "open", "worry", 0.7, -0.6)
    return halo("#dbe3f2") + cloud + kin + heart(80, 29, 0.4, w=1.8) + dots("48 46,44 51", 5) + child


@MOODS.draw("Hopeful", "hope, looking forward, wish", ADJECTIVE)
def hopeful() -> str:
    """A child looking up at a star, with crossed fingers."""
    return halo("#fff0b8") + portrait("small", "up", "high", 0.6, -1.2, 52) + star(74, 17, 1.1)
