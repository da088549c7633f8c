"""Signs for the buttons of the pages, in the same line as the pictures. Arrows are for left to right."""

from symbols.drawing.chair import standing
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
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
    SKY,
    SUN,
    WOOD,
    area,
    box,
    disc,
    dots,
    line,
    oval,
)
from symbols.drawing.limbs import reach
from symbols.drawing.parts import padlock
from symbols.model import Group, Speech

SIGNS = Sheet(Group.SIGNS)
VERB = Speech.VERB
NEXT = "M12 38H50V18L86 48L50 78V58H12Z"


@SIGNS.draw("Leave now", "leave, exit, go away, close", VERB)
def leave() -> str:
    """An open door and an arrow going out of it."""
    frame = box(8, 6, 50, 84, SKY, 2)
    door = area("M8 6L38 16V92L8 90Z", WOOD) + dots("31 54", 5)
    return frame + door + area("M48 40H66V26L91 48L66 70V56H48Z", SUN)


@SIGNS.draw("My way", "settings, how I want it, size and colours")
def my_way() -> str:
    """Three sliders, each set to another place."""
    rails = line("M10 24H86M10 48H86M10 72H86", 4.4)
    return rails + disc(62, 24, 10, SUN) + disc(30, 48, 10, BLUE) + disc(70, 72, 10, GREEN)


@SIGNS.draw("Next", "go on, forward, continue", Speech.ADVERB)
def next() -> str:  # noqa: A001 - the picture's name
    """A thick arrow to the right."""
    return area(NEXT, SUN)


@SIGNS.draw("Back", "go back, before, return", Speech.ADVERB)
def back() -> str:
    """A thick arrow to the left."""
    return area("M84 38H46V18L10 48L46 78V58H84Z", SUN)


@SIGNS.draw("Send", "finished, send my answers", VERB)
def send() -> str:
    """A paper plane."""
    return (
        area("M8 46L90 8L66 86L44 62Z", SKY)
        + area("M90 8L44 62L40 88L56 74", PAPER)
        + line("M8 46L44 62L90 8")
    )


@SIGNS.draw("Tick", "done, chosen, kept")
def tick() -> str:
    """A tick."""
    return line("M16 50L38 72L80 24", 15) + line("M16 50L38 72L80 24", 9, LEAF)


@SIGNS.draw("Me, on my own", "alone, just me")
def person_alone() -> str:
    """One smiling child stands alone in a wide empty circle."""
    return oval(48, 80, 43, 12, CREAM, 3, ORANGE) + standing() + head(48, 33, 16)


@SIGNS.draw("Me, with someone", "with help, together")
def with_someone() -> str:
    """A child and a tall grown-up beside them, who hold a sheet together and look at it."""
    adult = bust(66, 29, 16, GREEN, 92, 15, "bob", look=-0.7, down=0.7)
    child = bust(25, 52, 14.5, SUN, 92, 14, look=0.7, down=0.6)
    sheet = box(35, 60, 27, 32, PAPER, 2) + line("M41 68H56M41 75H56M41 82H51", 3, GREY)
    hands = reach("M20 82Q26 92 37 83", SUN, 5) + reach("M80 70Q84 88 61 80", GREEN, 5, True)
    return adult + child + sheet + hands


@SIGNS.draw("An adult", "grown-up, carer, worker")
def adult() -> str:
    """A tall grown-up with an arrow above, and a small child beside who looks up."""
    child = bust(77, 71, 10, SUN, 92, 14, look=-0.8, down=-0.6)
    arrow_ = area("M36 2h10v7h9L41 21L27 9h9Z", HEART)
    return bust(41, 47, 17.5, PLUM, 92, 18, "bob", look=0.6) + child + arrow_


@SIGNS.draw("Locked", "lock, closed, safe")
def lock() -> str:
    """A closed padlock."""
    return padlock(48, 52, 2.05)


@SIGNS.draw("Unlocked", "unlock, open")
def unlock() -> str:
    """An open padlock."""
    return padlock(44, 54, 1.9, open_=True)


@SIGNS.draw("Read aloud", "hear it, sound, listen to the page", VERB)
def read_aloud() -> str:
    """A page of writing, and a loudspeaker with sound coming out of it."""
    page = box(5, 5, 46, 60, PAPER) + line("M14 18h28M14 30h28M14 42h16", 3)
    speaker = area("M22 60H34L50 46V90L34 76H22Z", SUN)
    return page + speaker + line("M59 60q6 8 0 16M68 53q12 15 0 30M77 46q18 22 0 44", 4.2)
