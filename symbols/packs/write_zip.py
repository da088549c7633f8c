"""A set in our own layout: `symbols.csv`, `set.json`, the pictures, and its boards if it has any.

In: an `OutSet` and a file open for writing in bytes. Out: a zip that brings back the same set.
"""

import io
from typing import BinaryIO

from symbols.packs.model import OutPicture, OutSet
from symbols.packs.out_boards import add_boards
from symbols.packs.out_names import OutNames
from symbols.packs.own import ABOUT, HEADER, LIST
from symbols.packs.sheet import write_rows
from symbols.packs.write_csv import list_rows, picture_path
from symbols.packs.zip_out import ZipOut


def write_zip(file: BinaryIO, set_: OutSet) -> None:
    """Write `set_`; each picture's bytes are asked for once, in order, and let go before the next."""
    names = OutNames(LIST, ABOUT, "manifest.json")
    placed: list[tuple[OutPicture, str]] = []
    with ZipOut(file) as out:
        for picture in set_.pictures:
            path = picture_path(names, picture)
            out.add(path, picture.content())
            placed.append((picture, path))
        if set_.boards:
            add_boards(out, names, set_, placed, {})
        text = io.StringIO(newline="")
        write_rows(text, HEADER, list_rows(placed, set_.name))
        out.add(LIST, text.getvalue().encode("utf-8", "replace"))
        out.add_json(ABOUT, about_set(set_))


def about_set(set_: OutSet) -> dict[str, str]:
    """What is said once for the whole set."""
    return {
        "name": set_.name,
        "licence": set_.licence,
        "licence_url": set_.licence_url,
        "credit": set_.credit,
        "holder": set_.holder,
    }
