"""The letter: what a meeting decided, as sentences that a child can read.

For: `compose` makes one, `illustrate` gives its lines their pictures, `check` reads it, `render` draws it.
In: plain values. Out: frozen nouns; `letters.stored` gives the same as text. Every word that is printed
stands in here; no renderer adds one.
"""

import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from letters.look import AS_USUAL, Look
from symbols.book import BookRef
from symbols.model import Worn

CREDITS_ID = "credits"
DRAWING = "drawing"  # the block of the child's own drawing
QUESTION = "ask-question"  # the picture beside "Why?"


class LineBlank(ValueError):
    """A line of a letter has no words, so there is nothing to draw or to say."""


class OverOutside(ValueError):
    """A picture over words that the line does not have, or over words that have one already."""


class SectionKind(StrEnum):
    """What a section of the letter is about."""

    CHANGED = "changed"
    TOLD_US = "told_us"
    GOING_WELL = "going_well"
    WORRIED = "worried"
    MY_VIEW = "my_view"
    NEXT_STEPS = "next_steps"
    NOT_AGREED = "not_agreed"
    LAST_TIME = "last_time"
    LAW = "law"
    NEXT_MEETING = "next_meeting"
    REACH_ME = "reach_me"
    CLOSING = "closing"
    HELP = "help"


class Level(StrEnum):
    """How hard the letter is to read: a story with a big picture a page; easy read; plain words for a young
    person who reads well; the full record for adults."""

    STORY = "story"
    EASY = "easy"
    PLAIN = "plain"
    RECORD = "record"


class Voice(StrEnum):
    """Who speaks to whom: in YOU the reviewing officer ("I") writes to the child ("you"); in I the child
    speaks; in NAME someone tells of the child by name."""

    YOU = "you"
    I = "i"  # noqa: E741 - the word is the voice
    NAME = "name"


class Length(StrEnum):
    """All that a letter can say; or the short way: the same decisions, fewer words about the rest."""

    WHOLE = "whole"
    SHORT = "short"


class Symbols(StrEnum):
    """Where a letter's pictures stand: one beside each sentence (easy read), or one over each content word
    (symbol-supported text)."""

    BESIDE = "beside"
    OVER = "over"


class Both(StrEnum):
    """Whether a letter stands in a second language too: not, side by side, or after each line."""

    ONE = "one"
    SIDE = "side"
    AFTER = "after"


@dataclass(frozen=True, slots=True, order=True)
class Over:
    """A picture over the words from `start` up to `end` (characters of the line's text)."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A text of the product's or the service's of which a sentence is made, with its {marks}: its code and
    its English. It is translated once, for every letter."""

    context: str
    english: str


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence (or heading), the language it is in, and the picture concept that stands beside it.

    `id` names the line within its letter: checks and errors point at it. `over`: the pictures over its words,
    in order, for a letter of that kind. `block`: the part of the review record that it says, such as
    "step-2"; the levels of one letter have the same blocks. `message`: the code of the fixed sentence or
    phrase that it is, word for word; "" for what somebody wrote. `second`: the same in `second_lang`, in a
    letter that stands in two languages. `doubt`: the word for which a sentence could not surely be told in
    the story's voice. `does`: in a story, what the sentence does, where somebody chose it; "" as it reads.
    `cards`: in what the child said, the pictures of the cards that they chose.
    `pieces`: what a sentence that nobody wrote for this letter is made of, as it was composed; it is not kept
    with the letter. Raises LineBlank for empty words, OverOutside.
    """

    id: str
    text: str
    lang: str
    picture: str | None = None
    over: tuple[Over, ...] = ()
    block: str = ""
    message: str = ""
    second: str = ""
    second_lang: str = "en"
    doubt: str = ""
    does: str = ""
    cards: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        # Spaces and unseen marks (Unicode Z and C) alone would leave nothing on the page to hear.
        if all(unicodedata.category(each)[0] in "ZC" for each in self.text):
            raise LineBlank(self.id)
        inside = all(0 <= each.start < each.end <= len(self.text) for each in self.over)
        if not inside or any(first.end > second.start for first, second in pairwise(self.over)):
            raise OverOutside(self.id)

    @property
    def in_second(self) -> "Line":
        """The line in the second language, without pictures. Raises LineBlank where there are no words."""
        return replace(
            self, text=self.second, lang=self.second_lang, picture=None, over=(), cards=(), second=""
        )


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences under it."""

    heading: Line
    lines: tuple[Line, ...]
    kind: SectionKind

    @property
    def sentences(self) -> tuple[Line, ...]:
        """The heading, then its lines, in reading order."""
        return (self.heading, *self.lines)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter in one language at one level.

    `opening` says who was there and when. `made_on` is the day the letter was written. `page_words` is the
    foot of each page with the marks {page} and {pages}, in the letter's language.
    `skin` to `aids`: how the child wants the child in the pictures to look. `book`: the pictures that the
    letter was approved with; None while it is being written, and in letters from before there were choices.
    `credits`: what licences ask to be printed; `credit_words` is their sentence with the mark {credits}.
    `second_lang`: the language of its second words, where `both` asks for some; `second_words`: pairs of an
    English sentence and the same in that language, where it is not English.
    """

    title: Line
    lang: str
    opening: tuple[Line, ...]
    sections: tuple[Section, ...]
    child_name: str
    iro_name: str
    made_on: date
    skin: str | None = None
    hair: str | None = None
    level: Level = Level.EASY
    voice: Voice = Voice.YOU
    page_words: str = "{page} / {pages}"
    style: str = ""
    cover: str = ""
    aids: tuple[str, ...] = ()
    symbols: Symbols = Symbols.BESIDE
    book: BookRef | None = None
    credits: tuple[str, ...] = ()
    credit_words: str = "{credits}"
    look: Look = AS_USUAL
    both: Both = Both.ONE
    second_lang: str = "en"
    second_words: tuple[tuple[str, str], ...] = ()
    length: Length = Length.WHOLE

    @property
    def sentences(self) -> tuple[Line, ...]:
        """Every line in reading order: title, opening, then each section's heading and lines."""
        inner = tuple(line for section in self.sections for line in section.sentences)
        return (self.title, *self.opening, *inner)

    @property
    def headings(self) -> tuple[Line, ...]:
        """The title, then each section's heading."""
        return (self.title, *(section.heading for section in self.sections))

    @property
    def pictures(self) -> frozenset[str]:
        """The concept ids of every picture that the letter shows."""
        shown = ((*self.pictures_at(line), *self.cards_at(line)) for line in self.sentences)
        return frozenset(concept for concepts in shown for concept in concepts)

    def pictures_at(self, line: Line) -> tuple[str, ...]:
        """The concept ids that the letter shows at one of its lines: those over its words where the letter is
        of that kind and the line has any, else the one beside it. Plain words and the record show none but
        what the child drew."""
        if self.level in (Level.PLAIN, Level.RECORD) and line.block != DRAWING:
            return ()
        if self.has_over(line):
            return tuple(each.concept for each in line.over)
        return (line.picture,) if line.picture else ()

    def cards_at(self, line: Line) -> tuple[str, ...]:
        """The child's own cards in a row under what they said; none where the one card stands beside it,
        or where pictures stand over words."""
        if self.level in (Level.PLAIN, Level.RECORD) or self.has_over(line):
            return ()
        return () if line.cards == (line.picture,) else line.cards

    def has_over(self, line: Line) -> bool:
        """Whether this line is shown with pictures over its words."""
        return self.symbols is Symbols.OVER and bool(line.over)

    @property
    def credit_line(self) -> Line | None:
        """The last line: whose pictures these are. None where no licence asks for it."""
        if not self.credits:
            return None
        text = self.credit_words.replace("{credits}", "; ".join(self.credits))
        return Line(CREDITS_ID, text, self.lang)

    @property
    def worn(self) -> Worn:
        """How the child in the pictures looks."""
        return Worn(self.skin or "", self.hair or "", self.style, self.cover, frozenset(self.aids))
