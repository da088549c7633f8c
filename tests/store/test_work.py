"""The unit of work: kept once, or not at all; and nothing is opened before it is needed."""

import os
import threading
import uuid
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import DBAPIError

from store.keys import KeysMissing
from store.sealed import ChildErased
from store.tables import AuditRow, ErasedChildRow
from store.work import (
    NoWorkOpen,
    ReadOnlyWork,
    Store,
    WorkInsideWork,
    after_commit,
    audit,
    current,
    db,
    now,
    remembered,
    vault,
)
from tests.store.conftest import MONDAY, Clock
from tests.store.processes import start

SAMI = uuid.UUID(int=1)


class StopHere(Exception):
    """Raised by the tests in the middle of a work."""


def count_rows(store: Store) -> int:
    with store.begin(write=False):
        return db().scalar(select(func.count()).select_from(ErasedChildRow)) or 0


def add_row() -> None:
    db().add(ErasedChildRow(child_id=uuid.uuid4(), erased_at=now()))


def test_a_work_that_ends_well_is_kept(store: Store) -> None:
    with store.begin():
        add_row()
    assert count_rows(store) == 1


def test_a_work_that_raises_leaves_nothing_behind(store: Store) -> None:
    ran: list[str] = []

    def fail() -> None:
        with store.begin(actor="test"):
            add_row()
            audit("test.done", SAMI)
            after_commit(lambda: ran.append("after"))
            raise StopHere

    with pytest.raises(StopHere):
        fail()
    assert count_rows(store) == 0
    assert store.verify_audit().rows == 0
    assert ran == []


def test_outside_a_work_there_is_a_clear_error(store: Store) -> None:
    for reach in (db, vault, now, current, lambda: audit("test.done", SAMI), lambda: after_commit(print)):
        with pytest.raises(NoWorkOpen, match="begin"):
            reach()
    with store.begin():
        pass
    with pytest.raises(NoWorkOpen):
        db()


def test_a_finished_work_is_not_used_on(store: Store) -> None:
    work = store.open()
    work.finish(commit=True)
    work.finish(commit=False)
    with pytest.raises(NoWorkOpen):
        _ = work.session


def test_a_work_opened_by_hand_is_kept_or_undone_by_hand(store: Store) -> None:
    for commit, expected in ((False, 0), (True, 1)):
        work = store.open()
        add_row()
        work.finish(commit)
        assert count_rows(store) == expected


def test_what_is_remembered_is_asked_for_once_and_only_in_its_work(store: Store) -> None:
    asked: list[int] = []

    def load() -> int:
        asked.append(1)
        return len(asked)

    for number in (1, 2):
        with store.begin(write=False):
            assert remembered("how often", load) == remembered("how often", load) == number
            assert remembered("another", lambda: 7) == 7


def test_an_inner_work_gives_way_to_the_outer_one(store: Store) -> None:
    with store.begin(write=False) as outer:
        with store.begin() as inner:
            assert current() is inner
            add_row()
        assert current() is outer
    assert count_rows(store) == 1


def test_a_writing_work_inside_another_is_refused_at_once(store: Store) -> None:
    """On SQLite it would wait for a lock that its own outer work holds."""
    with store.begin():
        add_row()
        db().flush()
        with store.begin(), pytest.raises(WorkInsideWork):
            db()
        inner = store.open(write=False)
        audit("answers.opened", SAMI)
        with pytest.raises(WorkInsideWork):
            inner.finish(commit=True)
    assert count_rows(store) == 1


def test_each_thread_has_its_own_work(store: Store) -> None:
    seen: list[str] = []

    def look() -> None:
        try:
            current()
        except NoWorkOpen:
            seen.append("nothing open")

    with store.begin():
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    assert seen == ["nothing open"]


def test_a_reading_work_refuses_to_write(store: Store) -> None:
    def write() -> None:
        with store.begin(write=False):
            add_row()

    def write_past_the_session() -> None:
        with store.begin(write=False):
            db().execute(insert(ErasedChildRow).values(child_id=SAMI, erased_at=MONDAY))

    with pytest.raises(ReadOnlyWork):
        write()
    with pytest.raises(DBAPIError, match=r"(?i)read.?only"):
        write_past_the_session()
    with store.begin():
        add_row()
    assert count_rows(store) == 1


def test_what_a_reading_work_noted_is_in_the_trail(store: Store) -> None:
    with store.begin(write=False, actor="staff:7") as work:
        assert db().scalar(select(func.count()).select_from(AuditRow)) == 0
        audit("answers.opened", SAMI, review=12)
        assert work.entries
    with store.begin(write=False):
        row = db().scalars(select(AuditRow)).one()
        assert (row.actor, row.action, row.subject) == ("staff:7", "answers.opened", str(SAMI))
        assert row.at == MONDAY


def test_whoever_signs_in_during_a_work_is_its_actor(store: Store) -> None:
    with store.begin() as work:
        audit("staff.signed_in", 7)
        work.actor = "staff:7"
    with store.begin():
        audit("page.opened", 7)
    with store.begin(write=False):
        assert list(db().scalars(select(AuditRow.actor).order_by(AuditRow.seq))) == ["staff:7", "nobody"]


def test_what_waits_for_the_commit_runs_once_and_sees_it(store: Store) -> None:
    seen: list[int] = []
    with store.begin() as work:
        add_row()
        after_commit(lambda: seen.append(count_rows(store)))
    work.finish(commit=True)
    assert seen == [1]


def test_one_failing_callback_does_not_keep_the_others_from_running(store: Store) -> None:
    ran: list[int] = []

    def fail() -> None:
        raise StopHere

    work = store.open()
    add_row()
    after_commit(fail)
    after_commit(lambda: ran.append(1))
    with pytest.raises(StopHere):
        work.finish(commit=True)
    assert ran == [1]
    assert count_rows(store) == 1


def test_the_clock_is_the_stores_and_in_utc(store: Store, clock: Clock) -> None:
    with store.begin():
        assert now() == MONDAY
        clock.forward(hours=1)
        assert (now() - MONDAY).seconds == 3600
        assert now().tzinfo is UTC


def test_neither_database_nor_keys_are_opened_before_they_are_needed(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path}/instance/heard.sqlite3", tmp_path / "keys")
    with store.begin():
        now()
    assert list(tmp_path.iterdir()) == []
    with store.begin(), pytest.raises(KeysMissing):
        vault()
    assert list(tmp_path.iterdir()) == []


def test_the_database_can_be_read_without_keys(
    open_store: Callable[[], Store], store: Store, keys_dir: Path
) -> None:
    (keys_dir / "service.json").unlink()
    with store.begin():
        add_row()
    assert count_rows(open_store()) == 1


def test_a_forked_process_connects_anew(store: Store) -> None:
    with store.begin():
        add_row()
    parents = store.engine
    child = os.fork()
    if child == 0:
        os._exit(0 if store.engine is not parents and count_rows(store) == 1 else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with store.begin():
        add_row()
    assert count_rows(store) == 2


def test_an_erased_child_is_gone_for_every_process(store: Store, open_store: Callable[[], Store]) -> None:
    with store.begin():
        vault().add_child(SAMI)
        sealed = vault().child(SAMI).seal("answers", "words", 7, "my words")
    other = open_store()
    with other.begin(write=False):
        assert vault().child(SAMI).open("answers", "words", 7, sealed) == "my words"
    with store.begin():
        vault().destroy_child(SAMI)
        vault().destroy_child(SAMI)
        assert vault().child(SAMI).open("answers", "words", 7, sealed) == "my words"
    for process in (store, other, open_store()):
        with process.begin(write=False), pytest.raises(ChildErased):
            vault().child(SAMI).open("answers", "words", 7, sealed)


def test_an_erasure_that_is_undone_destroys_nothing(store: Store) -> None:
    with store.begin():
        vault().add_child(SAMI)
        sealed = vault().child(SAMI).seal("answers", "words", 7, "my words")
    work = store.open()
    vault().destroy_child(SAMI)
    work.finish(commit=False)
    with store.begin(write=False):
        assert vault().child(SAMI).open("answers", "words", 7, sealed) == "my words"


def test_an_erasure_cut_short_by_a_crash_is_finished_at_the_next_start(
    store: Store, open_store: Callable[[], Store]
) -> None:
    with store.begin():
        vault().add_child(SAMI)
    start("destroy_and_die", store, SAMI).wait()
    assert store.keys.child_file(SAMI).exists()
    restarted = open_store()
    with restarted.begin(write=False):
        db()
        with pytest.raises(ChildErased):
            vault().child(SAMI).seal("answers", "words", 7, "x")
    assert not store.keys.child_file(SAMI).exists()


def test_keys_put_back_from_before_an_erasure_are_destroyed_again(
    store: Store, open_store: Callable[[], Store], keys_dir: Path
) -> None:
    with store.begin():
        vault().add_child(SAMI)
    wrapped = store.keys.child_file(SAMI).read_bytes()
    with store.begin():
        vault().destroy_child(SAMI)
    # The whole folder from a backup: the marker that the key was destroyed is not in it.
    (keys_dir / "destroyed" / str(SAMI)).unlink()
    store.keys.child_file(SAMI).write_bytes(wrapped)
    restarted = open_store()
    with restarted.begin(write=False):
        db()
    assert not restarted.keys.child_file(SAMI).exists()
