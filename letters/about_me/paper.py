"""The sheet as one A4 page.

In: the sheet's words, the photo, the address of the contact page. Out: PDF, or a picture of the page. Raises
PaperTooLong where there are too many words for one page, GlyphMissing for a sign that no font draws.
"""

from dataclasses import replace

from letters.about_me.model import AboutMe
from letters.about_me.sheet import SheetWords
from letters.model import Line
from letters.paper import available_pictures
from press.model import Block
from press.qr import qr_svg
from press.sheet import Group, Sheet, check_sheet, draw_sheet, render_sheet
from symbols.read import load_svg


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
    lines = [*words.opening, *(line for group in words.groups for line in group.lines)]
    shown = sorted({line.picture for line in lines if line.picture in available_pictures()} - {None})
    return Sheet(
        title=_block(words.title),
        opening=tuple(_block(line) for line in words.opening),
        groups=tuple(
            Group(_block(group.heading), tuple(_block(line) for line in group.lines))
            for group in words.groups
        ),
        photo=photo,
        photo_words=_block(words.photo) if photo else None,
        code=qr_svg(address),
        code_words=_block(words.code),
        code_lines=tuple(
            _block(replace(line, picture=None)) for line in (words.scan, *words.reach.lines, words.checked)
        ),
        pictures={concept: load_svg(concept).encode() for concept in shown if concept},
        author=about.name,
    )


def _block(line: Line) -> Block:
    picture = line.picture if line.picture in available_pictures() else None
    return Block(id=line.id, text=line.text, lang=line.lang, picture=picture)
