"""More of time: days, weeks and turning 18."""

from symbols.drawing.draw import Sheet
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    INK,
    MIST,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SUN,
    area,
    box,
    disc,
    dots,
    line,
)
from symbols.drawing.parts import clock, house
from symbols.model import Group, Speech

DAYS = Sheet(Group.TIME)
ADVERB = Speech.ADVERB


def _month(bright: set[int]) -> str:
    """A calendar page of four weeks of seven days; the days with these numbers are bright."""
    page = box(8, 14, 80, 78, PAPER, 6) + area("M8 34V20q0-6 6-6H82q6 0 6 6V34Z", RED)
    at = [(15.5 + 10.8 * (i % 7), 44 + 12.5 * (i // 7)) for i in range(28)]
    pale = dots(",".join(f"{x:.1f} {y}" for i, (x, y) in enumerate(at) if i not in bright), 6, GREY)
    ringed = "".join(f"M{x:.1f} {y}h.1" for i, (x, y) in enumerate(at) if i in bright)
    return page + line("M28 7V22M68 7V22", 6) + pale + line(ringed, 10.5) + line(ringed, 6.5, SUN)


@DAYS.draw("Yesterday", "the day before, last time", ADVERB)
def yesterday() -> str:
    """A calendar page with two days and an arrow jumping back to the first."""
    page = box(8, 16, 80, 76, PAPER, 6) + area("M8 36V22q0-6 6-6H82q6 0 6 6V36Z", RED)
    days = box(16, 62, 26, 22, SUN, 3) + box(54, 62, 26, 22, MIST, 3)
    back = line("M68 56C62 42 40 42 32 52", 3.6) + area("M28 58L37 56L29 48Z", INK)
    return page + days + back + line("M28 8V24M68 8V24", 6)


@DAYS.draw("Now", "at once, at the moment, straight away", ADVERB)
def now() -> str:
    """A clock with an arrow pointing at it."""
    pointer = area("M40 4h16v8h9L48 25L31 12h9Z", RED)
    return clock(48, 60, 31, SUN) + pointer


@DAYS.draw("Day", "daytime, morning, afternoon")
def day() -> str:
    """A bright sun with rays high over a green hill and a house in the light."""
    rays = line("M48 3v6M48 51v6M21 30h6M69 30h6M29 11l4 4M63 45l4 4M67 11l-4 4M29 49l4-4", 4, ORANGE)
    hill = area("M4 74Q48 52 92 74V90H4Z", GREEN)
    return rays + disc(48, 30, 15, SUN) + hill + house(60, 56, 20, 24, CREAM, RED, 3)


@DAYS.draw("Night", "evening, dark, night-time")
def night() -> str:
    """The moon and stars over a dark hill."""
    sky = box(5, 8, 86, 80, "#46508a", 10) + area("M62 16A15 15 0 1 0 78 38A13 13 0 0 1 62 16Z", SUN)
    return (
        sky
        + dots("22 26,34 44,20 52", 5, PAPER)
        + area("M5 66Q40 50 91 68V78q0 10-10 10H15Q5 88 5 78Z", "#2f5d4a")
    )


@DAYS.draw("Week", "seven days, every week")
def week() -> str:
    """A calendar page of seven columns with one row bright."""
    return _month({14, 15, 16, 17, 18, 19, 20})


@DAYS.draw("Weekend", "Saturday and Sunday")
def weekend() -> str:
    """A calendar page of seven columns with the last two days of each row bright."""
    return _month({5, 6, 12, 13, 19, 20, 26, 27})


@DAYS.draw("Turning 18", "leaving care, eighteen, grown up, adult")
def turning_18() -> str:
    """A cake with candles in the shape of 1 and 8."""
    digits = line("M32 16l8-6V40M64 24a7 7 0 1 1 .1 0a8.5 8.5 0 1 1-.1 0", 8) + line(
        "M32 16l8-6V40M64 24a7 7 0 1 1 .1 0a8.5 8.5 0 1 1-.1 0", 3, BLUE
    )
    cake = box(12, 46, 72, 40, "#f3c79b", 5) + area(
        "M12 62V51q0-5 5-5H79q5 0 5 5V62q-6 8-12 0t-12 0t-12 0t-12 0t-12 0t-12 0Z", PLUM
    )
    return digits + cake + line("M6 89H90", 5)
