"""The letter on paper: a tagged PDF, and the very same pages as pictures for the editor's preview.

In: a Letter and a way to get a concept's picture with its colours written in. Out: bytes.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from letters.model import Letter, Line
from letters.render.units import units_of
from press.model import Block, Paper, Part, Role
from press.paper import draw_png, draw_svg, print_pdf

_TEMPLATE = Path(__file__).with_name("letter.typ")

Pictures = Callable[[str], bytes | None]


def render_pdf(letter: Letter, pictures: Pictures) -> bytes:
    """The letter as PDF/UA-1, the same bytes for the same letter.

    `pictures` gives the SVG or photo of a concept id in the child's looks; None leaves its place empty.
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
    found = {concept: drawn for concept in sorted(letter.pictures) if (drawn := pictures(concept))}

    def block(line: Line, role: Role = Role.SENTENCE) -> Block:
        return _block(line, role, found, over=letter.has_over(line))

    blocks = [block(letter.title, Role.TITLE), *(block(line) for line in letter.opening)]
    for section in letter.sections:
        blocks += [block(section.heading, Role.HEADING), *(block(line) for line in section.lines)]
    if letter.credit_line:
        blocks.append(Block(letter.credit_line.id, letter.credit_line.text, letter.credit_line.lang))
    return Paper(
        title=letter.title.text,
        lang=letter.lang,
        blocks=tuple(blocks),
        pictures=found,
        page_words=letter.page_words,
        author=letter.iro_name,
        made_on=letter.made_on,
        layout={"credits": len(blocks) - 1} if letter.credit_line else {},
    )


def _block(line: Line, role: Role, found: Mapping[str, bytes], *, over: bool) -> Block:
    picture = line.picture if line.picture in found and not over else None
    parts = [
        Part(each.text, each.concept if each.concept in found else None)
        for each in (units_of(line) if over else ())
    ]
    return Block(line.id, line.text, line.lang, role, picture, tuple(parts))
