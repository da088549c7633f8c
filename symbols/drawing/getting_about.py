"""School, care and days: how a child gets there, what is planned, a short stay, a haircut, a flag."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    LEAF,
    PAPER,
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
from symbols.model import Group

ERRANDS = Sheet(Group.THINGS)
PLANS = Sheet(Group.CARE)
BELONGING = Sheet(Group.UASC)


@ERRANDS.draw("Barber", "haircut, hairdresser, braids, cut my hair")
def barber() -> str:
    """A barber with scissors cuts the hair of a smiling child in a cape."""
    adult = bust(75, 32, 12.5, RED, 92, 14, "short", look=-0.8, down=0.5)
    child = bust(27, 58, 16, SKY, 92, 16, "crop", "smile") + line("M16 79Q27 86 38 79", 2.6)
    blades = line("M56 30L31 40M56 46L31 36", 6) + line("M56 30L31 40M56 46L31 36", 2.6, PAPER)
    rings = disc(57, 29, 5, PAPER, 3.4) + disc(58, 47, 5, PAPER, 3.4)
    return child + adult + blades + reach("M72 66Q56 76 58 54", RED, 6) + rings


@ERRANDS.draw("Getting to school", "school bus, school taxi, lift to school")
def school_transport() -> str:
    """A yellow minibus with two children at its windows, on the way to a school."""
    school = box(68, 10, 24, 34, "#e9b27c", 1) + area("M65 12L80 2L95 12Z", RED, 2.6)
    body = area("M5 78V42q0-8 8-8H66q8 0 12 9l5 13q8 2 8 10V78Z", SUN)
    panes = box(12, 41, 20, 18, SKY, 2, 2.6) + box(37, 41, 20, 18, SKY, 2, 2.6)
    front = area("M62 41h5q5 0 7 7l4 11H62Z", SKY, 2.6) + line("M75 20v8M85 20v8", 4, PAPER)
    wheels = disc(25, 79, 10, "#3c4048") + disc(70, 79, 10, "#3c4048") + dots("25 79,70 79", 5, PAPER)
    return school + body + panes + front + head(22, 52, 6.5) + head(47, 52, 6.5, "bunches") + wheels


@PLANS.draw("School plan", "PEP, personal education plan, plan for school, EHCP")
def school_plan() -> str:
    """A sheet with a child's face and a school at the top, and below a book and a sum, each with a tick."""
    page = box(10, 4, 76, 88, PAPER, 4) + head(28, 25, 10)
    front = area("M44 43V25H53L62 11L71 25H80V43Z", "#e9b27c", 2.6) + disc(62, 25, 3.4, PAPER, 2.2)
    panes = line("M50 33h.1M74 33h.1", 5.4) + line("M62 43V37", 6.5)
    book = area("M32 54Q26 50 18 52V66Q26 64 32 68Q38 64 46 66V52Q38 50 32 54Z", BLUE, 2.6) + line(
        "M32 54V67", 2.4
    )
    sum_ = line("M18 77l3-2v11M28 80.5h7M31.500 77v7M39 77c4-4 8 1 4 5l-4 4h7", 2.8)
    return page + front + panes + book + sum_ + line("M57 59l6 6 12-13M57 80l6 6 12-13", 4.4, LEAF)


@PLANS.draw("Short stay", "respite, short break, a few nights, sleepover")
def short_stay() -> str:
    """A house with a moon; a child with a bag goes in, and an arrow leads there and back."""
    home = house(46, 12, 42, 58, CREAM, GREEN, 4) + box(60, 46, 15, 24, WOOD, 2)
    moon = area("M32 6A11 11 0 1 0 43 22A9 9 0 0 1 32 6Z", SUN)
    child = bust(22, 52, 12, SUN, 78, 13, look=0.8) + box(31, 64, 13, 13, RED, 3, 2.4)
    ways = line("M30 88H78", 5, LEAF) + area("M76 82L88 88L76 94ZM32 82L20 88L32 94Z", LEAF, 2, LEAF)
    return home + moon + child + ways


@BELONGING.draw("Flag", "nationality, where I come from, my flag")
def flag() -> str:
    """A flag on a pole with a heart on it, of no one country."""
    cloth = area("M20 12Q36 4 52 12T88 12V58Q72 66 56 58T20 58Z", SKY)
    bands = area("M20 43Q36 35 52 43T88 43V58Q72 66 56 58T20 58Z", GREEN)
    return line("M20 6V92", 6) + cloth + bands + heart(54, 28, 1, w=2.6)
