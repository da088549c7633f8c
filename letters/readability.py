"""Where a letter is hard to read, line by line, for a picture of it; never a mark for whoever wrote it. Pure.

In: a Letter. Out: a `Heat` for each English line and a `Readability` of the whole: the grade of the
Flesch-Kincaid formula (short worrying sentences score well, so it only warns), the CEFR levels of words,
the share of lines with a picture, the share of sentences over 15 words.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from letters.model import Letter, Line
from letters.rules.length import MOST_WORDS
from letters.rules.levels import level_of, syllables
from letters.sentences import sentences_of

_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_ADDRESS = re.compile(r"\S+@\S+")
_CEFR = ("A1", "A2", "B1", "B2", "C1", "C2")
_ENGLISH = "en"
_HARD = 4  # B2 and above


@dataclass(frozen=True, slots=True)
class Heat:
    """How hard one line is. `grade`: years of school; `hard`: its words above B1; `is_pictured`."""

    line_id: str
    words: int
    grade: float
    hard: tuple[str, ...]
    is_pictured: bool


@dataclass(frozen=True, slots=True)
class Readability:
    """The letter as a whole. `cefr`: level -> share of the words that a list knows; shares are 0 to 1."""

    grade: float
    cefr: Mapping[str, float]
    pictured: float
    over_fifteen: float


def heat_of(letter: Letter) -> tuple[Heat, ...]:
    """Line by line, in reading order; lines in other languages have no grade and are left out."""
    lines = [line for line in letter.sentences if line.lang == _ENGLISH]
    return tuple(_heat(line, bool(letter.pictures_at(line))) for line in lines)


def readability_of(letter: Letter) -> Readability:
    """The whole letter."""
    lines = [line for line in letter.sentences if line.lang == _ENGLISH]
    sentences = [each for line in lines for each in sentences_of(line.text)]
    long = [each for each in sentences if len(_WORD.findall(each)) > MOST_WORDS]
    shown = [line for line in letter.sentences if letter.pictures_at(line)]
    return Readability(
        grade=grade_of(sentences),
        cefr=_levels(word for each in sentences for word in _WORD.findall(each)),
        pictured=_share(len(shown), len(letter.sentences)),
        over_fifteen=_share(len(long), len(sentences)),
    )


def grade_of(sentences: Iterable[str]) -> float:
    """Flesch-Kincaid grade, at least 0; 0 for no words."""
    cut = [words for each in sentences if (words := _WORD.findall(each))]
    count = sum(len(words) for words in cut)
    if not count:
        return 0.0
    spoken = sum(syllables(word.casefold()) for words in cut for word in words)
    return max(0.0, 0.39 * count / len(cut) + 11.8 * spoken / count - 15.59)


def _heat(line: Line, is_pictured: bool) -> Heat:
    words = _WORD.findall(_ADDRESS.sub(" ", line.text))
    hard = tuple(word for word in words if word.islower() and (level_of(word) or 0) >= _HARD)
    return Heat(line.id, len(words), grade_of(sentences_of(line.text)), hard, is_pictured)


def _levels(words: Iterable[str]) -> dict[str, float]:
    found = [level for word in words if word.islower() and (level := level_of(word)) is not None]
    counts = dict.fromkeys(_CEFR, 0)
    for level in found:
        counts[_CEFR[min(5, max(0, round(level) - 1))]] += 1
    return {name: _share(count, len(found)) for name, count in counts.items()}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
