"""Families of many kinds, and people who are far, gone or not there."""

from math import cos, pi, sin

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, shoulders
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
    LEAF,
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
    dots,
    line,
)
from symbols.drawing.limbs import reach
from symbols.drawing.parts import heart, house
from symbols.model import Group, Speech

FAMILIES = Sheet(Group.PEOPLE)
TEAL = "#3f9aa6"


def _chair(x: float, cloth: str) -> str:
    """A chair seen from the front, 26 wide."""
    legs = line(f"M{x + 3} 64V90M{x + 23} 64V90M{x + 7} 42V56M{x + 19} 42V56", 4.4)
    return legs + box(x + 1, 20, 24, 24, cloth, 5) + box(x, 56, 26, 11, cloth, 4)


@FAMILIES.draw("Two mums", "mums, my mums, same-sex parents")
def two_mums() -> str:
    """Two women with a child between them, and a heart."""
    left = bust(25, 42, 14, PLUM, 92, 15, "long", look=0.4)
    right = bust(71, 42, 14, TEAL, 92, 15, "bun", look=-0.4)
    return left + right + bust(48, 62, 12.5, SUN, 92, 14) + heart(48, 18, 0.9)


@FAMILIES.draw("Two dads", "dads, my dads, same-sex parents")
def two_dads() -> str:
    """Two men, one with a beard, with a child between them, and a heart."""
    beard = area("M13 44C13 62 37 62 37 44C36 50 31 50 25 50S14 50 13 44Z", "hr", 2.6)
    smile = line("M21 53q4 2 8 0", 2, PAPER)
    left = shoulders(25, 42, 13.5, BLUE, 92, 15) + head(25, 42, 13.5, "short", "") + beard + smile
    right = bust(71, 42, 13.5, GREEN, 92, 15, "short", look=-0.4)
    return left + right + bust(48, 62, 12.5, SUN, 92, 14) + heart(48, 18, 0.9)


@FAMILIES.draw("One parent", "single parent, just mum, just dad")
def one_parent() -> str:
    """One grown-up and one child stand close together and hold hands."""
    legs, feet = "M24 66V86M36 66V86", "M62 78V86M71 78V86"
    standing = line(legs, 12) + line(legs, 6, BLUE) + line(feet, 11) + line(feet, 5, NAVY)
    shoes = line("M22 89h4M34 89h4M61 89h2M70 89h2", 6.5)
    adult = bust(30, 23, 14, PLUM, 70, 11, "curly", look=0.5)
    child = bust(67, 51, 12.5, SUN, 80, 10, look=-0.6)
    joined = reach("M41 46Q48 54 50 66", PLUM, 5, True) + reach("M60 68Q55 74 52 70", SUN, 4.4, thick=7)
    return standing + shoes + adult + child + joined


@FAMILIES.draw("Step-parent", "stepmum, stepdad, mum's partner, dad's partner")
def step_parent() -> str:
    """A family tree: a child below a grown-up, whose new partner is joined by a heart and ringed."""
    ring = disc(69, 30, 26, "#fff0b8", 3.4, ORANGE)
    adults = bust(22, 24, 13, PLUM, 53, 14, "long") + bust(69, 27, 13.5, BLUE, 54, 13, "short")
    child = bust(22, 74, 12.5, SUN, 94, 14)
    return line("M22 54V63", 4) + ring + adults + heart(44, 40, 0.85, w=2.4) + child


@FAMILIES.draw("Someone died", "died, dead, death, passed away, bereaved, grief", Speech.PHRASE)
def someone_died() -> str:
    """A framed photograph of a grown-up, with a candle and flowers before it."""
    frame = box(20, 4, 50, 58, WOOD) + box(26, 10, 38, 46, CREAM, 1, 2.4)
    photo = bust(45, 30, 10, GREY, 55, 14, "bob", tint=GREY)
    flame = area("M80.5 38c5 6 6 9 6 11a6 6 0 0 1-12 0c0-2 1-5 6-11Z", SUN, 2.4)
    stems = line("M22 90L30 72M34 90V72M46 90L38 72", 2.6, LEAF) + box(74, 56, 13, 34, PAPER, 2)
    blooms = disc(28, 70, 6, HEART, 2.4) + disc(42, 70, 6, PLUM, 2.4) + disc(35, 64, 6, PAPER, 2.4)
    return frame + photo + flame + stems + blooms + line("M8 91H90", 4)


@FAMILIES.draw("Parent in prison", "mum in prison, dad in prison, jail", Speech.PHRASE)
def parent_in_prison() -> str:
    """A grown-up in a room whose window has bars; outside a child, and a heart between them."""
    wall = box(36, 4, 56, 88, "#c9cdd3", 2) + box(43, 11, 42, 34, SKY, 1)
    bars = line("M50 12V44M57 12V44M71 12V44M78 12V44", 3.4, "#56606e")
    kin = bust(64, 46, 13, BLUE, 91, 14, "short", "small", look=-0.6, down=0.4)
    return (
        wall + bars + kin + heart(19, 26, 0.85, w=2.6) + bust(19, 62, 13, SUN, 92, 12, mouth="flat", look=0.7)
    )


@FAMILIES.draw("Nobody", "no one, not anybody, none of them")
def nobody() -> str:
    """The dotted outline of a person who is not there."""
    ring = ",".join(f"{48 + 17 * sin(i * pi / 6):.1f} {30 - 17 * cos(i * pi / 6):.1f}" for i in range(12))
    left = ((30, 56), (20, 62), (15, 71), (14, 81), (14, 91))
    sides = ",".join(f"{x} {y},{96 - x} {y}" for x, y in left)
    return dots(f"{ring},{sides},25 91,36 91,48 91,60 91,71 91", 4.6)


@FAMILIES.draw("Brothers and sisters apart", "siblings apart, not together, split up", Speech.PHRASE)
def siblings_apart() -> str:
    """Two houses far apart with a child in each; a dotted way with a heart joins them."""
    left = house(5, 34, 36, 56, CREAM, BLUE, 3) + bust(23, 72, 9.5, SUN, 90, 13, look=0.6)
    right = house(55, 34, 36, 56, CREAM, RED, 3) + bust(73, 72, 9.5, GREEN, 90, 13, "bunches", look=-0.6)
    return left + right + dots("22 26,27 17,35 11,61 11,69 17,74 26", 5.2) + heart(48, 11, 0.8, w=2.4)
