"""The store's tests run on SQLite and on PostgreSQL: the same migrations, the same promises."""

import importlib
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from store import migrate
from store.keys import make_keys
from store.work import Store
from tests.conftest import unflushed
from tests.postgres import Cluster, postgres
from tests.store.processes import end_all

__all__ = ["postgres"]

ROOT = Path(__file__).parents[2]
MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

# Migrations and key rotation look at every room's tables, so all must be known.
for _path in sorted([*ROOT.glob("[a-z]*/tables.py"), *ROOT.glob("[a-z]*/[a-z]*/tables.py")]):
    importlib.import_module(".".join(_path.relative_to(ROOT).with_suffix("").parts))


class Clock:
    """A clock that tests turn by hand."""

    def __init__(self) -> None:
        self.time = MONDAY

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        """Turn it on by so many days, hours, minutes."""
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Each test that touches a database runs on both kinds."""
    found: str = request.param
    return found


def migrated(database_url: str, keys_dir: Path) -> None:
    """Run every migration on a database."""
    store = Store(database_url, keys_dir)
    migrate.upgrade(store)
    store.close()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file, made once and copied for each test."""
    path = tmp_path_factory.mktemp("template") / "heard.sqlite3"
    migrated(f"sqlite:///{path}", path.parent / "keys")
    return path


@pytest.fixture(scope="session")
def postgres_shared(postgres: Cluster, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a migrated database, made once and emptied after each test (a copy takes a second)."""
    address = postgres.address(postgres.make_database())
    migrated(address, tmp_path_factory.mktemp("shared"))
    return address


@pytest.fixture
def empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
    else:
        cluster: Cluster = request.getfixturevalue("postgres")
        name = cluster.make_database()
        yield cluster.address(name)
        cluster.drop_database(name)


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with every migration done and nothing in it. Tests do not change its shape."""
    if kind == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "heard.sqlite3")
        yield f"sqlite:///{tmp_path / 'heard.sqlite3'}"
    else:
        address: str = request.getfixturevalue("postgres_shared")
        yield address
        with psycopg.connect(address) as connection:
            for table in ("audit_entries", "erased_children", "jobs"):
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))


@pytest.fixture
def keys_dir(tmp_path: Path) -> Path:
    """Fresh keys."""
    make_keys(tmp_path / "keys")
    return tmp_path / "keys"


@pytest.fixture
def open_store(database_url: str, keys_dir: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    """Opens the same installation again, as another process would."""
    opened: list[Store] = []

    def open_again() -> Store:
        opened.append(unflushed(Store(database_url, keys_dir, clock)))
        return opened[-1]

    yield open_again
    end_all()
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """An installation with every migration done."""
    return open_store()


@pytest.fixture
def own_store(empty_store: Store) -> Store:
    """An installation with every migration done, whose database may be changed in its shape."""
    migrate.upgrade(empty_store)
    return empty_store


@pytest.fixture
def empty_store(empty_url: str, keys_dir: Path, clock: Clock) -> Iterator[Store]:
    """An installation whose database nobody has made yet."""
    store = unflushed(Store(empty_url, keys_dir, clock))
    yield store
    store.close()
