"""Answers: the words of choosing."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import bust
from symbols.drawing.kit import BLUE, GREEN, GREY, HEART, MIST, PAPER, SUN, area, box, disc, dots, line, tilt
from symbols.drawing.limbs import arm, palm, thumb
from symbols.drawing.parts import bubble, crossed, heart, query, star, talking, ticked
from symbols.model import Group, Speech

CHOICE = Sheet(Group.CHOICE)


def _jar(balls: tuple[str, ...]) -> str:
    """A glass jar with balls in it, row by row from its foot, each row in a colour of its own."""
    glass = area("M24 18H72V28Q80 32 80 40V82Q80 90 72 90H24Q16 90 16 82V40Q16 32 24 28Z", PAPER)
    rings = "".join(dots(row, 15) for row in balls)
    fills = "".join(dots(row, 10, fill) for row, fill in zip(balls, (SUN, BLUE, HEART, GREEN), strict=False))
    return glass + rings + fills + box(20, 8, 56, 11, GREY)


@CHOICE.draw("Yes", "agree, right, correct", Speech.ADVERB)
def yes() -> str:
    """A big white tick on a green disc."""
    return ticked(48, 48, 38)


@CHOICE.draw("No", "not, wrong, disagree", Speech.ADVERB)
def no() -> str:
    """A big white cross on a red disc."""
    return crossed(48, 48, 38)


@CHOICE.draw("I don't know", "not sure, unsure", Speech.PHRASE)
def dont_know() -> str:
    """A child shrugs with both open hands turned out, and a question mark above."""
    arms = arm("M30 84Q16 90 19 75", SUN) + arm("M66 84Q80 90 77 75", SUN)
    left = tilt(palm(17, 65, 0.7, flip=True), -36, 19, 75)
    hands = left + tilt(palm(79, 65, 0.7), 36, 77, 75) + query(48, 16, 0.95, 4.6)
    return bust(48, 54, 17, SUN, 92, 13.5, "crop", "skew", "up", "high") + arms + hands


@CHOICE.draw("Something else", "another answer, other, not on the list", Speech.PHRASE)
def something_else() -> str:
    """Two grey cards, and a third card apart from them with a plus."""
    cards = (
        box(6, 32, 23, 36, MIST)
        + box(34, 32, 23, 36, MIST)
        + disc(17.5, 50, 5, GREY, 2.4)
        + box(40.5, 45, 10, 10, GREY, 1, 2.4)
    )
    return cards + box(62, 26, 28, 48, SUN) + line("M76 40v20M66.5 50h19", 5)


@CHOICE.draw("I don't want to say", "rather not say, private, skip", Speech.PHRASE)
def dont_want_to_say() -> str:
    """A calm child with closed lips and a hand raised flat; a red cross says no to words in a bubble."""
    said = bubble(45, 10, 43, 31, 56, (51, 51)) + talking(65, 25.5, 5, 9) + crossed(84, 13, 9)
    raised = arm("M48 84Q66 92 76 80", SUN) + palm(77, 68, 0.8)
    return bust(30, 54, 17, SUN, 92, 15, "crop", "flat") + said + raised


@CHOICE.draw("I like it", "like, enjoy, love, favourite", Speech.VERB)
def like() -> str:
    """A smiling child with a thumb up, and a heart."""
    return bust(34, 44, 19, SUN, 92, 17, "crop", "grin", "joy") + heart(76, 22, 1.2) + thumb(72, 68, 0.85)


@CHOICE.draw("I don't like it", "dislike, hate, do not want", Speech.VERB)
def dont_like() -> str:
    """A frowning child with a thumb down."""
    return bust(34, 44, 19, SUN, 92, 17, "crop", "sad", "open", "cross", 0.6) + thumb(72, 66, 0.85, down=True)


@CHOICE.draw("Good", "well, great, going well", Speech.ADJECTIVE)
def good() -> str:
    """A thumb up."""
    return thumb(50, 52, 1.75)


@CHOICE.draw("In the middle", "so-so, some good and some bad, fifty-fifty", Speech.ADJECTIVE)
def middle() -> str:
    """A thumb down at one end of a line and a thumb up at the other; an arrow shows the middle."""
    ends = thumb(20, 50, 0.62, down=True) + thumb(77, 46, 0.62)
    scale = line("M10 76H86M10 70V82M86 70V82", 4) + disc(48, 76, 8, SUN)
    return ends + scale + area("M44 30h8v18h7L48 62L37 48h7Z", SUN)


@CHOICE.draw("Bad", "not good, not going well", Speech.ADJECTIVE)
def bad() -> str:
    """A thumb down."""
    return thumb(50, 44, 1.75, down=True)


@CHOICE.draw("Important", "matters, must, most of all", Speech.ADJECTIVE)
def important() -> str:
    """A star with an exclamation mark."""
    return star(48, 50, 4.3) + line("M48 34V54", 7) + dots("48 66", 8)


@CHOICE.draw("A lot", "much, many, very", Speech.ADVERB)
def a_lot() -> str:
    """A jar of balls, full to the top."""
    wide, narrow = "26 {0},41 {0},56 {0},71 {0}", "33 {0},48 {0},63 {0}"
    rows = (wide.format(80), narrow.format(67), wide.format(54), narrow.format(41) + ",40 28,56 28")
    return _jar(rows)


@CHOICE.draw("A little", "a bit, not much, few", Speech.ADVERB)
def a_little() -> str:
    """A jar with only two balls in it."""
    return _jar(("33 80,48 80",))
