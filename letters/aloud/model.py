"""A letter read aloud by a person: its sentences, who reads them. Pure.

In: a letter in one of its languages. Out: what there is to read, each text once. A recording belongs to a
text: where the sentence is changed it has none, and the others keep theirs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from letters.both import heard
from letters.model import Letter
from press.plain import as_said


class Reader(StrEnum):
    """Who reads: the reviewing officer, or an interpreter. Never a carer, a relative or a child."""

    IRO = "iro"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class ToRead:
    """One sentence (or heading) to read, as it is said."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """Who read a sentence, what they are, and when. `joins`: whether it can stand in one file with others."""

    speaker: str
    reader: Reader
    spoken_on: date
    mimetype: str = "audio/mpeg"
    joins: bool = False


def to_read(letter: Letter) -> tuple[ToRead, ...]:
    """Every sentence in reading order, in both languages where the letter has both; the same text once."""
    return tuple(dict.fromkeys(each_said(heard(letter.sentences))))


def each_said(texts: Iterable[tuple[str, str]]) -> Iterable[ToRead]:
    """Texts as they are said."""
    return (ToRead(as_said(text), lang) for text, lang in texts)


def record_of(spoken: Spoken) -> dict[str, object]:
    """As JSON can hold it."""
    return {
        "speaker": spoken.speaker,
        "reader": spoken.reader.value,
        "on": spoken.spoken_on.isoformat(),
        "mimetype": spoken.mimetype,
        "joins": spoken.joins,
    }


def spoken_from(record: dict[str, object]) -> Spoken:
    """What `record_of` wrote."""
    return Spoken(
        speaker=str(record["speaker"]),
        reader=Reader(str(record["reader"])),
        spoken_on=date.fromisoformat(str(record["on"])),
        mimetype=str(record["mimetype"]),
        joins=bool(record["joins"]),
    )
