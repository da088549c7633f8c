"""Words to refuse and to tell. Who hurts is grey and calm; nothing is shown that frightens or lures."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, turned_away
from symbols.drawing.kit import BLUE, GREY, LEAF, PAPER, SKY, SUN, WOOD, area, box, dots, fit, line, tilt
from symbols.drawing.limbs import arm, fist, palm, reach, thumb
from symbols.drawing.parts import arrow, crossed, padlock, pointing
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
    away = arrow("M70 88H80", "M78 80L93 88L78 95Z", LEAF)
    child = bust(26, 48, 16, SUN, 92, 15, "crop", "flat", "open", "cross", 0.6)
    return turned_away(76, 32, 12, 76) + child + away + arm("M34 78Q52 86 50 66", SUN) + palm(50, 54, 0.8)


@TELLING.draw("Do not touch me", "no touching, hands off, do not touch", PHRASE)
def do_not_touch() -> str:
    """Someone grey, seen from behind, reaches for a child; a big red cross says no."""
    child = bust(25, 50, 15, SUN, 92, 15, "crop", "flat", "open", "cross", 0.7)
    hand_ = reach("M68 66Q64 78 56 70", GREY, 6, skin=PALE)
    return child + turned_away(75, 36, 13) + hand_ + crossed(50, 19, 13)


@TELLING.draw("Private parts", "underwear, what underwear covers, private")
def private_parts() -> str:
    """Underwear with nobody in it: a short vest and a pair of briefs, and a pair of trunks."""
    vest = area("M12 8V20Q12 26 6 28V46H48V28Q42 26 42 20V8H35Q35 23 27 23T19 8Z", SKY)
    briefs = area("M6 56H48V65Q37 67 34 84H20Q17 67 6 65Z", PAPER) + line("M6 62H48", 2.4, BLUE)
    trunks = area("M54 34H93V64L77 68L73.5 60L70 68L54 64Z", PAPER) + line("M54 41H93", 3.4, BLUE)
    return vest + briefs + trunks + line("M67 43Q66 55 73.5 60Q81 55 80 43M55 58L69 62M92 58L78 62", 2.4)


@TELLING.draw("Someone touched me", "touched, I did not want it", PHRASE)
def touched_me() -> str:
    """Someone grey, seen from behind, lays a hand on the shoulder of a child who looks at it, worried."""
    child = bust(30, 50, 16, SUN, 92, 16, "crop", "wavy", "open", "worry", 0.9, 0.5)
    return child + turned_away(75, 34, 13) + reach("M68 64Q64 76 51 72", GREY, 6.5, skin=PALE)


@TELLING.draw("Held down", "restrained, held me, could not move", PHRASE)
def held_down() -> str:
    """Someone grey stands behind a sad child and holds both arms fast."""
    adult = bust(48, 17, 12, GREY, 92, 25, "short", "flat", "closed", "", 0, 0, PALE, SHADE)
    child = bust(48, 50, 16, SUN, 92, 16, "crop", "sad", "open", "worry", 0, 1)
    left = reach("M22 52Q13 72 24 79", GREY, 6.5, True, skin=PALE)
    right = reach("M74 52Q83 72 72 79", GREY, 6.5, skin=PALE)
    return adult + child + line("M36 92V84M60 92V84", 2.6) + left + right


@TELLING.draw("Locked in", "locked up, shut in, cannot get out", PHRASE)
def locked_in() -> str:
    """A sad child looks through the small window of a door with a big lock."""
    door = box(14, 4, 68, 88, WOOD, 2) + box(26, 12, 44, 42, SKY, 2)
    child = head(48, 35, 14, "crop", "sad", "open", "worry", 0, 0.6)
    return door + child + padlock(62, 74, 0.85)


@TELLING.draw("Someone made me do it", "forced me, I had to, made me do it", PHRASE)
def made_me() -> str:
    """Someone grey, seen from behind, points at a box that a child carries, shaking the head."""
    child = bust(28, 40, 16, SUN, 92, 14, "crop", "sad", "open", "worry", 0.6, 0.8)
    shake = line("M7 30q-4 7 0 14M49 30q4 7 0 14", 2.8, BLUE)
    carried = box(17, 67, 26, 20, WOOD) + line("M30 67v7", 2.4)
    hands = fist(14, 86, 5, 60) + fist(46, 86, 5, -60, True)
    order = tilt(pointing(68, 63, 0.85, True, PALE), -18, 68, 63)
    away = turned_away(79, 28, 12, wide=12.5)
    return child + shake + carried + hands + away + arm("M89 80Q92 64 79 58", GREY, 9, True) + order


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
    """Someone grey, seen from behind, tugs at a child's sleeve; the child frowns and shows a thumb down."""
    child = bust(56, 46, 16, SUN, 92, 15, "crop", "sad", "open", "cross", -0.6)
    tug = reach("M26 66Q28 84 38 80", GREY, 6, True, skin=PALE)
    return child + turned_away(18, 34, 12) + tug + thumb(82, 74, 0.62, down=True)
