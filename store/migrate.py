"""Migrations: bring a database to the newest shape, and check that models and migrations agree.

In: a `Store`, and `Base.metadata` with every room's tables imported. Out: an upgraded database, or a list
of differences. Revisions are numbered files in `store/migrations/versions`; `store/migrations/HEAD` pins
the newest, so that two branches that both add one collide where people see it.
"""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from store.base import Base
from store.database import for_writing
from store.work import Store

FOLDER = Path(__file__).parent / "migrations"
VERSIONS = FOLDER / "versions"

# Two processes that start together upgrade one after the other.
UPGRADE_LOCK = 8_05_01_18_05


def make_config(connection: Connection | None = None, versions: Path = VERSIONS) -> Config:
    """Alembic's settings, without an ini file. Another `versions` is for trying out revisions."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(versions))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def head(versions: Path = VERSIONS) -> str:
    """The number of the newest revision, by its files. Raises alembic's CommandError if there are two."""
    return ScriptDirectory.from_config(make_config(versions=versions)).get_current_head() or ""


def pinned_head() -> str:
    """The number of the newest revision, as written in HEAD."""
    return (FOLDER / "HEAD").read_text().strip()


def upgrade(store: Store, to: str = "head") -> None:
    """Bring the database to a revision, all or nothing."""
    _migrate(store, lambda connection: command.upgrade(make_config(connection), to))


def downgrade(store: Store, to: str) -> None:
    """Bring the database back to an older revision, all or nothing (for tests of migrations)."""
    _migrate(store, lambda connection: command.downgrade(make_config(connection), to))


def _migrate(store: Store, steps: Any) -> None:
    with for_writing(store.engine).connect() as connection:
        if connection.dialect.name == "sqlite":
            # SQLite changes a table by copying it; with foreign keys on, dropping the old one would
            # delete rows that point at it. It cannot be switched off inside a transaction.
            _switch_foreign_keys(connection, on=False)
        try:
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    connection.execute(select(func.pg_advisory_xact_lock(UPGRADE_LOCK)))
                steps(connection)
                _check_foreign_keys(connection)
        finally:
            if connection.dialect.name == "sqlite":
                _switch_foreign_keys(connection, on=True)


def _switch_foreign_keys(connection: Connection, on: bool) -> None:
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise RuntimeError(
            f"the migration left rows that point nowhere: {sorted({row[0] for row in broken})}"
        )


def check(store: Store) -> list[str]:
    """What is wrong: a database not at the head, an unpinned head, or models that no migration makes."""
    wrong = []
    if pinned_head() != head():
        wrong.append(f"HEAD says {pinned_head()}, the newest revision is {head()}")
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        if context.get_current_revision() != head():
            wrong.append(f"the database is at {context.get_current_revision()}, the newest is {head()}")
        else:
            wrong += [
                f"no migration for: {difference}" for difference in compare_metadata(context, Base.metadata)
            ]
    return wrong


def draft(store: Store, message: str, versions: Path = VERSIONS) -> str:
    """Write the next numbered revision from what the models have and the database (at head) has not.

    Read it before keeping it. Returns its number and pins it in HEAD.
    """
    number = f"{int(head(versions) or 0) + 1:04d}"
    with store.engine.connect() as connection:
        command.revision(make_config(connection, versions), message=message, autogenerate=True, rev_id=number)
    (versions.parent / "HEAD").write_text(f"{number}\n")
    return number
