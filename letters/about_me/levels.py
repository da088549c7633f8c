"""The sheet in the levels in which it is given. Pure.

In: AboutMe, the reader's language and level. Out: `SheetWords`. Plain words are the easy ones without
pictures; pictures over words and the story have short sentences of their own.
"""

from collections.abc import Collection
from dataclasses import replace

from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.over import over_words
from letters.about_me.sheet import SheetGroup, SheetWords, sheet_words
from letters.about_me.story import story_words
from letters.ingredients import Phrases
from letters.model import Line

LEVEL_NAMES = {
    SheetLevel.STORY: "Picture story",
    SheetLevel.OVER: "Pictures over words",
    SheetLevel.EASY: "Easy read",
    SheetLevel.PLAIN: "Plain words",
}


def words_at(
    about: AboutMe, lang: str, phrases: Phrases, available: Collection[str], level: SheetLevel
) -> SheetWords:
    """The sheet in one language at one level; `available`: the ids of the pictures that there are."""
    making = {SheetLevel.STORY: story_words, SheetLevel.OVER: over_words}.get(level, sheet_words)
    made = making(about, lang, phrases, available)
    return _plain(made) if level is SheetLevel.PLAIN else made


def _plain(words: SheetWords) -> SheetWords:
    return replace(
        words,
        opening=tuple(_bare(line) for line in words.opening),
        groups=tuple(_bare_group(one) for one in words.groups),
        reach=_bare_group(words.reach),
        level=SheetLevel.PLAIN,
    )


def _bare_group(group: SheetGroup) -> SheetGroup:
    return SheetGroup(group.heading, tuple(_bare(line) for line in group.lines))


def _bare(line: Line) -> Line:
    return replace(line, picture=None)
