"""The letter as one web page in a file: pictures inside, nothing fetched, no script. Pure.

In: a Letter and a way to get its pictures. Out: HTML bytes. The same lines in the same order as on paper.
"""

import base64
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from jinja2 import Environment, StrictUndefined, Template

from letters.look import Colours
from letters.model import Letter, Level
from letters.pages import StoryPage, story_pages
from letters.render.html import shown, shown_line
from letters.rows import cards_beneath
from press.grey import in_grey

_TEMPLATE = Path(__file__).with_name("page.html")
_KINDS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"RIFF", "webp"))
_SIDES = (4.2, 5.6, 7.2)  # em
_SIZES = (1.15, 1.45, 1.8)


def render_page(letter: Letter, pictures: Callable[[str], bytes | None]) -> bytes:
    """The whole page. A picture that cannot be had leaves its place empty."""
    grey = letter.look.colours is Colours.GREY
    found = {concept: drawn for concept in sorted(letter.pictures) if (drawn := pictures(concept))}
    addresses = {concept: _inside(in_grey(drawn) if grey else drawn) for concept, drawn in found.items()}
    is_story = letter.level is Level.STORY
    text = _template().render(
        shown=shown(letter),
        pages=[_page(letter, page) for page in story_pages(letter)] if is_story else [],
        pictures={concept: addresses.get(concept, "") for concept in letter.pictures},
        with_pictures=letter.level is Level.EASY,
        side=_SIDES[letter.look.pictures - 1],
        size=_SIZES[letter.look.text - 1],
    )
    return text.encode("utf-8", "replace")


def _page(letter: Letter, page: StoryPage) -> dict[str, object]:
    cards = {line.id: cards_beneath(letter, line, page.picture) for line in page.lines}
    return {
        "picture": page.picture,
        "heading": shown_line(page.heading) if page.heading else None,
        "lines": [replace(shown_line(line), cards=cards[line.id]) for line in page.lines],
    }


def _inside(picture: bytes) -> str:
    """A picture as an address that holds it."""
    kind = next((name for magic, name in _KINDS if picture.startswith(magic)), "svg+xml")
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.from_string(_TEMPLATE.read_text("utf-8"))
