"""A sentence cut into the words that stand under a picture and the words between them. Pure.

In: a Line with its `over`. Out: `Unit`s in order; their texts joined are the line's text, letter by letter.
Punctuation stays with its word. A name that is isolated, or that runs against the line's direction ("Anna
Smith" in Arabic), is never cut: its parts would change places.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from letters.model import Line, Over
from press.fonts import direction_of

_ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
_WORD = re.compile(r"[^\s\u2068\u2069]+")
_LEFT, _RIGHT = frozenset({"L"}), frozenset({"R", "AL"})
_ISOLATES = "\u2068\u2069"


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that are drawn together; `concept` is the picture over them, or None."""

    text: str
    concept: str | None = None


def units_of(line: Line) -> tuple[Unit, ...]:
    """The whole line in units."""
    return tuple(unit for unit in _units(line) if unit.text)


def _units(line: Line) -> Iterator[Unit]:
    at = 0
    together = [(each.start(), each.end()) for each in _ISOLATED.finditer(line.text)]
    together += _against(line)
    for index, over in enumerate(line.over):
        limit = line.over[index + 1].start if index + 1 < len(line.over) else len(line.text)
        start, end = _whole(line.text, over, together, (at, limit))
        if start < at:  # its name stands under the picture before it already
            continue
        yield Unit(line.text[at:start])
        yield Unit(line.text[start:end], over.concept)
        at = end
    yield Unit(line.text[at:])


def _whole(text: str, over: Over, together: list[tuple[int, int]], room: tuple[int, int]) -> tuple[int, int]:
    """The words with what must stay with them and the marks around them, up to the next space."""
    start, end = over.start, over.end
    for first, last in together:
        if first < end and start < last:
            start, end = min(start, first), max(end, last)
    while start > room[0] and _joins(text[start - 1]):
        start -= 1
    while end < room[1] and _joins(text[end]):
        end += 1
    return start, end


def _against(line: Line) -> list[tuple[int, int]]:
    """Where words stand one after another that all run against the line."""
    against = _RIGHT if direction_of(line.lang) == "ltr" else _LEFT
    runs: list[tuple[int, int]] = []
    open_run = False
    for word in _WORD.finditer(line.text):
        kinds = {unicodedata.bidirectional(each) for each in word.group()} & (_LEFT | _RIGHT)
        is_against = bool(kinds) and kinds <= against
        if is_against and open_run:
            runs[-1] = runs[-1][0], word.end()
        elif is_against:
            runs.append((word.start(), word.end()))
        open_run = is_against
    return runs


def _joins(character: str) -> bool:
    return not character.isspace() and character not in _ISOLATES
