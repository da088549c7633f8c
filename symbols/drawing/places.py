"""Places, as a child in England knows them."""

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
    dots,
    line,
)
from symbols.drawing.parts import clock, heart, house
from symbols.model import Group

PLACES = Sheet(Group.PLACES)
STONE = "#ded6c6"
TEAL = "#3f9aa6"
MINTY = "#d8f0e0"


@PLACES.draw("Home", "where I live, house, my home")
def home() -> str:
    """A house with a red roof, a door, a window and a heart."""
    chimney = box(66, 12, 11, 22, WOOD, 1)
    door = box(26, 60, 18, 32, BLUE, 2) + dots("39 77", 4)
    window = box(56, 60, 18, 17, SKY, 2) + line("M65 60v17M56 68.500h18", 2.2)
    return chimney + house(12, 6, 72, 86) + heart(48, 32, 0.85, PAPER, 2.6) + door + window


@PLACES.draw("New home", "moving house, new placement, move")
def new_home() -> str:
    """A house with shining lines, and an open moving box with a teddy in it."""
    shine = line("M10 26L4 20M62 20L68 14M6 44H2", 3.2, ORANGE)
    ears = disc(67, 57, 4, WOOD, 2.2) + disc(81, 57, 4, WOOD, 2.2)
    teddy = ears + disc(74, 64, 9.5, WOOD) + dots("70 63,78 63", 3.4)
    flaps = area("M56 69L50 61H58L62 69ZM92 69L95 61H88L84 69Z", "#d9a76a", 2.6)
    home = house(12, 6, 48, 86, CREAM, GREEN, 4) + box(24, 62, 16, 30, BLUE, 2)
    return home + shine + teddy + box(56, 69, 36, 23, "#d9a76a", 1) + flaps


@PLACES.draw("School", "class, primary school, secondary school")
def school() -> str:
    """A school building with a clock, and three children in front of it, one with a bag on the back."""
    walls = box(6, 36, 84, 56, "#e9b27c", 2) + area("M26 38L48 8L70 38V92H26Z", "#e9b27c")
    windows = box(11, 42, 10, 10, SKY, 1, 2.4) + box(75, 42, 10, 10, SKY, 1, 2.4)
    left = bust(19, 68, 9, BLUE, 92, 15, "braids", skin="#835335", tint="#35302f", look=0.5)
    right = bust(77, 68, 9, GREEN, 92, 15, "short", skin="#f4c8a0", tint="#bf5c2e", look=-0.5)
    bag = box(33, 73, 30, 19, RED, 5)
    return walls + windows + clock(48, 30, 10) + left + right + bag + bust(48, 63, 11.5, SUN, 92, 13)


@PLACES.draw("College", "sixth form, further education, course")
def college() -> str:
    """A brick building with a student's cap over its door, and an older student with a bag and a folder."""
    block = box(5, 22, 86, 70, "#d99a6c", 2)
    panes = "".join(box(x, y, 11, 13, SKY, 1, 2.4) for x, y in ((12, 32), (56, 32), (74, 32), (74, 54)))
    cap = area("M48 4L70 12L48 20L26 12Z", "#3c4048") + line("M64 14V25", 2.6, SUN)
    student = bust(36, 56, 13.5, TEAL, 92, 15, "short") + line("M25 72L36 92", 5, WOOD)
    return block + panes + cap + student + box(58, 74, 28, 17, RED, 2) + line("M63 74v17", 2.4)


@PLACES.draw("Family time centre", "contact centre, place where I see my family")
def family_time_centre() -> str:
    """A building with a heart and a clock on its front; inside, a grown-up and a child."""
    walls = area("M6 38L48 6L90 38V92H6Z", MINTY) + line("M6 38H90", 2.4)
    pair = bust(33, 65, 12, PLUM, 92, 14, "long") + bust(64, 69, 11, SUN, 92, 14)
    return walls + heart(40, 26, 0.7, w=2.4) + clock(58, 26, 7.5) + pair


@PLACES.draw("Court", "judge, family court, hearing")
def court() -> str:
    """A room with a table: a judge under a crown on the wall, and a grown-up at each side of the table."""
    plate = disc(48, 13, 11, CREAM, 2.6) + area("M41 19V9L44.5 13L48 7L51.5 13L55 9V19Z", SUN, 2.2)
    judge = bust(48, 40, 11.5, "#3c4048", 66, 15, "short", "small", tint=GREY)
    collar = area("M44 51H52L50 60L48 56L46 60Z", PAPER, 2)
    sides = bust(17, 54, 10.5, PLUM, 90, 13, "bob", "small", look=0.8) + bust(
        79, 54, 10.5, GREEN, 90, 13, "short", "small", look=-0.8
    )
    table = area("M30 64H66L78 92H18Z", WOOD) + area("M42 70h12l1.5 9h-15Z", PAPER, 2.2)
    return plate + judge + collar + sides + table


@PLACES.draw("Park", "playground, outside, outdoors")
def park() -> str:
    """A tree, a slide and the sun."""
    tree = box(18, 56, 9, 34, WOOD, 1) + disc(23, 40, 20, GREEN)
    slide = line("M50 90V38M62 90V38M50 52h12M50 65h12M50 78h12", 3.4) + line("M63 38C74 44 76 86 88 87", 8)
    return disc(80, 18, 11, SUN) + tree + slide + line("M63 38C74 44 76 86 88 87", 3, RED) + line("M6 91H90")


@PLACES.draw("Mosque", "masjid, Muslim, prayer")
def mosque() -> str:
    """A mosque with a green dome, a crescent and a tower."""
    dome = area("M14 54C8 36 26 30 38 22C50 30 68 36 62 54Z", GREEN)
    moon = area("M41 7A6.5 6.5 0 1 0 45 16A5.5 5.5 0 0 1 41 7Z", SUN, 2.2)
    tower = box(71, 34, 14, 58, CREAM, 1) + area("M69 34Q70 22 78 14Q86 22 87 34Z", GREEN)
    door = area("M28 92V76Q28 68 38 62Q48 68 48 76V92Z", WOOD)
    return box(8, 54, 60, 38, CREAM, 1) + dome + moon + tower + door


@PLACES.draw("Church", "Christian, chapel, mass")
def church() -> str:
    """A church with a pointed tower and a cross."""
    tower = (
        box(12, 44, 28, 48, STONE, 1) + area("M8 46L26 18L44 46Z", BLUE) + line("M26 5V18M20.5 10h11", 3.4)
    )
    nave = area("M40 92V60L64 44L88 60V92Z", STONE) + area("M40 60L64 43L91 62", "none")
    doors = area("M56 92V78Q56 70 64 70T72 78V92Z", WOOD) + area("M21 68V62Q21 56 26 56T31 62V68Z", SKY, 2.4)
    return nave + tower + doors


@PLACES.draw("My country", "country I come from, homeland, world")
def country() -> str:
    """A globe with a heart pinned on it."""
    land = (
        "M22 34C34 24 44 30 40 40C36 50 26 48 24 58C18 54 14 44 22 34Z"
        "M56 56C66 52 78 56 76 66C70 78 58 82 56 74C50 68 50 60 56 56Z"
    )
    pin = area("M62 46C50 34 51 27 51 24a11 11 0 0 1 22 0C73 27 74 34 62 46Z", RED) + heart(
        62, 24.5, 0.45, PAPER, 0.1
    )
    return disc(48, 52, 39, "#a9d8f5") + area(land, GREEN, 2.6) + pin
