"""The letter on paper: a tagged PDF, and the very same pages as pictures for the editor's preview.

In: a Letter and a way to get a concept's picture as SVG with its colours written in. Out: bytes.
"""

from collections.abc import Callable
from pathlib import Path

from letters.model import Letter, Line
from press.model import Block, Paper, Role
from press.paper import draw_png, draw_svg, print_pdf

_TEMPLATE = Path(__file__).with_name("letter.typ")

Pictures = Callable[[str], bytes]


def render_pdf(letter: Letter, pictures: Pictures) -> bytes:
    """The letter as PDF/UA-1, the same bytes for the same letter.

    `pictures` gives the SVG or PNG of a concept id in the child's skin and hair.
    Raises GlyphMissing (its `block_id` is the line's id) for a sentence that no font can draw.
    """
    return print_pdf(_TEMPLATE, paper_of(letter, pictures))


def render_svg(letter: Letter, pictures: Pictures) -> list[bytes]:
    """The pages that will print, one SVG each. Raises as `render_pdf`."""
    return draw_svg(_TEMPLATE, paper_of(letter, pictures))


def render_png(letter: Letter, pictures: Pictures, *, dots_per_inch: int = 96) -> list[bytes]:
    """The pages that will print, one PNG each. Raises as `render_pdf`."""
    return draw_png(_TEMPLATE, paper_of(letter, pictures), dots_per_inch=dots_per_inch)


def paper_of(letter: Letter, pictures: Pictures) -> Paper:
    """The letter as blocks for the press, in reading order."""
    blocks = [_block(letter.title, Role.TITLE), *(_block(line) for line in letter.opening)]
    for section in letter.sections:
        blocks += [_block(section.heading, Role.HEADING), *(_block(line) for line in section.lines)]
    return Paper(
        title=letter.title.text,
        lang=letter.lang,
        blocks=tuple(blocks),
        pictures={concept: pictures(concept) for concept in sorted(letter.pictures)},
        page_words=letter.page_words,
        author=letter.iro_name,
        made_on=letter.made_on,
    )


def _block(line: Line, role: Role = Role.SENTENCE) -> Block:
    return Block(id=line.id, text=line.text, lang=line.lang, role=role, picture=line.picture)
