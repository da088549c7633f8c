"""More people: those who work for a child, and wider family."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    NAVY,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SKY,
    SUN,
    WOOD,
    area,
    box,
    disc,
    line,
)  # fmt: skip
from symbols.drawing.parts import bubble, heart, house, sheet
from symbols.model import Group

PROFESSIONALS = Sheet(Group.PEOPLE)
TEAL = "#3f9aa6"


@PROFESSIONALS.draw("Aunt or uncle", "aunt, uncle, auntie, cousin, relative")
def aunt_uncle() -> str:
    """A woman and a man, grown-up, side by side, and a small heart."""
    return (
        bust(30, 46, 16, ORANGE, 92, 16, "curly")
        + bust(66, 44, 16, TEAL, 92, 16, "short")
        + heart(49, 18, 0.8)
    )


@PROFESSIONALS.draw("Boyfriend or girlfriend", "partner, going out with")
def partner() -> str:
    """Two older young people side by side looking at each other, and a heart."""
    left = bust(28, 52, 16, TEAL, 92, 15, "short", look=0.9)
    return left + bust(68, 52, 16, PLUM, 92, 15, "long", look=-0.9) + heart(48, 19, 1.1)


@PROFESSIONALS.draw("Nurse", "looked after children's nurse, school nurse")
def nurse() -> str:
    """A nurse in a blue tunic with a watch pinned on."""
    tunic = line("M36 67L48 80L60 67", 3, PAPER) + line("M48 80V92", 2.6)
    watch = line("M66 74v5", 2.4) + disc(66, 83, 4.6, PAPER, 2.4)
    return bust(48, 38, 21, BLUE, 92, 18, "tail") + tunic + watch


@PROFESSIONALS.draw("Dentist", "teeth, check-up")
def dentist() -> str:
    """A grown-up in a mask holding a small mirror, with a tooth beside."""
    mask = area("M23 43Q38 37 53 43L50 55Q38 62 26 55Z", SKY, 2.6)
    tooth = area(
        "M66 20C64 8 76 6 80 10C84 6 93 8 92 20C91 28 89 40 86 40"
        "C83 40 84 31 79 31S75 40 72 40C69 40 67 28 66 20Z",
        PAPER,
    )
    mirror = line("M76 84L78 62", 4) + disc(78, 55, 6, SKY)
    return bust(38, 39, 19, TEAL, 92, 17, "bun", "") + mask + tooth + mirror + hand(75, 84, 5)


@PROFESSIONALS.draw("Counsellor", "therapist, CAMHS, someone to talk to")
def counsellor() -> str:
    """A grown-up and a child in armchairs, talking about a heart."""
    chairs = area("M4 92V66q0-6 6-6h6V92ZM92 92V66q0-6-6-6h-6V92Z", RED)
    pair = bust(27, 54, 13, GREEN, 92, 14, "bob", look=0.8) + bust(
        71, 58, 12, SUN, 92, 14, mouth="talk", look=-0.8
    )
    return pair + chairs + bubble(45, 5, 38, 30, 66, (68, 44)) + heart(64, 20, 0.9, w=2.4)


@PROFESSIONALS.draw("Judge", "court, decides in court")
def judge() -> str:
    """An older person behind a wide desk with papers and a glass of water."""
    desk = box(5, 66, 86, 26, WOOD)
    adult = bust(48, 36, 18, NAVY, 78, 18, "short", "small", tint=GREY)
    collar = area("M40 56L48 66L56 56", PAPER, 2.6)
    return (
        adult + collar + desk + box(14, 58, 20, 14, PAPER, 1, 2.6) + area("M74 52h10l-1.5 16h-7Z", SKY, 2.6)
    )


@PROFESSIONALS.draw("Children's guardian", "Cafcass, guardian, speaks for me in court")
def guardian() -> str:
    """A grown-up with a folder stands behind a child, a hand on the shoulder."""
    adult = bust(54, 34, 17, TEAL, 92, 17, "bob", look=-0.5)
    child = bust(30, 59, 14, SUN, 92, 15)
    return adult + child + arm("M64 66Q60 84 46 80", TEAL) + hand(44, 78, 5) + sheet(68, 58, 22, 30, 3, CREAM)


@PROFESSIONALS.draw("Personal adviser", "PA, leaving care adviser")
def personal_adviser() -> str:
    """A grown-up with a badge and an older young person looking at a paper with a house on it."""
    adult = bust(27, 42, 15, BLUE, 92, 15, "short", look=0.6)
    older = bust(69.5, 46, 15, SUN, 92, 15, "curly", look=-0.6)
    return adult + older + box(34, 66, 30, 25, PAPER, 2) + house(41, 70, 15, 16, CREAM, RED, 2)


@PROFESSIONALS.draw("Independent visitor", "visitor, someone who takes me out")
def independent_visitor() -> str:
    """A grown-up and a child out together, each with an ice cream."""
    ices = (
        area("M47 66l5 13 5-13Z", WOOD, 2.6)
        + disc(52, 62, 6, "#f6b7c6", 2.6)
        + area("M82 72l5 13 5-13Z", WOOD, 2.6)
        + disc(87, 68, 5.5, CREAM, 2.6)
    )
    return bust(29, 42, 16, GREEN, 92, 15, "tail", look=0.6) + bust(68, 56, 13, SUN, 92, 13, look=-0.6) + ices
