"""More wants, answers and words of safety, for letters."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    INK,
    LEAF,
    MIST,
    ORANGE,
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
from symbols.drawing.limbs import arm, palm
from symbols.drawing.parts import bubble, house, query
from symbols.model import Group, Speech

MORE_SAFETY = Sheet(Group.SAFETY)
MORE_WANTS = Sheet(Group.WANTS)
MORE_CHOICE = Sheet(Group.CHOICE)
VERB = Speech.VERB
ADVERB = Speech.ADVERB


def _ticks(days: tuple[int, ...], mark: str = "m-4 0l3 3.5 6-7", ink: str = LEAF) -> str:
    """A calendar page of six days; the days given, or all when none is given, carry the mark."""
    page = box(8, 14, 80, 78, PAPER, 6) + area("M8 34V20q0-6 6-6H82q6 0 6 6V34Z", RED)
    at = [(26 + 22 * (i % 3), 50 + 25 * (i // 3)) for i in range(6)]
    cells = "".join(box(x - 8.5, y - 9, 17, 18, MIST, 2, 2) for x, y in at)
    marks = "".join(f"M{x} {y}{mark}" for i, (x, y) in enumerate(at) if i in days or not days)
    return page + line("M28 7V22M68 7V22", 6) + cells + line(marks, 4.4, ink)


@MORE_SAFETY.draw("Safe online", "safe on the internet, phone rules")
def online_safety() -> str:
    """A phone with a shield and a tick on it."""
    shield = area("M48 26Q56 32 66 32C66 50 60 60 48 66C36 60 30 50 30 32Q40 32 48 26Z", LEAF) + line(
        "M41 45l5 6 10-11", 4, PAPER
    )
    return (
        box(22, 5, 52, 86, "#3c4048", 8) + box(27, 14, 42, 64, SKY, 2, 2) + shield + dots("48 84.5", 5, PAPER)
    )


@MORE_SAFETY.draw("Emergency", "999, urgent, ambulance, police, fire")
def emergency() -> str:
    """A telephone calling 999."""
    digits = "".join(f"M{x} 36a7 7.5 0 1 0 .1 .1M{x} 36V50q0 9-9 9" for x in (31, 53, 75))
    phone = box(5, 8, 86, 80, "#3c4048", 9) + box(11, 15, 74, 56, PAPER, 3, 2)
    return phone + line(digits, 6) + disc(48, 79.5, 5.5, LEAF, 2.4)


@MORE_SAFETY.draw("Running away", "missing, go missing")
def running_away() -> str:
    """A child with a bag going away from a house, looking back."""
    home = house(50, 8, 38, 48, CREAM, BLUE, 4) + box(62, 36, 13, 20, WOOD, 2)
    return (
        home
        + box(4, 60, 22, 32, RED, 7)
        + bust(30, 50, 15, SUN, 92, 14, "crop", "flat", "open", "worry", 0.9)
        + dots("64 68,76 72,86 80", 6)
    )


@MORE_SAFETY.draw("Rules", "house rules, allowed, boundaries")
def rules() -> str:
    """A list on the wall with a house at the top, two ticks and a cross."""
    page = box(14, 5, 68, 87, CREAM, 4) + house(36, 9, 24, 24, PAPER, RED, 3)
    marks = line("M24 48l4 4 8-9M24 65l4 4 8-9", 4, LEAF) + line("M25 77l8 8M33 77l-8 8", 4, RED)
    return page + marks + line("M46 48h26M46 65h26M46 81h26", 3)


@MORE_WANTS.draw("Start", "begin, new, go", VERB)
def start() -> str:
    """A traffic light with green lit."""
    lamp = box(30, 5, 36, 72, "#3c4048", 8) + line("M48 77V91M36 91H60", 5)
    dark = disc(48, 19, 8.5, "#7d4a48", 2.2) + disc(48, 41, 8.5, "#7d7348", 2.2)
    rays = line("M72 56l6-3M74 64h7M72 72l6 3M24 56l-6-3M22 64h-7M24 72l-6 3", 3, LEAF)
    return lamp + dark + disc(48, 63, 8.5, "#6fe09b", 2.2) + rays


@MORE_WANTS.draw("Move home", "move, moving, new placement", VERB)
def move_home() -> str:
    """Two houses with an arrow from one to the other."""
    way = area("M38 62H52V54L66 68L52 82V74H38Z", SUN)
    return house(7, 10, 31, 42, CREAM, GREY, 3) + house(58, 10, 31, 42, CREAM, RED, 3) + way


@MORE_WANTS.draw("Ask a question", "ask, question, find out", VERB)
def ask_question() -> str:
    """A child with a hand up, and a question mark in a bubble."""
    child = bust(44, 56, 17, SUN, 92, 15, "crop", "talk")
    raised = arm("M30 84Q6 84 11 60", SUN) + palm(12, 48, 0.8, flip=True)
    return child + raised + bubble(56, 4, 36, 29, 68, (58, 44)) + query(74, 17, 0.75, 3.8)


@MORE_WANTS.draw("Learn", "lesson, study, find out about", VERB)
def learn() -> str:
    """A child reading a book, with a bright light bulb."""
    bulb = area("M70 34C60 30 60 10 76 10S92 30 82 34V40H70Z", SUN) + line("M72 46h8", 3)
    book = area("M10 74Q24 68 38 76Q52 68 66 74V92Q52 86 38 92Q24 86 10 92Z", BLUE) + line("M38 76V91", 2.6)
    return bust(38, 44, 18, SUN, 84, 15, down=1) + book + bulb


@MORE_WANTS.draw("Work", "job, apprenticeship, earn", VERB)
def work() -> str:
    """A young person in an apron with a name badge serves at the counter of a shop, a till beside."""
    apron = area("M25 80V72L33 62H45L53 72V80Z", GREEN) + line("M33 62L29 54M45 62L49 54", 3)
    badge_ = box(44, 66, 9, 6, PAPER, 1, 2)
    counter = box(4, 78, 88, 14, WOOD)
    keys = line("M66 64h3M73 64h3M80 64h3M66 71h3M73 71h3M80 71h3", 4, PAPER)
    till = box(62, 44, 24, 12, SKY, 2, 2.6) + area("M60 56H90V78H58Z", "#8e97a8") + keys
    bag = area("M5 60H22V78H5Z", CREAM, 2.6) + line("M9 60q0-7 4.500-7t4.500 7", 2.6)
    return bust(39, 32, 17, ORANGE, 80, 17, "short") + apron + badge_ + till + counter + bag


@MORE_CHOICE.draw("Sometimes", "now and then, not every time", ADVERB)
def sometimes() -> str:
    """A calendar page with a tick on some of the days."""
    return _ticks((0, 2, 5))


@MORE_CHOICE.draw("Never", "not at all, at no time", ADVERB)
def never() -> str:
    """A calendar page with a cross on every day."""
    return _ticks((), "m-3.5-3.500l7 7m0-7l-7 7", RED)


@MORE_CHOICE.draw("Always", "every time, every day, all the time", ADVERB)
def always() -> str:
    """A calendar page with a tick on every day."""
    return _ticks((0, 1, 2, 3, 4, 5))


@MORE_WANTS.draw("See", "look, see someone, watch", VERB)
def see() -> str:
    """A wide open eye."""
    white = area("M5 50Q48 6 91 50Q48 90 5 50Z", PAPER)
    return white + disc(48, 48, 19, "#8a5a33") + disc(48, 48, 8, INK) + dots("55 41", 6, PAPER)
