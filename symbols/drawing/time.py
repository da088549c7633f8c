"""Time, meetings and post."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    MIST,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SUN,
    WOOD,
    area,
    box,
    disc,
    line,
    oval,
)
from symbols.drawing.parts import clock as clock_face
from symbols.drawing.parts import heart, sheet
from symbols.model import Group, Speech

TIME = Sheet(Group.TIME)
ADVERB = Speech.ADVERB


def _calendar(days: str = "") -> str:
    """A page of a calendar with rings on top; `days` is what stands on it."""
    page = box(8, 16, 80, 76, PAPER, 6) + area("M8 36V22q0-6 6-6H82q6 0 6 6V36Z", RED)
    return page + days + line("M28 8V24M68 8V24", 6)


@TIME.draw("Today", "now, this day", ADVERB)
def today() -> str:
    """A calendar page with a big sun on it."""
    rays = line(
        "M48 43v4M48 82v4M28 64h-4M72 64h-4M34 50l2.5 2.500M62 50l-2.5 2.500M34 78l2.5-2.500M62 78l-2.5-2.5",
        3.4,
        ORANGE,
    )
    return _calendar(disc(48, 64, 12, SUN) + rays)


@TIME.draw("Tomorrow", "next day", ADVERB)
def tomorrow() -> str:
    """A calendar page with two days and an arrow jumping from the first to the next."""
    days = box(16, 62, 26, 22, MIST, 3) + box(54, 62, 26, 22, SUN, 3)
    return _calendar(days + line("M28 56C34 42 56 42 64 52", 3.6) + area("M68 58L59 56L67 48Z", "#1d1d1f"))


@TIME.draw("Later", "soon, after, not now", ADVERB)
def later() -> str:
    """A clock, and below it an arrow going on to the right."""
    return clock_face(36, 37, 31) + area("M8 76H66V68L90 80L66 92V84H8Z", SUN)


@TIME.draw("Date", "calendar, day, when")
def date() -> str:
    """A calendar page with one day ringed."""
    grid = "".join(
        box(x, y, 11, 9, MIST, 2, 1.8) for y in (43, 59, 75) for x in (16, 34, 52, 70) if (x, y) != (52, 59)
    )
    return _calendar(grid + box(52, 59, 11, 9, SUN, 2, 1.8) + oval(57.5, 63.5, 13, 12, "none", 3.4, RED))


@TIME.draw("Clock", "time, hour, what time")
def clock_() -> str:
    """A clock."""
    marks = line("M48 14v5M48 77v5M14 48h5M77 48h5", 3)
    return disc(48, 48, 40, PAPER) + marks + line("M48 26V48L64 58", 4.4)


@TIME.draw("Meeting", "meet, talk together, conference")
def meeting() -> str:
    """Four people round a table."""
    top = bust(29, 25, 10.5, BLUE, 56, 15, "short") + bust(67, 25, 10.5, PLUM, 56, 15, "long")
    table = oval(48, 58, 42, 16, WOOD) + sheet(28, 51, 13, 12, 2) + sheet(56, 51, 13, 12, 2)
    front = area("M14 92V86Q14 76 28 76T42 86V92Z", GREEN) + area("M54 92V86Q54 76 68 76T82 86V92Z", ORANGE)
    return top + table + front + disc(28, 70, 10, "#35302f") + disc(68, 70, 10, GREY)


@TIME.draw("Letter", "post, mail, envelope, letter to me")
def letter() -> str:
    """An open envelope with a letter coming out."""
    back = area("M8 44L48 14L88 44V88H8Z", WOOD)
    page = box(18, 8, 60, 56, PAPER, 2) + line("M28 20h40M28 31h40", 3) + heart(48, 46, 0.7, w=2.4)
    front = area("M8 44L40 68H56L88 44V86q0 3-3 3H11q-3 0-3-3Z", CREAM) + line(
        "M10 88L40 67M86 88L56 67", 2.6
    )
    return back + page + front
