"""What a child may want: actions, most of them with the child or a hand."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust, head, turned_away
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    GREEN,
    GREY,
    HEART,
    INK,
    LEAF,
    MIST,
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
    dots,
    line,
)
from symbols.drawing.limbs import fist, palm, reach
from symbols.drawing.parts import arrow, bubble, clock, crossed, house, pencil, plus, star, talking, ticked
from symbols.model import Group, Speech

WANTS = Sheet(Group.WANTS)
VERB = Speech.VERB
OCTAGON = "M32 7H64L89 32V64L64 89H32L7 64V32Z"


@WANTS.draw("More", "extra, again, another", Speech.ADVERB)
def more() -> str:
    """One block, then a taller pile of blocks, and a plus."""
    small = box(8, 70, 24, 20, SUN)
    pile = "".join(box(46, y, 24, 20, SUN) for y in (70, 50, 30))
    return small + pile + plus(80, 20, 12)


@WANTS.draw("Less", "fewer, not so much", Speech.ADVERB)
def less() -> str:
    """A tall pile of blocks, then one block, and a minus."""
    pile = "".join(box(8, y, 24, 20, SUN) for y in (70, 50, 30))
    return pile + box(46, 70, 24, 20, SUN) + disc(80, 20, 12, RED) + line("M74 20h12", 3.4, PAPER)


@WANTS.draw("Stop", "finish, no more, stop for now", VERB)
def stop() -> str:
    """A red eight-sided sign with an open hand."""
    return area(OCTAGON, RED) + palm(47, 49, 1.9)


@WANTS.draw("Help", "help me, support", VERB)
def help() -> str:  # noqa: A001 - the picture's name
    """A red and white lifebuoy with its rope."""
    red = (
        "M36 10A40 40 0 0 1 60 10L54 30A19 19 0 0 0 42 30ZM86 36A40 40 0 0 1 86 60L66 54A19 19 0 0 0 66 42Z"
        "M60 86A40 40 0 0 1 36 86L42 66A19 19 0 0 0 54 66ZM10 60A40 40 0 0 1 10 36L30 42A19 19 0 0 0 30 54Z"
    )
    return disc(48, 48, 40, PAPER) + area(red, RED) + disc(48, 48, 19, PAPER)


@WANTS.draw("Helping out", "help someone, lend a hand, help at home", VERB)
def helping_out() -> str:
    """A child and a grown-up carry one big box together."""
    pair = bust(23, 38, 15, SUN, 92, 12.5, "crop", "grin", look=0.9, down=0.5) + bust(
        73, 33, 15, GREEN, 92, 12.5, "bob", look=-0.9, down=0.6
    )
    carried = box(27, 56, 42, 30, WOOD, 3) + area("M43 56h10V70H43Z", CREAM)
    hands = reach("M12 68Q10 86 29 80", SUN, 5.5) + reach("M85 64Q88 86 67 80", GREEN, 5.5, flip=True)
    return pair + carried + hands


@WANTS.draw("Talk", "say, speak, tell, chat", VERB)
def talk() -> str:
    """A child speaking, with a speech bubble."""
    return (
        bust(34.5, 52, 19, SUN, 92, 16, "crop", "talk", look=0.8)
        + bubble(48, 5, 44, 30, 62, (54, 46))
        + talking(70, 20)
    )


@WANTS.draw("Listen", "hear, be heard, listen to me", VERB)
def listen() -> str:
    """A large ear with sound coming to it."""
    ear = area("M40 34C40 12 82 10 82 40C82 58 68 60 66 74C64 90 44 90 42 74", SKIN, 3.4)
    inner = line("M50 38C51 24 72 24 71 40C70 50 58 48 58 58C64 62 58 70 53 68", 3)
    return ear + inner + line("M30 32q8 14 0 28M21 25q13 21 0 42M12 18q18 28 0 56", 3.4, BLUE)


@WANTS.draw("Change", "different, swap, move", VERB)
def change() -> str:
    """A circle turning into a square, with arrows going round."""
    arrows = line("M30 20C42 8 62 10 70 24M66 76C54 88 34 86 26 72", 4.4)
    heads = area("M76 16L72 32L58 26ZM20 80L24 64L38 70Z", INK)
    return arrows + heads + disc(24, 46, 16, SUN) + box(57, 36, 31, 31, BLUE)


@WANTS.draw("Keep things the same", "stay the same, no change, do not change", VERB)
def keep_same() -> str:
    """Two circles that are just alike, with an equals sign and a tick."""
    return disc(22, 44, 17, SUN) + disc(74, 44, 17, SUN) + line("M43 40h10M43 49h10", 4) + ticked(48, 78, 11)


@WANTS.draw("Wait", "waiting, not yet", VERB)
def wait() -> str:
    """A child looking up at a clock, and three dots."""
    return (
        bust(32, 52, 17, SUN, 92, 16, "crop", "flat", look=1, down=-0.8)
        + clock(70, 28, 20)
        + dots("64 74,75 74,86 74", 7)
    )


@WANTS.draw("Visit", "come and see me, visitor, see someone", VERB)
def visit() -> str:
    """A child opens the door to a grown-up who has come with flowers."""
    frame = box(38, 4, 54, 88, SKY, 2) + area("M38 4L26 12V92H38Z", WOOD)
    caller = bust(68, 32, 12.5, GREEN, 91, 14, "bob", look=-0.8)
    blooms = disc(57, 62, 5, HEART, 2.4) + disc(68, 62, 5, SUN, 2.4) + disc(62.5, 56, 5, PAPER, 2.4)
    flowers = line("M62 82L58 66M62 82L67 66M62 82V60", 2.4, LEAF) + blooms
    hold = reach("M78 66Q80 84 66 80", GREEN, 4.6)
    return frame + caller + flowers + hold + bust(19, 58, 13, SUN, 92, 12, "crop", "grin", look=0.9)


@WANTS.draw("Phone call", "ring, call, phone someone", VERB)
def phone_call() -> str:
    """A child talking into a phone held at the ear."""
    phone = box(66, 32, 13, 28, "#3c4048", 4)
    rings = line("M84 30q6-7 5-15M80 22q3-4 2.6-8", 3, BLUE)
    child = bust(44, 47, 22, SUN, 92, 16, "crop", "talk")
    return child + phone + reach("M62 82Q86 90 77 60", SUN, 6.5) + rings


@WANTS.draw("Live with", "live together, stay with", VERB)
def live_with() -> str:
    """A house with a child and two grown-ups inside, side by side."""
    inside = bust(28, 58, 10.5, PLUM, 91, 13, "bob") + bust(68, 58, 10.5, GREEN, 91, 13, "short")
    return house(8, 4, 80, 88, CREAM, BLUE) + inside + bust(48, 68, 10.5, SUN, 91, 13)


@WANTS.draw("Stay here", "not move, remain", VERB)
def stay_here() -> str:
    """A smiling child in a house, an arrow that points to the house, and a tick."""
    home = house(22, 20, 54, 72, CREAM, BLUE, 4) + bust(49, 68, 12.5, SUN, 91, 14)
    here = area("M42 2h14v8h8L49 24L34 10h8Z", HEART)
    return home + here + ticked(80, 78, 13)


@WANTS.draw("Choose", "pick, choice, decide", VERB)
def choose() -> str:
    """A hand pointing at one of three cards."""
    cards = box(6, 12, 24, 34, MIST) + box(36, 12, 24, 34, SUN) + box(66, 12, 24, 34, MIST)
    finger = "M43 90V56a4.5 4.5 0 0 1 9 0V70l12 3q6 2 5 8l-2 11H43C36 84 33 78 32 74Q34 69 43 77"
    return cards + star(48, 29, 0.9, PAPER, 2.6) + area(finger, SKIN)


@WANTS.draw("Tell someone", "tell a grown-up, speak up, talk to someone I trust", VERB)
def tell_someone() -> str:
    """A child speaking into the ear of a grown-up who bends to listen."""
    child = bust(27, 58, 15, SUN, 92, 15, "crop", "talk", look=0.8)
    adult = bust(65, 48, 17, GREEN, 92, 16, "long", "small", look=-0.9, down=0.3)
    return adult + child + bubble(8, 5, 40, 25, 24, (27, 40)) + talking(28, 17.5, 4.6, 8)


@WANTS.draw("Write", "writing, write it down", VERB)
def write() -> str:
    """A pencil writing on paper."""
    return (
        box(10, 12, 56, 76, PAPER) + line("M20 28h34M20 42h28M20 56q4-6 8 0t8 0", 2.8) + pencil(40, 62, 1.5)
    )


@WANTS.draw("Play", "playing, have fun, games", VERB)
def play() -> str:
    """A laughing child throwing a ball in the air."""
    ball = disc(74, 18, 14, RED) + line("M62 11Q74 20 86 11M63 26Q74 16 85 26", 2.4, PAPER)
    arms = reach("M60 82Q82 84 76 52", SUN, 6) + reach("M24 82Q6 80 12 60", SUN, 6, flip=True)
    return bust(42, 50, 20, SUN, 92, 15, "crop", "grin", look=0.7, down=-0.8) + arms + ball


@WANTS.draw("Talk to me alone", "in private, just us, alone with", VERB)
def talk_alone() -> str:
    """A child and one grown-up talk; behind a wall somebody else stays outside, with a red cross above."""
    pair = bust(17, 52, 12.5, PLUM, 91, 11.5, "bob", look=0.8) + bust(
        45, 57, 12, SUN, 91, 11.5, mouth="talk", look=-0.8
    )
    outside = turned_away(80, 52, 10.5, 91, 11) + crossed(80, 22, 11)
    return (
        pair + bubble(14, 8, 40, 24, 40, (44, 42)) + talking(34, 20, 4.4, 8) + outside + line("M62 6V91", 6)
    )


@WANTS.draw("Share my information", "pass on, tell others", VERB)
def share() -> str:
    """A sheet with the child's face goes from one grown-up to another."""
    left = bust(20, 56, 13, BLUE, 92, 14, "short", look=0.8)
    right = bust(76, 56, 13, PLUM, 92, 14, "long", look=-0.8)
    page = box(36, 40, 24, 34, PAPER, 2) + head(48, 51, 6.5) + line("M41 63h14M41 69h14", 2.2)
    way = arrow("M30 16H58", "M56 8L70 16L56 24Z", LEAF)
    return left + right + page + fist(30, 72, 4.6, 70) + fist(66, 72, 4.6, -70, flip=True) + way


@WANTS.draw("Don't share", "keep to myself, do not pass on, do not tell others", VERB)
def dont_share() -> str:
    """A child holds a sheet close; an arrow from it to a grown-up is crossed."""
    child = bust(28, 54, 15, SUN, 92, 16, look=-0.3)
    page = box(17, 69, 22, 24, PAPER, 2) + line("M22 76h12M22 82h12", 2.4)
    hands = fist(13, 84, 4.6, 60) + fist(43, 84, 4.6, -60, flip=True)
    way = arrow("M16 18H76", "M74 10L90 18L74 26Z", GREY) + crossed(46, 18, 13)
    return child + page + hands + bust(76, 56, 13, PLUM, 92, 13, "long", "flat", look=-0.6) + way
