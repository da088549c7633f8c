"""Being looked after: the review, the plan, rights."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import BLUE, CREAM, LEAF, PAPER, PLUM, RED, SUN, WOOD, area, box, line
from symbols.drawing.limbs import reach, thumb
from symbols.drawing.parts import bubble, clock, heart, house, star, tick_sheet
from symbols.model import Group

CARE = Sheet(Group.CARE)


@CARE.draw("My review meeting", "review meeting, looked after review, my meeting")
def my_review() -> str:
    """A child at a table between two grown-ups, and above them a ticked list."""
    adults = bust(19, 42, 11, BLUE, 70, 13, "short", look=0.6) + bust(
        77, 42, 11, PLUM, 70, 13, "long", look=-0.6
    )
    table = area("M14 68H82L92 84H4Z", WOOD) + line("M10 84V92M86 84V92", 5)
    papers = area("M24 72h12l-2 8h-13ZM60 72h12l3 8h-13Z", PAPER, 2.2)
    return tick_sheet(34, 4, 28, 26, 2) + adults + bust(48, 48, 13, SUN, 76, 14) + table + papers


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
    adult = bust(28, 45, 15, PLUM, 92, 15, "long", look=0.5) + bust(70, 59, 13.5, SUN, 92, 15, look=-0.5)
    joined = reach("M62 82Q58 92 52 84", SUN, 5, flip=True) + reach("M36 78Q40 94 50 84", PLUM, 5)
    return adult + joined + heart(52, 19, 1) + clock(78, 21, 14)


@CARE.draw("My rights", "rights, law, fair")
def rights() -> str:
    """A child holds up a sheet with golden scales in balance and two ticks."""
    page = box(44, 4, 48, 76, PAPER, 3) + line("M51 47l3 3 6-7M51 60l3 3 6-7", 3.4, LEAF)
    scales = line("M68 11V35M60 35h16M54 15H82M54 16L50 26M54 16L59 26M82 16L77 26M82 16L86 26", 2.8)
    pans = area("M48 26H61Q60 32 54.5 32T48 26ZM75 26H88Q87 32 81.5 32T75 26Z", SUN, 2.4)
    child = bust(26, 46, 15.5, SUN, 92, 15, look=0.6)
    return child + page + scales + pans + line("M66 48h18M66 61h18", 3) + reach("M38 84Q52 96 60 82", SUN, 6)


@CARE.draw("Complaint", "complain, not happy with, unfair")
def complaint() -> str:
    """A cross child holding up a sheet with a thumb down."""
    child = bust(31, 48, 18, SUN, 92, 15, "crop", "sad", "open", "cross", 0.6)
    page = box(52, 12, 38, 52, PAPER, 3) + thumb(72, 34, 0.72, RED, down=True)
    return child + page + reach("M46 82Q68 92 67 70", SUN, 6)


@CARE.draw("Decision", "decide, decided, agreed, what was decided")
def decision() -> str:
    """A rubber stamp that has just put a large tick on a sheet of paper."""
    page = box(10, 22, 58, 70, PAPER, 3) + line("M19 34h26M19 44h18", 3)
    tick_ = line("M22 66L35 79L58 54", 9) + line("M22 66L35 79L58 54", 4.4, LEAF)
    handle = area("M62 36Q66 30 66 22A10 10 0 1 1 84 22Q84 30 88 36Z", WOOD)
    return page + tick_ + handle + box(56, 36, 38, 12, RED, 3) + line("M72 56l3 5M84 54l5 4M62 55l-1 5", 3)


@CARE.draw("My say", "my views, my voice, what I think")
def my_say() -> str:
    """A child with a big speech bubble that holds a star."""
    return (
        bust(31, 56, 18, SUN, 92, 15, "crop", "talk", look=0.7)
        + bubble(38, 5, 54, 44, 56, (48, 58))
        + star(65, 27, 1.4)
    )
