"""Answers: the words of choosing."""

from symbols.drawing.draw import Sheet
from symbols.drawing.figures import arm, bust, hand, palm, thumb
from symbols.drawing.kit import (
    GREY,
    MIST,
    PAPER,
    SKIN,
    SUN,
    area,
    box,
    disc,
    line,
)  # fmt: skip
from symbols.drawing.parts import crossed, heart, query, star, ticked
from symbols.model import Group, Speech

CHOICE = Sheet(Group.CHOICE)


def _jar(level: float) -> str:
    """A glass jar filled with yellow up to `level`."""
    glass = area("M24 18H72V28Q80 32 80 40V82Q80 90 72 90H24Q16 90 16 82V40Q16 32 24 28Z", PAPER)
    top = f"V{level}H80" if level > 36 else "V40Q16 32 24 28H72Q80 32 80 40"
    body = f"M16 82{top}V82Q80 90 72 90H24Q16 90 16 82Z"
    return glass + area(body, SUN) + box(20, 8, 56, 11, GREY)


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
    """A child shrugging with both hands up, and a question mark."""
    left = arm("M22 88Q8 84 11 68", SUN) + hand(12, 61, 6.5)
    right = arm("M74 88Q88 84 85 68", SUN) + hand(84, 61, 6.5)
    return (
        left + right + bust(48, 54, 19, SUN, 92, 15, "crop", "skew", "open", "one") + query(48, 17, 0.9, 4.4)
    )


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
    """A child with a hand over the mouth."""
    cover = area("M36 58q-1-7 6-7h18q6 0 6 6v6q0 6-6 6H44Q37 69 36 58Z", SKIN) + line(
        "M50 57h15M50 63h15", 2.4
    )
    return bust(48, 44, 25, SUN, 92, 16, "crop", "") + arm("M15 87Q16 74 36 64", SUN) + cover


@CHOICE.draw("I like it", "like, enjoy, love, favourite", Speech.VERB)
def like() -> str:
    """A smiling child holding a big heart."""
    held = heart(48, 80, 1.3)
    return bust(48, 40, 22, SUN, 92, 18, "crop", "smile", "joy") + held + hand(33, 82, 5) + hand(63, 82, 5)


@CHOICE.draw("I don't like it", "dislike, hate, do not want", Speech.VERB)
def dont_like() -> str:
    """A child turning away with a hand held up flat: no thank you."""
    return (
        bust(39.5, 46, 22, SUN, 92, 16, "crop", "sad", "closed", "cross")
        + arm("M60 87Q76 88 78 74", SUN)
        + palm(79, 58, 0.95)
    )


@CHOICE.draw("Good", "well, great, going well", Speech.ADJECTIVE)
def good() -> str:
    """A thumb up."""
    return thumb(50, 52, 1.75)


@CHOICE.draw("In the middle", "so-so, some good and some bad, fifty-fifty", Speech.ADJECTIVE)
def middle() -> str:
    """A flat hand tipping a little to each side."""
    flat = "M8 52H32C42 46 70 42 84 45a5 5 0 0 1 0 10L70 57a40 40 0 0 1-38 12H8Z"
    sway = line("M52 32Q70 24 86 30M52 80Q70 84 84 74", 3.4)
    return area(flat, SKIN) + area("M6 46h13v29H6Z", SUN) + sway


@CHOICE.draw("Bad", "not good, not going well", Speech.ADJECTIVE)
def bad() -> str:
    """A thumb down."""
    return thumb(50, 44, 1.75, down=True)


@CHOICE.draw("Important", "matters, must, most of all", Speech.ADJECTIVE)
def important() -> str:
    """A big star with lines shining round it."""
    rays = line("M48 4V9M6 36l5 2M90 36l-5 2M20 88l4-5M76 88l-4-5", 3.4)
    return star(48, 52, 3.6) + rays


@CHOICE.draw("A lot", "much, many, very", Speech.ADVERB)
def a_lot() -> str:
    """A jar full to the top."""
    return _jar(26)


@CHOICE.draw("A little", "a bit, not much, few", Speech.ADVERB)
def a_little() -> str:
    """A jar with only a little in it."""
    return _jar(72)
