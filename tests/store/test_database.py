"""What SQLite and PostgreSQL promise alike."""

import threading
import uuid
from pathlib import Path

import pytest
from sqlalchemy import func, select, text

from store.database import open_engine
from store.tables import ErasedChildRow
from store.work import Store, db, now


def test_sqlite_is_set_up_not_to_lose_anything(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'heard.sqlite3'}")
    expected = {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 10_000, "synchronous": 2}
    with engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in expected}
    engine.dispose()
    assert found == expected


def test_nobody_else_on_the_machine_can_read_the_database(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'instance' / 'heard.sqlite3'}", tmp_path / "keys")
    with store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE one (id INTEGER)"))
        modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "instance").iterdir()}
    store.close()
    assert set(modes) >= {"heard.sqlite3", "heard.sqlite3-wal"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_every_way_to_write_a_postgresql_address_means_psycopg(scheme: str) -> None:
    engine = open_engine(f"{scheme}://heard:secret@db.example/heard?sslmode=require")
    assert engine.url.drivername == "postgresql+psycopg"
    assert engine.url.password == "secret"
    assert engine.url.query == {"sslmode": "require"}


def test_works_that_read_and_then_write_wait_for_each_other(store: Store) -> None:
    """On SQLite, a transaction that begins by reading would be refused here, not delayed."""
    failed: list[BaseException] = []

    def add_rows() -> None:
        try:
            for _ in range(20):
                with store.begin():
                    db().scalar(select(func.count()).select_from(ErasedChildRow))
                    db().add(ErasedChildRow(child_id=uuid.uuid4(), erased_at=now()))
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=add_rows) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with store.begin(write=False):
        assert db().scalar(select(func.count()).select_from(ErasedChildRow)) == 80


def test_a_reader_is_not_held_up_by_a_writer(store: Store) -> None:
    with store.begin():
        db().add(ErasedChildRow(child_id=uuid.uuid4(), erased_at=now()))
        db().flush()
        with store.begin(write=False):
            assert db().scalar(select(func.count()).select_from(ErasedChildRow)) == 0
