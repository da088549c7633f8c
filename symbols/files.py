"""The bytes of pictures, kept once under their SHA-256: brought-in pictures and past releases of our own.

In: bytes that were checked before (`symbols.packs.clean`), or our own drawings. Out: rows of `picture_files`,
or the bytes again. Pictures here are no one's secret: a child's own photos are sealed elsewhere.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from store.work import db
from symbols.model import PictureMissing
from symbols.tables import PictureFileRow

MIMETYPES = {"svg": "image/svg+xml", "png": "image/png", "webp": "image/webp", "jpeg": "image/jpeg"}


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of one picture; `kind` is a key of MIMETYPES."""

    kind: str
    content: bytes


def keep_file(kind: str, content: bytes, small: bytes | None, size: tuple[int, int]) -> bytes:
    """Keep a picture's bytes if they are not kept yet. Returns their SHA-256."""
    row = _row(kind, content, small, size)
    _keep([row])
    sha256: bytes = row["sha256"]
    return sha256


def keep_drawings(drawings: Iterable[str], size: tuple[int, int]) -> None:
    """Keep many SVGs in one go: those that are not kept yet."""
    _keep([_row("svg", one.encode(), None, size) for one in drawings])


def _row(kind: str, content: bytes, small: bytes | None, size: tuple[int, int]) -> dict[str, Any]:
    return {
        "sha256": hashlib.sha256(content).digest(),
        "kind": kind,
        "content": content,
        "small": small,
        "width": size[0],
        "height": size[1],
    }


def _keep(rows: list[dict[str, Any]]) -> None:
    insert = sqlite.insert if db().get_bind().dialect.name == "sqlite" else postgresql.insert
    table = PictureFileRow.metadata.tables[PictureFileRow.__tablename__]
    db().execute(insert(table).on_conflict_do_nothing(), rows)


def load_file(sha256: bytes, *, small: bool = False) -> PictureFile:
    """A kept picture; with `small` the one for showing, where there is one. Raises PictureMissing."""
    columns = PictureFileRow.kind, PictureFileRow.content, PictureFileRow.small
    row = db().execute(select(*columns).where(PictureFileRow.sha256 == sha256)).first()
    if row is None:
        raise PictureMissing(sha256.hex())
    if small and row.small is not None:
        return PictureFile("webp", row.small)
    return PictureFile(row.kind, row.content)
