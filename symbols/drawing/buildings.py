"""More places: homes of other kinds, and where a child is taken."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    MINT,
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
from symbols.drawing.parts import heart, house
from symbols.model import Group

BUILDINGS = Sheet(Group.PLACES)


@BUILDINGS.draw("Foster home", "foster family's house, placement")
def foster_home() -> str:
    """A house with a heart; in its door a grown-up; outside, a child with a suitcase arriving."""
    home = house(30, 4, 58, 88, CREAM, GREEN, 4) + heart(59, 30, 0.8, PAPER, 2.4)
    door = box(50, 46, 32, 46, WOOD, 2) + bust(66, 64, 10.5, GREEN, 92, 12, "bun", look=-0.6)
    bag = box(30, 76, 16, 15, RED, 3, 2.6) + line("M35 76v-4h6v4", 2.6)
    return home + door + bust(19, 58, 12, SUN, 92, 12, look=0.8) + bag


@BUILDINGS.draw("Children's home", "residential home, care home")
def childrens_home() -> str:
    """A large house with two floors; children look out of the windows and one stands at the door."""
    roof = area("M3 32L20 6H76L93 32Z", RED)
    panes = box(14, 38, 24, 21, SKY, 1, 2.4) + box(58, 38, 24, 21, SKY, 1, 2.4)
    heads = head(26, 49, 7.5, "tail") + head(70, 49, 7.5, "curly")
    door = box(35, 56, 26, 36, WOOD, 2) + bust(48, 71, 9.5, SUN, 92, 13)
    return box(8, 30, 80, 62, CREAM, 1) + roof + panes + heads + door


@BUILDINGS.draw("My own flat", "flat, own place, supported living, independent")
def own_flat() -> str:
    """A block of flats with one bright window, and a key."""
    block = box(8, 6, 50, 86, "#b9d3e8", 2)
    panes = "".join(
        box(x, y, 14, 14, SUN if (x, y) == (37, 36) else PAPER, 1, 2.4)
        for y in (14, 36, 58)
        for x in (15, 37)
    )
    key = (
        line("M78 54V88M78 78h8M78 87h7", 8)
        + line("M78 54V88M78 78h7.6M78 87h6.6", 2.6, SUN)
        + disc(78, 46, 11, SUN)
        + disc(78, 46, 3, PAPER, 2.4)
    )
    return block + panes + box(26, 78, 14, 14, WOOD, 1, 2.4) + key


@BUILDINGS.draw("Hospital", "A and E, ward, operation")
def hospital() -> str:
    """A big building with the hospital sign, and a bed."""
    block = (
        box(14, 5, 68, 60, MINT, 2)
        + box(36, 11, 24, 24, BLUE, 3, 2.6)
        + line("M43 17V29M53 17V29M43 23H53", 3.4, PAPER)
    )
    panes = line("M24 46h8M44 46h8M64 46h8", 9, PAPER)
    bed = (
        line("M8 58V91M8 80H88V91M88 80V72", 4.4)
        + area("M30 80V70q0-4 5-4H82q6 0 6 6v8Z", BLUE)
        + box(11, 66, 20, 14, PAPER, 5, 2.6)
    )
    return block + panes + bed


@BUILDINGS.draw("Doctor's surgery", "health centre, clinic, GP")
def surgery() -> str:
    """A low building with a door and a big stethoscope in front."""
    walls = area("M6 42L48 16L90 42V92H6Z", CREAM) + box(14, 56, 18, 36, BLUE, 2)
    tube = line("M50 46V58C50 74 72 74 72 58V46M61 70V76C61 88 78 88 79 78", 4, "#56606e") + disc(
        79, 72, 6, GREY, 2.6
    )
    return walls + tube


@BUILDINGS.draw("Shop", "shopping, supermarket, buy")
def shop() -> str:
    """A shop with a striped awning and a basket of food in the window."""
    walls = box(9, 34, 78, 58, CREAM, 1) + box(54, 52, 24, 40, BLUE, 2) + box(16, 52, 30, 26, SKY, 1)
    awning = area(
        "M5 40L14 10H82L91 40Q84 50 76 40Q69 50 62 40Q55 50 48 40Q41 50 34 40Q27 50 20 40Q12 50 5 40Z", RED
    )
    stripes = line("M30 10L20 40M48 10V40M66 10L76 40", 2.6, PAPER)
    return walls + awning + stripes + disc(26, 70, 5, RED, 2.4) + disc(36, 70, 5, GREEN, 2.4)


@BUILDINGS.draw("Office", "civic centre, council, town hall")
def office() -> str:
    """A desk with a computer, a chair and papers."""
    screen = box(26, 14, 46, 34, SKY) + line("M34 24h24M34 33h16", 2.6) + line("M49 48V58M38 58H60", 4)
    desk = box(5, 58, 86, 9, WOOD) + line("M13 67V91M83 67V91", 5)
    return screen + desk + box(70, 46, 16, 12, PAPER, 1, 2.4) + area("M34 92V80q0-6 6-6H56q6 0 6 6V92Z", PLUM)
