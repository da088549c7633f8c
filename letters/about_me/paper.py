"""The sheet as one A4 page.

In: the sheet's words, the photo, the address of the contact page, and what gives a concept's picture (our own
drawing, or the one that this service or child has for it). Out: PDF, or a picture of the page. Raises
PaperTooLong where there are too many words for one page, GlyphMissing for a sign that no font draws.
"""

from collections.abc import Callable, Collection
from dataclasses import replace

from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.sheet import SheetWords
from letters.contact import contact_in
from letters.model import Line
from letters.paper import available_pictures
from letters.render.units import units_of
from press.model import Block, Part
from press.qr import qr_svg
from press.sheet import Group, Shape, Sheet, check_sheet, draw_sheet, render_sheet
from symbols.read import load_svg

Pictures = Callable[[str], bytes | None]
_SHAPES = {SheetLevel.OVER: Shape.OVER, SheetLevel.STORY: Shape.STORY}


def our_own(concept: str) -> bytes | None:
    """The drawing that Heard ships, where it has one."""
    return load_svg(concept).encode() if concept in available_pictures() else None


def print_sheet(
    about: AboutMe, words: SheetWords, photo: bytes | None, address: str, pictures: Pictures = our_own
) -> bytes:
    """The page as PDF; `address` is where its code leads."""
    return render_sheet(_sheet(about, words, photo, address, pictures))


def check_page(
    about: AboutMe, words: SheetWords, photo: bytes | None, address: str, pictures: Pictures = our_own
) -> None:
    """Raises as `print_sheet` would, sooner."""
    check_sheet(_sheet(about, words, photo, address, pictures))


def draw_page(
    about: AboutMe, words: SheetWords, photo: bytes | None, address: str, pictures: Pictures = our_own
) -> bytes:
    """The same page as PNG."""
    return draw_sheet(_sheet(about, words, photo, address, pictures))


def _sheet(about: AboutMe, words: SheetWords, photo: bytes | None, address: str, pictures: Pictures) -> Sheet:
    # With pictures over its words, how to reach me needs the whole width.
    is_over = words.level is SheetLevel.OVER
    groups, beside = (words.in_order, ()) if is_over else (words.groups, words.reach.lines)
    lines = [*words.opening, *(line for group in groups for line in group.lines)]
    wanted = {line.picture for line in lines} | {over.concept for line in lines for over in line.over}
    shown = {one: drawn for one in sorted(filter(None, wanted)) if (drawn := pictures(one))}

    def block(line: Line) -> Block:
        return _block(line, shown)

    return Sheet(
        title=block(words.title),
        opening=tuple(block(line) for line in words.opening),
        groups=tuple(
            Group(block(group.heading), tuple(block(line) for line in group.lines)) for group in groups
        ),
        photo=photo,
        photo_words=block(words.photo) if photo else None,
        code=qr_svg(address),
        code_words=block(words.code),
        code_lines=tuple(block(replace(line, picture=None)) for line in (words.scan, *beside, words.checked)),
        pictures=shown,
        author=about.name,
        shape=_SHAPES.get(words.level, Shape.ROWS),
    )


def _block(line: Line, there: Collection[str]) -> Block:
    contact = contact_in(line)
    units = units_of(line) if line.over else ()
    parts = tuple(Part(one.text, one.concept if one.concept in there else None) for one in units)
    picture = line.picture if line.picture in there and not parts else None
    return Block(line.id, line.text, line.lang, picture=picture, parts=parts, contact=contact)
