"""Sixteen pictures to choose a secret from: unlike each other in shape and colour, easy to keep in mind."""

from symbols.drawing.draw import Sheet
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
    INK,
    LEAF,
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
    oval,
)
from symbols.model import Group

PINS = Sheet(Group.PIN, "pin-")


@PINS.draw("Cat", "cat")
def cat() -> str:
    """A grey cat's face with whiskers."""
    face = area("M14 52L16 10L38 24H58L80 10L82 52C82 74 68 88 48 88S14 74 14 52Z", GREY)
    whiskers = line("M6 58l16 3M6 72l16-4M90 58l-16 3M90 72l-16-4", 2.6)
    return (
        face
        + dots("34 46,62 46", 9)
        + area("M43 58h10l-5 6Z", HEART, 2.6)
        + line("M48 64q-4 9-11 4M48 64q4 9 11 4", 2.8)
        + whiskers
    )


@PINS.draw("Dog", "dog")
def dog() -> str:
    """A brown dog's face with its tongue out."""
    face = area("M22 40C22 18 34 8 48 8S74 18 74 40C76 66 66 80 48 80S20 66 22 40Z", WOOD)
    ears = area(
        "M28 14C10 14 4 40 12 58C26 56 28 34 28 14ZM68 14C86 14 92 40 84 58C70 56 68 34 68 14Z", "#8a5a33"
    )
    tongue = area("M42 70H54V82a6 6 0 0 1-12 0Z", HEART)
    return (
        face
        + ears
        + tongue
        + oval(48, 60, 17, 13, CREAM)
        + dots("37 38,59 38", 8)
        + area("M41 52h14l-7 7Z", INK)
        + line("M48 59v6M40 67q8 5 16 0", 2.8)
    )


@PINS.draw("Fish", "fish")
def fish() -> str:
    """An orange fish."""
    fin = area("M66 48L90 26V70Z", ORANGE)
    body = area("M6 48C18 22 54 20 72 48C54 76 18 74 6 48Z", ORANGE)
    return (
        fin
        + body
        + line("M44 30q10 18 0 36", 3)
        + line("M56 40v16", 3)
        + dots("24 42", 10, PAPER)
        + dots("24 42", 6)
    )


@PINS.draw("Bird", "bird")
def bird() -> str:
    """A blue bird."""
    tail = area("M62 58L90 44L84 72Z", BLUE)
    body = area("M18 44C18 26 32 18 44 24C56 30 72 42 72 58C72 74 56 82 42 80C26 78 18 62 18 44Z", BLUE)
    wing = area("M42 52C54 44 66 50 66 60C58 70 44 66 42 52Z", SKY)
    return (
        line("M40 80V91M52 80V91M34 91H44M48 91H58", 3)
        + tail
        + body
        + wing
        + area("M19 38L5 44L19 50Z", SUN)
        + dots("31 38", 7)
    )


@PINS.draw("Tree", "tree")
def tree() -> str:
    """A green tree."""
    crown = area("M26 62C8 62 6 40 20 36C18 16 40 6 50 16C66 6 82 20 76 36C92 42 88 62 70 62Z", GREEN)
    return area("M40 92L42 56H54L56 92Z", WOOD) + crown + line("M4 92H92")


@PINS.draw("Flower", "flower")
def flower() -> str:
    """A pink flower on a stalk."""
    petals = "".join(disc(x, y, 13, HEART) for x, y in ((48, 16), (67, 30), (60, 52), (36, 52), (29, 30)))
    leaf = area("M48 84C54 70 66 68 76 70C74 84 60 90 48 84Z", LEAF)
    return line("M48 50V90", 7.5) + line("M48 50V90", 2.6, LEAF) + leaf + petals + disc(48, 36, 12, SUN)


@PINS.draw("Sun", "sun")
def sun() -> str:
    """A yellow sun with rays."""
    rays = line("M48 5V15M48 81V91M5 48H15M81 48H91M18 18L25 25M71 71L78 78M18 78L25 71M71 25L78 18", 6)
    return rays + disc(48, 48, 23, SUN)


@PINS.draw("Moon", "moon")
def moon() -> str:
    """A crescent moon in a dark sky."""
    return (
        box(6, 6, 84, 84, "#46508a", 16)
        + area("M56 18A32 32 0 1 0 78 62A28 28 0 0 1 56 18Z", SUN)
        + dots("72 28,62 42", 5, PAPER)
    )


@PINS.draw("Umbrella", "umbrella")
def umbrella() -> str:
    """A purple umbrella."""
    top = area(
        "M6 50C8 22 26 10 48 10S88 22 90 50Q83 42 76 50Q69 42 62 50"
        "Q55 42 48 50Q41 42 34 50Q27 42 20 50Q13 42 6 50Z",
        PLUM,
    )
    return (
        line("M48 48V78a9 9 0 0 0 18 0", 5)
        + top
        + line("M48 10C36 20 34 36 34 50M48 10C60 20 62 36 62 50", 2.4)
        + line("M48 4V10", 4)
    )


@PINS.draw("Bicycle", "bike")
def bicycle() -> str:
    """A red bicycle."""
    wheels = disc(22, 64, 17, PAPER, 4.4) + disc(74, 64, 17, PAPER, 4.4)
    tubes = "M22 64L36 38H66L48 64ZM36 38L48 64M74 64L64 26H74"
    frame = line(tubes, 8) + line(tubes, 3.4, RED)
    return wheels + frame + line("M28 31H42M36 31V38", 6) + dots("48 64", 9)


@PINS.draw("Apple", "apple")
def apple() -> str:
    """A red apple with a leaf."""
    fruit = area("M48 32C32 18 8 28 10 54C12 76 30 96 48 86C66 96 84 76 86 54C88 28 64 18 48 32Z", RED)
    return fruit + line("M48 32Q46 18 52 8", 5) + area("M52 22Q60 4 80 8Q76 26 52 22Z", LEAF)


@PINS.draw("Cup", "cup, tea")
def cup() -> str:
    """A white cup with blue stripes and steam."""
    steam = line("M34 26c-6-6 6-10 0-18M50 26c-6-6 6-10 0-18", 3)
    handle = line("M66 46h8a11 11 0 0 1 0 24H66", 5)
    mug = area("M14 36H68V74Q68 88 54 88H28Q14 88 14 74Z", PAPER)
    return handle + mug + area("M14 50H68V66H14Z", BLUE) + steam


@PINS.draw("Key", "key")
def key() -> str:
    """A golden key."""
    ring = disc(26, 48, 21, SUN) + disc(23, 48, 8, PAPER)
    return area("M44 42H91V66H81V54H73V62H64V54H44Z", SUN) + ring


@PINS.draw("Hat", "hat, woolly hat")
def hat() -> str:
    """A green woolly hat with a bobble."""
    cap = area("M14 66C12 36 26 22 48 22S84 36 82 66Z", LEAF)
    band = box(8, 62, 80, 22, CREAM, 8) + line("M24 63V83M40 63V83M56 63V83M72 63V83", 2.4)
    return cap + line("M20 48L32 38L44 48L56 38L68 48L76 40", 3, PAPER) + band + disc(48, 16, 11, RED)


@PINS.draw("Drum", "drum")
def drum() -> str:
    """A drum with two sticks."""
    shell = area("M10 44V78C10 95 86 95 86 78V44Z", "#e07a3f")
    lace = line("M10 56L26 88L42 60L56 90L70 60L86 78", 2.6, PAPER)
    sticks = line("M6 10L40 42M90 10L56 42", 5)
    return shell + lace + oval(48, 44, 38, 14, PAPER) + sticks + dots("40 42,56 42", 9)


@PINS.draw("Kite", "kite")
def kite() -> str:
    """A kite in four colours with a tail."""
    sail = area("M58 6L88 34L48 66Z", SUN) + area("M58 6L26 24L48 66Z", SKY)
    return (
        sail
        + line("M26 24L88 34", 2.6)
        + line("M48 66C40 76 56 80 44 92", 3)
        + area("M44 74l-10-4v9ZM46 76l9-4v9Z", RED, 2.4)
    )
