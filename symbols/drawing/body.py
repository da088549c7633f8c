"""Body and health."""

from symbols.drawing.chair import star_jump
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import head
from symbols.drawing.hair import LYING
from symbols.drawing.kit import (
    BLUE,
    LEAF,
    ORANGE,
    PAPER,
    RED,
    SKIN,
    SKY,
    SUN,
    area,
    box,
    disc,
    dots,
    line,
    tilt,
)
from symbols.drawing.limbs import hand
from symbols.drawing.parts import heart
from symbols.model import Group, Speech

BODY = Sheet(Group.BODY)


@BODY.draw("Teeth", "tooth, dentist, brush my teeth")
def teeth() -> str:
    """A smiling tooth and a toothbrush."""
    tooth = area(
        "M12 38C8 20 24 14 36 20C48 14 64 20 60 38C58 54 54 80 47 82"
        "C41 82 42 60 36 60S31 82 25 82C18 80 14 54 12 38Z",
        PAPER,
    )
    brush = (
        line("M82 88V30", 9.5)
        + line("M82 88V30", 4, BLUE)
        + box(68, 10, 11, 22, SKY, 2)
        + line("M82 30V11", 9.5)
        + line("M82 30V11", 4, BLUE)
    )
    return tooth + dots("28 36,44 36", 5.4) + line("M29 46q7 6 14 0", 3) + brush


@BODY.draw("Medicine", "tablets, pills, inhaler, treatment")
def medicine() -> str:
    """A medicine bottle with a cross, and two tablets."""
    bottle = box(12, 26, 44, 64, ORANGE, 7) + box(17, 8, 34, 18, PAPER, 3) + box(12, 42, 44, 30, PAPER, 1)
    pills = (
        tilt(box(62, 48, 28, 14, RED, 7) + area("M76 48h7a7 7 0 0 1 0 14h-7Z", PAPER), -30, 76, 55)
        + disc(74, 80, 9, PAPER)
        + line("M68 80h12", 2.4)
    )
    return bottle + line("M34 49v16M26 57h16", 5, LEAF) + pills


@BODY.draw("Healthy food", "fruit, vegetables, eat well")
def healthy_food() -> str:
    """An apple and a carrot."""
    apple = area("M34 36C20 26 6 38 8 58C10 76 22 90 34 85C46 90 58 76 60 58C62 38 48 26 34 36Z", RED)
    stalk = line("M34 36Q33 24 38 18", 3.4) + area("M38 26Q46 12 58 16Q54 28 38 26Z", LEAF, 2.6)
    carrot = area("M66 34Q78 26 90 36L66 90Q60 70 66 34Z", ORANGE) + line("M70 50h8M68 64h6", 2.4)
    return (
        apple
        + stalk
        + area("M72 31C66 20 70 12 74 8C78 12 78 16 78 20C82 14 88 12 91 14C91 22 88 30 84 32Z", LEAF)
        + carrot
    )


@BODY.draw("Exercise", "run, sport, keep fit", Speech.VERB)
def exercise() -> str:
    """A child in mid star jump, arms and legs spread."""
    moves = line("M8 30q-4 8-2 16M88 30q4 8 2 16", 3, BLUE)
    return moves + star_jump() + head(48, 22, 13, mouth="grin")


@BODY.draw("Bad dreams", "nightmares, cannot sleep")
def bad_dreams() -> str:
    """A child awake in bed with wide eyes, and a dark cloud with a scribble above."""
    cloud = area(
        "M44 34C34 36 32 22 42 21C42 9 60 7 64 15C72 9 84 15 81 23C90 25 88 37 79 36Z", "#8d93a8"
    ) + line("M51 26c4-8 10 6 13-2s8 6 10-1", 2.6)
    pillow = box(6, 44, 46, 32, PAPER, 10)
    cover = area("M6 90V76Q20 68 40 74T90 70V90Z", BLUE)
    awake = tilt(head(32, 58, 16, "crop", "wavy", "wide", "worry"), LYING, 32, 58)
    return cloud + dots("39 41,35 46", 4) + pillow + awake + cover + hand(22, 74, 4.5) + hand(46, 74, 4.5)


@BODY.draw("My mind", "mental health, thoughts, feelings inside, counsellor")
def mind() -> str:
    """A head seen from the side with a heart, a cloud and a sun inside."""
    side = "M30 92V76C12 66 8 46 16 30C26 8 62 4 76 24C82 32 80 40 80 44L88 58L80 62V72Q80 78 72 78H62V92Z"
    cloud = area("M28 50C20 48 22 38 30 38C32 30 44 30 46 38C54 38 54 50 46 50Z", PAPER, 2.4)
    rays = disc(58, 28, 8, SUN, 2.4)
    return area(side, SKIN) + rays + cloud + heart(61, 52, 0.75, w=2.4)
