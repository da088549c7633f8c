"""Which characters of a text none of our fonts can draw.

For: `letters.check` finds them at the sentence, before printing, and printing itself refuses them by name.
Typst would refuse the whole paper for one such character. In: text and its language. Out: the characters.
"""

import unicodedata
from functools import cache

from fontTools.ttLib import TTFont

from press.fonts import families_for, files_of
from press.plain import as_said

# Invisible signs that join letters, or ask for a drawing in colour or in ink.
_JOINERS = frozenset("\u200b\u200c\u200d\u2060\ufe0e\ufe0f")
_SPACES = frozenset(" \u00a0\u202f\u2009")


class GlyphMissing(ValueError):
    """A block holds characters that no font of ours can draw."""

    def __init__(self, block_id: str, characters: frozenset[str]) -> None:
        super().__init__(f"block {block_id}: {len(characters)} characters without a glyph")
        self.block_id = block_id
        self.characters = characters


def missing_glyphs(text: str, lang: str) -> frozenset[str]:
    """The characters of `text` that would have no glyph; empty when all can be drawn."""
    # Letter and mark must come from one font to join, so what NFC can join is looked up joined.
    words = unicodedata.normalize("NFC", as_said(text))
    drawable = _drawable(families_for(lang))
    return frozenset(
        each for each in words if each not in _JOINERS and each not in _SPACES and ord(each) not in drawable
    )


@cache
def _drawable(families: tuple[str, ...]) -> frozenset[int]:
    return frozenset().union(*(_code_points(family) for family in families))


@cache
def _code_points(family: str) -> frozenset[int]:
    """What every file of a family can draw: a bold that lacks a sign counts as lacking it."""
    sets = []
    for path in files_of(family):
        with TTFont(path, lazy=True) as font:
            sets.append({code for code in font.getBestCmap() if unicodedata.category(chr(code)) != "Cc"})
    return frozenset(set.intersection(*sets)) if sets else frozenset()
