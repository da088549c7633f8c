"""Faiths: where people pray, what they read and how they keep a fast."""

from symbols.drawing.draw import Sheet
from symbols.drawing.kit import (
    BLUE,
    LEAF,
    NAVY,
    ORANGE,
    PAPER,
    RED,
    SKY,
    SUN,
    WOOD,
    area,
    box,
    disc,
    fit,
    line,
    oval,
)
from symbols.drawing.parts import star
from symbols.model import Group, Speech

WORSHIP = Sheet(Group.PLACES)
FAITH = Sheet(Group.THINGS)
STONE = "#ded6c6"


def _onion(x: float, y: float, k: float, fill: str) -> str:
    """An onion dome whose foot is at x, y; about 20k wide and 26k high."""
    return area(fit("M-8 0C-14-8-8-15 0-24C8-15 14-8 8 0Z", x, y, k), fill)


@WORSHIP.draw("Orthodox church", "Orthodox, Eritrean, Ethiopian, Ukrainian, Romanian church")
def orthodox_church() -> str:
    """A white church with golden onion domes and a cross with three bars."""
    cross = line("M48 3V22M42 8h12M39 12.5h18M44 18l8 3", 2.8)
    towers = box(12, 56, 18, 36, PAPER, 1) + box(66, 56, 18, 36, PAPER, 1) + box(32, 50, 32, 42, PAPER, 1)
    domes = _onion(21, 56, 0.8, SUN) + _onion(75, 56, 0.8, SUN) + _onion(48, 50, 1.2, SUN)
    door = area("M40 92V76Q40 66 48 66T56 76V92Z", WOOD)
    return cross + towers + domes + door + line("M21 68v8M75 68v8", 5, SKY)


@WORSHIP.draw("Gurdwara", "Sikh temple, Sikh, prayer")
def gurdwara() -> str:
    """A white building with a golden dome and arches, and a tall orange three-cornered flag."""
    hall = box(6, 58, 64, 34, PAPER, 1) + box(14, 46, 48, 12, PAPER, 1)
    dome = area("M19 46C13 30 29 26 38 12C47 26 63 30 57 46Z", SUN) + line("M38 12V5", 3)
    arch = "M{0} 92V76Q{0} 69 {1} 67Q{2} 69 {2} 76V92Z"
    arches = area("".join(arch.format(x, x + 6, x + 12) for x in (12, 32, 52)), SKY, 2.6)
    return hall + dome + arches + line("M79 92V8", 5) + area("M79 8L95 20L79 32Z", ORANGE, 2.6)


@WORSHIP.draw("Temple", "mandir, Hindu temple, Buddhist temple")
def temple() -> str:
    """A stepped tower with a round top and a small red flag, over a door with steps."""
    rings = line("M31 44Q48 38 65 44M36 30Q48 25 60 30", 2.6)
    tower = area("M26 60Q30 24 44 14H52Q66 24 70 60Z", "#f0b878") + rings
    top = oval(48, 13, 9, 4.5, "#f0b878", 2.6) + line("M48 9V2", 3) + area("M48 2L60 5L48 9Z", RED, 2)
    hall = box(12, 58, 72, 24, "#f6d3a4", 1) + area("M40 82V70Q40 63 48 63T56 70V82Z", WOOD)
    return tower + top + hall + box(6, 81, 84, 10, STONE, 1) + line("M22 60V80M32 60V80M64 60V80M74 60V80", 3)


@WORSHIP.draw("Synagogue", "Jewish, shul, prayer")
def synagogue() -> str:
    """A building with a round gable and a six-pointed star."""
    walls = area("M10 92V46Q10 8 48 8T86 46V92Z", STONE)
    star_ = line("M48 20L61 43H35ZM48 50L35 28H61Z", 3.6, BLUE)
    doors = area("M36 92V72Q36 62 48 62T60 72V92Z", WOOD) + line("M48 62V92", 2.4)
    return walls + star_ + doors + line("M22 62V78M74 62V78", 7, SKY)


@FAITH.draw("Qur'an", "Koran, holy book, Islam")
def quran() -> str:
    """A green book with a golden crescent and star on its cover, on a wooden stand."""
    legs = "M20 92L66 66M76 92L30 66"
    stand = line(legs, 9) + line(legs, 4, WOOD)
    book = area("M20 10q0-4 4-4H74q3 0 3 3V72H24q-4 0-4-4Z", LEAF)
    edge = area("M20 66q0-4 4-4H77V72H24q-4 0-4-5Z", PAPER, 2.6)
    moon = area("M50 20A13 13 0 1 0 58 42A10.5 10.5 0 0 1 50 20Z", SUN, 2.2) + star(60, 29, 0.5, SUN, 1.8)
    return stand + book + edge + box(27, 12, 43, 44, "none", 2, 2.2, SUN) + moon


@FAITH.draw("Bible", "holy book, Christian, scripture")
def bible() -> str:
    """A dark book with a golden cross on its cover."""
    book = area("M18 12q0-6 6-6H78V90H24q-6 0-6-6Z", "#7a3f3a")
    edge = area("M18 84q0-6 6-6H78V90H24q-6 0-6-6Z", PAPER, 2.6)
    return book + edge + line("M48 18V62M35 32H61", 8) + line("M48 18V62M35 32H61", 4, SUN)


@FAITH.draw("Fasting", "fast, Ramadan, Lent, not eating in the day", Speech.VERB)
def fasting() -> str:
    """An empty plate with a crescent moon on it, fork and knife beside, a lit lantern and stars above."""
    plate = disc(48, 68, 24, PAPER) + disc(48, 68, 16, SKY, 2.2)
    moon = area("M52 57A12 12 0 1 0 60 74A10 10 0 0 1 52 57Z", SUN, 2.6)
    fork = line("M7 50v9q0 6 5 6t5-6v-9M12 50v40", 3.4) + line("M84 90V50q7 6 6 22h-6", 3.4)
    glass = area("M40 15H56L60 25L54 34H42L36 25Z", SUN) + line("M48 15V34M42 15V34M54 15V34", 2)
    lamp = disc(48, 4.5, 3, "none", 2.4) + area("M38 15Q40 8 48 8T58 15Z", NAVY) + box(39, 33, 18, 5, NAVY, 2)
    return plate + moon + fork + glass + lamp + star(18, 24, 0.8, w=2.4) + star(78, 24, 0.8, w=2.4)
