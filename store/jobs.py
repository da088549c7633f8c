"""Work that can wait or takes long: one small table, any number of workers.

In: `add_job("letters.send", {...})` inside a unit of work (the job is there if and only if that commits).
Out: a worker claims it, runs the handler registered for its kind, and keeps its progress. A job runs at
least once: a handler that was killed starts again, from the cursor it saved together with its own writes.

Payloads and cursors are sealed; put ids into them rather than words, because they belong to no child.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, CursorResult, Update, and_, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from store.base import new_id
from store.sealed import Ciphertext
from store.tables import JobRow
from store.work import Store, Work, db, now, vault

LEASE = timedelta(minutes=5)
FIRST_RETRY = timedelta(seconds=30)
LONGEST_RETRY = timedelta(hours=1)
MAX_ATTEMPTS = 5

# What is written down as the error of a job whose workers were killed each time.
WORKER_LOST = "WorkerLost"


class LeaseLost(Exception):
    """Another worker has taken this job over since: stop, and undo what was not committed."""


class JobGone(Exception):
    """There is no such job (any more)."""


class NoHandler(Exception):
    """Nobody registered a handler for this kind of job."""


class State(StrEnum):
    """Where a job stands; read off its moments, never stored."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class JobState:
    """What a page may show of a job. `total` is None while nobody knows it."""

    id: uuid.UUID
    kind: str
    state: State
    done: int
    total: int | None
    attempts: int
    last_error: str | None


@dataclass(frozen=True, slots=True)
class RunningJob:
    """A claimed job in the hands of its handler. `cursor` is what it saved last time, or None."""

    store: Store
    id: uuid.UUID
    kind: str
    payload: Any
    cursor: Any
    attempts: int
    token: str
    lease: timedelta

    @contextmanager
    def begin(self, write: bool = True) -> Iterator[Work]:
        """A unit of work for one step; end a writing step with `save_progress`."""
        with self.store.begin(write=write, actor=f"job:{self.id}") as work:
            yield work

    def save_progress(self, done: int, total: int | None = None, cursor: Any = None) -> None:
        """Keep how far we are and extend the lease, in the open unit of work, so with the step's own writes.

        Raises LeaseLost, which undoes the step, if another worker has the job now: no step counts twice.
        """
        sealed = None if cursor is None else vault().service().seal_json("jobs", "cursor", self.id, cursor)
        change = update(JobRow).values(
            progress_done=done, progress_total=total, cursor=sealed, leased_until=now() + self.lease
        )
        _change_own(self, change)


Handler = Callable[[RunningJob], None]


class JobRegistry:
    """Which function does which kind of job, and what is done once an hour in a transaction of its own,
    and each minute in as many as it needs. Filled by the composition root, given to the workers."""

    def __init__(
        self,
        handlers: Mapping[str, Handler] | None = None,
        hourly: Sequence[Callable[[], object]] = (),
        each_minute: Sequence[Callable[[Store], object]] = (),
    ):
        self._handlers = dict(handlers or {})
        self.hourly = tuple(hourly)
        self.each_minute = tuple(each_minute)

    def add(self, kind: str, handler: Handler) -> None:
        """Register a handler. Raises ValueError if the kind is taken."""
        if kind in self._handlers:
            raise ValueError(f"two handlers for {kind}")
        self._handlers[kind] = handler

    def handler(self, kind: str) -> Handler:
        """The handler for a kind. Raises NoHandler."""
        try:
            return self._handlers[kind]
        except KeyError:
            raise NoHandler(kind) from None

    @property
    def kinds(self) -> list[str]:
        """All kinds that can be done here, in order."""
        return sorted(self._handlers)


def add_job(
    kind: str,
    payload: Mapping[str, Any],
    unique: str | None = None,
    after: datetime | None = None,
    max_attempts: int = MAX_ATTEMPTS,
) -> uuid.UUID:
    """Put a job in line, not before `after`. With `unique`, a job already *waiting* under it is kept instead.

    One that is already running does not count, because it may have read the old state of things.
    """
    waiting_as = None if unique is None else vault().blind("job", f"{kind}\0{unique}")
    insert = sqlite.insert if db().get_bind().dialect.name == "sqlite" else postgresql.insert
    while True:
        job_id = new_id()
        row = {
            "id": job_id,
            "kind": kind,
            "payload": vault().service().seal_json("jobs", "payload", job_id, dict(payload)),
            "waiting_as": waiting_as,
            "created_at": now(),
            "available_at": after or now(),
            "max_attempts": max_attempts,
        }
        added = db().scalar(insert(JobRow).values(row).on_conflict_do_nothing().returning(JobRow.id))
        if added is not None:
            return job_id
        waiting = db().scalar(select(JobRow.id).where(JobRow.waiting_as == waiting_as))
        if waiting is not None:
            return waiting
        # A worker claimed the waiting one between the two statements: ours is needed after all.


def load_job(job_id: uuid.UUID) -> JobState:
    """Where a job stands. Raises JobGone."""
    row = db().get(JobRow, job_id)
    if row is None:
        raise JobGone(str(job_id))
    return JobState(
        row.id, row.kind, _state(row), row.progress_done, row.progress_total, row.attempts, row.last_error
    )


def _state(row: JobRow) -> State:
    if row.finished_at is not None:
        return State.DONE
    if row.failed_at is not None:
        return State.FAILED
    if row.leased_until is not None and row.leased_until > now():
        return State.RUNNING
    return State.WAITING


def _is_open() -> ColumnElement[bool]:
    return and_(JobRow.finished_at.is_(None), JobRow.failed_at.is_(None))


def _is_due(kinds: Iterable[str]) -> ColumnElement[bool]:
    free = or_(JobRow.leased_until.is_(None), JobRow.leased_until <= now())
    return and_(_is_open(), JobRow.available_at <= now(), free, JobRow.kind.in_(list(kinds)))


def has_due_job(kinds: Iterable[str]) -> bool:
    """Whether a worker who can do these kinds has something to do. Only reads."""
    return db().scalar(select(JobRow.id).where(_is_due(kinds)).limit(1)) is not None


def claim_job(store: Store, kinds: Iterable[str], lease: timedelta = LEASE) -> RunningJob | None:
    """Take the job that has waited longest, if any: in one statement, so that no two workers get the same."""
    kinds = list(kinds)
    _fail_lost(kinds)
    token = str(new_id())
    next_one = (
        select(JobRow.id)
        .where(_is_due(kinds))
        .order_by(JobRow.available_at, JobRow.created_at, JobRow.id)
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    taken = (
        update(JobRow)
        .where(JobRow.id == next_one)
        .values(leased_by=token, leased_until=now() + lease, attempts=JobRow.attempts + 1, waiting_as=None)
        .returning(JobRow.id, JobRow.kind, JobRow.payload, JobRow.cursor, JobRow.attempts)
        .execution_options(synchronize_session=False)
    )
    row = db().execute(taken).first()
    if row is None:
        return None
    payload, cursor = _open(row.id, "payload", row.payload), _open(row.id, "cursor", row.cursor)
    return RunningJob(store, row.id, row.kind, payload, cursor, row.attempts, token, lease)


def _open(job_id: uuid.UUID, column: str, sealed: Ciphertext | None) -> Any:
    return None if sealed is None else vault().service().open_json("jobs", column, job_id, sealed)


def _fail_lost(kinds: list[str]) -> None:
    """A job that took its worker down each time must not do so for ever."""
    lost = (
        update(JobRow)
        .where(_is_due(kinds), JobRow.attempts >= JobRow.max_attempts)
        .values(last_error=WORKER_LOST, leased_by=None, leased_until=None, **_failed())
        .execution_options(synchronize_session=False)
    )
    db().execute(lost)


def finish_job(job: RunningJob) -> None:
    """Write down that a job is done, and forget what it was about. Raises LeaseLost."""
    _change_own(
        job,
        update(JobRow).values(
            finished_at=now(), payload=None, cursor=None, leased_by=None, leased_until=None, last_error=None
        ),
    )


def give_back_job(job: RunningJob, error: str) -> None:
    """Put a job that failed back in line, later each time, or fail it for good. Raises LeaseLost.

    `error` is the name of the exception's class and no more: its message may hold a child's words.
    """
    row = db().get_one(JobRow, job.id)
    if row.attempts >= row.max_attempts:
        outcome = _failed()
    else:
        outcome = {"available_at": now() + retry_delay(row.attempts)}
    change = update(JobRow).values(last_error=error[:120], leased_by=None, leased_until=None, **outcome)
    _change_own(job, change)


def _failed() -> dict[str, Any]:
    """A job that failed for good forgets what it was about, as a finished one does: it may hold names."""
    return {"failed_at": now(), "payload": None, "cursor": None}


def retry_delay(attempts: int) -> timedelta:
    """How long to wait after so many attempts: 30 seconds, doubled each time, at most an hour."""
    doubled: int = 2 ** min(attempts - 1, 20)
    return min(FIRST_RETRY * doubled, LONGEST_RETRY)


def _change_own(job: RunningJob, change: Update) -> None:
    mine = change.where(JobRow.id == job.id, JobRow.leased_by == job.token, _is_open())
    result = db().execute(mine.execution_options(synchronize_session=False))
    if not isinstance(result, CursorResult) or result.rowcount != 1:
        raise LeaseLost(str(job.id))


def _ended(before: datetime) -> ColumnElement[bool]:
    return or_(JobRow.finished_at < before, JobRow.failed_at < before)


def has_old_job(before: datetime) -> bool:
    """Whether there is a job to be purged. Only reads."""
    return db().scalar(select(JobRow.id).where(_ended(before)).limit(1)) is not None


def purge_jobs(before: datetime) -> int:
    """Remove jobs that were done or failed before a moment. Returns how many."""
    result = db().execute(delete(JobRow).where(_ended(before)).execution_options(synchronize_session=False))
    return result.rowcount if isinstance(result, CursorResult) else 0
