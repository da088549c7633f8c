"""The letter on paper: a tagged PDF, and the very same pages as pictures for the editor's preview.

In: a Letter and a way to get a concept's picture with its colours written in. Out: bytes. Each level has
its own look: a story has a big picture a page, plain words have none beside sentences.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from letters.contact import contact_in
from letters.look import AS_USUAL, Colours, Sheet
from letters.model import Both, Length, Letter, Level, Line, SectionKind
from letters.pages import story_pages
from letters.render.units import units_of
from letters.rows import Row, cards_beneath, pictures_beside, rows_of
from letters.sentences import introduces
from press.booklet import folded
from press.fonts import direction_of
from press.grey import in_grey
from press.marks import Box, MarkedPage
from press.model import Block, Paper, Part, Role
from press.paper import draw_marked, draw_png, draw_svg, print_pdf

_FOLDER = Path(__file__).parent
_TEXT = {
    Level.STORY: (24, 28, 32),
    Level.EASY: (16, 20, 24),
    Level.PLAIN: (14, 17, 20),
    Level.RECORD: (12, 14, 16),
}
_SIDE = {Level.STORY: (88, 96, 104)}  # millimetres
_SIDE_BESIDE = (21, 28, 36)
_SIDE_SHORT = 17  # in the short way of easy read, where the child has not chosen bigger ones
_SMALLER = 2  # points less on small paper, never under 14 for a child
_SMALLER_SIDE = 80  # per cent of a picture's side on small paper, never under that of the short way
_OWN_STORY = 19  # millimetres of the child's own cards
_LEAST_STORY = 18  # points: no letters of a story are smaller

Pictures = Callable[[str], bytes | None]


def render_pdf(letter: Letter, pictures: Pictures, *, notice: str = "") -> bytes:
    """The letter as PDF/UA-1, the same bytes for the same letter.

    `pictures` gives the SVG or photo of a concept id in the child's looks; None leaves its place empty.
    `notice`: English words over each page for whoever prints it.
    Raises GlyphMissing (its `block_id` is the line's id) for a sentence that no font can draw.
    """
    return print_pdf(template_of(letter), replace(paper_of(letter, pictures), notice=notice))


def render_booklet(letter: Letter, pictures: Pictures) -> bytes:
    """The letter on A4 sheets to fold. Raises as `render_pdf`."""
    return folded(render_pdf(letter, pictures), right_to_left=direction_of(letter.lang) == "rtl")


def render_svg(letter: Letter, pictures: Pictures) -> list[bytes]:
    """The pages that will print, one SVG each. Raises as `render_pdf`."""
    return draw_svg(template_of(letter), paper_of(letter, pictures))


def render_marked(letter: Letter, pictures: Pictures) -> list[tuple[MarkedPage, dict[str, tuple[Box, ...]]]]:
    """The pages that will print, as SVG, with where each line lies on its page: a sentence within a paragraph
    row by row. Raises as `render_pdf`."""
    paper = paper_of(letter, pictures)
    pages = draw_marked(template_of(letter), paper)
    return [(page, _places(page, paper)) for page in pages]


def _places(page: MarkedPage, paper: Paper) -> dict[str, tuple[Box, ...]]:
    """Line id -> its boxes; of a line in two languages, where its own words lie."""
    own = {paper.blocks[box.block].id: box.block for box in reversed(page.boxes)}
    return {line: tuple(box for box in page.boxes if box.block == at) for line, at in own.items()}


def render_png(letter: Letter, pictures: Pictures, *, dots_per_inch: int = 96) -> list[bytes]:
    """The pages that will print, one PNG each. Raises as `render_pdf`."""
    return draw_png(template_of(letter), paper_of(letter, pictures), dots_per_inch=dots_per_inch)


def template_of(letter: Letter) -> Path:
    """The template that draws this level."""
    return _FOLDER / ("story.typ" if letter.level is Level.STORY else "letter.typ")


def paper_of(letter: Letter, pictures: Pictures) -> Paper:
    """The letter as blocks for the press, in reading order."""
    grey = letter.look.colours is Colours.GREY
    found = {concept: drawn for concept in sorted(letter.pictures) if (drawn := pictures(concept))}
    found = {concept: in_grey(drawn) for concept, drawn in found.items()} if grey else found
    blocks, opens = _story(letter, found) if letter.level is Level.STORY else _rows(letter, found)
    layout = {**_layout(letter), **opens, **({"grey": 1} if grey else {})}
    if letter.credit_line:
        layout |= {"credits": len(blocks), f"opens-{len(blocks)}": 1}
        blocks.append(Block(letter.credit_line.id, letter.credit_line.text, letter.credit_line.lang))
    return Paper(
        title=letter.title.text,
        lang=letter.lang,
        blocks=tuple(blocks),
        pictures=found,
        page_words=letter.page_words,
        author=letter.iro_name,
        made_on=letter.made_on,
        layout=layout,
    )


def _layout(letter: Letter) -> dict[str, int]:
    """Sizes in points and millimetres, as the child chose."""
    level, look = letter.level, letter.look
    text = _TEXT[level][look.text - 1]
    layout = {"side": _SIDE.get(level, _SIDE_BESIDE)[look.pictures - 1]}
    if level is Level.EASY and letter.length is Length.SHORT and look.pictures == AS_USUAL.pictures:
        layout["side"] = _SIDE_SHORT
    if look.sheet is Sheet.BOOKLET and level is not Level.STORY:
        text = max(min(14, text), text - _SMALLER)
        layout |= {"small": 1, "side": max(_SIDE_SHORT, layout["side"] * _SMALLER_SIDE // 100)}
    if level in (Level.PLAIN, Level.RECORD):
        layout["plain"] = 1
    if letter.both is Both.SIDE:
        layout["apart"] = 1
    if level is Level.STORY:
        layout["own"] = _OWN_STORY
        layout["least"] = max(_LEAST_STORY, text * 3 // 4)
    return {**layout, "text": text}


def _rows(letter: Letter, found: Mapping[str, bytes]) -> tuple[list[Block], dict[str, int]]:
    """A letter's blocks, which of them open another part of the record, and which keep the next with them:
    what opens it, and all ways of getting help, so that a child finds them on one page."""

    beside = pictures_beside(letter)

    def block(line: Line, role: Role = Role.SENTENCE) -> Block:
        made = _block(line, role, found, beside[line.id], over=letter.has_over(line))
        return replace(made, cards=_cards(letter, line, found, beside[line.id]))

    told: list[tuple[Row, Role]] = [((letter.title,), Role.TITLE)]
    told += [(row, Role.SENTENCE) for row in rows_of(letter, letter.opening)]
    for section in letter.sections:
        told += [((section.heading,), Role.HEADING)]
        told += [(row, Role.SENTENCE) for row in rows_of(letter, section.lines)]
    help_rows = {
        line.id for each in letter.sections if each.kind is SectionKind.HELP for line in each.lines[:-1]
    }
    blocks: list[Block] = []
    opens: dict[str, int] = {}
    before = letter.title
    for at, (row, role) in enumerate(told):
        opens |= {f"opens-{len(blocks)}": 1} if row[0].block != before.block else {}
        keeps = row[-1].id in help_rows or introduces(row[-1].text)
        opens |= {f"keeps-{len(blocks)}": 1} if 0 < at < len(told) - 1 and keeps else {}
        is_paragraph = letter.level in (Level.PLAIN, Level.RECORD)
        if not is_paragraph:
            opens |= {f"joins-{len(blocks) + more}": 1 for more in range(1, len(row))}
        for line in row:
            goes_on = is_paragraph and line is not row[0]
            _put(blocks, opens, replace(block(line, role), goes_on=goes_on), line)
        before = row[-1]
    return blocks, opens


def _story(letter: Letter, found: Mapping[str, bytes]) -> tuple[list[Block], dict[str, int]]:
    """A story's blocks, and which of them open a page; the page's one picture is at its first block."""
    blocks: list[Block] = []
    opens: dict[str, int] = {}
    for page in story_pages(letter):
        opens[f"opens-{len(blocks)}"] = 1
        shown = page.picture if page.picture in found else None
        heading = Role.TITLE if page.heading is letter.title else Role.HEADING
        told = [(page.heading, heading)] if page.heading else []
        for line, role in (*told, *((line, Role.SENTENCE) for line in page.lines)):
            cards = _cards(letter, line, found, page.picture)
            block = Block(line.id, line.text, line.lang, role, shown, contact=contact_in(line), cards=cards)
            _put(blocks, opens, block, line)
            shown = None
    return blocks, opens


def _cards(letter: Letter, line: Line, found: Mapping[str, bytes], shown: str | None) -> tuple[str, ...]:
    return tuple(card for card in cards_beneath(letter, line, shown) if card in found)


def _put(blocks: list[Block], layout: dict[str, int], block: Block, line: Line) -> None:
    """The block, and after it the same in the second language where the letter stands in two."""
    blocks.append(block)
    if line.second:
        layout[f"second-{len(blocks)}"] = 1
        contact = contact_in(line.in_second)
        blocks.append(Block(line.id, line.second, line.second_lang, contact=contact))


def _block(line: Line, role: Role, found: Mapping[str, bytes], shown: str | None, *, over: bool) -> Block:
    picture = shown if shown in found and not over else None
    parts = [
        Part(each.text, each.concept if each.concept in found else None)
        for each in (units_of(line) if over else ())
    ]
    return Block(line.id, line.text, line.lang, role, picture, tuple(parts), contact_in(line))
