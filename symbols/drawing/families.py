"""Families of many kinds, and people who are far, gone or not there."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, shoulders
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
    LEAF,
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
from symbols.drawing.parts import crossed, heart, house
from symbols.model import Group, Speech

FAMILIES = Sheet(Group.PEOPLE)
TEAL = "#3f9aa6"


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
    """One grown-up with two children under one roof."""
    roof = area("M3 38L48 5L93 38L88 44L48 15L8 44Z", RED)
    adult = bust(48, 46, 13.5, PLUM, 92, 15, "bob")
    return roof + adult + bust(23, 66, 11, SUN, 92, 13, look=0.4) + bust(74, 66, 11, GREEN, 92, 13, "bunches")


@FAMILIES.draw("Step-parent", "stepmum, stepdad, mum's partner, dad's partner")
def step_parent() -> str:
    """A family tree: a child below a grown-up, whose new partner is joined by a heart and ringed."""
    ring = disc(72, 32, 22, "#fff0b8", 3.4, ORANGE)
    adults = bust(23, 28, 10.5, PLUM, 50, 13, "long") + bust(72, 29, 11, BLUE, 53, 13, "short")
    child = bust(23, 70, 11, SUN, 92, 13)
    return line("M23 48V62", 3.4) + ring + adults + heart(44, 28, 0.65, w=2.4) + child


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
    """A grown-up behind a window with bars; a child outside looks up at them."""
    wall = box(34, 5, 57, 68, "#c9cdd3", 2) + box(42, 13, 41, 52, SKY, 1)
    kin = bust(62, 38, 13, BLUE, 65, 14, "short", "flat", look=-0.5, down=0.6)
    bars = line("M50 14V64M62.5 14V30M62.5 54V64M75 14V64", 3.4, "#56606e")
    return wall + kin + bars + bust(20, 60, 13.5, SUN, 92, 13, mouth="flat", look=0.7, down=-0.9)


@FAMILIES.draw("Nobody", "no one, not anybody, none of them")
def nobody() -> str:
    """The dotted outline of a person who is not there, and a red cross."""
    ring = "48 12,59 15,67 23,70 34,67 45,59 53,37 53,29 45,26 34,29 23,37 15"
    body = "26 62,17 69,12 79,11 90,22 91,34 91,46 91,58 91,70 62,79 69"
    return dots(ring + "," + body, 5.4, "#7b8391") + crossed(78, 80, 13)


@FAMILIES.draw("Brothers and sisters living apart", "siblings apart, not together, split up", Speech.PHRASE)
def siblings_apart() -> str:
    """Two houses far apart with a child in each; a dotted way with a heart joins them."""
    left = house(5, 34, 36, 56, CREAM, BLUE, 3) + bust(23, 72, 9.5, SUN, 90, 13, look=0.6)
    right = house(55, 34, 36, 56, CREAM, RED, 3) + bust(73, 72, 9.5, GREEN, 90, 13, "bunches", look=-0.6)
    return left + right + dots("22 26,27 17,35 11,61 11,69 17,74 26", 5.2) + heart(48, 11, 0.8, w=2.4)
