"""One A4 page about one person, such as the reviewing officer's "all about me".

In: a Sheet. Out: a tagged PDF of one page, or its picture for a preview.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path

from press.fit import PaperTooLong, fitting
from press.model import Block, Paper, Role
from press.paper import draw_png, print_pdf
from press.typeset import cropped

_TEMPLATE = Path(__file__).with_name("sheet.typ")
# Body in points (easy read: 14 at least), side of a picture in mm, columns of sentences, or groups beside
# each other; the roomiest first.
_ROWS = (
    {"points": 18, "picture": 26, "columns": 1},
    {"points": 17, "picture": 22, "columns": 1},
    {"points": 16, "picture": 18, "columns": 1},
    {"points": 15, "picture": 16, "columns": 1},
    {"points": 14, "picture": 14, "columns": 1},
    {"points": 16, "picture": 16, "columns": 1, "beside": 1},
    {"points": 15, "picture": 14, "columns": 1, "beside": 1},
    {"points": 14, "picture": 14, "columns": 2},
    {"points": 14, "picture": 14, "columns": 1, "beside": 1},
    {"points": 14, "picture": 11, "columns": 2},
    {"points": 14, "picture": 11, "columns": 1, "beside": 1},
    {"points": 14, "picture": 8, "columns": 2},
    {"points": 14, "picture": 8, "columns": 1, "beside": 1},
)
# Pictures over the words: 12 mm at least. A story: its parts in three panels each, picture over words.
_OVER = tuple(
    {"points": points, "picture": side, "columns": 2, "over": 1, "code": 26, **tight}
    for points, side, tight in (
        *((16, 17, {}), (16, 15, {}), (15, 14, {}), (14, 13, {}), (14, 12, {})),
        (14, 12, {"tight": 1}),
    )
)
_STORY = tuple(
    {"points": points, "picture": side, "columns": 3, "panels": 1, "code": 30}
    for points, side in ((16, 34), (15, 30), (15, 26), (14, 26), (14, 22), (14, 18))
)
_LOOSE = 2  # the layout of what takes several pages


class Shape(Enum):
    """How the page is set out: a picture beside each sentence, over its words, or a story in panels."""

    ROWS = _ROWS
    OVER = _OVER
    STORY = _STORY


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its sentences."""

    heading: Block
    lines: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page says. The photo is JPEG, PNG or WebP, cut square by the caller or cropped to its middle.

    `photo_words` and `code_words` are heard in place of the photo and the code, and needed where those are.
    """

    title: Block
    opening: tuple[Block, ...]
    groups: tuple[Group, ...]
    photo: bytes | None = None
    photo_words: Block | None = None
    code: bytes | None = None
    code_words: Block | None = None
    code_lines: tuple[Block, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    author: str | None = None
    shape: Shape = Shape.ROWS


def render_sheet(sheet: Sheet) -> bytes:
    """The sheet as PDF/UA-1 of one page. Raises PaperTooLong, GlyphMissing, PictureUnreadable."""
    pdf, _ = fitting(_TEMPLATE, _paper(sheet), sheet.shape.value)
    return pdf


def check_sheet(sheet: Sheet) -> None:
    """Raises as `render_sheet` would, sooner: only the tightest layouts are tried."""
    fitting(_TEMPLATE, _paper(sheet), sheet.shape.value[-2:])


def render_pages(sheet: Sheet) -> bytes:
    """The sheet on one page, or on more where it does not fit. Raises GlyphMissing, PictureUnreadable."""
    try:
        return render_sheet(sheet)
    except PaperTooLong:
        return print_pdf(_TEMPLATE, replace(_paper(sheet), layout=_ROWS[_LOOSE]))


def draw_sheet(sheet: Sheet, *, dots_per_inch: int = 96) -> bytes:
    """The same page as PNG. Raises as `render_sheet`."""
    _, fitted = fitting(_TEMPLATE, _paper(sheet), sheet.shape.value)
    return draw_png(_TEMPLATE, fitted, dots_per_inch=dots_per_inch)[0]


def _paper(sheet: Sheet) -> Paper:
    blocks = [replace(sheet.title, role=Role.TITLE)]
    pictures = dict(sheet.pictures)
    photo = cropped(sheet.photo) if sheet.photo else None
    blocks += _figure("photo", photo, sheet.photo_words, pictures)
    blocks += sheet.opening
    for group in sheet.groups:
        blocks += [replace(group.heading, role=Role.HEADING), *group.lines]
    code = _figure("code", sheet.code, sheet.code_words, pictures)
    blocks += [*code, *sheet.code_lines] if code else []
    return Paper(
        title=sheet.title.text,
        lang=sheet.title.lang,
        blocks=tuple(blocks),
        pictures=pictures,
        author=sheet.author,
    )


def _figure(key: str, image: bytes | None, words: Block | None, pictures: dict[str, bytes]) -> list[Block]:
    if image is None or words is None:
        return []
    pictures[key] = image
    return [replace(words, role=Role.FIGURE, picture=key)]
