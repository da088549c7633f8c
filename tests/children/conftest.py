"""A store without pages for the tests of rows: quicker, and it works whatever a page does."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import consult.tables  # noqa: F401 - so that every foreign key finds its table
import reviews.tables  # noqa: F401
import staff.tables  # noqa: F401
from store.keys import make_keys
from store.work import Store
from tests.conftest import Clock, unflushed


@pytest.fixture
def shelf(tmp_path: Path, clock: Clock, empty_database: Path) -> Iterator[Store]:
    """An empty store with all tables, and no application."""
    make_keys(tmp_path / "keys")
    shutil.copyfile(empty_database, tmp_path / "heard.sqlite3")
    made = unflushed(Store(f"sqlite:///{tmp_path / 'heard.sqlite3'}", tmp_path / "keys", clock))
    yield made
    made.close()
