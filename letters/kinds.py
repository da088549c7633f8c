"""The ways in which a letter to a child can be written: a level and a voice, in words for staff. Pure.

In: a child, or a letter. Out: the kind that suits the child, or that the letter is of.
"""

from enum import Enum

from children.model import Child, Way
from letters.model import Length, Letter, Level, Voice


class LetterKind(Enum):
    """What the reviewing officer chooses from; the record for adults is no letter."""

    STORY = "story"
    STORY_BY_NAME = "story-by-name"
    EASY = "easy"
    PLAIN = "plain"

    @property
    def level(self) -> Level:
        """How hard it is to read."""
        return {LetterKind.EASY: Level.EASY, LetterKind.PLAIN: Level.PLAIN}.get(self, Level.STORY)

    @property
    def voice(self) -> Voice:
        """Who speaks."""
        return {LetterKind.STORY: Voice.I, LetterKind.STORY_BY_NAME: Voice.NAME}.get(self, Voice.YOU)

    @property
    def words(self) -> str:
        """What staff read."""
        return {
            LetterKind.STORY: "Picture story as the child tells it (“I”), one big picture a page",
            LetterKind.STORY_BY_NAME: "Picture story, told by name",
            LetterKind.EASY: "Easy read: short sentences, a picture beside each",
            LetterKind.PLAIN: "Plain words: for a young person who reads well",
        }[self]


LENGTHS = {
    Length.WHOLE: "All of it",
    Length.SHORT: "The short way: what was said and decided, the numbers, what happens next",
}
MOST_PAGES = {Level.STORY: 24, Level.EASY: 4, Level.PLAIN: 4}
"""What is longer is written the short way to begin with; a person may choose all of it."""


def length_named(value: str) -> Length | None:
    """The length of this name; None for anything else."""
    return next((length for length in Length if length.value == value), None)


def kind_named(value: str) -> LetterKind | None:
    """The kind of this name; None for anything else."""
    return next((kind for kind in LetterKind if kind.value == value), None)


def kind_for(child: Child) -> LetterKind:
    """The kind that suits how the child is asked; a person may choose another."""
    if child.reads_pictures_only:
        return LetterKind.STORY
    return LetterKind.PLAIN if child.way is Way.WORDS else LetterKind.EASY


def kind_of(letter: Letter) -> LetterKind:
    """The kind that a letter is of."""
    pairs = ((kind, (kind.level, kind.voice)) for kind in LetterKind)
    return next((kind for kind, pair in pairs if pair == (letter.level, letter.voice)), LetterKind.EASY)
