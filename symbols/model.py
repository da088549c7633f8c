"""What a picture is, and what a child can choose for the child in it.

In: nothing. Out: `Picture`, the tables of skin and hair colours, the hair styles, head coverings and aids,
and the CSS rules that colour inlined pictures. Shapes that are skin or hair carry a class, so one drawing
serves every child.
"""

from dataclasses import dataclass
from enum import StrEnum


class PictureMissing(LookupError):
    """No picture has this id."""


class Group(StrEnum):
    """The part of a child's life that a picture belongs to; the order is the order of the sheets."""

    FEELINGS = "feelings"
    PEOPLE = "people"
    PLACES = "places"
    THINGS = "things"
    BODY = "body"
    SAFETY = "safety"
    WANTS = "wants"
    TIME = "time"
    CHOICE = "choice"
    CARE = "care"
    UASC = "uasc"
    SIGNS = "signs"
    PIN = "pin"


# Drawn for a child who needs the word in a letter or a talk (docs/decisions/0016): never a question's card,
# never put over words unless a person picks it there, and not among a whole category on paper.
HELD_BACK = frozenset({"boat-crossing", "war"})


class Speech(StrEnum):
    """Part of speech of the word that a picture stands for."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"


@dataclass(frozen=True)
class Picture:
    """One drawing of the set. `size` is the length of its file in bytes; `keywords` are English.

    `concrete`: one can point at what it stands for (the rule is in `symbols.drawing.concrete`); abstract
    pictures lean more on their word.
    """

    id: str
    title: str
    description: str
    group: Group
    keywords: tuple[str, ...]
    speech: Speech
    concrete: bool
    size: int


@dataclass(frozen=True)
class Concept:
    """Something a review talks about, in English, and the id of its picture; None where there is none yet."""

    group: Group
    label: str
    picture: str | None


# Lightest to darkest. The darkest still lets an ink mouth and white eyes be seen at 72 px and in grey.
SKIN_TONES: dict[str, str] = {
    "1": "#ffe0c9",
    "2": "#f4c8a0",
    "3": "#dda678",
    "4": "#c08556",
    "5": "#9c663e",
    "6": "#835335",
}
HAIR_COLOURS: dict[str, str] = {
    "black": "#35302f",
    "brown": "#6f4528",
    "fair": "#e6bf6a",
    "red": "#bf5c2e",
    "grey": "#c3c6cb",
}
DEFAULT_SKIN = "3"
DEFAULT_HAIR = "brown"
# How the child of the set can look. The files show the first of each; the others are put in when loading.
HAIR_STYLES = ("short", "long", "curly", "braids", "bald")
COVERS = ("none", "hijab", "turban", "patka")
AIDS = ("glasses", "hearing-aid", "wheelchair")


@dataclass(frozen=True)
class Worn:
    """How a child wants the child in the pictures to look; "" and nothing where they did not choose."""

    skin: str = ""
    hair: str = ""
    style: str = ""
    cover: str = ""
    aids: frozenset[str] = frozenset()


SKIN_CLASS = "sk"
HAIR_CLASS = "hr"


def skin_css() -> str:
    """The CSS rules that colour inlined pictures below an element with data-skin or data-hair."""
    skin = (f'[data-skin="{tone}"] .{SKIN_CLASS}{{fill:{fill}}}' for tone, fill in SKIN_TONES.items())
    hair = (f'[data-hair="{name}"] .{HAIR_CLASS}{{fill:{fill}}}' for name, fill in HAIR_COLOURS.items())
    return "".join((*skin, *hair))
