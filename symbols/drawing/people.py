"""People: head and shoulders. The child wears yellow; each grown-up is told by clothes and one sign."""

from symbols.drawing.chair import wheelchair
from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, shoulders
from symbols.drawing.hair import hearing_aid
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
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
    line,
)
from symbols.drawing.limbs import embrace, fist, reach
from symbols.drawing.parts import badge, bubble, heart, house, query, star, tick_sheet
from symbols.model import Group

PEOPLE = Sheet(Group.PEOPLE)
TEAL = "#3f9aa6"


def _point_in() -> str:
    """An arrow from above: this one."""
    return area("M41 2h14v6h9L48 20L32 8h9Z", HEART)


@PEOPLE.draw("Me", "I, myself, my")
def me() -> str:
    """A smiling child with an arrow pointing at them and a hand on the chest."""
    return bust(48, 46, 18, SUN, 92, 17) + reach("M72 78Q72 90 58 79", SUN, 6) + _point_in()


@PEOPLE.draw("Mum", "mother, mam, mummy")
def mum() -> str:
    """A woman with long hair and an arm round a small child who leans on her."""
    child = bust(64, 63, 13, SUN, 92, 14, "crop", look=-0.6)
    return bust(34, 35, 19, PLUM, 92, 16, "long", look=0.4) + embrace(
        "M64 66Q86 64 87 82", PLUM, child, turn=-80
    )


@PEOPLE.draw("Dad", "father, daddy")
def dad() -> str:
    """A man with a beard and an arm round a small child who leans on him."""
    beard = area("M16 37C16 63 52 63 52 37C50 45 44 45 34 45S18 45 16 37Z", "hr") + line(
        "M28 50q6 4 12 0", 2.6, PAPER
    )
    man_ = shoulders(34, 35, 19, BLUE, 92, 16.5) + head(34, 35, 19, "short", "") + beard
    child = bust(65, 63, 13, SUN, 92, 14, "crop", look=-0.6)
    return man_ + embrace("M65 66Q87 64 88 82", BLUE, child, turn=-80)


@PEOPLE.draw("Brother", "brothers, sibling")
def brother() -> str:
    """A bigger boy in a striped top with an arm round the child in yellow."""
    boy = bust(64, 42, 16, GREEN, 92, 16, "short", "grin") + line("M40 79H88M39 87H89", 3, PAPER)
    small = bust(32, 54, 14, SUN, 92, 14, "crop", look=0.5)
    return boy + embrace("M32 60Q8 56 8 77", GREEN, small, turn=80, flip=True)


@PEOPLE.draw("Sister", "sisters, sibling")
def sister() -> str:
    """A bigger girl in a striped top with an arm round the child in yellow."""
    girl = bust(64, 42, 15.5, ORANGE, 92, 16, "bunches", "grin") + line("M40 79H88M39 87H89", 3, PAPER)
    small = bust(32, 54, 14, SUN, 92, 14, "crop", look=0.5)
    return girl + embrace("M32 60Q8 56 8 77", ORANGE, small, turn=80, flip=True)


@PEOPLE.draw("Baby", "newborn, little one")
def baby() -> str:
    """A baby in a blanket with one curl of hair and a dummy."""
    wrap = area("M14 90C8 62 18 44 48 44S88 62 82 90Z", SKY) + line("M26 90C30 74 60 68 80 70", 2.4)
    curl = line("M48 12c-6 4-2 10 3 7", 3)
    return (
        wrap
        + head(48, 37, 24, "none", "", "open")
        + curl
        + disc(48, 50, 6, ORANGE)
        + disc(48, 50, 2, PAPER, 2)
    )


@PEOPLE.draw("Grandparent", "grandma, grandad, nan, granny, grandfather")
def grandparent() -> str:
    """An older woman with glasses and an older man, both with grey hair, and a child between them."""
    nan = bust(26, 38, 15, PLUM, 92, 15, "bun", tint=GREY, look=0.4)
    rims = disc(20, 40, 5.2, "none", 2.2) + disc(32, 40, 5.2, "none", 2.2)
    grandad = bust(70, 34, 15, GREEN, 92, 15, "bald", tint=GREY, brows="high", look=-0.4)
    return grandad + nan + rims + bust(48, 64, 12.5, SUN, 92, 14)


@PEOPLE.draw("My family", "family, relatives, parents, mum and dad")
def my_family() -> str:
    """Two grown-ups and two children close together, and a heart."""
    big = bust(27, 33, 13, PLUM, 92, 17, "bob") + bust(69, 33, 13, BLUE, 92, 17, "short")
    return (
        big
        + bust(34, 65, 11.5, SUN, 92, 15)
        + bust(63, 65, 11.5, GREEN, 92, 15, "bunches")
        + heart(48, 13, 0.85)
    )


@PEOPLE.draw("Friend", "friends, mate, best friend")
def friend() -> str:
    """Two laughing children of the same age, one with an arm round the other's shoulders."""
    left = bust(28, 44, 15.5, SUN, 92, 16, "crop", "grin", look=0.6)
    right = bust(63, 44, 15.5, TEAL, 92, 15, "curly", "grin", look=-0.6, skin="#a56f45", tint="#35302f")
    return left + embrace("M63 48Q90 46 89 68", SUN, right, turn=-80)


@PEOPLE.draw("Foster carer", "foster mum, foster dad, carer, foster family")
def foster_carer() -> str:
    """A grown-up with an arm round a child, and a house with a heart."""
    home = house(60, 4, 30, 34, CREAM, RED, 3) + heart(75, 29, 0.7, w=2.4)
    child = bust(61, 64, 13, SUN, 92, 14, look=-0.5)
    return (
        home
        + bust(32, 42, 17, GREEN, 92, 16, "bun", look=0.4)
        + embrace("M61 66Q83 65 84 82", GREEN, child, turn=-80)
    )


@PEOPLE.draw("Key worker", "children's home staff, residential worker, support worker")
def key_worker() -> str:
    """A grown-up with a name badge holding up a big key."""
    key = disc(78, 20, 9, SUN) + disc(78, 20, 2.4, PAPER, 2.4)
    teeth = line("M78 29V56M78 45h8M78 53h7", 8) + line("M78 30V55.6M78 45h7.6M78 53h6.6", 2.6, SUN)
    adult = bust(36, 38, 19, TEAL, 92, 17, "short")
    return adult + badge(36, 63, SUN) + teeth + key + reach("M60 80Q84 90 79 66", TEAL, 6.5)


@PEOPLE.draw("Social worker", "my social worker")
def social_worker() -> str:
    """A grown-up in a jacket with a large badge on a red strap, holding a folder, beside a child."""
    adult = bust(35, 33, 17, BLUE, 92, 17, "tail", look=0.4)
    strap = line("M27 49L35 64L43 49", 3.4, RED)
    card = box(27, 63, 16, 20, PAPER, 2, 2.6) + disc(35, 70, 3.6, SKIN, 2) + line("M31 78h8", 2.2)
    folder = area("M54 66h9l3 4h24v22H54Z", "#e3b04b")
    return adult + strap + card + bust(73, 48, 12.5, SUN, 92, 13, look=-0.6) + folder + fist(54, 84, 5, 70)


@PEOPLE.draw(
    "The person who runs my meeting",
    "IRO, independent reviewing officer, reviewing officer, chairs my review",
)
def iro() -> str:
    """A grown-up at a table with a ticked list beside them."""
    adult = bust(36, 34, 18, PLUM, 78, 17, "tail", tint=GREY)
    glasses = disc(28.8, 36, 6, "none", 2.2) + disc(43.2, 36, 6, "none", 2.2)
    return adult + glasses + tick_sheet(59, 26, 32, 46) + box(5, 73, 86, 15, WOOD)


@PEOPLE.draw("Advocate", "speaks up for me, on my side")
def advocate() -> str:
    """A grown-up beside a child, speaking loudly for them through a megaphone."""
    child = bust(23, 60, 13, SUN, 92, 15)
    adult = bust(48, 40, 16, ORANGE, 92, 16, "bob", "talk", look=0.8)
    horn = area("M62 48L80 36V66L62 56Z", RED) + line("M85 42l5-3M86 51h5M85 60l5 3", 3)
    return adult + child + horn + reach("M62 82Q78 82 69 62", ORANGE, 5.5)


@PEOPLE.draw("Interpreter", "translator, speaks my language")
def interpreter() -> str:
    """A grown-up between two speech bubbles with different writing, arrows going both ways."""
    left = bubble(4, 5, 40, 26, 30, (38, 40), SKY) + line("M12 14h12M12 21h22", 2.6)
    right = bubble(52, 5, 40, 26, 68, (59, 40), CREAM) + line("M60 18c3-8 6 8 9 0s6 8 9 0s4 4 6 0", 2.6)
    return bust(48, 58, 16, GREEN, 92, 18, "scarf", "talk", tint=TEAL) + left + right


@PEOPLE.draw("Teacher", "teaching assistant, my teacher")
def teacher() -> str:
    """A grown-up pointing at a board with a sum."""
    chalk = box(34, 6, 57, 50, "#47755f") + line(
        "M62 30h8M66 26v8M75 24c8-4 8 4 2 10h7M53 24l3-2v12", 3, PAPER
    )
    return chalk + bust(29, 46, 16, RED, 92, 16, "bob") + reach("M45 80Q64 86 63 60", RED, 5.5)


@PEOPLE.draw("Doctor", "GP, health visitor")
def doctor() -> str:
    """A grown-up in a white coat with a stethoscope."""
    coat = line("M48 70V92M38 66L48 80L58 66", 2.6)
    scope = line("M34 64C30 80 44 84 44 76M62 64C66 74 66 78 66 80", 3.4, "#56606e") + disc(
        66, 84, 4.6, GREY, 2.6
    )
    return bust(48, 38, 21, PAPER, 92, 18, "short") + coat + scope


@PEOPLE.draw("Solicitor", "lawyer, legal help")
def solicitor() -> str:
    """A grown-up in a suit with a case of papers marked with scales."""
    adult = bust(38, 35, 18, NAVY, 92, 17, "bob")
    shirt = area("M30 54L38 72L46 54Z", PAPER, 2.6)
    case = line("M64 60v-6h16v6") + box(51, 60, 41, 31, WOOD)
    scales = line("M71.5 65V86M64 86h15M60 69H83", 2.6)
    pans = area("M55 77L60 69L65 77ZM78 77L83 69L88 77Z", SUN, 2.4)
    return adult + shirt + case + scales + pans


@PEOPLE.draw("Police", "police officer")
def police() -> str:
    """A friendly British police officer with a tall dark helmet."""
    body = shoulders(48, 51, 20, NAVY, 92, 18) + head(48, 51, 20, "none", "smile")
    helmet = area("M27 45C26 22 34 7 48 7S70 22 69 45Z", NAVY) + area(
        "M22 46Q48 37 74 46Q72 50 68 49Q48 43 28 49Q24 50 22 46Z", NAVY
    )
    return (
        body
        + helmet
        + star(48, 27, 0.9, GREY, 2.2)
        + line("M48 76V92", 2.6, GREY)
        + box(60, 80, 9, 7, GREY, 1, 2)
    )


@PEOPLE.draw("Other children here", "other young people, children I live with, housemates")
def other_children() -> str:
    """Three different children under one roof; one has a hearing aid, one sits in a wheelchair."""
    roof = area("M3 36L48 4L93 36L88 42L48 14L8 42Z", BLUE)
    left = bust(20, 54, 11, TEAL, 92, 14, "short", skin="#835335", tint="#35302f", look=0.4)
    right = bust(76, 54, 11, ORANGE, 92, 14, "tail", skin="#f4c8a0", tint="#bf5c2e", look=-0.4)
    back, wheels = wheelchair((48, 60, 15), 25, 93)
    sitting = back + shoulders(48, 59, 12, PLUM, 90, 13) + wheels
    middle = head(48, 59, 12, "curly", skin="#dda678", tint="#6f4528")
    return roof + left + hearing_aid(20, 54, 11) + right + sitting + middle


@PEOPLE.draw("New person", "someone new, stranger, someone I have not met")
def new_person() -> str:
    """Someone in grey with a question mark where the face would be."""
    body = shoulders(48, 46, 23, GREY, 92, 17) + disc(48, 44, 25, "#e8e9ec")
    return body + query(48, 43, 1.5, 5.5)


@PEOPLE.draw("Woman", "lady, female worker, a woman please")
def woman() -> str:
    """A grown-up woman with long hair, earrings and a necklace."""
    rings = disc(27, 51, 2.6, SUN, 2) + disc(69, 51, 2.6, SUN, 2)
    beads = line("M35 64Q48 80 61 64", 3, PAPER) + disc(48, 73, 3.4, SUN, 2)
    return bust(48, 40, 20, RED, 92, 18, "long", "grin") + rings + beads


@PEOPLE.draw("Man", "male worker, a man please")
def man() -> str:
    """A grown-up man with a short beard and a jumper with a round neck."""
    beard = area("M29 44C29 66 67 66 67 44C64 52 57 51 48 51S32 52 29 44Z", "hr", 2.4)
    neck = line("M36 65Q48 77 60 65", 3, PAPER)
    lips = line("M42 56q6 4 12 0", 2.6, PAPER)
    return shoulders(48, 42, 20, GREEN, 92, 20) + head(48, 38, 20, "short", "") + beard + lips + neck
