"""More wants, times, answers and words of care, for letters."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, head, palm
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
    PLUM,
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
    clock,
    crossed,
    house,
    pencil,
    query,
    sheet,
    ticked,
)
from symbols.model import Group, Speech

MORE_SAFETY = Sheet(Group.SAFETY)
MORE_WANTS = Sheet(Group.WANTS)
MORE_TIME = Sheet(Group.TIME)
MORE_CHOICE = Sheet(Group.CHOICE)
MORE_CARE = Sheet(Group.CARE)
MORE_UASC = Sheet(Group.UASC)
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


@MORE_TIME.draw("Yesterday", "the day before, last time", ADVERB)
def yesterday() -> str:
    """A calendar page with two days and an arrow jumping back to the first."""
    page = box(8, 16, 80, 76, PAPER, 6) + area("M8 36V22q0-6 6-6H82q6 0 6 6V36Z", RED)
    days = box(16, 62, 26, 22, SUN, 3) + box(54, 62, 26, 22, MIST, 3)
    back = line("M68 56C62 42 40 42 32 52", 3.6) + area("M28 58L37 56L29 48Z", INK)
    return page + days + back + line("M28 8V24M68 8V24", 6)


@MORE_TIME.draw("Now", "at once, at the moment, straight away", ADVERB)
def now() -> str:
    """A clock with an arrow pointing at it."""
    pointer = area("M40 4h16v8h9L48 25L31 12h9Z", RED)
    return clock(48, 60, 31, SUN) + pointer


@MORE_TIME.draw("Day", "daytime, morning, afternoon")
def day() -> str:
    """The sun over a hill and a house in the light."""
    return (
        box(5, 8, 86, 80, SKY, 10)
        + disc(66, 30, 13, SUN)
        + area("M5 66Q40 50 91 68V78q0 10-10 10H15Q5 88 5 78Z", GREEN)
    )


@MORE_TIME.draw("Night", "evening, dark, night-time")
def night() -> str:
    """The moon and stars over a dark hill."""
    sky = box(5, 8, 86, 80, "#46508a", 10) + area("M62 16A15 15 0 1 0 78 38A13 13 0 0 1 62 16Z", SUN)
    return (
        sky
        + dots("22 26,34 44,20 52", 5, PAPER)
        + area("M5 66Q40 50 91 68V78q0 10-10 10H15Q5 88 5 78Z", "#2f5d4a")
    )


@MORE_TIME.draw("Week", "seven days, every week")
def week() -> str:
    """A strip of seven days."""
    days = "".join(box(5 + 12.4 * i, 40, 11, 30, SUN if i == 2 else PAPER, 2, 2.4) for i in range(7))
    return box(5, 20, 85.4, 16, RED, 4) + days


@MORE_TIME.draw("Weekend", "Saturday and Sunday")
def weekend() -> str:
    """A strip of seven days with the last two bright, and the sun."""
    days = "".join(box(5 + 12.4 * i, 48, 11, 30, SUN if i > 4 else PAPER, 2, 2.4) for i in range(7))
    return box(5, 28, 60, 16, RED, 4) + days + disc(78, 22, 10, SUN)


@MORE_TIME.draw("Turning 18", "leaving care, eighteen, grown up, adult")
def turning_18() -> str:
    """A cake with candles in the shape of 1 and 8."""
    digits = line("M32 16l8-6V40M64 24a7 7 0 1 1 .1 0a8.5 8.5 0 1 1-.1 0", 8) + line(
        "M32 16l8-6V40M64 24a7 7 0 1 1 .1 0a8.5 8.5 0 1 1-.1 0", 3, BLUE
    )
    cake = box(12, 46, 72, 40, "#f3c79b", 5) + area(
        "M12 62V51q0-5 5-5H79q5 0 5 5V62q-6 8-12 0t-12 0t-12 0t-12 0t-12 0t-12 0Z", PLUM
    )
    return digits + cake + line("M6 89H90", 5)


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


@MORE_CARE.draw("Where I live", "placement, where I stay")
def placement() -> str:
    """A map with a house and a pin."""
    sheet_ = area("M6 34L34 26L62 34L90 26V82L62 90L34 82L6 90Z", "#cfe6c4") + line("M34 26V82M62 34V90", 2.6)
    pin = area("M48 64C34 46 32 38 32 30a16 16 0 0 1 32 0C64 38 62 46 48 64Z", RED) + house(
        40, 18, 16, 18, PAPER, PAPER, 2
    )
    return sheet_ + pin


@MORE_CARE.draw("Court order", "care order, legal order")
def court_order() -> str:
    """A paper with a crown and a red seal."""
    crown = area("M36 28V16L42 21L48 12L54 21L60 16V28Z", SUN, 2.6)
    return (
        box(16, 5, 64, 86, PAPER, 3)
        + crown
        + line("M28 40h40M28 51h40M28 62h24", 3)
        + disc(66, 74, 9, RED)
        + dots("66 74", 4, PAPER)
    )


@MORE_CARE.draw("Form", "questions, fill in")
def form() -> str:
    """A form with boxes to fill in, and a pencil."""
    return (
        box(10, 6, 58, 84, PAPER)
        + box(18, 16, 42, 11, MIST, 2, 2.4)
        + box(18, 36, 42, 11, MIST, 2, 2.4)
        + box(18, 56, 12, 12, PAPER, 2, 2.4)
        + pencil(44, 80, 1.3)
    )


@MORE_CARE.draw("Report", "assessment, written about me")
def report() -> str:
    """Several pages with a child's face on the first."""
    return (
        box(26, 6, 58, 78, MIST)
        + box(12, 14, 58, 78, PAPER)
        + head(30, 33, 10)
        + line("M46 28h16M46 38h16M22 56h38M22 67h38M22 78h24", 2.8)
    )


@MORE_CARE.draw("I agree", "consent, permission, okay with me", Speech.PHRASE)
def consent() -> str:
    """A child with a thumb up and a ticked sheet."""
    return bust(32, 48, 18, SUN, 92, 15, "crop", "smile") + sheet(58, 8, 32, 44, 3) + ticked(74, 68, 13)


@MORE_CARE.draw("Sign my name", "signature, sign", VERB)
def sign_name() -> str:
    """A hand-written line above a dotted line, with a pen."""
    return (
        box(6, 20, 84, 62, PAPER)
        + line("M16 56c6-18 12-14 8 0s8-8 12-4s6 4 10-2", 3.4, BLUE)
        + dots("18 70,28 70,38 70,48 70,58 70,68 70,78 70", 3)
        + pencil(50, 54, 1.15, RED)
    )


@MORE_UASC.draw("ID card", "identity card, proof, ARC card")
def id_card() -> str:
    """A card with a face and lines."""
    return (
        box(6, 20, 84, 56, SKY, 6)
        + box(14, 30, 28, 36, PAPER, 2, 2.4)
        + bust(28, 45, 8.5, SUN, 65, 13)
        + line("M52 36h28M52 48h28M52 60h18", 3)
    )


@MORE_UASC.draw("Age not agreed", "age assessment, how old I am")
def age_assessment() -> str:
    """A child, a cake with a candle and a question mark."""
    cake = box(54, 62, 36, 26, "#f3c79b", 4) + area(
        "M54 72V66q0-4 4-4H86q4 0 4 4v6q-6 6-9 0t-9 0t-9 0t-9 0Z", PLUM, 2.6
    )
    return (
        bust(29.5, 50, 17, SUN, 92, 15, mouth="flat")
        + cake
        + line("M72 62V50", 5, BLUE)
        + query(72, 26, 1.1, 4.4)
    )
