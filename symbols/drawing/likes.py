"""What a child likes to do."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PAPER,
    PLUM,
    RED,
    SKIN,
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
from symbols.drawing.limbs import arm, fist, palm
from symbols.model import Group, Speech

LIKES = Sheet(Group.THINGS)
VERB = Speech.VERB
SLATE = "#3c4048"
TAN = "#c08556"


@LIKES.draw("Toys", "toy, teddy, my things")
def toys() -> str:
    """A teddy bear and building blocks."""
    ears = disc(20, 20, 9, WOOD) + disc(52, 20, 9, WOOD)
    bear = oval(36, 72, 22, 20, WOOD) + ears + disc(36, 34, 22, WOOD) + oval(36, 42, 9, 7, CREAM, 2.4)
    eyes = dots("27 31,45 31", 5) + area("M33 39h6l-3 3.500Z", INK, 2) + oval(36, 75, 11, 10, CREAM, 2.4)
    return bear + eyes + box(64, 68, 24, 24, RED) + box(68, 44, 24, 24, BLUE)


@LIKES.draw("Books", "reading, read, stories, library")
def books() -> str:
    """An open book."""
    cover = area("M5 24H91V84H5Z", BLUE)
    pages = area(
        "M48 28C38 18 22 17 11 20V76C22 73 38 74 48 82C58 74 74 73 85 76V20C74 17 58 18 48 28Z", PAPER
    )
    return (
        cover
        + pages
        + line("M48 28V82")
        + line("M20 34q10-1 18 4M20 46q10-1 18 4M20 58q10-1 18 4M76 34q-10-1-18 4M76 46q-10-1-18 4", 2.4)
    )


@LIKES.draw("Football", "soccer, sport, match")
def football() -> str:
    """A black and white football."""
    middle = area("M48 32L62 42L57 59H39L34 42Z", SLATE)
    edges = area(
        "M36 11Q48 6 60 11L48 20ZM9 40Q12 26 21 19L24 34ZM87 40Q84 26 75 19L72 34Z"
        "M20 76Q12 66 10 56L24 62ZM76 76Q84 66 86 56L72 62ZM38 86Q48 89 58 86L48 76Z",
        SLATE,
    )
    seams = line(
        "M48 32V20M62 42L72 34M57 59L64 70L72 62M39 59L32 70L24 62M34 42L24 34M64 70L58 78L48 76L38 78L32 70",
        2.4,
    )
    return disc(48, 48, 40, PAPER) + middle + edges + seams


@LIKES.draw("Music", "songs, headphones, sing, listen to music")
def music() -> str:
    """A child with headphones and music notes."""
    band = line("M16 52C10 12 76 12 70 52", 5) + box(9, 46, 13, 22, RED, 5) + box(64, 46, 13, 22, RED, 5)
    note = line("M77 29V9L90 6V26", 3.4) + dots("74.5 30,87.5 27", 7.5)
    return bust(43, 54, 23, SUN, 92, 15, "crop", "smile", "joy") + band + note


@LIKES.draw("Gaming", "video games, computer games, console")
def gaming() -> str:
    """A game controller."""
    body = "M28 28H68C84 28 92 52 91 68C90 80 80 80 73 72L66 64H30L23 72C16 80 6 80 5 68C4 52 12 28 28 28Z"
    cross = line("M28 40V54M21 47H35", 6)
    buttons = (
        dots("68 38.5", 8, RED) + dots("76 47", 8, BLUE) + dots("60 47", 8, SUN) + dots("68 55.5", 8, GREEN)
    )
    return area(body, "#8e97a8") + cross + buttons + line("M44 40h8", 4)


@LIKES.draw("Swimming", "swim, pool", VERB)
def swimming() -> str:
    """A child in a cap swimming, one arm reaching over the water."""
    water = "M5 70q9-9 17 0t17 0t17 0t17 0t18 0V91H5Z"
    over = area("M54 76C56 56 64 42 80 50L77 60C70 56 67 62 67 76Z", SKIN) + fist(78, 54, 6, 120)
    cap = area("M19 45C18 24 28 18 38 18S58 24 57 45Q38 33 19 45Z", RED)
    wet = area(water, "#7cc0f5") + line("M5 82q9-7 17 0t17 0t17 0t17 0t18 0", 2.4, PAPER)
    return over + head(38, 46, 19, "none", "grin") + cap + wet


@LIKES.draw("Art", "drawing, painting, colouring, crafts")
def art() -> str:
    """A painter's palette with colours, and a brush."""
    palette = "M44 20C66 14 88 30 88 52C88 70 70 64 64 70S66 90 48 90C24 90 6 76 6 54C6 36 24 24 44 20Z"
    spots = (
        disc(24, 50, 7, RED, 2.4)
        + disc(40, 37, 7, SUN, 2.4)
        + disc(62, 38, 7, BLUE, 2.4)
        + disc(28, 70, 7, GREEN, 2.4)
    )
    brush = line("M90 8L56 56", 8) + line("M90 8L62 47", 3, ORANGE) + line("M60 50l-6 9", 6, PLUM)
    return area(palette, CREAM) + spots + brush


@LIKES.draw("Cooking", "cook, kitchen, bake", VERB)
def cooking() -> str:
    """A pot with steam and a spoon."""
    steam = line("M34 28c-6-6 6-10 0-18M50 28c-6-6 6-10 0-18", 3, "#8fa3b5")
    pot = area("M18 46H74V76Q74 88 62 88H30Q18 88 18 76Z", RED) + line("M18 54H8V64H18M74 54H84V64H74")
    return (
        line("M64 44L86 10", 7.5) + line("M64 44L86 10", 2.6, WOOD) + pot + box(12, 38, 68, 10, GREY) + steam
    )


@LIKES.draw("Prayer", "religion, pray, faith, God")
def prayer() -> str:
    """Two people pray with closed eyes: one holds both palms up, the other has the hands laid together."""
    light = line("M48 4v6M30 8l3 5M66 8l-3 5", 3, ORANGE)
    one = bust(25, 40, 14.5, SUN, 92, 14, "crop", "small", "closed")
    two = bust(71, 40, 14.5, GREEN, 92, 14, "short", "small", "closed", skin=TAN, tint="#35302f")
    palms = tilt(palm(16, 76, 0.85), -18, 16, 78) + tilt(palm(34, 76, 0.85, flip=True), 18, 34, 78)
    arms = arm("M56 86L68 82", GREEN, 10, True) + arm("M86 86L74 82", GREEN, 10, True)
    folded = area("M71 58C74 58 75 66 76 72L77 80Q77 84 71 84T65 80L66 72C67 66 68 58 71 58Z", TAN)
    return light + two + arms + folded + line("M71 60V83", 2.4) + one + palms
