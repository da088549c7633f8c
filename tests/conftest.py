"""One application, store and client for each test, on a fresh database, with a clock that stands still."""

import gc
import os
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import hypothesis
import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import create_engine, event
from werkzeug.routing import Rule

import staff.passwords
from app import create_app
from store.base import Base
from store.keys import make_keys
from store.work import Store, Work
from web.settings import Settings

# How long an example takes says how busy the machine is: what must be quick has a bench of its own.
hypothesis.settings.register_profile("heard", hypothesis.settings(), deadline=None)
hypothesis.settings.load_profile("heard")

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Journeys first, long files before short ones: begun at the end, one would run while nothing else is
    left to do."""
    sizes = Counter(item.path for item in items)

    def place(item: pytest.Item) -> tuple[bool, int]:
        away = item.path.parent.name != "journeys"
        return away, 0 if away else -sizes[item.path]

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: from here on it is not searched again for what is unused."""
    gc.collect()
    gc.freeze()


class Clock:
    """A clock that tests turn by hand."""

    def __init__(self) -> None:
        self.time = MONDAY

    def __call__(self) -> datetime:
        return self.time

    def forward(self, **by: float) -> None:
        """Turn it on by so many days, hours, minutes."""
        self.time += timedelta(**by)


@pytest.fixture(scope="session", autouse=True)
def full_hasher() -> Iterator[PasswordHasher]:
    """Passwords cost next to nothing in tests, which make hundreds; what they cost elsewhere is given."""
    full = staff.passwords.HASHER
    staff.passwords.HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield full
    staff.passwords.HASHER = full


@pytest.fixture(scope="session", autouse=True)
def no_waiting_for_the_disk() -> Iterator[None]:
    """No test cuts the power: what a process has written is there for all others without it."""
    before = os.fsync
    os.fsync = lambda fd: None
    yield
    os.fsync = before


def unflushed(store: Store) -> Store:
    """The same store, whose SQLite does not wait for the disk either."""

    def relax(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA synchronous = OFF")

    if store.engine.dialect.name == "sqlite":
        event.listen(store.engine, "connect", relax)
    return store


class RememberedRule(Rule):
    """A route's pattern, worked out once for all the applications of this run: each has the same 400."""

    _known: ClassVar[dict[tuple[str, str], dict[str, Any]]] = {}
    _WORKED_OUT = ("arguments", "_parts", "_trace", "_converters", "_build", "_build_unknown")

    def compile(self) -> None:
        """As werkzeug does it, or as it was done before for a rule with the same words."""
        key = (self.rule, repr(self.defaults))
        if key in self._known:
            self.__dict__.update(self._known[key])
            return
        super().compile()
        self._known[key] = {name: self.__dict__[name] for name in self._WORKED_OUT}


@pytest.fixture(scope="session", autouse=True)
def remembered_rules() -> Iterator[None]:
    """Working out all routes takes longer than the rest of an application together."""
    before = Flask.url_rule_class
    Flask.url_rule_class = RememberedRule
    yield
    Flask.url_rule_class = before


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        mode="test",
        instance=tmp_path,
        database_url=f"sqlite:///{tmp_path / 'heard.sqlite3'}",
        keys=tmp_path / "keys",
        address="http://heard.test",
    )


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with every table and nothing in them; each test has a copy: quicker than making one."""
    path = tmp_path_factory.mktemp("empty") / "heard.sqlite3"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Templates compiled once for all the applications of this run."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def app(
    settings: Settings, clock: Clock, empty_database: Path, compiled_templates: FileSystemBytecodeCache
) -> Iterator[Flask]:
    make_keys(settings.keys)
    shutil.copyfile(empty_database, settings.instance / "heard.sqlite3")
    made = create_app(settings, clock=clock)
    made.jinja_env.bytecode_cache = compiled_templates
    store = unflushed(made.extensions["store"])
    yield made
    store.close()


@pytest.fixture
def store(app: Flask) -> Store:
    found: Store = app.extensions["store"]
    return found


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    """An open unit of work, kept at the end."""
    with store.begin(write=True) as opened:
        yield opened


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
