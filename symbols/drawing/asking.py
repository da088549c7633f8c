"""More wants, answers and words of safety, for letters."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, palm
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREY,
    INK,
    LEAF,
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
)  # fmt: skip
from symbols.drawing.parts import (
    bubble,
    crossed,
    house,
    query,
)
from symbols.model import Group, Speech

MORE_SAFETY = Sheet(Group.SAFETY)
MORE_WANTS = Sheet(Group.WANTS)
MORE_CHOICE = Sheet(Group.CHOICE)
VERB = Speech.VERB
ADVERB = Speech.ADVERB


def _places(filled: tuple[int, ...]) -> str:
    """Six round places in two rows; the filled ones are yellow."""
    at = [(20 + 28 * (i % 3), 40 + 30 * (i // 3)) for i in range(6)]
    return "".join(disc(x, y, 11, SUN if i in filled else PAPER) for i, (x, y) in enumerate(at))


@MORE_SAFETY.draw("Online safety", "safe on the internet, phone rules")
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
    """A mobile phone showing 999."""
    digits = "".join(f"M{x} 40a6 6 0 1 0 .1 .1M{x} 40V50q0 6-7 6" for x in (37.5, 55.5, 73.5))
    phone = box(10, 8, 76, 80, "#3c4048", 8) + box(17, 16, 62, 56, PAPER, 2, 2)
    return phone + line(digits, 4, RED) + dots("48 80", 5, PAPER)


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
    """A list with ticks and a cross."""
    page = box(16, 6, 64, 86, PAPER, 4)
    return (
        page
        + line("M26 26l4 4 8-9M26 50l4 4 8-9", 4, LEAF)
        + line("M27 68l9 9M36 68l-9 9", 4, RED)
        + line("M48 26h22M48 50h22M48 73h22", 3)
    )


@MORE_WANTS.draw("Start", "begin, new, go", VERB)
def start() -> str:
    """A green disc with a triangle, as on a player."""
    return disc(48, 48, 40, LEAF) + area("M38 28L70 48L38 68Z", PAPER)


@MORE_WANTS.draw("Move home", "move, moving, new placement", VERB)
def move_home() -> str:
    """Two houses with an arrow from one to the other."""
    way = area("M38 62H52V54L66 68L52 82V74H38Z", SUN)
    return house(7, 10, 31, 42, CREAM, GREY, 3) + house(58, 10, 31, 42, CREAM, RED, 3) + way


@MORE_WANTS.draw("Ask a question", "ask, question, find out", VERB)
def ask_question() -> str:
    """A child with a hand up, and a question mark in a bubble."""
    return (
        arm("M54 84Q62 70 60 50", SUN)
        + palm(60, 40, 0.65)
        + bust(32, 54, 17, SUN, 92, 15, "crop", "talk")
        + bubble(58, 5, 34, 28, 68, (52, 34))
        + query(75, 18, 0.7, 3.6)
    )


@MORE_WANTS.draw("Learn", "lesson, study, find out about", VERB)
def learn() -> str:
    """A child reading a book, with a bright light bulb."""
    bulb = area("M70 34C60 30 60 10 76 10S92 30 82 34V40H70Z", SUN) + line("M72 46h8", 3)
    book = area("M10 74Q24 68 38 76Q52 68 66 74V92Q52 86 38 92Q24 86 10 92Z", BLUE) + line("M38 76V91", 2.6)
    return bust(38, 44, 18, SUN, 84, 15, down=1) + book + bulb


@MORE_WANTS.draw("Work", "job, apprenticeship, earn", VERB)
def work() -> str:
    """A young person in a work vest and helmet."""
    helmet = area("M26 36C26 18 36 9 48 9S70 18 70 36Z", SUN) + line("M20 37H76", 6) + line("M48 10V22", 3)
    vest = line("M34 68V90M62 68V90", 5, SUN)
    return bust(48, 44, 20, ORANGE, 92, 18, "none") + vest + helmet


@MORE_CHOICE.draw("Sometimes", "now and then, not every time", ADVERB)
def sometimes() -> str:
    """Six places, three of them filled."""
    return _places((0, 3, 4))


@MORE_CHOICE.draw("Never", "not at all, at no time", ADVERB)
def never() -> str:
    """Six empty places and a cross."""
    return _places(()) + crossed(80, 18, 12)


@MORE_CHOICE.draw("Always", "every time, all the time", ADVERB)
def always() -> str:
    """Six places, all filled."""
    return _places((0, 1, 2, 3, 4, 5))


@MORE_WANTS.draw("See", "look, see someone, watch", VERB)
def see() -> str:
    """A wide open eye."""
    white = area("M5 50Q48 6 91 50Q48 90 5 50Z", PAPER)
    return white + disc(48, 48, 19, "#8a5a33") + disc(48, 48, 8, INK) + dots("55 41", 6, PAPER)
