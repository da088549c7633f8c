"""A store without pages for the tests of rows."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from flask import Flask

import letters.tables  # noqa: F401 - so that every foreign key finds its table
import reviews.tables  # noqa: F401
import staff.tables  # noqa: F401
from delivery.replies.alerts import list_letter_alerts, load_letter_alert
from delivery.replies.requests import list_letter_requests
from staff.handed import iro_card, list_iros, who_acts
from staff.post.write import list_written
from store.keys import make_keys
from store.work import Store
from tests.conftest import Clock, unflushed
from tests.factories.invite import make_invited
from tests.factories.staff import make_account
from tests.reviews.desk import Desk
from web.access import Role


@pytest.fixture
def shelf(tmp_path: Path, clock: Clock, empty_database: Path) -> Iterator[Store]:
    """An empty store with all tables, and no application."""
    make_keys(tmp_path / "keys")
    shutil.copyfile(empty_database, tmp_path / "heard.sqlite3")
    made = unflushed(Store(f"sqlite:///{tmp_path / 'heard.sqlite3'}", tmp_path / "keys", clock))
    rows_only = Flask("rows")
    rows_only.extensions["handed"] = SimpleNamespace(
        who_acts=who_acts,
        list_iros=list_iros,
        iro_card=iro_card,
        list_letter_alerts=list_letter_alerts,
        load_letter_alert=load_letter_alert,
        list_letter_requests=list_letter_requests,
        list_written=list_written,
    )
    with rows_only.app_context():
        yield made
    made.close()


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    with store.begin():
        invited = make_invited(called="Robin")
        other = make_account(invited.service, name="Ada Quill")
        manager = make_account(invited.service, Role.MANAGER, name="Max Fenn")
    return Desk(app, store, invited, other, manager)
