"""The unit of work: one transaction with its session, vault, clock and audit entries, found by context.

In: a `Store` (database address, key directory, clock). Out: `with store.begin(): ...`, and inside it `db()`,
`vault()`, `now()`, `audit(...)`, `after_commit(...)`. It commits once, at the end, and only if all went well.
Neither the database nor the keys are opened before something asks for them.
"""

import logging
import os
import uuid
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Engine, event, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from store.audit import AuditEntry, AuditReport, Id, append, make_entry, verify
from store.database import for_reading, for_writing, open_engine
from store.files import PRIVATE, make_folder
from store.head import Head, advance_head
from store.keys import Keys, KeysMissing
from store.sealed import Vault
from store.tables import ErasedChildRow

log = logging.getLogger("heard.store")
T = TypeVar("T")

# Who is written down where nobody is signed in and no command gave its own name.
NOBODY = "nobody"


class NoWorkOpen(Exception):
    """`db()`, `vault()`, `now()` or `audit()` was used where no `with store.begin():` is open."""


class ReadOnlyWork(Exception):
    """Something was written in a unit of work opened for reading: use `store.begin(write=True)`."""


class WorkInsideWork(Exception):
    """Two writing units of work, one inside the other: on SQLite the inner would wait for the outer's end."""


def _system_clock() -> datetime:
    return datetime.now(UTC)


class Store:
    """One installation's database and keys. Both open on first use, again in each forked process."""

    def __init__(self, database_url: str, keys_dir: Path, clock: Callable[[], datetime] = _system_clock):
        self.database_url = database_url
        self.keys_dir = keys_dir
        self.clock = clock
        self._engine: Engine | None = None
        self._keys: Keys | None = None
        self._process = os.getpid()

    @property
    def engine(self) -> Engine:
        """The engine, connected on first use; then also erasures that a crash cut short are finished."""
        if self._engine is not None and self._process != os.getpid():
            # A forked worker must not share its parent's sockets, nor close them for it.
            self._engine.dispose(close=False)
            self._engine = None
        if self._engine is None:
            url = make_url(self.database_url)
            if url.get_backend_name() == "sqlite" and url.database:
                make_folder(Path(url.database).absolute().parent)
                # SQLite gives its journals the mode of the file it finds: this one is the owner's only.
                Path(url.database).touch(PRIVATE)
            self._process = os.getpid()
            self._engine = open_engine(self.database_url)
            self._finish_erasures()
        return self._engine

    @property
    def keys(self) -> Keys:
        """The key ring, read on first use. Raises KeysMissing."""
        if self._keys is None:
            self._keys = Keys(self.keys_dir)
        return self._keys

    def open(self, write: bool = True, actor: str | None = None) -> "Work":
        """Open a unit of work by hand; whoever does must call `finish`. Others use `begin`."""
        return Work(self, write, actor)

    @contextmanager
    def begin(self, write: bool = True, actor: str | None = None) -> Iterator["Work"]:
        """A unit of work for the length of the block: kept if the block ends well, undone if it raises."""
        work = self.open(write, actor)
        try:
            yield work
        except BaseException:
            work.finish(commit=False)
            raise
        work.finish(commit=True)

    def verify_audit(self) -> AuditReport:
        """Whether the audit trail is whole (`store.audit.verify`)."""
        with Session(for_reading(self.engine)) as session:
            return verify(session, self.keys)

    def close(self) -> None:
        """Close all connections."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _finish_erasures(self) -> None:
        """Destroy the keys of children whose erasure was committed but not carried out, or was undone by
        putting back an old copy of the keys."""
        engine = for_reading(self.engine)
        if not inspect(engine).has_table(ErasedChildRow.__tablename__):
            return
        with Session(engine) as session:
            erased = list(session.scalars(select(ErasedChildRow.child_id)))
        for child_id in erased:
            try:
                if self.keys.child_file(child_id).exists():
                    self.keys.destroy_child(child_id)
            except KeysMissing:
                return


class Work:
    """One transaction. Made by `Store.begin` or `Store.open`; it is the current one until it is finished."""

    def __init__(self, store: Store, write: bool, actor: str | None):
        self.store = store
        self.write = write
        self.actor = actor
        self.entries: list[tuple[datetime, str, Id, dict[str, Id]]] = []
        self._session: Session | None = None
        self._vault: Vault | None = None
        self._callbacks: list[Callable[[], object]] = []
        self._remembered: dict[Hashable, Any] = {}
        self._finished = False
        self._outer = _current.get()
        _current.set(self)

    @property
    def session(self) -> Session:
        """The session; the transaction begins when it is first used."""
        if self._finished:
            raise NoWorkOpen("this unit of work is finished")
        if self._session is None:
            if self.write:
                self._refuse_inside_writing()
            engine = self.store.engine
            self._session = Session(for_writing(engine) if self.write else for_reading(engine))
            if not self.write:
                event.listen(self._session, "before_flush", _refuse_writing)
        return self._session

    @property
    def vault(self) -> Vault:
        """Sealing and opening, with the keys of this installation. Raises KeysMissing."""
        if self._vault is None:
            self._vault = Vault(self.store.keys, self._erase_child)
        return self._vault

    def now(self) -> datetime:
        """The present moment by the store's clock, in UTC."""
        return self.store.clock().astimezone(UTC)

    def audit(self, action: str, subject: Id, **ids: Id) -> None:
        """Collect an audit entry, appended right before the commit. Raises ValueError for what is no id."""
        make_entry(self.now(), self.actor or NOBODY, action, subject, ids)
        self.entries.append((self.now(), action, subject, ids))

    def after_commit(self, callback: Callable[[], object]) -> None:
        """Call this once, when the work is committed; never if it is undone."""
        self._callbacks.append(callback)

    def remember(self, name: Hashable, load: Callable[[], T]) -> T:
        """What `load` gives, asked for once in this work."""
        if name not in self._remembered:
            self._remembered[name] = load()
        known: T = self._remembered[name]
        return known

    def finish(self, commit: bool) -> None:
        """End the work: commit or undo, then what waits for the commit. A second call does nothing."""
        if self._finished:
            return
        head: Head | None = None
        try:
            if commit:
                head = self._keep()
        finally:
            if self._session is not None:
                self._session.close()
            self._finished = True
            _current.set(self._outer)
        if commit:
            self._run_callbacks(head)

    def _keep(self) -> Head | None:
        # Who acted is read here, because a visitor may have become someone while signing in.
        actor = self.actor or NOBODY
        entries = [make_entry(at, actor, action, subject, ids) for at, action, subject, ids in self.entries]
        if not self.write:
            return self._keep_reading(entries)
        head = append(self.session, self.store.keys, entries) if entries else None
        if self._session is not None:
            self._session.commit()
        return head

    def _keep_reading(self, entries: list[AuditEntry]) -> Head | None:
        """A reading work holds no write lock: who read what is appended in a short transaction of its own."""
        if self._session is not None:
            self._session.flush()
            self._session.close()
        if not entries:
            return None
        self._refuse_inside_writing()
        with Session(for_writing(self.store.engine)) as session:
            head = append(session, self.store.keys, entries)
            session.commit()
        return head

    def _run_callbacks(self, head: Head | None) -> None:
        if head is not None:
            try:
                advance_head(self.store.keys_dir, head.seq, head.mac)
            except OSError:
                # The work is committed and must not look failed; the next append or check catches up.
                log.exception("audit head not written")
        failed: Exception | None = None
        for callback in self._callbacks:
            try:
                callback()
            except Exception as error:
                failed = failed or error
        if failed is not None:
            raise failed

    def _refuse_inside_writing(self) -> None:
        outer = self._outer
        while outer is not None:
            if outer.write and outer._session is not None:
                raise WorkInsideWork("a unit of work that is writing is open around this one")
            outer = outer._outer

    def _erase_child(self, child_id: uuid.UUID) -> None:
        if self.session.get(ErasedChildRow, child_id) is None:
            self.session.add(ErasedChildRow(child_id=child_id, erased_at=self.now()))
            self.session.flush()
        self.after_commit(lambda: self.store.keys.destroy_child(child_id))


_current: ContextVar[Work | None] = ContextVar("heard_work", default=None)


def _refuse_writing(session: Session, _context: Any, _instances: Any) -> None:
    if session.new or session.deleted or any(session.is_modified(row) for row in session.dirty):
        raise ReadOnlyWork("this unit of work was opened for reading")


def current() -> Work:
    """The unit of work that is open here. Raises NoWorkOpen."""
    work = _current.get()
    if work is None:
        raise NoWorkOpen("no unit of work is open here: use `with store.begin():`")
    return work


def db() -> Session:
    """The session of the open unit of work. Flush, never commit."""
    return current().session


def vault() -> Vault:
    """The vault of the open unit of work."""
    return current().vault


def remembered(name: Hashable, load: Callable[[], T]) -> T:
    """What `load` gives, asked for once in the open unit of work: for what only drawing reads, where one
    answer draws many pages. Never for what the same work writes."""
    return current().remember(name, load)


def now() -> datetime:
    """The present moment, in UTC, by the clock of the open unit of work's store."""
    return current().now()


def audit(action: str, subject: Id, **ids: Id) -> None:
    """Write down who did what: `audit("letter.approved", child_id, letter=letter_id)`. Ids only."""
    current().audit(action, subject, **ids)


def after_commit(callback: Callable[[], object]) -> None:
    """Call this once, when the open unit of work is committed; never if it is undone."""
    current().after_commit(callback)
