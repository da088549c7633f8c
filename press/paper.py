"""A paper from its blocks to the finished, tagged file.

In: a template and a Paper. Out: PDF/UA-1 bytes whose every sentence is heard whole and in logical order, or
the same pages as SVG or PNG for a preview. The same paper gives the same bytes.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from press.contact import cut_at
from press.digits import digits_of
from press.fonts import direction_of, families_for, scale_for
from press.glyphs import GlyphMissing, missing_glyphs
from press.lighter import lighter
from press.marks import MarkedPage, marked_page
from press.model import Block, Paper, Part
from press.plain import as_drawn
from press.tags import name_elements
from press.typeset import typeset, typeset_png, typeset_svg


def print_pdf(template: Path, paper: Paper) -> bytes:
    """The finished file.

    Raises GlyphMissing for a block that no font can draw, PictureUnreadable, PaperRefused and TagMismatch.
    """
    return name_elements(typeset(template, data_of(paper), paper.pictures), paper.blocks)


def draw_svg(template: Path, paper: Paper) -> list[bytes]:
    """The same pages, one SVG each. Raises as `print_pdf`."""
    return typeset_svg(template, data_of(paper), paper.pictures)


def draw_marked(template: Path, paper: Paper) -> list[MarkedPage]:
    """The same pages as SVG, with where each block lies on them. Raises as `print_pdf`."""
    data = {**data_of(paper), "marks": True}
    within = {at + back for at, block in enumerate(paper.blocks) if block.goes_on for back in (0, -1)}
    return [marked_page(lighter(page), within) for page in typeset_svg(template, data, paper.pictures)]


def draw_png(template: Path, paper: Paper, *, dots_per_inch: int = 144) -> list[bytes]:
    """The same pages, one PNG each. Raises as `print_pdf`."""
    return typeset_png(template, data_of(paper), paper.pictures, dots_per_inch=dots_per_inch)


def data_of(paper: Paper) -> dict[str, object]:
    """What the templates get of a paper, apart from its pictures. Raises GlyphMissing."""
    for block in paper.blocks:
        if missing := missing_glyphs(block.text, block.lang):
            raise GlyphMissing(block.id, missing)
    made_on = paper.made_on
    return {
        **_language(paper.lang),
        "title": as_drawn(paper.title, "ltr"),
        "author": paper.author,
        "made_on": made_on and {"year": made_on.year, "month": made_on.month, "day": made_on.day},
        "page_words": paper.page_words,
        "notice": {**_language("en"), "text": paper.notice} if paper.notice else None,
        "digits": list(digits_of(paper.lang)),
        "layout": dict(paper.layout),
        "blocks": [{**_block(block), "at": str(at)} for at, block in enumerate(paper.blocks)],
    }


def _block(block: Block) -> dict[str, object]:
    return {
        **_language(block.lang),
        "role": block.role.value,
        "text": as_drawn(block.text, direction_of(block.lang)),
        "picture": block.picture,
        "parts": [_part(part, direction_of(block.lang)) for part in _before_contact(block)],
        "apart": _apart(block),
        "cards": list(block.cards),
        "goes_on": block.goes_on,
    }


def _before_contact(block: Block) -> Iterator[Part]:
    """A block's parts, as far as they stand before what has a line of its own."""
    left = block.text.rfind(block.contact) if block.contact else len(block.text)
    for part in block.parts:
        if words := part.text[: max(0, left)]:
            yield replace(part, text=words)
        left -= len(part.text)


def _apart(block: Block) -> dict[str, str | bool] | None:
    """What stands on a line of its own in a block, and the words before and after it."""
    if not block.contact:
        return None
    cut, direction = cut_at(block.text, block.contact), direction_of(block.lang)
    return {
        "before": as_drawn(cut.before, direction),
        "contact": as_drawn(cut.contact, "ltr"),
        "shares": cut.shares,
        "after": as_drawn(cut.after, direction),
    }


def _part(part: Part, direction: str) -> dict[str, object]:
    """A part's words without the spaces around it, and whether there are any."""
    return {
        "text": as_drawn(part.text, direction),
        "picture": part.picture,
        "before": part.text[:1].isspace(),
        "after": part.text[-1:].isspace(),
    }


def _language(lang: str) -> dict[str, object]:
    """A language tag as Typst wants it: language and region apart, direction and fonts beside."""
    parts = lang.replace("_", "-").split("-")
    region = next((part.upper() for part in parts[1:] if len(part) == 2), None)
    return {
        "lang": parts[0].lower(),
        "region": region,
        "dir": direction_of(lang),
        "fonts": list(families_for(lang)),
        "scale": scale_for(lang),
    }
