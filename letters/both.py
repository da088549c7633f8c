"""A letter in two languages: beside each of its lines the English of it, the same pictures once. Pure.

In: a letter and the English beside it. Out: the letter with its second words, or without.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from letters.illustrate import with_lines
from letters.model import Both, Letter, Line

_ENGLISH = "en"


def with_second(letter: Letter, english: Mapping[str, str]) -> Letter:
    """The letter as it is to be shown: in both languages where that is chosen. A line that stands in English
    already, or is the child's own words, stands once."""
    shows = letter.both is not Both.ONE and letter.lang != _ENGLISH

    def both(line: Line) -> Line:
        second = english.get(line.id, "") if shows and line.lang == letter.lang else ""
        return line if second == line.second else replace(line, second=second)

    return with_lines(letter, both)


def alone(letter: Letter) -> Letter:
    """The letter in its own language alone."""
    return with_second(replace(letter, both=Both.ONE), {})


def heard(lines: Iterable[Line]) -> Iterator[tuple[str, str]]:
    """What is heard of lines, each with its language: a sentence, then the same in English where the letter
    has both."""
    for line in lines:
        yield line.text, line.lang
        if line.second:
            yield line.second, _ENGLISH
