"""The passport as one A4 page, filled in or blank. In: its groups of lines. Out: PDF.

Raises PaperTooLong where there is too much for a page, GlyphMissing for a sign that no font draws.
"""

from collections.abc import Sequence

from children.passport.words import Said, SaidGroup
from press.model import Block
from press.sheet import Group, Sheet, render_sheet
from symbols.read import load_svg


def print_passport(title: str, opening: Sequence[str], groups: Sequence[SaidGroup], lang: str) -> bytes:
    """The page as PDF; `opening`: who wrote it and when, or how to fill it in."""
    shown = sorted({line.picture for group in groups for line in group.lines if line.picture})
    sheet = Sheet(
        title=Block("title", title, lang),
        opening=tuple(Block(f"opening-{at}", text, lang) for at, text in enumerate(opening)),
        groups=tuple(_group(group, at, lang) for at, group in enumerate(groups)),
        pictures={one: load_svg(one).encode() for one in shown},
    )
    return render_sheet(sheet)


def _group(group: SaidGroup, at: int, lang: str) -> Group:
    lines = [
        Block(f"line-{at}-{number}", _line(line, lang), lang, picture=line.picture or None)
        for number, line in enumerate(group.lines)
    ]
    return Group(Block(f"group-{at}", group.heading, lang), tuple(lines))


def _line(line: Said, lang: str) -> str:
    """Label and words; words in another language than the page are kept from turning the line round."""
    words = line.text if line.lang == lang else f"\u2068{line.text}\u2069"
    return f"{line.label}: {words}"
