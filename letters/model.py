"""The letter: what a meeting decided, as sentences that a child can read.

For: `compose` makes one, `illustrate` gives its lines their pictures, `check` reads it, `render` draws it.
In: plain values. Out: frozen nouns, and the same nouns as JSON text with a version number, for the store.
Every word that is printed stands in here; no renderer adds one.
"""

import json
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

FORMAT_VERSION = 1


class LetterUnreadable(ValueError):
    """The stored text is no letter of a version that we know."""


class LineBlank(ValueError):
    """A line of a letter has no words, so there is nothing to draw or to say."""


class SectionKind(StrEnum):
    """What a section of the letter is about."""

    TOLD_US = "told_us"
    GOING_WELL = "going_well"
    WORRIED = "worried"
    NEXT_STEPS = "next_steps"
    LAST_TIME = "last_time"
    NEXT_MEETING = "next_meeting"
    REACH_ME = "reach_me"
    HELP = "help"


class Level(StrEnum):
    """How hard the letter is to read."""

    EASY = "easy"


class Voice(StrEnum):
    """Who speaks to whom: in YOU the reviewing officer ("I") writes to the child ("you")."""

    YOU = "you"


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence (or heading), the language it is in, and the picture concept that stands beside it.

    `id` names the line within its letter: checks and errors point at it. Raises LineBlank for empty words.
    """

    id: str
    text: str
    lang: str
    picture: str | None = None

    def __post_init__(self) -> None:
        # Spaces and unseen marks (Unicode Z and C) alone would leave nothing on the page to hear.
        if all(unicodedata.category(each)[0] in "ZC" for each in self.text):
            raise LineBlank(self.id)


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

    @property
    def sentences(self) -> tuple[Line, ...]:
        """Every line in reading order: title, opening, then each section's heading and lines."""
        inner = tuple(line for section in self.sections for line in section.sentences)
        return (self.title, *self.opening, *inner)

    @property
    def pictures(self) -> frozenset[str]:
        """The concept ids of every picture that the letter shows."""
        return frozenset(line.picture for line in self.sentences if line.picture)


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
    }
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
        )
    except LetterUnreadable:
        raise
    except (ValueError, KeyError, RecursionError) as error:
        # The reason names a field, never the child's words.
        raise LetterUnreadable(type(error).__name__) from None


def _line_record(line: Line) -> dict[str, str | None]:
    return {"id": line.id, "text": line.text, "lang": line.lang, "picture": line.picture}


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
    )


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


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)
