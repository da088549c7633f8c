"""What was taken out of a letter, or typed over, put back as it was first composed. Pure.

In: the letter that is being written, as it was first composed, the line that a finding names. Out: the letter
with it, and the English beside it. What else people changed stays.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from letters.draft import Written
from letters.illustrate import with_lines
from letters.left_out import GONE, lines_of, words_of
from letters.model import Letter, Line, Section

OPENING = "opening"


def put_back(now: Written, first: Written, name: str) -> Written:
    """`name`: of a line; or of what has no line any more (see `left_out.GONE`)."""
    if name.startswith(GONE):
        return _with_block(now, first, lines_of(name, first))
    was = first.lines().get(name)
    return _as_it_was(now, first, {name: was} if was else {})


def _as_it_was(now: Written, first: Written, lines: Mapping[str, Line]) -> Written:
    def restored(line: Line) -> Line:
        was = lines.get(line.id)
        return was if was and was.block == line.block else line

    english = {**now.english, **{name: first.english[name] for name in lines if name in first.english}}
    return Written(with_lines(now.letter, restored), english)


def _with_block(now: Written, first: Written, was: tuple[Line, ...]) -> Written:
    made = _as_it_was(now, first, {line.id: line for line in words_of(was)})
    for line in was:
        here = {one.id: one for one in made.letter.sentences}
        if line.id not in here or here[line.id].block != line.block:
            made = _with_line(made, first, line, here)
    return made


def _with_line(now: Written, first: Written, line: Line, here: Mapping[str, Line]) -> Written:
    """With one line in its part, behind the nearest that stood before it."""
    place = next((one for one in _parts(first.letter) if line in _at(first.letter, one)), OPENING)
    names = (f"{place}-{number}" for number in count(1) if f"{place}-{number}" not in here)
    new = line if line.id not in here else replace(line, id=next(names))
    earlier = _at(first.letter, place)
    before = {(one.id, one.block) for one in earlier[: earlier.index(line)]}
    letter = _with_part(now.letter, first.letter, place)
    there = _at(letter, place)
    at = max((at for at, one in enumerate(there, 1) if (one.id, one.block) in before), default=0)
    english = {**now.english, new.id: first.english[line.id]} if line.id in first.english else now.english
    return Written(_with_lines_at(letter, place, (*there[:at], new, *there[at:])), english)


def _with_part(letter: Letter, first: Letter, place: str) -> Letter:
    """With the part that went when its last line went, where it stood."""
    part = next((one for one in first.sections if one.kind.value == place), None)
    if part is None or place in _parts(letter):
        return letter
    order = _parts(first)
    at = max((at for at, one in enumerate(letter.sections, 1)
              if one.kind.value in order[: order.index(place)]), default=0)  # fmt: skip
    # What a correction says is new stands first.
    at = max(at, sum(one.kind.value not in order for one in letter.sections[:1]))
    empty = Section(part.heading, (), part.kind)
    return replace(letter, sections=(*letter.sections[:at], empty, *letter.sections[at:]))


def _with_lines_at(letter: Letter, place: str, lines: tuple[Line, ...]) -> Letter:
    if place == OPENING:
        return replace(letter, opening=lines)
    sections = (replace(one, lines=lines) if one.kind.value == place else one for one in letter.sections)
    return replace(letter, sections=tuple(sections))


def _parts(letter: Letter) -> list[str]:
    return [OPENING, *(one.kind.value for one in letter.sections)]


def _at(letter: Letter, place: str) -> tuple[Line, ...]:
    if place == OPENING:
        return letter.opening
    return next((one.lines for one in letter.sections if one.kind.value == place), ())
