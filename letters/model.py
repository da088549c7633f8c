"""The letter: what a meeting decided, as sentences that a child can read.

For: `compose` makes one, `illustrate` gives its lines their pictures, `check` reads it, `render` draws it.
In: plain values. Out: frozen nouns, and the same nouns as JSON text with a version number, for the store.
Every word that is printed stands in here; no renderer adds one.
"""

import json
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from letters.look import AS_USUAL, Look, look_from, look_record
from symbols.book import BookRef, as_record, from_record
from symbols.model import Worn

# What later versions added may be missing from a stored text, and then has its default.
FORMAT_VERSION = 1
CREDITS_ID = "credits"
DRAWING = "drawing"  # the block of the child's own drawing
QUESTION = "ask-question"  # the picture beside "Why?"


class LetterUnreadable(ValueError):
    """The stored text is no letter of a version that we know."""


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


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence (or heading), the language it is in, and the picture concept that stands beside it.

    `id` names the line within its letter: checks and errors point at it. `over`: the pictures over its words,
    in order, for a letter of that kind. `block`: the part of the review record that it says, such as
    "step-2"; the levels of one letter have the same blocks. `message`: the code of the fixed
    sentence or phrase that it is, word for word; "" for what somebody wrote. `second`: the same
    in `second_lang`, in a letter that stands in two languages. Raises LineBlank for empty words, OverOutside.
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

    def __post_init__(self) -> None:
        # Spaces and unseen marks (Unicode Z and C) alone would leave nothing on the page to hear.
        if all(unicodedata.category(each)[0] in "ZC" for each in self.text):
            raise LineBlank(self.id)
        inside = all(0 <= each.start < each.end <= len(self.text) for each in self.over)
        if not inside or any(first.end > second.start for first, second in pairwise(self.over)):
            raise OverOutside(self.id)


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
        return frozenset(concept for line in self.sentences for concept in self.pictures_at(line))

    def pictures_at(self, line: Line) -> tuple[str, ...]:
        """The concept ids that the letter shows at one of its lines: those over its words where the letter is
        of that kind and the line has any, else the one beside it. Plain words and the record show none but
        what the child drew."""
        if self.level in (Level.PLAIN, Level.RECORD) and line.block != DRAWING:
            return ()
        if self.has_over(line):
            return tuple(each.concept for each in line.over)
        return (line.picture,) if line.picture else ()

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


def as_json(letter: Letter) -> str:
    """The letter as JSON text; the same letter gives the same text, character by character."""
    record = {
        "version": FORMAT_VERSION,
        "title": _line_record(letter.title),
        "lang": letter.lang,
        "opening": [_line_record(line) for line in letter.opening],
        "sections": [_section_record(section) for section in letter.sections],
        "child_name": letter.child_name,
        "iro_name": letter.iro_name,
        "made_on": letter.made_on.isoformat(),
        "skin": letter.skin,
        "hair": letter.hair,
        "level": letter.level.value,
        "voice": letter.voice.value,
        "page_words": letter.page_words,
        "style": letter.style,
        "cover": letter.cover,
        "aids": list(letter.aids),
        "symbols": letter.symbols.value,
        "book": as_record(letter.book) if letter.book else None,
        "credits": list(letter.credits),
        "credit_words": letter.credit_words,
    }
    if letter.look != AS_USUAL:
        record["look"] = look_record(letter.look)
    if letter.both is not Both.ONE:
        record["both"] = letter.both.value
    if letter.second_lang != "en":
        record["second_lang"] = letter.second_lang
    if letter.second_words:
        record["second_words"] = [list(pair) for pair in letter.second_words]
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str | bytes) -> Letter:
    """The letter that `as_json` wrote. Raises LetterUnreadable for anything else."""
    try:
        record = json.loads(text)
        if _mapping(record).get("version") != FORMAT_VERSION:
            raise LetterUnreadable("a letter of another version")
        return Letter(
            title=_line(record["title"]),
            lang=_words(record["lang"]),
            opening=tuple(_line(each) for each in _listing(record["opening"])),
            sections=tuple(_section(each) for each in _listing(record["sections"])),
            child_name=_words(record["child_name"]),
            iro_name=_words(record["iro_name"]),
            made_on=date.fromisoformat(_words(record["made_on"])),
            skin=_words_or_none(record["skin"]),
            hair=_words_or_none(record["hair"]),
            level=Level(record["level"]),
            voice=Voice(record["voice"]),
            page_words=_words(record["page_words"]),
            style=_words(record.get("style", "")),
            cover=_words(record.get("cover", "")),
            aids=_all_words(record.get("aids", [])),
            symbols=Symbols(record.get("symbols", Symbols.BESIDE)),
            book=_book(record.get("book")),
            credits=_all_words(record.get("credits", [])),
            credit_words=_words(record.get("credit_words", "{credits}")),
            look=look_from(_mapping(record.get("look", {}))),
            both=Both(record.get("both", Both.ONE)),
            second_lang=_words(record.get("second_lang", "en")),
            second_words=tuple(_pair(each) for each in _listing(record.get("second_words", []))),
        )
    except LetterUnreadable:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        # The reason names a field, never the child's words.
        raise LetterUnreadable(type(error).__name__) from None


def _line_record(line: Line) -> dict[str, object]:
    record: dict[str, object] = {
        "id": line.id,
        "text": line.text,
        "lang": line.lang,
        "picture": line.picture,
    }
    if line.over:
        record["over"] = [[each.start, each.end, each.concept] for each in line.over]
    if line.block:
        record["block"] = line.block
    if line.message:
        record["message"] = line.message
    if line.second:
        record["second"] = line.second
    if line.second_lang != "en":
        record["second_lang"] = line.second_lang
    return record


def _section_record(section: Section) -> dict[str, object]:
    return {
        "kind": section.kind.value,
        "heading": _line_record(section.heading),
        "lines": [_line_record(line) for line in section.lines],
    }


def _line(value: object) -> Line:
    record = _mapping(value)
    return Line(
        id=_words(record["id"]),
        text=_words(record["text"]),
        lang=_words(record["lang"]),
        picture=_words_or_none(record["picture"]),
        over=tuple(_over(_listing(record.get("over", [])))),
        block=_words(record.get("block", "")),
        message=_words(record.get("message", "")),
        second=_words(record.get("second", "")),
        second_lang=_words(record.get("second_lang", "en")),
    )


def _pair(value: object) -> tuple[str, str]:
    english, words = _listing(value)
    return _words(english), _words(words)


def _over(values: Iterable[Any]) -> Iterable[Over]:
    for start, end, concept in values:
        if type(start) is not int or type(end) is not int:
            raise LetterUnreadable("numbers were expected")
        yield Over(start, end, _words(concept))


def _book(value: object) -> BookRef | None:
    return None if value is None else from_record(_mapping(value))


def _section(value: object) -> Section:
    record = _mapping(value)
    return Section(
        heading=_line(record["heading"]),
        lines=tuple(_line(each) for each in _listing(record["lines"])),
        kind=SectionKind(record["kind"]),
    )


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise LetterUnreadable("an object was expected")
    return value


def _listing(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise LetterUnreadable("a list was expected")
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise LetterUnreadable("words were expected")
    return value


def _all_words(value: object) -> tuple[str, ...]:
    return tuple(_words(each) for each in _listing(value))


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)
