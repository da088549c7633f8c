"""More of body and health."""

from symbols.drawing import hair
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, face, head, shoulders
from symbols.drawing.kit import (
    BLUE,
    GREEN,
    GREY,
    MIST,
    NAVY,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    ROSE,
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
from symbols.drawing.limbs import arm, fist, reach
from symbols.drawing.parts import drop
from symbols.model import Group, Speech

HEALTH = Sheet(Group.BODY)


@HEALTH.draw("Glasses", "eyes, optician, see, eye test")
def glasses() -> str:
    """A child wearing glasses, smiling."""
    worn = hair.glasses(48, 45, 26, BLUE)
    return shoulders(48, 45, 26, SUN, 92, 16) + hair.skull(48, 45, 26, "crop") + worn + face(48, 45, 26)


@HEALTH.draw("Hearing aid", "ears, hearing, deaf")
def hearing() -> str:
    """A child's ear with a hearing aid behind it."""
    ear = area("M36 38C34 12 78 10 78 42C78 60 64 62 62 76C60 92 40 90 40 76Z", SKIN, 3.4)
    inner = line("M48 40C48 26 68 26 68 42C68 52 56 50 56 60C60 66 56 72 52 70")
    aid = area("M30 56C18 40 22 14 44 8C48 7 50 13 46 15C34 20 32 38 38 50C40 56 34 60 30 56Z", BLUE)
    return ear + inner + aid


@HEALTH.draw("Headache", "head hurts, migraine")
def headache() -> str:
    """A child holds the head with both hands, eyes shut; sharp red flashes above."""
    arms = reach("M22 89Q4 88 21 65", SUN, 7, thick=10) + reach("M74 89Q92 88 75 65", SUN, 7, True, 10)
    flash = "M{0} 3l-5 8h6l-4 8"
    flashes = line(flash.format(24) + flash.format(50) + flash.format(76), 3.6, RED)
    child = bust(48, 54, 23, SUN, 93, 14, "crop", "sad", "joy", "worry")
    return child + arms + flashes


@HEALTH.draw("Tummy ache", "stomach ache, feel sick, belly")
def tummy_ache() -> str:
    """A child bent over with both arms round the tummy and a red mark."""
    body = area("M20 92V72Q20 54 48 54T76 72V92Z", SUN)
    arms = reach("M26 66Q22 86 38 82", SUN, 5) + reach("M70 66Q74 86 58 82", SUN, 5, flip=True)
    return (
        body
        + head(48, 36, 22, "crop", "wavy", "joy", "worry")
        + arms
        + line("M48 66v5M38 67l3 4M58 67l-3 4", 3.4, RED)
    )


@HEALTH.draw("Injection", "jab, vaccination, immunisation")
def injection() -> str:
    """A child with the sleeve rolled up and a plaster on the arm; a small syringe lies beside."""
    child = bust(38, 40, 18, SUN, 92, 16, "crop", "small", look=0.7, down=0.6)
    bare = area("M48 68Q64 68 66 80V93H51V82Z", SKIN)
    plaster = tilt(box(51, 78, 15, 8, "#fbeedd", 4, 2.2), -8, 58, 82)
    tube = box(78, 54, 9, 18, PAPER, 2, 2.6) + area("M79.5 62h6v8.500h-6Z", SKY, 0.1)
    return child + bare + plaster + tube + line("M82.500 54V46M78 45h9M82.500 72V79", 2.6)


@HEALTH.draw("Wheelchair", "wheelchair user, disabled")
def wheelchair() -> str:
    """A smiling child in a wheelchair."""
    chair = line("M28 42V70H62L70 88H80", 5) + disc(42, 72, 19, "none", 4.4) + disc(42, 72, 4, GREY)
    body = (
        line("M40 62V48", 19)
        + line("M40 62V48", 13, SUN)
        + line("M42 64H62L67 82", 10)
        + line("M42 64H62L67 82", 4, NAVY)
    )
    return (
        line("M20 40h10", 5)
        + body
        + chair
        + reach("M44 48Q54 54 58 60", SUN, 4.4)
        + head(42, 25, 15, look=0.6)
    )


@HEALTH.draw("Period", "pads, menstruation")
def period() -> str:
    """A sanitary pad with wings and a red drop on it."""
    pad = area(
        "M35 12Q48 3 61 12Q65 26 62 38Q73 36 75 44V52Q73 60 62 58Q65 72 61 84"
        "Q48 93 35 84Q31 72 34 58Q23 60 21 52V44Q23 36 34 38Q31 26 35 12Z",
        ROSE,
    )
    middle = area("M42 18Q48 13 54 18Q57 48 54 78Q48 83 42 78Q39 48 42 18Z", PAPER, 2.2)
    return pad + middle + drop(48, 47, 1.6, RED, 2.6)


@HEALTH.draw("Toilet", "loo, bathroom, wee")
def toilet() -> str:
    """A toilet."""
    tank = box(14, 8, 26, 40, PAPER) + line("M22 18h8", 4)
    bowl = area("M14 52H82Q82 72 60 76L64 92H30L32 74Q14 70 14 52Z", PAPER) + box(12, 44, 72, 10, SKY, 5)
    return tank + bowl


@HEALTH.draw("Shower", "wash, bath, clean")
def shower() -> str:
    """A child under a shower."""
    pipe = line("M86 91V14H58", 5) + area("M42 22Q44 8 58 8T74 22Z", GREY)
    water = line("M46 30l-4 10M58 30v8M70 30l4 10", 3.4, BLUE)
    return pipe + water + bust(46, 60, 17, SKY, 92, 14, "crop", "smile", "joy")


@HEALTH.draw("Smoking and vaping", "smoke, cigarettes, vape")
def smoking() -> str:
    """A cigarette with smoke, and a vape with a cloud."""
    cigarette = tilt(box(8, 30, 64, 14, PAPER, 2) + box(8, 30, 20, 14, ORANGE, 2), -14, 40, 37)
    smoke = line("M74 20c8-6-4-10 4-17", 3.4, GREY)
    vape = box(8, 72, 52, 16, PLUM, 7) + box(58, 75, 10, 10, GREY, 2, 2.6) + dots("22 80", 5, SUN)
    cloud = area("M74 84C68 82 70 72 77 74C78 66 90 66 90 75C96 77 94 86 88 85Z", MIST, 2.4)
    return cigarette + smoke + vape + cloud


@HEALTH.draw("Alcohol and drugs", "drink, drunk, drugs, weed")
def alcohol_drugs() -> str:
    """A bottle, a glass and pills."""
    bottle = area("M16 6H30V26Q40 32 40 46V86q0 4-4 4H10q-4 0-4-4V46Q6 32 16 26Z", GREEN) + box(
        6, 52, 34, 20, PAPER, 0
    )
    glass = area("M50 30H78L75 66H53Z", PAPER) + area("M51.5 44H76.5L75 66H53Z", "#e8b64c", 2.4)
    pills = disc(60, 82, 8.5, PAPER) + line("M55 82h10", 2.4) + disc(82, 80, 8.5, SKY)
    return bottle + glass + pills


@HEALTH.draw("Hurting myself", "self-harm, hurt myself", Speech.PHRASE)
def hurting_myself() -> str:
    """A sad child looks at an arm with two plasters, and lays a hand on it."""
    child = bust(48, 38, 19, SUN, 92, 19, "crop", "sad", "open", "worry", -0.4, 1.2)
    bare = area("M24 77L60 66L64 79L30 91Z", SKIN) + fist(62, 73, 7, 74)
    plasters = tilt(
        box(34, 72, 9, 14, "#fbeedd", 3, 2.2) + box(48, 72, 9, 14, "#fbeedd", 3, 2.2), -17, 45, 79
    )
    sleeve = arm("M15 74L26 84", SUN, 14, elbow=True)
    return child + bare + plasters + sleeve + reach("M78 76Q80 90 63 85", SUN, 6, True, 9)
