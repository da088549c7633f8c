"""Signs for the buttons of the pages, in the same line as the pictures. Arrows are for left to right."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    GREEN,
    LEAF,
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
)
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
    return area("M84 38H46V18L10 48L46 78V58H84Z", PAPER)


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
    """One child holding a phone."""
    phone = box(54, 66, 16, 25, "#3c4048", 3) + box(57, 70, 10, 16, SKY, 1, 1.4)
    return bust(48, 38, 22, SUN, 92, 16) + phone


@SIGNS.draw("Me with someone", "with help, together")
def with_someone() -> str:
    """A child holding a phone, and a grown-up beside them."""
    adult = bust(66.5, 34, 16, GREEN, 92, 16, "long", look=-0.7, down=0.4)
    return (
        adult
        + bust(32, 51, 16, SUN, 92, 15)
        + box(36, 73, 14, 19, "#3c4048", 3)
        + box(38.5, 77, 9, 12, SKY, 1, 1.4)
    )


@SIGNS.draw("An adult", "grown-up, carer, worker")
def adult() -> str:
    """A grown-up holding a phone."""
    phone = box(56, 66, 16, 25, "#3c4048", 3) + box(59, 70, 10, 16, SKY, 1, 1.4)
    return bust(48, 36, 21, PLUM, 92, 18, "bob") + phone


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
    """A loudspeaker with sound coming out."""
    speaker = area("M6 36H24L44 16V80L24 60H6Z", SUN)
    return speaker + line("M56 36q9 12 0 24M67 26q17 22 0 44M77 17q24 31 0 62", 4.4)
