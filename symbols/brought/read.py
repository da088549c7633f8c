"""Read sets that were brought in, their pictures and boards, and files on their way in. Out: nouns."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from store.work import db
from symbols.brought.model import (
    Arrival,
    BroughtPicture,
    BroughtSet,
    ImportMissing,
    SetMissing,
    Terms,
)
from symbols.brought.report import Likeness, from_record
from symbols.choices import PICTURE
from symbols.folding import fold
from symbols.packs.model import FoundBoard
from symbols.tables import (
    PictureAttachmentRow,
    PictureBoardRow,
    PictureFileRow,
    PictureImportRow,
    PictureRow,
    PictureSetRow,
)


def load_arrival(service_id: UUID, import_id: UUID) -> Arrival:
    """One file on its way in. Raises ImportMissing, also for another service's."""
    found = load_arrival_unguarded(import_id)
    if found.service_id != service_id:
        raise ImportMissing(import_id)
    return found


def load_arrival_unguarded(import_id: UUID) -> Arrival:
    """The same for a worker, who works for every service. Raises ImportMissing."""
    row = db().get(PictureImportRow, import_id)
    if row is None:
        raise ImportMissing(import_id)
    return _arrival(row)


def list_open_arrivals(service_id: UUID) -> tuple[Arrival, ...]:
    """Files that nobody has decided about yet, the newest first."""
    query = (
        select(PictureImportRow)
        .where(
            PictureImportRow.service_id == service_id,
            PictureImportRow.decided_at.is_(None),
            PictureImportRow.dropped_at.is_(None),
        )
        .order_by(PictureImportRow.made_at.desc(), PictureImportRow.id)
    )
    return tuple(map(_arrival, db().scalars(query)))


def list_forgotten(made_before: datetime) -> tuple[Arrival, ...]:
    """Files of all services that were looked through before a moment, and that nobody decided about."""
    query = select(PictureImportRow).where(
        PictureImportRow.report.is_not(None),
        PictureImportRow.made_at < made_before,
        PictureImportRow.decided_at.is_(None),
        PictureImportRow.dropped_at.is_(None),
    )
    return tuple(map(_arrival, db().scalars(query.order_by(PictureImportRow.made_at))))


def list_waiting_files() -> dict[str, UUID | None]:
    """Name of each arriving file that is yet to be looked through, in all services -> its job."""
    query = select(PictureImportRow.arrived, PictureImportRow.job_id).where(
        PictureImportRow.report.is_(None), PictureImportRow.dropped_at.is_(None)
    )
    return {row.arrived: row.job_id for row in db().execute(query)}


def is_dropped(import_id: UUID) -> bool:
    """Whether somebody said that it is not wanted."""
    query = select(PictureImportRow.dropped_at).where(PictureImportRow.id == import_id)
    return db().scalar(query) is not None


def _arrival(row: PictureImportRow) -> Arrival:
    return Arrival(
        id=row.id,
        service_id=row.service_id,
        file_name=row.file_name,
        arrived=row.arrived,
        size=row.size,
        keep_rated=row.keep_rated,
        made_at=row.made_at,
        made_by=row.made_by,
        job_id=row.job_id,
        report=from_record(row.report) if row.report is not None else None,
        set_id=row.set_id,
        decided_at=row.decided_at,
        dropped_at=row.dropped_at,
    )


def list_sets(service_id: UUID) -> tuple[BroughtSet, ...]:
    """The service's sets that can be chosen from, by name."""
    return _sets(PictureSetRow.service_id == service_id, PictureSetRow.published_at.is_not(None))


def list_replaced(service_id: UUID) -> tuple[BroughtSet, ...]:
    """Sets that another one replaced: kept, because earlier letters show them, and not to be chosen."""
    decided = select(PictureImportRow.set_id).where(PictureImportRow.decided_at.is_not(None))
    return _sets(
        PictureSetRow.service_id == service_id,
        PictureSetRow.published_at.is_(None),
        PictureSetRow.id.in_(decided),
    )


def load_set(service_id: UUID, set_id: UUID) -> BroughtSet:
    """One set, staged or published. Raises SetMissing, also for another service's."""
    found = _sets(PictureSetRow.service_id == service_id, PictureSetRow.id == set_id)
    if not found:
        raise SetMissing(set_id)
    return found[0]


def load_kept_set(service_id: UUID, set_id: UUID) -> BroughtSet:
    """One set that somebody decided to keep, with its licence. Raises SetMissing for a staged one too."""
    found = load_set(service_id, set_id)
    if not found.terms.licence:
        raise SetMissing(set_id)
    return found


def _sets(*which: ColumnElement[bool]) -> tuple[BroughtSet, ...]:
    rows = list(
        db().scalars(select(PictureSetRow).where(*which).order_by(PictureSetRow.name, PictureSetRow.id))
    )
    ids = [row.id for row in rows]
    pictures, boards = _counts(PictureRow, ids), _counts(PictureBoardRow, ids)
    return tuple(
        BroughtSet(
            id=row.id,
            name=row.name,
            layout=row.layout,
            terms=Terms(row.name, row.licence, row.licence_url, row.credit, row.holder, row.noncommercial),
            pictures=pictures.get(row.id, 0),
            boards=boards.get(row.id, 0),
            made_at=row.made_at,
            published_at=row.published_at,
            root=row.root,
        )
        for row in rows
    )


def _counts(table: type[PictureRow] | type[PictureBoardRow], ids: Iterable[UUID]) -> dict[UUID, int]:
    query = select(table.set_id, func.count()).where(table.set_id.in_(list(ids))).group_by(table.set_id)
    return {row[0]: row[1] for row in db().execute(query)}


def list_set_pictures(set_id: UUID, start: int = 0, most: int = 60) -> tuple[BroughtPicture, ...]:
    """Pictures of a set in their order, a page of them."""
    query = _pictures().where(PictureRow.set_id == set_id).order_by(PictureRow.position, PictureRow.id)
    return tuple(_picture(row, kind) for row, kind in db().execute(query.offset(start).limit(most)))


def list_pictures_by_key(set_id: UUID, keys: Sequence[str]) -> dict[str, BroughtPicture]:
    """Pictures of a set by their key, for drawing its boards."""
    found: dict[str, BroughtPicture] = {}
    for start in range(0, len(keys), 500):
        query = _pictures().where(PictureRow.set_id == set_id, PictureRow.key.in_(keys[start : start + 500]))
        found |= {row.key: _picture(row, kind) for row, kind in db().execute(query)}
    return found


def list_pictures_by_id(set_id: UUID, ids: Sequence[UUID]) -> dict[str, BroughtPicture]:
    """Pictures of a set by their id as text."""
    found: dict[str, BroughtPicture] = {}
    for start in range(0, len(ids), 500):
        query = _pictures().where(PictureRow.set_id == set_id, PictureRow.id.in_(ids[start : start + 500]))
        found |= {str(row.id): _picture(row, kind) for row, kind in db().execute(query)}
    return found


def _pictures() -> Select[PictureRow, str]:
    join = PictureFileRow.sha256 == PictureRow.file_sha256
    return select(PictureRow, PictureFileRow.kind).join(PictureFileRow, join)


def _picture(row: PictureRow, kind: str) -> BroughtPicture:
    return BroughtPicture(
        id=row.id,
        key=row.key,
        label=row.label,
        lang=row.lang,
        words=row.words,
        keywords=tuple(row.keywords),
        category=row.category,
        licence=row.licence,
        credit=row.credit,
        sha256=row.file_sha256.hex(),
        kind=kind,
    )


def list_refs(set_id: UUID) -> frozenset[str]:
    """How choices name the pictures of a set."""
    return frozenset(
        f"{PICTURE}:{one}" for one in db().scalars(select(PictureRow.id).where(PictureRow.set_id == set_id))
    )


def list_licences(set_id: UUID) -> tuple[str, ...]:
    """Every licence that pictures of a set name for themselves."""
    query = select(PictureRow.licence).where(PictureRow.set_id == set_id).distinct()
    return tuple(sorted(one for one in db().scalars(query) if one))


def list_boards(set_id: UUID) -> tuple[FoundBoard, ...]:
    """The boards of a set, in their order, each as it came in."""
    query = select(PictureBoardRow).where(PictureBoardRow.set_id == set_id)
    return tuple(_board(row) for row in db().scalars(query.order_by(PictureBoardRow.position)))


def load_board(set_id: UUID, position: int) -> FoundBoard:
    """One board by its place. Raises SetMissing."""
    query = select(PictureBoardRow).where(
        PictureBoardRow.set_id == set_id, PictureBoardRow.position == position
    )
    row = db().scalar(query)
    if row is None:
        raise SetMissing(set_id)
    return _board(row)


def list_board_names(set_id: UUID) -> tuple[tuple[int, str], ...]:
    """(place, name) of each board."""
    query = select(PictureBoardRow.position, PictureBoardRow.name).where(PictureBoardRow.set_id == set_id)
    return tuple((row.position, row.name) for row in db().execute(query.order_by(PictureBoardRow.position)))


def _board(row: PictureBoardRow) -> FoundBoard:
    own: Any = row.record.get("id")
    last = row.board.rpartition("/")[2].removesuffix(".obf")
    board_id = str(own) if isinstance(own, str | int) and str(own) else last
    return FoundBoard(board_id, row.name, row.locale, row.record, row.board)


def list_staged_keys(set_id: UUID) -> frozenset[str]:
    """Keys of the pictures that are there already."""
    return frozenset(db().scalars(select(PictureRow.key).where(PictureRow.set_id == set_id)))


def list_staged_boards(set_id: UUID) -> frozenset[int]:
    """Places of the boards that are there already."""
    query = select(PictureBoardRow.position).where(PictureBoardRow.set_id == set_id)
    return frozenset(db().scalars(query))


def list_staged_attachments(set_id: UUID) -> frozenset[str]:
    """Keys of what is carried along and is there already."""
    query = select(PictureAttachmentRow.key).where(PictureAttachmentRow.set_id == set_id)
    return frozenset(db().scalars(query))


def list_likenesses(service_id: UUID, set_id: UUID, name: str) -> tuple[Likeness, ...]:
    """Published sets of the service with this name, or with pictures of the very same bytes."""
    ours = select(PictureRow.file_sha256).where(PictureRow.set_id == set_id)
    query = (
        select(PictureRow.set_id, func.count())
        .where(PictureRow.file_sha256.in_(ours), PictureRow.set_id != set_id)
        .group_by(PictureRow.set_id)
    )
    same: dict[UUID, int] = {row[0]: row[1] for row in db().execute(query)}
    likenesses = (
        Likeness(str(one.id), one.name, fold(one.name) == fold(name) != "", same.get(one.id, 0))
        for one in list_sets(service_id)
    )
    return tuple(one for one in likenesses if one.same_name or one.same_pictures)


def is_name_taken(service_id: UUID, name: str) -> bool:
    """Whether a published set of the service is called so."""
    return any(fold(one.name) == fold(name) for one in list_sets(service_id))
