"""Boards made from a set that has none: one a category, over several pages where it is large, and a first
page.

In: a set's name and its pictures. Out: boards of 6 rows and 8 columns that link to each other. The last
row's corners lead back and on. They say of themselves that we made them (`ext_heard_made`), so that
bringing our own file in again does not add them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from symbols.labels import label
from symbols.packs.boards import MADE, PICTURE
from symbols.packs.model import FoundBoard, OutPicture
from symbols.packs.out_boards import FORMAT, licence_of

_ROWS, _COLUMNS = 6, 8
# The last row is kept for the ways back and on.
_CELLS = (_ROWS - 1) * _COLUMNS
_FIRST = "boards/start.obf"
_BACK, _MORE = "back", "more"  # our own pictures of these names have words in each language


@dataclass(frozen=True)
class _Page:
    path: str
    name: str
    cells: tuple[OutPicture | tuple[str, str], ...]
    following: str | None


def make_boards(name: str, pictures: Iterable[OutPicture]) -> tuple[FoundBoard, ...]:
    """The first page, then each category's pages; retired pictures are on none."""
    shown = sorted((picture for picture in pictures if not picture.retired), key=_place)
    pages: list[_Page] = []
    links: list[tuple[str, str]] = []
    for number, (category, members) in enumerate(groupby(shown, key=lambda picture: picture.category), 1):
        title = category or name or "Pictures"
        links.append((title, f"boards/category-{number}.obf"))
        pages.extend(_paged(f"boards/category-{number}", title, tuple(members)))
    first = list(_paged("boards/start", name or "Pictures", tuple(links)))
    return tuple(_board(page) for page in [*first, *pages])


def _place(picture: OutPicture) -> tuple[str, str]:
    return picture.category, picture.label.casefold()


def _paged(path: str, name: str, cells: tuple[Any, ...]) -> Iterator[_Page]:
    parts = [cells[at : at + _CELLS] for at in range(0, len(cells), _CELLS)] or [()]
    paths = [f"{path}.obf", *(f"{path}-{number}.obf" for number in range(2, len(parts) + 1)), None]
    for at, part in enumerate(parts):
        yield _Page(str(paths[at]), name if at == 0 else f"{name} {at + 1}", part, paths[at + 1])


def _board(page: _Page) -> FoundBoard:
    name = page.path.removeprefix("boards/").removesuffix(".obf")
    pictures = [cell for cell in page.cells if isinstance(cell, OutPicture)]
    locale = pictures[0].lang if pictures else "en"
    buttons = [_button(name, number, cell) for number, cell in enumerate(page.cells, 1)]
    order = [_row(page, row) for row in range(_ROWS - 1)]
    last: list[int | None] = [None] * _COLUMNS
    ways = {0: (_BACK, _FIRST if page.path != _FIRST else None), -1: (_MORE, page.following)}
    for corner, (way, path) in ways.items():
        if path:
            buttons.append(_button(name, len(buttons) + 1, (label(way, locale)[0], path)))
            last[corner] = len(buttons)
    record = {
        "format": FORMAT,
        "id": name,
        "locale": locale,
        "name": page.name,
        "grid": {"rows": _ROWS, "columns": _COLUMNS, "order": [*order, last]},
        "buttons": buttons,
        "images": [
            _image(name, number, cell)
            for number, cell in enumerate(page.cells, 1)
            if isinstance(cell, OutPicture)
        ],
        "sounds": [],
        "strings": _strings(pictures, locale),
        MADE: True,
    }
    return FoundBoard(name, page.name, locale, record, page.path)


def _row(page: _Page, row: int) -> list[int | None]:
    numbers = range(row * _COLUMNS + 1, (row + 1) * _COLUMNS + 1)
    return [number if number <= len(page.cells) else None for number in numbers]


def _button(page: str, number: int, cell: OutPicture | tuple[str, str]) -> dict[str, Any]:
    if isinstance(cell, OutPicture):
        return {"id": number, "label": cell.label, "image_id": f"{page}-{number}"}
    title, path = cell
    return {"id": number, "label": title, "load_board": {"path": path}}


def _image(page: str, number: int, picture: OutPicture) -> dict[str, Any]:
    return {"id": f"{page}-{number}", PICTURE: picture.key, "license": licence_of(picture)}


def _strings(pictures: Iterable[OutPicture], locale: str) -> dict[str, dict[str, str]]:
    """Words in further languages, also of the ways back and on."""
    strings: dict[str, dict[str, str]] = {}
    for picture in pictures:
        for lang, word in picture.words.items():
            strings.setdefault(lang, {})[picture.label] = word
    for lang, words in strings.items():
        for way in (_BACK, _MORE):
            words.setdefault(label(way, locale)[0], label(way, lang)[0])
    return strings
