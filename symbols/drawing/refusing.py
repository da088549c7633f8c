"""What a child says to steer a talk: enough, a break, again, not understood; and other ways to talk."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import (
    BLUE,
    CREAM,
    INK,
    LEAF,
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
    tilt,
)
from symbols.drawing.limbs import palm
from symbols.drawing.parts import bubble, query, talking, ticked
from symbols.model import Group, Speech

REFUSING = Sheet(Group.WANTS)
VERB = Speech.VERB
PHRASE = Speech.PHRASE


@REFUSING.draw("Finished", "done, the end, all gone, enough", Speech.ADJECTIVE)
def finished() -> str:
    """The black and white flag at the end of a race, and a tick."""
    flag = area("M20 10Q36 2 50 10T84 10V50Q66 58 50 50T20 50Z", PAPER)
    squares = (
        "M20 10Q28 6 36 6V26Q28 26 20 30ZM52 11Q60 14 68 14V34Q60 34 52 31Z"
        "M36 26Q44 26 52 31V51Q44 46 36 46ZM68 34Q76 34 84 30V50Q76 54 68 54Z"
    )
    return flag + area(squares, "#3c4048", 0.1) + line("M20 6V92", 6) + ticked(70, 76, 14)


@REFUSING.draw("Break", "rest, pause, time out, a break")
def break_() -> str:
    """A cup of something warm, a biscuit, and the two bars of a pause."""
    steam = line("M22 40c-4-5 5-7 0-13M36 40c-4-5 5-7 0-13", 3, "#8fa3b5")
    cup = line("M48 56h6a8 8 0 0 1 0 17H48", 4.6) + area("M8 48H50V80Q50 88 42 88H16Q8 88 8 80Z", PAPER)
    biscuit = disc(76, 78, 13, WOOD) + dots("72 74,80 76,75 83", 4, "#7a4f2c")
    pause = disc(68, 28, 22, BLUE) + line("M61 19V37M75 19V37", 6, PAPER)
    return steam + cup + area("M8 60H50V70H8Z", RED, 2.4) + biscuit + pause


@REFUSING.draw("Say it again", "repeat, once more, pardon", PHRASE)
def say_it_again() -> str:
    """A speech bubble with an arrow that goes round and starts again."""
    said = bubble(8, 6, 80, 66, 30, (18, 90), PAPER)
    round_ = line("M64 30A20 20 0 1 0 68 42", 6) + area("M70 20L66 38L52 28Z", INK)
    return said + round_ + talking(48, 40, 6, 9)


@REFUSING.draw("I don't understand", "what do you mean, too hard, not clear", PHRASE)
def i_dont_understand() -> str:
    """A child with a question mark; what is said to them is a tangle."""
    tangle = "M56 22C64 8 76 30 66 28S70 8 78 16S66 30 82 26"
    said = bubble(46, 5, 46, 34, 80, (88, 56), CREAM) + line(tangle, 3)
    child = bust(33, 56, 18, SUN, 92, 15, "crop", "skew", "open", "one", 0.8, -0.6)
    return child + said + query(16, 22, 1, 4.4)


@REFUSING.draw("Sign language", "signing, sign, BSL, Makaton", VERB)
def signing() -> str:
    """A child whose speech bubble holds two hands."""
    child = bust(26, 60, 15, SUN, 93, 15, "crop", "smile", look=0.7)
    says = bubble(22, 3, 71, 43, 48, (42, 55))
    hands = palm(43, 25, 0.95) + tilt(palm(73, 24, 0.95, flip=True), 14, 73, 24)
    return child + says + hands + line("M56 16q3 4 2 10M59 34q-3 4-7 4", 2.8, BLUE)


@REFUSING.draw("Video call with family", "video call, FaceTime, see each other on a screen", VERB)
def video_call() -> str:
    """A tablet on which a grown-up waves; the child is small in the corner; a round red button below."""
    screen = box(5, 10, 86, 74, "#3c4048", 7) + box(11, 16, 74, 54, SKY, 2, 2)
    kin = bust(40, 40, 14, PLUM, 69, 14, "long", "grin") + palm(66, 40, 0.65)
    me = box(66, 51, 19, 19, CREAM, 1, 2.2) + bust(75.5, 59, 5.5, SUN, 70, 14)
    return screen + kin + me + disc(40, 77, 4.5, RED, 2) + disc(56, 77, 4.5, LEAF, 2)
