"""The connection to the database: SQLite in a file, or PostgreSQL, with the same promises.

In: a database address. Out: an SQLAlchemy engine whose `for_writing` / `for_reading` twins begin
transactions the right way on both.

On SQLite a writing transaction takes the write lock when it begins: one that first reads and then writes
could otherwise be refused in the middle (SQLITE_BUSY_SNAPSHOT), which no waiting heals.
"""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

BUSY_SECONDS = 10


def open_engine(database_url: str) -> Engine:
    """An engine for `sqlite:///path` or `postgresql://...` (through psycopg). Connects only when used."""
    url = make_url(database_url)
    if url.get_backend_name() in ("postgresql", "postgres"):
        return create_engine(url.set(drivername="postgresql+psycopg"), pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def for_writing(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions may write."""
    return engine.execution_options(writes=True)


def for_reading(engine: Engine) -> Engine:
    """The same engine and pool, whose transactions cannot write: the database itself refuses."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(postgresql_readonly=True)
    return engine.execution_options(writes=False)


def _set_up_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    # Python's own transaction handling is off: the "begin" event below says how a transaction begins.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql(f"PRAGMA query_only = {0 if writes else 1}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
