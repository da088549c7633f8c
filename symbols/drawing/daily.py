"""More things: what a day holds, and what is kept."""

from symbols.drawing.chair import cyclist
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
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
    tilt,
)
from symbols.drawing.limbs import reach
from symbols.drawing.parts import heart, pencil, star
from symbols.model import Group

DAILY = Sheet(Group.THINGS)
SLATE = "#3c4048"


@DAILY.draw("Drink", "water, juice, thirsty")
def drink() -> str:
    """A glass of juice with a straw."""
    return (
        line("M52 40L62 8H78", 7.5)
        + line("M52 40L62 8H78", 2.6, RED)
        + area("M22 22H74L67 88q-.5 4-4 4H33q-3.5 0-4-4Z", PAPER)
        + area("M25 42H71L66.5 87q-.5 3-4 3H33.500q-3.5 0-4-3Z", ORANGE, 2.6)
    )


@DAILY.draw("Computer", "tablet, laptop")
def computer() -> str:
    """An open laptop."""
    return (
        box(16, 14, 64, 48, SLATE, 5)
        + box(22, 20, 52, 36, SKY, 1, 2.4)
        + area("M6 66H90L84 82H12Z", GREY)
        + line("M38 74h20", 3)
    )


@DAILY.draw("Savings", "bank, save money, account")
def savings() -> str:
    """A piggy bank with a pound coin going in."""
    pig = area(
        "M14 58C14 38 34 32 50 32L64 26V38C70 42 74 46 76 52H86V68H76"
        "C74 74 70 76 68 78V90H56V82H38V90H26V78C18 74 14 68 14 58Z",
        "#f6a9b8",
    )
    return (
        disc(42, 17, 12, SUN)
        + line("M46 13c-4-6-9 0-6 5v4h6M37.5 18h6", 2.4)
        + pig
        + line("M34 38h16", 4)
        + dots("68 50", 5)
        + line("M14 56q-8 0-8-8", 3.4)
    )


@DAILY.draw("Shoes", "trainers, boots")
def shoes() -> str:
    """A pair of trainers."""
    one = "M8 20H30L36 30L56 38q10 4 8 14H8Z"
    return (
        area(one, BLUE)
        + line("M8 52H64", 6)
        + line("M36 30l-6 6M43 33l-5 6", 2.4, PAPER)
        + tilt(
            area("M28 56H50L56 66L76 74q10 4 8 14H28Z", RED)
            + line("M28 88H84", 6)
            + line("M56 66l-6 6M63 69l-5 6", 2.4, PAPER),
            0,
            48,
            48,
        )
    )


@DAILY.draw("Bike", "bicycle, cycling, scooter")
def bike() -> str:
    """A child riding a bicycle."""
    return cyclist() + head(54, 22, 13, look=0.8)


@DAILY.draw("Television", "TV, films, watch")
def television() -> str:
    """A television with a star on the screen."""
    return (
        box(6, 16, 84, 56, SLATE, 5)
        + box(13, 23, 70, 42, SKY, 1, 2.4)
        + star(48, 43, 1.6)
        + line("M48 72V84M28 86H68", 5)
    )


@DAILY.draw("Memory box", "life story, my story, life story work")
def memory_box() -> str:
    """An open box with a photo, a teddy's head and a heart coming out."""
    photo = tilt(box(16, 12, 26, 32, PAPER) + box(20, 16, 18, 17, SKY, 1, 2), -10, 30, 28)
    bear = (
        disc(56, 24, 6, WOOD, 2.6)
        + disc(78, 24, 6, WOOD, 2.6)
        + disc(67, 37, 15, WOOD)
        + dots("61 34,73 34", 4.4)
        + line("M63 42q4 3 8 0", 2.4)
    )
    return (
        photo
        + bear
        + box(10, 48, 76, 43, PLUM, 4)
        + box(5, 42, 86, 13, PLUM, 3)
        + heart(48, 74, 1, PAPER, 2.6)
    )


@DAILY.draw("Key", "my own key, front door, privacy")
def key() -> str:
    """A door key on a ring with a small house."""
    blade = line("M40 34L82 76M72 66l8-8M62 56l7-7", 9) + line("M40 34L82 76M72 66l7-7M62 56l6-6", 3.4, SUN)
    tag = area("M12 64L27 52L42 64V86H12Z", RED) + line("M29 44V54", 2.6)
    return blade + disc(30, 24, 18, SUN) + disc(26, 20, 5, PAPER) + tag


@DAILY.draw("Bus", "school bus, public transport, travel")
def bus() -> str:
    """A red double-decker bus."""
    body = box(8, 10, 80, 70, RED, 7)
    panes = (
        box(15, 18, 66, 17, SKY, 2, 2.6)
        + box(15, 46, 46, 17, SKY, 2, 2.6)
        + line("M37 18V35M59 18V35M38 46V63", 2.6)
    )
    return (
        body
        + panes
        + box(68, 46, 13, 34, CREAM, 1, 2.6)
        + disc(26, 80, 10, SLATE)
        + disc(62, 80, 10, SLATE)
        + dots("26 80,62 80", 5, PAPER)
    )


@DAILY.draw("Car", "taxi, drive, lift")
def car() -> str:
    """A blue car."""
    body = area("M6 70V54q0-6 7-7l11-3L34 26q2-4 7-4H60q5 0 8 4L80 44q10 2 10 10V70Z", BLUE)
    panes = area("M34 44L40 30H50V44ZM56 44V30H62L71 44Z", SKY, 2.6)
    return (
        body
        + panes
        + disc(26, 70, 11, SLATE)
        + disc(70, 70, 11, SLATE)
        + dots("26 70,70 70", 5, PAPER)
        + dots("86 56", 5, SUN)
    )


@DAILY.draw("Homework", "school work, revision, study")
def homework() -> str:
    """An exercise book with a sum, and a pencil."""
    book = (
        box(10, 10, 56, 78, CREAM)
        + line("M22 10V88", 2.6, RED)
        + line("M32 28h10M37 23v10M50 24v8M32 48h10M50 46h8M32 66h22", 3)
    )
    return book + pencil(46, 78, 1.3)


@DAILY.draw("Hair and skin care", "hair, cream, comb, barber, braids")
def hair_and_skin_care() -> str:
    """A hairbrush, a comb with long teeth for curly hair, and a pot of cream."""
    brush = area("M12 10q9-6 18 0V50q-9 6-18 0Z", PLUM) + line("M21 53V88", 8) + line("M21 53V88", 2.6, PLUM)
    bristles = line("M31 16h5M31 23h5M31 30h5M31 37h5M31 44h5", 3)
    teeth = "".join(f"M{50 + 6.8 * i:.1f} 22V36" for i in range(6))
    comb = box(46, 10, 42, 11, WOOD, 4) + line(teeth, 3.4)
    pot = box(48, 58, 38, 33, SKY, 6) + box(46, 47, 42, 13, PAPER, 3)
    return brush + bristles + comb + pot + heart(67, 76, 0.75, w=2.4)


@DAILY.draw("My culture", "culture, traditions, heritage, where I am from")
def my_culture() -> str:
    """A child in a patterned top holds a lantern on a stick, and a bowl of warm food."""
    child = bust(52, 46, 17, SUN, 92, 15) + line("M31 84l7-7 7 7 7-7 7 7 7-7 7 7", 3, RED)
    left, right = reach("M34 80Q12 88 12 66", SUN, 6), reach("M70 80Q87 86 83 63", SUN, 6, True)
    stick = line("M12 64V6H20V11", 3.4)
    lantern = box(15, 11, 10, 4, RED, 1, 2.4) + area("M15 15H25L30 22V30L25 37H15L10.5 30V22Z", ORANGE)
    bowl = area("M70 38H95C95 50 89 55 82.5 55S70 50 70 38Z", GREEN)
    steam = line("M78 31q-3-4 0-8M87 31q-3-4 0-8", 2.6)
    folds = line("M17 16V36M23 16V36M20 37V43", 2)
    return child + stick + lantern + folds + left + bowl + steam + right


@DAILY.draw("Trip", "holiday, school trip, day out, beach")
def trip() -> str:
    """A tent on a hill in the sun, and a packed suitcase with a label."""
    tent = area("M6 70L34 26L62 70Z", ORANGE) + area("M25 70L34 48L43 70Z", CREAM, 2.6) + line("M34 26V20", 3)
    case = line("M62 60v-6q0-3 3-3h10q3 0 3 3v6", 3) + box(49, 60, 42, 31, RED, 5)
    belts = line("M59 60V91M81 60V91", 2.6) + box(64, 70, 12, 9, PAPER, 1, 2.2)
    return disc(76, 20, 12, SUN) + area("M4 70H92V78H4Z", GREEN) + tent + case + belts
