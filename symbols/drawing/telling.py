"""Words to refuse and to tell. Who hurts is grey and calm; nothing is shown that frightens or lures."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, shoulders
from symbols.drawing.kit import (
    BLUE,
    GREY,
    LEAF,
    PAPER,
    SKY,
    SUN,
    WOOD,
    area,
    box,
    disc,
    dots,
    fit,
    line,
    tilt,
)
from symbols.drawing.limbs import arm, fist, palm, thumb
from symbols.drawing.parts import arrow, crossed, padlock
from symbols.model import Group, Speech

TELLING = Sheet(Group.SAFETY)
PHRASE = Speech.PHRASE
SHADE = "#9aa0a8"
PALE = "#e3e4e7"


def _grip(x: float, y: float, flip: bool = False) -> str:
    """A grey sleeve and hand that comes from the right (or left) and closes at x, y."""
    side = -1 if flip else 1
    sleeve = f"M{x + side * 30} {y - 6}L{x + side * 16} {y - 1}"
    back = "M22-7Q8-13 2-7L-1 1Q-1 12 7 12L18 8Q25 4 25-1Z"
    fingers = "M2-2H-6M1 4H-7M3 10H-4"
    closed = line(fit(fingers, x, y, 1, flip), 7) + line(fit(fingers, x, y, 1, flip), 2.6, GREY)
    return line(sleeve, 14) + line(sleeve, 8, SHADE) + closed + area(fit(back, x, y, 1, flip), GREY, 2.6)


@TELLING.draw("Leave me alone", "go away, give me space, let me be", PHRASE)
def leave_me_alone() -> str:
    """A child holds up one flat hand; a grey grown-up, seen from behind, goes away."""
    back = shoulders(74, 38, 12, GREY, 78, 15) + disc(74, 38, 12, SHADE)
    away = arrow("M58 88H80", "M78 81L92 88L78 95Z", LEAF)
    child = bust(28, 46, 16, SUN, 92, 15, "crop", "flat", "open", "cross", 0.6)
    return back + child + away + arm("M36 76Q54 84 52 64", SUN) + palm(52, 53, 0.75)


@TELLING.draw("Do not touch me", "no touching, hands off, do not touch", PHRASE)
def do_not_touch() -> str:
    """A hand reaches for a child's shoulder; a big red cross says no."""
    child = bust(29, 48, 17, SUN, 92, 15, "crop", "flat", "open", "cross", 0.7)
    sleeve = line("M94 30L84 43", 15) + line("M94 30L84 43", 9, SHADE)
    hand_ = "M88 41Q78 35 72 41L60 51Q57 55 62 55L70 53L62 60Q62 64 67 63L76 58L71 64Q73 68 77 66L92 53Z"
    return child + sleeve + area(hand_, GREY, 2.6) + crossed(77, 78, 14)


@TELLING.draw("Private parts", "underwear, what underwear covers, private")
def private_parts() -> str:
    """A vest and a pair of underpants, nobody in them."""
    vest = area("M30 6V20Q30 26 22 28V50H74V28Q66 26 66 20V6H58Q58 24 48 24T38 6Z", SKY)
    pants = area("M20 58H76V68Q60 70 56 88H40Q36 70 20 68Z", PAPER) + line("M20 64H76", 2.4, BLUE)
    return vest + pants


@TELLING.draw("Someone touched me", "touched, I did not want it", PHRASE)
def touched_me() -> str:
    """A grey hand lies on the shoulder of a child who looks at it, worried."""
    child = bust(36, 46, 18, SUN, 92, 17, "crop", "wavy", "open", "worry", 0.9, 0.5)
    sleeve = line("M94 42L82 56", 15) + line("M94 42L82 56", 9, SHADE)
    on = "M86 54Q76 48 70 54L58 64Q55 68 60 68L68 66L60 73Q60 77 65 76L74 71L69 77Q71 81 75 79L90 66Z"
    return child + sleeve + area(on, GREY, 2.6)


@TELLING.draw("Held down", "restrained, held me, could not move", PHRASE)
def held_down() -> str:
    """Two grey hands hold both arms of a sad child."""
    child = bust(48, 38, 18, SUN, 92, 15, "crop", "sad", "open", "worry", 0, 1)
    arms = line("M32 92V80M64 92V80", 2.6)
    return child + arms + _grip(71, 74) + _grip(25, 74, flip=True)


@TELLING.draw("Locked in", "locked up, shut in, cannot get out", PHRASE)
def locked_in() -> str:
    """A sad child looks through the small window of a door with a big lock."""
    door = box(14, 4, 68, 88, WOOD, 2) + box(26, 12, 44, 42, SKY, 2)
    child = head(48, 35, 14, "crop", "sad", "open", "worry", 0, 0.6)
    return door + child + padlock(62, 74, 0.85)


@TELLING.draw("Someone made me", "forced me, I had to, made me do it", PHRASE)
def made_me() -> str:
    """A grey hand pushes an unwilling child on from behind; an arrow shows where to."""
    child = tilt(bust(48, 40, 17, SUN, 88, 15, "crop", "sad", "open", "worry", -0.8, 0.4), 7, 48, 88)
    sleeve = line("M2 60L14 66", 14) + line("M2 60L14 66", 8, SHADE)
    push = area("M12 60Q20 58 25 62L30 54Q34 53 33 60V78Q28 84 20 78L10 74Z", GREY, 2.6)
    return child + sleeve + push + arrow("M68 16H82", "M80 8L94 16L80 24Z", SHADE)


@TELLING.draw("Someone threatened me", "threat, scared me, said bad things will happen", PHRASE)
def threatened() -> str:
    """A grey grown-up says something dark and sharp to a frightened child."""
    adult = bust(70, 50, 15, GREY, 92, 14, "short", "talk", "open", "cross", -0.8, 0.3, PALE, SHADE)
    child = bust(23, 60, 14, SUN, 92, 14, "crop", "wavy", "wide", "worry", 0.6)
    spikes = (
        "M28 6L36 10L44 4L52 10L60 4L66 11L74 9L72 18L78 24L68 28"
        "L66 36L58 30L44 36L40 30L28 32L31 24L24 18L31 14Z"
    )
    return adult + child + area(spikes, "#8d93a8") + line("M50 11V20", 5, PAPER) + dots("50 26", 5.5, PAPER)


@TELLING.draw("Someone does something I don't like", "does not feel right, I want it to stop", PHRASE)
def something_i_dont_like() -> str:
    """A grey child tugs at a child's sleeve; the child frowns and shows a thumb down."""
    other = bust(24, 44, 14, GREY, 92, 14, "short", "small", "open", "", 0.7, 0, PALE, SHADE)
    child = bust(62, 50, 15, SUN, 92, 13, "crop", "sad", "open", "cross", -0.6)
    tug = arm("M30 74Q38 84 48 78", GREY) + fist(48, 78, 5, 80, skin=PALE)
    return other + child + tug + thumb(82, 76, 0.55, down=True)
