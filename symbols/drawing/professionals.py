"""More people: those who work for a child, and wider family."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
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
)
from symbols.drawing.limbs import fist, hand, reach
from symbols.drawing.parts import badge, bubble, heart
from symbols.model import Group

PROFESSIONALS = Sheet(Group.PEOPLE)
TEAL = "#3f9aa6"


@PROFESSIONALS.draw("Aunt or uncle", "aunt, uncle, auntie, cousin, relative")
def aunt_uncle() -> str:
    """A family tree: a child below a parent; the parent's sister and brother beside, ringed."""
    ring = box(42, 9, 52, 55, "#fff0b8", 14, 3.4, ORANGE)
    pair = bust(57, 33, 10, TEAL, 61, 12, "bun") + bust(80, 33, 10, GREEN, 61, 12, "short")
    tree = line("M20 14V4H81V12M57 4V9M20 51V62", 4.4)
    return tree + ring + pair + bust(20, 26, 10.5, PLUM, 52, 14, "long") + bust(24, 71, 13, SUN, 94, 15)


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
    """An older person with a white collar behind a wide desk with papers; a crown on the wall."""
    wall = disc(48, 12, 9, CREAM, 2.6) + area("M43 16V9L45.5 11.5L48 7.5L50.5 11.5L53 9V16Z", SUN, 2)
    adult = bust(48, 44, 17, "#3c4048", 82, 18, "short", "small", tint=GREY)
    bands = area("M42 60H54L52 76L48 70L44 76Z", PAPER, 2.4)
    return wall + adult + bands + box(5, 74, 86, 18, WOOD) + box(60, 66, 22, 11, PAPER, 1, 2.6)


@PROFESSIONALS.draw("Children's guardian", "Cafcass, guardian, speaks for me in court")
def guardian() -> str:
    """A grown-up with a hand on a child's shoulder holds a paper with a crown, as a court uses."""
    adult = bust(48, 34, 17, TEAL, 92, 17, "bob", look=-0.5)
    child = bust(24, 60, 13.5, SUN, 92, 15)
    page = box(60, 48, 31, 42, PAPER, 2) + line("M67 72h17M67 80h17", 2.4)
    crown = area("M68 65V55L72.5 59L76 53L79.5 59L84 55V65Z", SUN, 2.4)
    return (
        adult + child + page + crown + reach("M50 74Q52 88 36 80", TEAL, 5, flip=True) + fist(60, 78, 4.8, 80)
    )


@PROFESSIONALS.draw("Personal adviser", "PA, leaving care adviser")
def personal_adviser() -> str:
    """A grown-up with a badge beside an older young person; they look at a paper with 18 on it."""
    adult = bust(24, 40, 14.5, BLUE, 92, 14, "short", look=0.6) + badge(22, 60)
    older = bust(72, 42, 14.5, SUN, 92, 14, look=-0.6)
    page = box(33, 60, 32, 32, PAPER, 2) + line("M40 69l4-3v19", 4, BLUE)
    eight = line("M54 74a3.8 3.8 0 1 1 .1 0a5 5 0 1 1-.1 0", 3.6, BLUE)
    return adult + older + page + eight + fist(69, 88, 4.8, -70, flip=True)


@PROFESSIONALS.draw("Independent visitor", "visitor, someone who takes me out")
def independent_visitor() -> str:
    """A grown-up with a visitor's badge and a child out together in the sun, each with an ice cream."""
    ices = area("M49 69l5 13 5-13Z", WOOD, 2.6) + disc(54, 65, 6, "#f6b7c6", 2.6)
    ices += area("M84 74l4.500 12 4.500-12Z", WOOD, 2.6) + disc(88.5, 70, 5.5, CREAM, 2.6)
    sun = disc(80, 15, 9, SUN) + line("M80 30v4M65 15h-4M69 26l-3 3", 3, ORANGE)
    adult = bust(27, 38, 16, GREEN, 92, 15, "tail", look=0.6) + badge(27, 58, ORANGE)
    return sun + adult + bust(71, 56, 13, SUN, 92, 13, look=-0.6) + ices
