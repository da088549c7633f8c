"""How a child's pages are set out: letters, room, pictures, fewer things, calm, which hand, and by how old
they are asked. Pure.

In: what the child chose and the page's language. Out: attributes of the page's root, which the stylesheet
knows. Nothing chosen gives no attribute.
"""

from children.model import AgeBand
from consult.model import Looks

CHOICES: dict[str, tuple[str, ...]] = {
    "letters": ("1.25", "1.5", "2"),
    "spaced": ("yes",),
    "airy": ("yes",),
    "pictures": ("small", "big"),
    "fewer": ("yes",),
    "calm": ("yes",),
    "hand": ("left", "right"),
}
JOINED = frozenset({"Arab", "Beng", "Deva", "Guru", "Mong", "Nkoo", "Syrc"})  # room between would break them


def hand_of(looks: Looks, direction: str) -> str:
    """The side of the screen on which the big buttons stand: as chosen, else where reading ends."""
    return looks.hand or ("left" if direction == "rtl" else "right")


def room_between(script: str) -> bool:
    """Whether more room between the letters does a script good."""
    return script not in JOINED


def page_attributes(looks: Looks | None, age: AgeBand, direction: str, script: str) -> dict[str, str | None]:
    """`data-` attributes by name; None where there is nothing to say. The age look is one of three and no
    age: the middle says nothing, nor does a page that is nobody's."""
    made: dict[str, str | None] = {"data-age": None if age is AgeBand.MIDDLE else age.name.lower()}
    if looks is None:
        return made
    for name in CHOICES:
        made[f"data-{name}"] = getattr(looks, name) or None
    if not room_between(script):
        made["data-spaced"] = None
    starts = hand_of(looks, direction) == ("right" if direction == "rtl" else "left")
    made["data-hand"] = "start" if starts else None
    return made
