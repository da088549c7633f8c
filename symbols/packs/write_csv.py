"""A set's list as CSV, for a spreadsheet or for our own zip.

In: an `OutSet`. Out: text with the columns of `symbols.csv`. Cells that a spreadsheet would run as a
formula are written with an apostrophe before them; bringing the list in again takes it off.
"""

import json
from collections.abc import Iterable, Iterator
from typing import TextIO

from symbols.packs.model import OutPicture, OutSet
from symbols.packs.out_names import OutNames
from symbols.packs.own import HEADER
from symbols.packs.pictures import ENDING_OF
from symbols.packs.sheet import joined, joined_pairs, write_rows


def write_csv(file: TextIO, set_: OutSet) -> None:
    """Write the list of a set; open `file` with newline="" and UTF-8. No picture's bytes are asked for."""
    names = OutNames()
    placed = ((picture, picture_path(names, picture)) for picture in set_.pictures)
    file.write("\ufeff")  # without this mark Excel takes UTF-8 for something else
    write_rows(file, HEADER, list_rows(placed, set_.name))


def picture_path(names: OutNames, picture: OutPicture) -> str:
    """Where a picture lies in our zip: where it lay before if it came in a pack, else by its name."""
    ending = ENDING_OF[picture.kind]
    return (
        names.keep(picture.key, "pictures", ending) if "/" in picture.key else _named(names, picture, ending)
    )


def _named(names: OutNames, picture: OutPicture, ending: str) -> str:
    return names.make(picture.file_name or picture.label, "pictures", ending)


def list_rows(placed: Iterable[tuple[OutPicture, str]], name: str) -> Iterator[dict[str, str]]:
    """Rows of `symbols.csv` for pictures and their paths."""
    for picture, path in placed:
        yield {
            "file": path,
            "label": picture.label,
            "lang": picture.lang,
            "keywords": joined(picture.keywords),
            "category": picture.category,
            "licence": picture.licence,
            "credit": picture.credit,
            "words": joined_pairs(picture.words),
            "speech": picture.speech,
            "concept": picture.concept or "",
            "licence_url": picture.licence_url,
            "set": name,
            "source_id": picture.source_id,
            "retired": "yes" if picture.retired else "",
            "ext": json.dumps(dict(picture.ext), ensure_ascii=True) if picture.ext else "",
        }
