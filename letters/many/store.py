"""Batches in the store. Files are sealed with their own child's key; a day later they go. Never commits.

In: what someone asked for; made files. Out: `Batch`es, a file's bytes.
"""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from sqlalchemy import delete, select

from children.model import ChildId, ReviewId, StaffId
from letters.many.model import Batch, BatchFile, Kind, Problem
from letters.tables import LetterBatchFileRow, LetterBatchRow
from store.base import new_id
from store.work import audit, db, now, vault

KEPT = timedelta(days=1)


class BatchNotFound(LookupError):
    """No such batch, or not this person's. Both look the same."""


def add_batch(by: StaffId, wanted: Sequence[tuple[ChildId, ReviewId, Kind, str]]) -> UUID:
    """Note what is to be made, in order: (child, review, kind, language)."""
    batch = LetterBatchRow(id=new_id(), staff_id=by, job_id=None, made_at=now())
    db().add(batch)
    db().flush()
    for number, (child_id, review_id, kind, lang) in enumerate(wanted):
        row = LetterBatchFileRow(
            id=new_id(), batch_id=batch.id, child_id=child_id, review_id=review_id,
            number=number, kind=kind.value, lang=lang, content=None, problem=None,
        )  # fmt: skip
        db().add(row)
    db().flush()
    audit("letters.asked_for", batch.id)
    return batch.id


def set_job(batch_id: UUID, job_id: UUID) -> None:
    """Which job makes it."""
    db().get_one(LetterBatchRow, batch_id).job_id = job_id
    db().flush()


def load_batch(batch_id: UUID, by: UUID | None = None) -> Batch:
    """A batch; with `by`, only of this person. Raises BatchNotFound."""
    row = db().get(LetterBatchRow, batch_id)
    if row is None or (by is not None and row.staff_id != by):
        raise BatchNotFound(str(batch_id))
    return _batch(row)


def list_batches(by: UUID) -> list[Batch]:
    """This person's, the newest first."""
    rows = db().scalars(
        select(LetterBatchRow)
        .where(LetterBatchRow.staff_id == by)
        .order_by(LetterBatchRow.made_at.desc(), LetterBatchRow.id)
    )
    return [_batch(row) for row in rows]


def is_wanted(file: BatchFile) -> bool:
    """Whether nobody has thrown it away meanwhile."""
    return db().scalar(select(LetterBatchFileRow.id).where(LetterBatchFileRow.id == file.id)) is not None


def keep_file(file: BatchFile, content: bytes) -> None:
    """A file is made."""
    row = db().get_one(LetterBatchFileRow, file.id)
    sealed = vault().child(file.child_id)
    row.content = sealed.seal_bytes("letter_batch_files", "content", file.id, content)
    db().flush()


def note_problem(file: BatchFile, problem: Problem) -> None:
    """A file cannot be made."""
    db().get_one(LetterBatchFileRow, file.id).problem = problem.value
    db().flush()


def open_file(file: BatchFile) -> bytes:
    """A made file's bytes. Raises ChildErased."""
    content = db().scalars(select(LetterBatchFileRow.content).where(LetterBatchFileRow.id == file.id)).one()
    if content is None:
        raise BatchNotFound(str(file.id))
    return vault().child(file.child_id).open_bytes("letter_batch_files", "content", file.id, content)


def drop_batch(batch_id: UUID) -> None:
    """It and its files go."""
    db().execute(delete(LetterBatchFileRow).where(LetterBatchFileRow.batch_id == batch_id))
    db().execute(delete(LetterBatchRow).where(LetterBatchRow.id == batch_id))


def sweep_batches() -> None:
    """What is older than a day goes, hour by hour."""
    old = select(LetterBatchRow.id).where(LetterBatchRow.made_at < now() - KEPT)
    for batch_id in list(db().scalars(old)):
        drop_batch(batch_id)


def _batch(row: LetterBatchRow) -> Batch:
    columns = [column for column in LetterBatchFileRow.__table__.columns if column.name != "content"]
    made = LetterBatchFileRow.content.is_not(None).label("made")
    files = db().execute(
        select(*columns, made)
        .where(LetterBatchFileRow.batch_id == row.id)
        .order_by(LetterBatchFileRow.number)
    )
    return Batch(
        id=row.id,
        staff_id=StaffId(row.staff_id),
        made_at=row.made_at,
        job_id=row.job_id,
        files=tuple(
            BatchFile(
                id=each.id,
                child_id=ChildId(each.child_id),
                review_id=ReviewId(each.review_id),
                kind=Kind(each.kind),
                lang=each.lang,
                is_made=bool(each.made),
                problem=Problem(each.problem) if each.problem else None,
            )
            for each in files
        ),
    )
