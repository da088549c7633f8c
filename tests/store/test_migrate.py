"""Migrations: numbered, pinned, all or nothing, and in step with the models."""

import re
import uuid
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import inspect, text

from store import migrate
from store.tables import ErasedChildRow
from store.work import Store, db
from tests.store.conftest import MONDAY
from tests.store.processes import start


def test_models_migrations_and_database_agree(store: Store) -> None:
    assert migrate.check(store) == []


def test_the_newest_revision_is_pinned() -> None:
    assert migrate.pinned_head() == migrate.head()


def test_revisions_are_numbered_one_after_the_other() -> None:
    files = sorted(path.name for path in (migrate.FOLDER / "versions").glob("*.py"))
    assert [name[:4] for name in files] == [f"{number:04d}" for number in range(1, len(files) + 1)]
    for number, name in enumerate(files, start=1):
        written = (migrate.FOLDER / "versions" / name).read_text()
        assert re.search(rf"^revision = ['\"]{number:04d}['\"]$", written, re.M)
        before = "None" if number == 1 else f"['\"]{number - 1:04d}['\"]"
        assert re.search(rf"^down_revision = {before}$", written, re.M)


def test_an_old_database_is_said_to_be_old(empty_store: Store) -> None:
    assert migrate.check(empty_store) == [f"the database is at None, the newest is {migrate.head()}"]


def test_a_model_without_a_migration_is_noticed(own_store: Store) -> None:
    with own_store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE jobs DROP COLUMN last_error"))
    assert any("last_error" in line for line in migrate.check(own_store))


def test_every_migration_goes_down_and_up_again(own_store: Store) -> None:
    migrate.downgrade(own_store, "base")
    assert inspect(own_store.engine).get_table_names() == ["alembic_version"]
    migrate.upgrade(own_store)
    assert migrate.check(own_store) == []


def test_upgrading_twice_keeps_what_is_there(store: Store) -> None:
    with store.begin():
        db().add(ErasedChildRow(child_id=uuid.UUID(int=1), erased_at=MONDAY))
    migrate.upgrade(store)
    with store.begin(write=False):
        assert db().get(ErasedChildRow, uuid.UUID(int=1)) is not None


def test_two_processes_may_upgrade_at_once(empty_store: Store) -> None:
    processes = [start("upgrade", empty_store) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert migrate.check(empty_store) == []


def test_a_drafted_migration_does_not_depend_on_the_code_of_today(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    assert migrate.draft(empty_store, "all tables", tmp_path / "versions") == "0001"
    written = (tmp_path / "versions" / "0001_all_tables.py").read_text()
    assert '"jobs"' in written or "'jobs'" in written
    assert "sa.DateTime(timezone=True)" in written
    assert not re.search(r"\bstore\b", written)
    assert "SealedBytes" not in written
    assert (tmp_path / "HEAD").read_text() == "0001\n"


BROKEN = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = None


def upgrade() -> None:
    op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("SELECT * FROM nowhere")
"""


def test_a_migration_that_fails_leaves_the_database_as_it_was(empty_store: Store, tmp_path: Path) -> None:
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "9999_broken.py").write_text(BROKEN)
    with pytest.raises(Exception, match="nowhere"):
        migrate._migrate(
            empty_store,
            lambda connection: command.upgrade(
                migrate.make_config(connection, tmp_path / "versions"), "head"
            ),
        )
    assert inspect(empty_store.engine).get_table_names() == []


def test_foreign_keys_are_on_again_after_a_migration(store: Store) -> None:
    if store.engine.dialect.name == "sqlite":
        with store.engine.connect() as connection:
            assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
