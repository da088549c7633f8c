"""A board as a table: which picture and word stand in which cell. Pure.

In: a board's record as it came (Open Board Format: buttons, images, `grid.order`) and the pictures of its
set. Out: rows of cells. What is not as the format says is left empty, never an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from symbols.brought.model import BroughtPicture
from symbols.packs.boards import PICTURE
from symbols.packs.model import FoundBoard

_MOST_CELLS = 2500


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the word on its button and its picture. Both empty where the board has no button there."""

    word: str = ""
    picture: BroughtPicture | None = None


def picture_keys(board: FoundBoard) -> list[str]:
    """Keys of the pictures that a board shows."""
    keys = (image.get(PICTURE) for image in _list(board.record, "images"))
    return sorted({key for key in keys if isinstance(key, str)})


def lay_out(board: FoundBoard, pictures: Mapping[str, BroughtPicture]) -> list[list[Cell]]:
    """The cells row by row; a board without a grid has its buttons in one row each of six."""
    images = {str(image.get("id")): image.get(PICTURE) for image in _list(board.record, "images")}
    cells: dict[str, Cell] = {}
    for button in _list(board.record, "buttons"):
        word = button.get("label") or button.get("vocalization") or ""
        key = images.get(str(button.get("image_id")))
        cells[str(button.get("id"))] = Cell(str(word), pictures.get(key) if isinstance(key, str) else None)
    order = _order(board.record)
    if order is None:
        every = list(cells.values())
        return [every[start : start + 6] for start in range(0, len(every), 6)]
    return [[cells.get(str(one), Cell()) for one in row] for row in order]


def _list(record: Mapping[str, Any], part: str) -> list[Mapping[str, Any]]:
    found = record.get(part)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _order(record: Mapping[str, Any]) -> list[list[Any]] | None:
    grid = record.get("grid")
    order = grid.get("order") if isinstance(grid, dict) else None
    if not isinstance(order, list) or not all(isinstance(row, list) for row in order):
        return None
    return order if sum(map(len, order)) <= _MOST_CELLS else None
