"""A set, or boards, as `.obz`, which other communication programs open.

In: an `OutSet` and a file open for writing in bytes. Out: an Open Board zip with the images inside and a
licence on each. A set without boards gets some, made from its categories, since those programs know
pictures by boards alone; what boards cannot say (keywords, words, concepts) is noted in the manifest, so
that a set comes back whole.
"""

from dataclasses import replace
from typing import Any, BinaryIO

from symbols.packs.boards import SET
from symbols.packs.made_boards import make_boards
from symbols.packs.model import OutPicture, OutSet
from symbols.packs.out_boards import add_boards
from symbols.packs.out_names import OutNames
from symbols.packs.write_csv import picture_path
from symbols.packs.write_zip import about_set
from symbols.packs.zip_out import ZipOut


def write_obz(file: BinaryIO, set_: OutSet) -> None:
    """Write `set_`; each picture's bytes are asked for once, in order, and let go before the next."""
    names = OutNames("manifest.json")
    placed: list[tuple[OutPicture, str]] = []
    with ZipOut(file) as out:
        for picture in set_.pictures:
            path = picture_path(names, picture)
            out.add(path, picture.content())
            placed.append((picture, path))
        boards = set_.boards or make_boards(set_.name, [picture for picture, _ in placed])
        root = set_.root if set_.boards else boards[0].path
        notes = {SET: {**about_set(set_), "pictures": {path: _about(picture) for picture, path in placed}}}
        add_boards(out, names, replace(set_, boards=boards, root=root), placed, notes)


def _about(picture: OutPicture) -> dict[str, Any]:
    return {
        "label": picture.label,
        "lang": picture.lang,
        "words": dict(picture.words),
        "keywords": list(picture.keywords),
        "category": picture.category,
        "speech": picture.speech,
        "licence": picture.licence,
        "licence_url": picture.licence_url,
        "credit": picture.credit,
        "source_id": picture.source_id,
        "concept": picture.concept or "",
        "retired": picture.retired,
        "ext": dict(picture.ext),
    }
