"""For children who came alone to the UK. No journey, no border, no uniform."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    LEAF,
    MIST,
    NAVY,
    NONE,
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
)
from symbols.drawing.parts import bubble, heart, house, query, star
from symbols.model import Group, Speech

UASC = Sheet(Group.UASC)


def _flag(x: float, y: float, wide: float, high: float) -> str:
    """The flag of the United Kingdom, simple: white bars from corner to corner, and a red cross on white."""
    end = high * 0.18
    middle = f"M{x + wide / 2} {y + end}v{high - 2 * end}M{x + end} {y + high / 2}h{wide - 2 * end}"
    bars = f"M{x + 2} {y + 2}l{wide - 4} {high - 4}M{x + wide - 2} {y + 2}l{4 - wide} {high - 4}"
    field = box(x, y, wide, high, NAVY, 1) + line(bars, high * 0.17, PAPER)
    cross = line(middle, high * 0.32, PAPER) + line(middle, high * 0.16, RED)
    return field + cross + box(x, y, wide, high, NONE, 1)


@UASC.draw("Ask to stay", "asylum, claim, protection, refugee", Speech.PHRASE)
def ask_to_stay() -> str:
    """A child asks: in the bubble a house and a question mark; a grown-up with papers listens."""
    child = bust(25, 60, 14, SUN, 92, 14, "crop", "talk", look=0.7)
    worker = bust(74, 56, 13.5, NAVY, 92, 13, "bob", look=-0.8)
    asked = house(28, 10, 20, 20, CREAM, RED, 2) + query(61, 18, 0.75, 3.8)
    paper = box(44, 72, 20, 20, PAPER, 2) + line("M49 79h10M49 86h10", 2.2)
    return child + worker + bubble(22, 4, 52, 33, 34, (32, 46)) + asked + paper


@UASC.draw("Language", "speak, my language, words")
def language() -> str:
    """Two speech bubbles with different writing, and the world between them."""
    one = bubble(5, 6, 46, 36, 18, (12, 56), SUN) + line("M15 18h26M15 29h16", 3.4)
    return (
        one
        + bubble(45, 46, 46, 34, 76, (84, 92), SKY)
        + line("M54 66c3-10 7 8 10-2s7 8 10-2s5 5 8-1", 3.4)
        + dots("66 55,73 55", 4)
    )


@UASC.draw("Family far away", "family in another country, miss my family")
def family_far_away() -> str:
    """A child here; a long dotted way over the hills; the family, smaller, on the other side."""
    kin = bust(67, 32, 9, PLUM, 62, 13, "long", look=-0.5) + bust(84, 34, 9, BLUE, 62, 12, "short", look=-0.5)
    far = area("M36 78Q46 50 60 54Q76 42 94 56V92H40Z", GREEN)
    near = area("M3 92V88Q26 76 48 84Q74 68 94 82V92Z", LEAF)
    child = bust(21, 56, 14, SUN, 86, 12, mouth="small", look=0.9)
    way = dots("24 33,28 24,35 16,44 12,53 14", 5.4) + heart(42, 32, 0.8, w=2.4)
    return kin + far + child + near + way


@UASC.draw("Finding my family", "family tracing, look for my family", Speech.PHRASE)
def finding_family() -> str:
    """A magnifying glass with a family in it."""
    glass = line("M66 66L86 86", 13) + line("M68 68L85 85", 6, WOOD) + disc(41, 41, 35, SKY, 4)
    kin = bust(29, 38, 11, PLUM, 62, 14, "long") + bust(54, 42, 10, GREEN, 62, 14, "short")
    return glass + kin


@UASC.draw("Waiting for a decision", "waiting, no answer yet, how long")
def waiting() -> str:
    """An hourglass and a sheet of paper with a question mark."""
    frame = box(8, 8, 42, 9, WOOD) + box(8, 82, 42, 9, WOOD)
    glass = area("M13 17H45C45 34 33 42 33 49.500S45 66 45 82H13C13 66 25 58 25 49.500S13 34 13 17Z", PAPER)
    sand = area("M18 28H40C38 36 32 40 29 46C26 40 20 36 18 28ZM16 82C18 70 24 66 29 66S40 70 42 82Z", SUN, 2)
    return glass + sand + frame + box(57, 24, 33, 48, PAPER) + query(73, 46, 1.1, 4.4)


@UASC.draw("Halal food", "halal, no pork")
def halal_food() -> str:
    """A plate of food with a green crescent and star."""
    plate = disc(42, 54, 36, PAPER) + disc(42, 54, 26, MIST, 2.2)
    meal = area("M22 54c0-12 10-16 20-14s16 0 18 10s-6 20-18 20s-20-4-20-16Z", ORANGE) + dots(
        "34 50,46 48,42 58,52 58,32 62", 5, "#fff3d6"
    )
    sign = (
        disc(74, 23, 18, LEAF)
        + area("M76 11A12.5 12.5 0 1 0 76 35A10 10 0 0 1 76 11Z", PAPER, 0.1)
        + star(80, 23, 0.5, PAPER, 0.1)
    )
    return plate + meal + sign


@UASC.draw("English lessons", "learn English, ESOL, class")
def english_lessons() -> str:
    """A child in front of a board with the letters A, B and C and the flag of the United Kingdom."""
    board = box(5, 6, 86, 50, "#47755f")
    letters = line(
        "M46 33L51 17L56 33M48 28H54M62 17V33H66a4.3 4.3 0 0 0 0-8.4H62M62 17h3.500a4 4 0 0 1 0 7.6"
        "M86 20C80 14 76 19 76 25S81 35 86 30",
        3,
        PAPER,
    )
    books = box(4, 84, 26, 8, RED, 2, 2.6) + box(66, 84, 26, 8, BLUE, 2, 2.6)
    return board + letters + _flag(10, 14, 30, 21) + bust(48, 66, 13, SUN, 92, 15) + books


@UASC.draw("Home Office", "immigration, interview, government")
def home_office() -> str:
    """The flag of the United Kingdom; a worker at a desk with a passport, a child opposite."""
    worker = bust(67, 42, 14, GREY, 76, 15, "short", look=-0.7)
    child = bust(19, 58, 12, SUN, 92, 13, look=0.8)
    desk = box(36, 72, 56, 20, WOOD) + box(42, 62, 14, 18, NAVY, 2, 2.6) + disc(49, 70, 3, "none", 2, SUN)
    return _flag(7, 6, 38, 25) + worker + child + desk


@UASC.draw("Journey", "how I came, travel, long way")
def journey() -> str:
    """A long winding road to the hills."""
    hills = area("M5 40L28 18L46 36L64 14L91 40V46H5Z", GREEN)
    road = area("M50 46C66 50 58 56 42 62C20 70 24 80 30 91H78C62 80 62 76 74 68C90 58 78 48 64 46Z", GREY)
    return hills + road + line("M64 54l-6 4M48 66l-7 4M42 80l3 6", 2.6, PAPER)


@UASC.draw("Boat crossing", "boat, dinghy, crossed the sea, life jacket")
def boat_crossing() -> str:
    """An orange life jacket, with nobody in it, lies on the sand; far behind the sea is calm."""
    sea = box(5, 8, 86, 84, "#f2e2b8", 5) + area("M5 44V13q0-5 5-5H86q5 0 5 5V44Z", SKY)
    water = area("M5 44V32H91V44Z", "#7cc0f5", 2.4) + line("M14 38h12M40 38h8M72 38h10", 2.2, PAPER)
    vest = area(
        "M29 30Q36 22 42 26L48 44L54 26Q60 22 67 30Q68 42 76 48V78q0 6-6 6H26q-6 0-6-6V48Q28 42 29 30Z",
        ORANGE,
    )
    collar = area("M29 32Q28 18 48 18T67 32L59 34Q58 27 48 27T37 34Z", ORANGE)
    straps = line("M20 58H76M20 72H76", 6) + line("M21 58H75M21 72H75", 2.4, PAPER)
    clips = box(42, 53, 12, 10, GREY, 2, 2.4) + box(42, 67, 12, 10, GREY, 2, 2.4)
    return sea + water + collar + vest + line("M48 44V84", 2.6) + straps + clips


@UASC.draw("War", "fighting, bombs, conflict, fled the fighting")
def war() -> str:
    """A house with a broken wall and a boarded window, nobody there, under a grey sky."""
    sky = box(5, 5, 86, 87, MIST, 5) + area("M5 80H91V87q0 5-5 5H10q-5 0-5-5Z", GREY)
    clouds = line("M12 16h22M26 22h16M66 14h16", 4, "#a9adb5")
    walls = area("M16 80V46L44 22L54 30L50 36L58 42L54 50L64 54L60 62L70 66L68 80Z", CREAM)
    roof = area("M10 48L44 16L56 27L52 33L44 26L17 51Z", RED)
    window = (
        box(24, 46, 18, 18, "#6a7480", 1, 2.6)
        + line("M20 46L46 62M20 63L46 48", 6)
        + line("M21 46.6L45 61.4M21 62.4L45 48.600", 2.6, WOOD)
    )
    rubble = area("M62 80l4-9 8 2 4 7ZM76 80l3-6 7 1 2 5Z", CREAM, 2.6)
    return sky + clouds + walls + roof + window + rubble
