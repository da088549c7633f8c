"""The sheet in the levels in which it is given: easy words with a picture each, or plain words. Pure.

In: the sheet's sentences. Out: the same sentences, in the same order.
"""

from dataclasses import replace
from enum import StrEnum

from letters.about_me.sheet import SheetGroup, SheetWords
from letters.model import Line


class SheetLevel(StrEnum):
    """How the sheet is read."""

    EASY = "easy"
    PLAIN = "plain"


LEVEL_NAMES = {SheetLevel.EASY: "Easy read", SheetLevel.PLAIN: "Plain words"}


def at_level(words: SheetWords, level: SheetLevel) -> SheetWords:
    """The same sheet, in plain words without its pictures."""
    if level is SheetLevel.EASY:
        return words
    return replace(
        words,
        opening=tuple(_bare(line) for line in words.opening),
        groups=tuple(_bare_group(one) for one in words.groups),
        reach=_bare_group(words.reach),
    )


def _bare_group(group: SheetGroup) -> SheetGroup:
    return SheetGroup(group.heading, tuple(_bare(line) for line in group.lines))


def _bare(line: Line) -> Line:
    return replace(line, picture=None)
