"""What somebody who stole the database could read.

In: a `Store`. Out: `dump_text`: every value of every table as text, bytes included, and for SQLite the
raw files as well (with what was deleted but not overwritten).
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import MetaData, select
from sqlalchemy.engine import make_url

from store.work import Store


def dump_text(store: Store) -> str:
    """The whole database as one text to search in."""
    return "\n".join([*_values(store), *_raw_files(store)])


def _values(store: Store) -> Iterator[str]:
    found = MetaData()
    with store.engine.connect() as connection:
        found.reflect(connection)
        for table in found.sorted_tables:
            for row in connection.execute(select(table)):
                yield from (
                    f"{table.name}.{name}: {_readable(value)}" for name, value in row._mapping.items()
                )


def _readable(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode("utf-8", "replace") + " " + bytes(value).decode("utf-16", "replace")
    return str(value)


def _raw_files(store: Store) -> Iterator[str]:
    url = make_url(store.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    for path in (Path(url.database), Path(f"{url.database}-wal")):
        if path.exists():
            yield path.read_bytes().decode("utf-8", "replace")
