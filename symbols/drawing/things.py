"""Things of every day."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.hair import LYING
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
    INK,
    LEAF,
    MIST,
    NAVY,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SKIN,
    SKY,
    SUN,
    WOOD,
    area,
    box,
    disc,
    dots,
    line,
    oval,
    tilt,
)
from symbols.drawing.parts import sheet
from symbols.model import Group, Speech

THINGS = Sheet(Group.THINGS)
VERB = Speech.VERB
SLATE = "#3c4048"
POUND = "M{x} {y}c-1-10-12-9-12-1c0 5 3 6 1 13h13M{l} {m}h9"


@THINGS.draw("Sleep", "bedtime, go to bed, night", VERB)
def sleep() -> str:
    """A child asleep in bed, with the moon."""
    bed = line("M7 34V90M89 70V90", 5)
    moon = area("M76 8A14 14 0 1 0 90 28A12 12 0 0 1 76 8Z", SUN)
    pillow = box(11, 46, 34, 26, PAPER, 9)
    cover = area("M36 84V66Q40 54 56 56H80Q89 56 89 66V84Z", BLUE)
    asleep = tilt(head(35, 54, 16, "crop", "small", "closed"), LYING, 35, 54)
    return bed + moon + pillow + asleep + cover + line("M7 84H89", 5)


@THINGS.draw("My bedroom", "bedroom, my room, room")
def bedroom() -> str:
    """A bed with a pillow and a cover, a window and a lamp."""
    window = box(12, 8, 28, 28, SKY, 2) + line("M26 8v28M12 22h28", 2.4)
    lamp = area("M66 30L71 14H83L88 30Z", SUN) + line("M77 30V46M70 46H84")
    bed = box(8, 52, 80, 30, WOOD, 4) + box(13, 46, 24, 16, PAPER, 5) + area("M34 56H88V76H34Z", PLUM)
    return window + lamp + bed + line("M13 82V91M83 82V91", 5)


@THINGS.draw("Food", "eat, meal, dinner, lunch, breakfast")
def food() -> str:
    """A plate with a fork and a knife."""
    meal = area("M36 50c0-8 8-10 13-8c6 2 10-2 13 4s-2 12-10 12s-16 0-16-8Z", ORANGE) + disc(
        41, 40, 5.5, LEAF, 2.6
    )
    fork = line("M9 18v12q0 6 5 6t5-6V18M14 18V78", 3.4)
    knife = area("M80 78V18q9 4 9 20v12h-9", GREY)
    return disc(48, 48, 27, PAPER) + disc(48, 48, 18, MIST, 2.2) + meal + fork + knife


@THINGS.draw("Phone", "mobile, smartphone, my phone")
def phone() -> str:
    """A mobile phone with small coloured squares on its screen."""
    dots_ = (
        box(34, 26, 11, 11, RED, 3, 2)
        + box(51, 26, 11, 11, SUN, 3, 2)
        + box(34, 43, 11, 11, GREEN, 3, 2)
        + box(51, 43, 11, 11, PLUM, 3, 2)
    )
    return box(25, 5, 46, 86, SLATE, 8) + box(30, 16, 36, 60, SKY, 2, 2) + dots_ + dots("48 83.5", 5, PAPER)


@THINGS.draw("Internet", "wifi, online, social media, apps")
def internet() -> str:
    """The waves of wifi above a globe."""
    waves = line("M12 32C30 10 66 10 84 32M25 43C37 29 59 29 71 43", 6, BLUE)
    globe = disc(48, 70, 21, SKY) + line(
        "M27 70h42M48 49c-13 12-13 30 0 42c13-12 13-30 0-42M31 59h34M31 81h34", 2.2
    )
    return waves + globe


@THINGS.draw("Pocket money", "money, pounds, allowance, savings")
def pocket_money() -> str:
    """A pound coin above an open hand."""
    coin = (
        disc(48, 34, 26, SUN)
        + disc(48, 34, 19.5, "none", 2)
        + line("M56 29C55 19 42 20 43 30C44 37 44 39 41 45H57M39 35H52", 4)
    )
    palm = "M10 74C20 62 34 66 42 72H58q6 0 6 5q0 4-6 5H46h14L80 71q7-2 8 4L66 91H28L10 86Z"
    return coin + area(palm, SKIN)


@THINGS.draw("Clothes", "clothing, t-shirt, trousers, dress")
def clothes() -> str:
    """A T-shirt and a pair of trousers."""
    shirt = area("M30 8L8 20L14 38L23 34V62H55V34L64 38L70 20L48 8Q39 18 30 8Z", GREEN)
    jeans = area("M58 46H89L91 91H78L74 64L69 91H56Z", BLUE)
    return jeans + line("M58 54H89", 2.4) + shirt


@THINGS.draw("Pet", "dog, animal, puppy, cat, kitten")
def pet() -> str:
    """A friendly dog and a cat sitting side by side."""
    dog = area("M12 92C9 72 16 60 30 60S51 72 48 92Z", WOOD)
    dog += area("M10 30C10 14 20 8 30 8S50 14 50 30C50 48 42 56 30 56S10 48 10 30Z", WOOD)
    dog += area(
        "M14 14C2 14 0 30 4 42C14 42 15 28 14 14ZM46 14C58 14 60 30 56 42C46 42 45 28 46 14Z", "#8a5a33"
    )
    dog += oval(30, 42, 11, 9, CREAM) + area("M26 37h8l-4 4Z", INK) + line("M26 46q4 4 8 0", 2.4)
    cat = line("M84 86Q94 78 90 66", 8) + line("M84 86Q94 78 90 66", 3, ORANGE)
    cat += area("M54 92C54 74 60 68 71 68S88 74 88 92Z", ORANGE)
    cat += area("M55 44L56 32L66 39H76L86 32L87 44C92 58 84 68 71 68S50 58 55 44Z", ORANGE)
    cat += area("M69 57h4l-2 2Z", INK, 2) + line(
        "M67 62q2 1.500 4-1q2 2.500 4 1M57 57l-8-2M57 61l-8 1M85 57l8-2M85 61l8 1", 2
    )
    eyes = dots("23 27,37 27,63 51,79 51", 6)
    return (
        cat + dog + eyes + box(20, 57, 20, 6, RED, 3, 2.4) + line("M25 92V82M35 92V82M66 92V84M76 92V84", 2.6)
    )


@THINGS.draw("Papers", "passport, documents, ID card, visa")
def papers() -> str:
    """A passport and a sheet with a photo on it."""
    page = (
        sheet(36, 7, 50, 66, 0)
        + head(50, 27, 8, "crop", "flat")
        + line("M66 20h12M66 29h12M44 48h34M44 58h34", 2.4)
    )
    passport = (
        box(8, 34, 42, 57, NAVY, 4)
        + disc(29, 58, 11, "none", 2.6, SUN)
        + line("M18 58h22M29 47v22", 2, SUN)
        + line("M20 80h18", 3, SUN)
    )
    return page + passport


@THINGS.draw("Photos", "pictures, memories, photographs")
def photos() -> str:
    """Two photographs, one of people and one of hills and sun."""
    back = tilt(
        box(34, 10, 50, 56, PAPER) + box(40, 16, 38, 34, SKY, 1, 2.4) + disc(68, 26, 5, SUN, 2.2), 9, 59, 38
    )
    front = box(8, 24, 54, 66, PAPER) + box(15, 31, 40, 40, CREAM, 1, 2.4)
    return back + front + bust(28, 50, 8.5, PLUM, 71, 13, "long") + bust(43, 54, 8, SUN, 71, 13)


@THINGS.draw("Birthday", "party, cake, my birthday")
def birthday() -> str:
    """A cake with three candles."""
    candles = line("M32 42V26M48 42V26M64 42V26", 5, BLUE) + "".join(
        area(f"M{x} 8c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9Z", SUN, 2.2) for x in (32, 48, 64)
    )
    cake = box(12, 42, 72, 42, "#f3c79b", 5) + area(
        "M12 58V47q0-5 5-5H79q5 0 5 5V58q-6 8-12 0t-12 0t-12 0t-12 0t-12 0t-12 0Z", HEART
    )
    return candles + cake + line("M6 88H90", 5)
