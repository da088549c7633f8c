"""Keep what a pack holds, first staged, then published or dropped. Flushes, never commits.

Rows are written in small steps by `symbols.brought.look`, each a short transaction, because on SQLite a
child's answer waits while anyone writes. A published set's pictures are never changed: letters show them.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from store.base import new_id
from store.work import audit, db, now
from symbols.brought.arriving import Arrived
from symbols.brought.model import Arrival, NotDecidable, Terms
from symbols.brought.replace import carry_over
from symbols.brought.report import Report, as_record, from_record
from symbols.editions.write import change_draft
from symbols.files import keep_file
from symbols.folding import fold_all
from symbols.packs.clean import CleanPicture
from symbols.packs.model import Found, FoundBoard, FoundPicture
from symbols.tables import (
    PictureAttachmentRow,
    PictureBoardRow,
    PictureFileRow,
    PictureImportRow,
    PictureReleaseRow,
    PictureRow,
    PictureSetRow,
)

# Under these keys of `ext` a picture keeps what only packs written by Heard say.
CONCEPT, RETIRED = "ext_heard_concept", "ext_heard_retired"


def add_import(service_id: UUID, arrived: Arrived, *, keep_rated: bool, by: UUID | None) -> UUID:
    """Note a file that arrived. Returns the import's id."""
    row = PictureImportRow(
        id=new_id(),
        service_id=service_id,
        file_name=arrived.file_name,
        arrived=arrived.name,
        size=arrived.size,
        keep_rated=keep_rated,
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    db().flush()
    audit("pictures.arrived", row.id, size=arrived.size)
    return row.id


def set_job(import_id: UUID, job_id: UUID) -> None:
    """Note which job looks through it."""
    db().get_one(PictureImportRow, import_id).job_id = job_id
    db().flush()


def add_staged_set(arrival: Arrival, found: Found) -> UUID:
    """A set without a licence yet, that nobody can choose from. Returns its id."""
    row = PictureSetRow(
        id=new_id(),
        service_id=arrival.service_id,
        name=found.name or arrival.file_name,
        layout=found.layout.value,
        licence="",
        credit="",
        holder="",
        noncommercial=False,
        root=found.root,
        made_at=now(),
        made_by=arrival.made_by,
    )
    db().add(row)
    db().flush()
    db().get_one(PictureImportRow, arrival.id).set_id = row.id
    db().flush()
    return row.id


def add_pictures(set_id: UUID, cleaned: Sequence[tuple[int, FoundPicture, CleanPicture]]) -> None:
    """Stage a few pictures, each with its place in the pack."""
    rows = []
    for position, found, clean in cleaned:
        keep_file(clean.kind, clean.content, clean.small, (clean.width, clean.height))
        rows.append(_picture(set_id, position, found, clean.sha256))
    if rows:
        db().execute(insert(PictureRow), rows)


def _picture(set_id: UUID, position: int, found: FoundPicture, sha256: bytes) -> dict[str, object]:
    ours = {
        **({CONCEPT: found.concept} if found.concept else {}),
        **({RETIRED: True} if found.retired else {}),
    }
    return {
        "id": new_id(),
        "set_id": set_id,
        "key": found.key,
        "position": position,
        "file_sha256": sha256,
        "label": found.label,
        "lang": found.lang,
        "words": dict(found.words),
        "keywords": list(found.keywords),
        "category": found.category,
        "speech": found.speech,
        "licence": found.licence,
        "licence_url": found.licence_url,
        "credit": found.credit,
        "source_id": found.source_id,
        "ext": {**found.ext, **ours},
        "search": fold_all(found.label, *found.words.values(), *found.keywords),
    }


def add_board(set_id: UUID, position: int, board: FoundBoard) -> None:
    """Stage one board as it came."""
    row = {"id": new_id(), "set_id": set_id, "position": position, "board": board.path or board.id}
    told = {"name": board.name, "locale": board.locale, "record": dict(board.record)}
    db().execute(insert(PictureBoardRow), [{**row, **told}])


def add_attachment(set_id: UUID, key: str, content: bytes) -> None:
    """Stage what is carried along unread: a sound, or the manifest."""
    row = {"id": new_id(), "set_id": set_id, "key": key, "content": content}
    db().execute(insert(PictureAttachmentRow), [row])


def save_report(import_id: UUID, report: Report) -> None:
    """The file was looked through; now somebody can decide."""
    db().get_one(PictureImportRow, import_id).report = as_record(report)
    db().flush()


def publish_set(arrival: Arrival, terms: Terms, by: UUID | None, replaces: UUID | None = None) -> UUID:
    """From here on the set can be chosen from. With `replaces`, an older set steps back, and the draft's
    links, swaps and orders follow to the new set's pictures of the same key or word. Raises NotDecidable."""
    row = _undecided(arrival)
    if row.report is None or row.set_id is None:
        raise NotDecidable(arrival.id)
    row.decided_at = now()
    kept = db().get_one(PictureSetRow, row.set_id)
    _put_terms(kept, terms)
    kept.published_at = now()
    if terms.lang and from_record(row.report).guessed:
        db().execute(update(PictureRow).where(PictureRow.set_id == kept.id).values(lang=terms.lang))
    db().flush()
    audit("pictures.set_published", kept.id, service=arrival.service_id)
    if replaces is not None:
        _replace(arrival.service_id, replaces, kept.id, by)
    return kept.id


def correct_terms(service_id: UUID, set_id: UUID, terms: Terms) -> None:
    """What is said of a published set from now on."""
    _put_terms(db().get_one(PictureSetRow, set_id), terms)
    db().flush()
    audit("pictures.set_corrected", set_id, service=service_id)


def _put_terms(row: PictureSetRow, terms: Terms) -> None:
    row.name, row.licence, row.licence_url = terms.name, terms.licence, terms.licence_url
    row.credit, row.holder, row.noncommercial = terms.credit, terms.holder, terms.noncommercial


def _undecided(arrival: Arrival) -> PictureImportRow:
    query = select(PictureImportRow).where(PictureImportRow.id == arrival.id).with_for_update()
    row = db().scalars(query.execution_options(populate_existing=True)).one()
    if row.decided_at is not None or row.dropped_at is not None:
        raise NotDecidable(arrival.id)
    return row


def _replace(service_id: UUID, older_id: UUID, newer_id: UUID, by: UUID | None) -> None:
    older = db().get_one(PictureSetRow, older_id)
    if older.service_id != service_id or older.published_at is None:
        raise NotDecidable(older_id)
    older.published_at = None
    db().flush()
    pairs = _twins(older_id, newer_id)
    change_draft(service_id, lambda draft: carry_over(draft, str(older_id), str(newer_id), pairs), by)
    audit("pictures.set_replaced", older_id, by_set=newer_id)


def _twins(older_id: UUID, newer_id: UUID) -> dict[str, str]:
    """Picture of the older set -> picture of the newer with the same key, else with the same word."""
    columns = PictureRow.id, PictureRow.key, PictureRow.label, PictureRow.lang
    query = select(*columns).order_by(PictureRow.position)
    newer = list(db().execute(query.where(PictureRow.set_id == newer_id)))
    by_key = {row.key: str(row.id) for row in newer}
    by_label = {(row.lang, row.label): str(row.id) for row in reversed(newer)}
    pairs = {}
    for row in db().execute(query.where(PictureRow.set_id == older_id)):
        found = by_key.get(row.key) or by_label.get((row.lang, row.label))
        if found:
            pairs[str(row.id)] = found
    return pairs


def drop_import(arrival: Arrival) -> None:
    """Nothing of it is wanted; the rows are removed by a job (`purge_step`). Raises NotDecidable."""
    _undecided(arrival).dropped_at = now()
    db().flush()
    audit("pictures.import_dropped", arrival.id)


def purge_step(set_id: UUID, most: int) -> bool:
    """Remove a few rows of a set that was never published. False once there is nothing left of it."""
    pictures = list(
        db().execute(
            select(PictureRow.id, PictureRow.file_sha256).where(PictureRow.set_id == set_id).limit(most)
        )
    )
    if pictures:
        db().execute(delete(PictureRow).where(PictureRow.id.in_([row.id for row in pictures])))
        _remove_unused_files({row.file_sha256 for row in pictures})
        return True
    for table in (PictureBoardRow, PictureAttachmentRow):
        ids = list(db().scalars(select(table.id).where(table.set_id == set_id).limit(most)))
        if ids:
            db().execute(delete(table).where(table.id.in_(ids)))
            return True
    db().execute(update(PictureImportRow).where(PictureImportRow.set_id == set_id).values(set_id=None))
    db().execute(delete(PictureSetRow).where(PictureSetRow.id == set_id))
    return False


def _remove_unused_files(candidates: set[bytes]) -> None:
    used = set(
        db().scalars(select(PictureRow.file_sha256).where(PictureRow.file_sha256.in_(candidates)).distinct())
    )
    for drawings in db().scalars(select(PictureReleaseRow.drawings)):
        used |= {bytes.fromhex(one) for one in drawings.values()}
    unused = candidates - used
    if unused:
        db().execute(delete(PictureFileRow).where(PictureFileRow.sha256.in_(unused)))


def count_rows(set_id: UUID) -> tuple[int, int, int]:
    """How many pictures, boards and attachments of a set are there."""
    tables = PictureRow, PictureBoardRow, PictureAttachmentRow
    pictures, boards, others = (
        db().scalar(select(func.count()).select_from(table).where(table.set_id == set_id)) or 0
        for table in tables
    )
    return pictures, boards, others
