"""Being looked after: the review, the plan, rights."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand, head, thumb
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    LEAF,
    PAPER,
    PLUM,
    RED,
    SUN,
    WOOD,
    area,
    box,
    disc,
    line,
)  # fmt: skip
from symbols.drawing.parts import bubble, clock, heart, house, star, tick_sheet, ticked
from symbols.model import Group

CARE = Sheet(Group.CARE)


@CARE.draw("My review", "review meeting, looked after review, my meeting")
def my_review() -> str:
    """A child at the middle of a table with two grown-ups and a ticked list above."""
    table = area("M6 72H90L84 91H12Z", WOOD)
    adults = bust(18, 47, 11, BLUE, 74, 13, "short", look=0.6) + bust(
        78, 47, 11, PLUM, 74, 13, "long", look=-0.6
    )
    return tick_sheet(33, 4, 30, 27, 2) + adults + bust(48, 51, 13.5, SUN, 80, 15) + table


@CARE.draw("Care plan", "plan, my plan, pathway plan")
def care_plan() -> str:
    """A sheet with a child's face, and a house, a heart and a book each with a tick."""
    page = box(12, 5, 72, 87, PAPER, 4) + head(32, 22, 10) + line("M50 17h24M50 27h16", 2.6)
    home = house(23, 40, 17, 18, CREAM, RED, 2)
    rows = heart(31, 75, 0.85, w=2.4) + line("M52 50l5 5 10-11M52 74l5 5 10-11", 4, LEAF)
    return page + home + rows


@CARE.draw("Family time", "contact, see my family, visit family")
def family_time() -> str:
    """A grown-up and a child hold hands; a heart and a clock above."""
    adult = bust(29, 45, 15, PLUM, 92, 15, "long", look=0.5) + bust(69, 59, 13.5, SUN, 92, 15, look=-0.5)
    joined = arm("M36 78Q46 88 52 86", PLUM) + hand(55, 85, 5)
    return adult + joined + heart(52, 19, 1) + clock(78, 21, 14)


@CARE.draw("My rights", "rights, law, fair")
def rights() -> str:
    """A shield with a child's face and a star."""
    shield = area("M48 4C62 12 76 14 87 14C89 52 76 80 48 92C20 80 7 52 9 14C20 14 34 12 48 4Z", BLUE)
    inner = star(48, 24, 0.9, SUN, 2.4)
    return shield + inner + bust(48, 54, 15, SUN, 79, 13)


@CARE.draw("Complaint", "complain, not happy with, unfair")
def complaint() -> str:
    """A cross child holding up a sheet with a thumb down."""
    child = bust(31, 48, 18, SUN, 92, 15, "crop", "sad", "open", "cross", 0.6)
    page = box(52, 12, 38, 52, PAPER, 3) + thumb(72, 34, 0.72, RED, down=True)
    return child + page + arm("M48 86Q64 86 66 72", SUN) + hand(66, 66, 5)


@CARE.draw("Decision", "decide, decided, agreed")
def decision() -> str:
    """A path that parts in two; one way has a tick."""
    road = line("M48 86V64C48 50 24 52 24 34", 13) + line("M48 86V64C48 50 24 52 24 34", 7, "#d5d8dd")
    way = line("M48 86V64C48 50 72 52 72 36", 13) + line("M48 86V64C48 50 72 52 72 36", 7, SUN)
    return road + way + ticked(72, 20, 14) + disc(24, 22, 12, "#d5d8dd")


@CARE.draw("My say", "my views, my voice, what I think")
def my_say() -> str:
    """A child with a big speech bubble that holds a star."""
    return (
        bust(31, 56, 18, SUN, 92, 15, "crop", "talk", look=0.7)
        + bubble(38, 5, 54, 44, 56, (48, 58))
        + star(65, 27, 1.4)
    )
