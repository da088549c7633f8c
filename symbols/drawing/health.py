"""More of body and health."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand, head, portrait
from symbols.drawing.kit import (
    BLUE,
    GREEN,
    GREY,
    NAVY,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SKIN,
    SKY,
    SUN,
    area,
    box,
    disc,
    line,
    tilt,
)
from symbols.drawing.parts import crossed, drop
from symbols.model import Group, Speech

HEALTH = Sheet(Group.BODY)


@HEALTH.draw("Glasses", "eyes, optician, see, eye test")
def glasses() -> str:
    """A child wearing glasses."""
    frame = (
        disc(36, 49, 11, "none", 3.4, RED) + disc(60, 49, 11, "none", 3.4, RED) + line("M47 48h2", 3.4, RED)
    )
    return bust(48, 46, 26, SUN, 92, 16) + frame


@HEALTH.draw("Hearing aid", "ears, hearing, deaf")
def hearing() -> str:
    """A child's ear with a hearing aid behind it."""
    ear = area("M36 38C34 12 78 10 78 42C78 60 64 62 62 76C60 92 40 90 40 76Z", SKIN, 3.4)
    inner = line("M48 40C48 26 68 26 68 42C68 52 56 50 56 60C60 66 56 72 52 70")
    aid = area("M30 56C18 40 22 14 44 8C48 7 50 13 46 15C34 20 32 38 38 50C40 56 34 60 30 56Z", BLUE)
    return ear + inner + aid


@HEALTH.draw("Headache", "head hurts, migraine")
def headache() -> str:
    """A child holding the head, eyes shut, with sharp red lines."""
    arms = arm("M22 85Q8 72 22 52", SUN) + arm("M74 85Q88 72 74 52", SUN) + hand(26, 45, 6) + hand(70, 45, 6)
    return portrait("wavy", "joy", "worry", y=49) + arms + line("M48 14V5M32 17l-5-8M64 17l5-8", 4, RED)


@HEALTH.draw("Tummy ache", "stomach ache, feel sick, belly")
def tummy_ache() -> str:
    """A child bent over with both arms round the tummy and a red mark."""
    body = area("M20 92V72Q20 54 48 54T76 72V92Z", SUN)
    arms = arm("M24 68Q28 86 46 82", SUN) + arm("M72 68Q68 86 50 82", SUN) + hand(42, 81, 5) + hand(54, 81, 5)
    return (
        body
        + head(48, 34, 22, "crop", "wavy", "joy", "worry")
        + arms
        + line("M48 66v5M38 67l3 4M58 67l-3 4", 3.4, RED)
    )


@HEALTH.draw("Injection", "jab, vaccination, immunisation")
def injection() -> str:
    """An upper arm with a plaster on it."""
    plaster = tilt(box(30, 66, 38, 15, "#f6dcc0", 7) + box(42, 66, 14, 15, PAPER, 0, 2.4), -14, 49, 73)
    sleeve = area("M20 6H72V44H20Z", SUN)
    bare = area("M25 40H67V92H25Z", SKIN)
    return bare + sleeve + line("M20 44H72") + plaster


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
        + arm("M44 48Q54 54 58 60", SUN, 6.5)
        + hand(59, 61, 4.4)
        + head(42, 24, 15, look=0.6)
    )


@HEALTH.draw("Period", "pads, menstruation")
def period() -> str:
    """A sanitary pad and a red drop."""
    pad = area(
        "M24 8Q38 2 50 8Q54 24 50 38L62 44Q64 52 50 52Q50 72 52 84"
        "Q38 94 24 84Q26 72 26 52Q10 52 12 44L26 38Q22 24 24 8Z",
        PAPER,
    )
    return pad + line("M37 18V76", 2.4, "#8fb6dd") + drop(76, 34, 2, RED, 3)


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
    """A cigarette and a vape, crossed out."""
    cigarette = tilt(box(8, 54, 60, 12, PAPER, 2) + box(8, 54, 20, 12, ORANGE, 2), -14, 40, 60) + line(
        "M70 40c8-6-4-12 4-20", 3.4, GREY
    )
    return cigarette + box(20, 74, 50, 14, PLUM, 7) + crossed(76, 74, 13)


@HEALTH.draw("Alcohol and drugs", "drink, drunk, drugs, weed")
def alcohol_drugs() -> str:
    """A bottle and pills, crossed out."""
    bottle = area("M22 8H36V28Q46 34 46 48V86q0 4-4 4H16q-4 0-4-4V48Q12 34 22 28Z", GREEN) + box(
        12, 54, 34, 20, PAPER, 0
    )
    return (
        bottle + disc(64, 34, 9, PAPER) + line("M58 34h12", 2.4) + disc(80, 48, 9, SKY) + crossed(73, 76, 14)
    )


@HEALTH.draw("Hurting myself", "self-harm, hurt myself", Speech.PHRASE)
def hurting_myself() -> str:
    """A sad child looking down, one hand holding the other arm, which has a plaster."""
    child = bust(48, 38, 20, SUN, 92, 17, "crop", "sad", "open", "worry", 0, 1.2)
    bare = area("M24 76L62 70q8 0 8 7t-8 7L24 90Z", SKIN)
    plaster = tilt(box(34, 72, 22, 11, "#f6dcc0", 5, 2.4) + line("M41 73v9M49 73v9", 2), -6, 45, 78)
    return child + bare + plaster + hand(66, 77, 7)
