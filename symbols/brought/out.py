"""A set that was brought in as a set that can leave, its bytes fetched one picture at a time.

In: a set of the service. Out: `OutSet` for the writers of packs, with the licence on each picture. Call the
writers while the unit of work is open.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import select

from store.work import db
from symbols.brought.boards import picture_keys
from symbols.brought.look import MANIFEST
from symbols.brought.model import BroughtSet
from symbols.brought.read import list_boards
from symbols.brought.write import CONCEPT, RETIRED
from symbols.editions.described import CAME
from symbols.files import load_file
from symbols.packs.boards import SOUND
from symbols.packs.model import FoundBoard, OutPicture, OutSet, OutSound
from symbols.tables import PictureAttachmentRow, PictureFileRow, PictureRow


def out_set(found: BroughtSet) -> OutSet:
    """The whole set."""
    return _set(found, list_boards(found.id), tuple(_pictures(found)), found.root)


def out_board(found: BroughtSet, board: FoundBoard) -> OutSet:
    """One board of it with the pictures that it shows."""
    wanted = set(picture_keys(board))
    pictures = tuple(one for one in _pictures(found) if one.key in wanted)
    whole = _set(found, (board,), pictures, board.path)
    heard = {entry.get(SOUND) for entry in board.record.get("sounds") or [] if isinstance(entry, dict)}
    return replace(whole, sounds=tuple(one for one in whole.sounds if one.key in heard))


def _set(
    found: BroughtSet, boards: tuple[FoundBoard, ...], pictures: tuple[OutPicture, ...], root: str | None
) -> OutSet:
    terms = found.terms
    sounds = tuple(_sounds(found.id, _sound_kinds(boards))) if boards else ()
    manifest: dict[str, Any] = next((json.loads(one.content()) for one in sounds if one.key == MANIFEST), {})
    return OutSet(
        name=found.name,
        licence=terms.licence,
        licence_url=terms.licence_url,
        credit=terms.credit,
        holder=terms.holder,
        pictures=pictures,
        boards=boards,
        sounds=tuple(one for one in sounds if one.key != MANIFEST),
        root=root,
        manifest=manifest,
    )


def _pictures(found: BroughtSet) -> Iterator[OutPicture]:
    query = (
        select(PictureRow, PictureFileRow.kind)
        .join(PictureFileRow, PictureFileRow.sha256 == PictureRow.file_sha256)
        .where(PictureRow.set_id == found.id)
        .order_by(PictureRow.position, PictureRow.id)
    )
    for row, kind in db().execute(query):
        yield OutPicture(
            key=row.key,
            file_name=row.key.rpartition("/")[2],
            content=partial(_bytes, row.file_sha256),
            kind=kind,
            label=row.label,
            lang=row.lang,
            words=row.words,
            keywords=tuple(row.keywords),
            category=row.category,
            speech=row.speech,
            licence=row.licence or found.terms.licence,
            licence_url=row.licence_url or ("" if row.licence else found.terms.licence_url),
            credit=row.credit or found.terms.credit,
            source_id=row.source_id,
            retired=bool(row.ext.get(RETIRED)),
            concept=str(row.ext.get(CONCEPT, "")) or None,
            ext={key: value for key, value in row.ext.items() if key not in (CONCEPT, RETIRED, CAME)},
        )


def _bytes(sha256: bytes) -> bytes:
    return load_file(sha256).content


def _sound_kinds(boards: tuple[FoundBoard, ...]) -> dict[str, str]:
    """Sound -> what kind the boards say it is."""
    entries = [one for board in boards for one in board.record.get("sounds") or [] if isinstance(one, dict)]
    return {str(one.get(SOUND)): str(one.get("content_type") or "") for one in entries}


def _sounds(set_id: UUID, kinds: Mapping[str, str]) -> Iterator[OutSound]:
    query = select(PictureAttachmentRow.id, PictureAttachmentRow.key)
    rows = db().execute(query.where(PictureAttachmentRow.set_id == set_id).order_by(PictureAttachmentRow.key))
    for row in rows:
        yield OutSound(row.key, partial(_attached, row.id), kinds.get(row.key, ""))


def _attached(row_id: UUID) -> bytes:
    query = select(PictureAttachmentRow.content).where(PictureAttachmentRow.id == row_id)
    return db().scalars(query).one()
