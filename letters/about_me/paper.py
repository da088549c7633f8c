"""The sheet as one A4 page.

In: the sheet's words, the photo, the address of the contact page. Out: PDF, or a picture of the page. Raises
PaperTooLong where there are too many words for one page, GlyphMissing for a sign that no font draws.
"""

from dataclasses import replace

from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.sheet import SheetWords
from letters.model import Line
from letters.paper import available_pictures
from letters.render.units import units_of
from press.model import Block, Part
from press.qr import qr_svg
from press.sheet import Group, Shape, Sheet, check_sheet, draw_sheet, render_sheet
from symbols.read import load_svg

_SHAPES = {SheetLevel.OVER: Shape.OVER, SheetLevel.STORY: Shape.STORY}


def print_sheet(about: AboutMe, words: SheetWords, photo: bytes | None, address: str) -> bytes:
    """The page as PDF; `address` is where its code leads."""
    return render_sheet(_sheet(about, words, photo, address))


def check_page(about: AboutMe, words: SheetWords, photo: bytes | None, address: str) -> None:
    """Raises as `print_sheet` would, sooner."""
    check_sheet(_sheet(about, words, photo, address))


def draw_page(about: AboutMe, words: SheetWords, photo: bytes | None, address: str) -> bytes:
    """The same page as PNG."""
    return draw_sheet(_sheet(about, words, photo, address))


def _sheet(about: AboutMe, words: SheetWords, photo: bytes | None, address: str) -> Sheet:
    # With pictures over its words, how to reach me needs the whole width.
    is_over = words.level is SheetLevel.OVER
    groups, beside = (words.in_order, ()) if is_over else (words.groups, words.reach.lines)
    lines = [*words.opening, *(line for group in groups for line in group.lines)]
    shown = {line.picture for line in lines} | {over.concept for line in lines for over in line.over}
    return Sheet(
        title=_block(words.title),
        opening=tuple(_block(line) for line in words.opening),
        groups=tuple(
            Group(_block(group.heading), tuple(_block(line) for line in group.lines)) for group in groups
        ),
        photo=photo,
        photo_words=_block(words.photo) if photo else None,
        code=qr_svg(address),
        code_words=_block(words.code),
        code_lines=tuple(
            _block(replace(line, picture=None)) for line in (words.scan, *beside, words.checked)
        ),
        pictures={one: load_svg(one).encode() for one in sorted(available_pictures() & shown)},
        author=about.name,
        shape=_SHAPES.get(words.level, Shape.ROWS),
    )


def _block(line: Line) -> Block:
    there = available_pictures()
    units = units_of(line) if line.over else ()
    parts = tuple(Part(one.text, one.concept if one.concept in there else None) for one in units)
    picture = line.picture if line.picture in there and not parts else None
    return Block(id=line.id, text=line.text, lang=line.lang, picture=picture, parts=parts)
