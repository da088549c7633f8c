"""The column types: only ciphertext and real moments get in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from store.base import new_id
from store.sealed import Ciphertext
from store.tables import ErasedChildRow, JobRow
from store.work import Store, db
from tests.store.conftest import MONDAY


@pytest.mark.parametrize("plain", ["My name is Sami", b"My name is Sami"])
def test_a_sealed_column_refuses_what_is_not_sealed(store: Store, plain: object) -> None:
    with store.begin():
        db().add(JobRow(id=new_id(), kind="x", payload=plain, created_at=MONDAY, available_at=MONDAY))
        with pytest.raises(StatementError, match="seal it first") as refused:
            db().flush()
        db().rollback()
    assert isinstance(refused.value.orig, TypeError)


def test_a_sealed_column_gives_ciphertext_back(store: Store) -> None:
    job_id, sealed = new_id(), Ciphertext(b"\x01\x01" + bytes(60))
    with store.begin():
        db().add(JobRow(id=job_id, kind="x", payload=sealed, created_at=MONDAY, available_at=MONDAY))
    with store.begin(write=False):
        found = db().get_one(JobRow, job_id).payload
    assert found == sealed
    assert isinstance(found, Ciphertext)


def test_a_moment_comes_back_in_utc(store: Store) -> None:
    in_kabul = datetime(2026, 11, 23, 14, 0, 0, 123456, tzinfo=timezone(timedelta(hours=4, minutes=30)))
    child = new_id()
    with store.begin():
        db().add(ErasedChildRow(child_id=child, erased_at=in_kabul))
    with store.begin(write=False):
        found = db().get_one(ErasedChildRow, child).erased_at
    assert found == in_kabul
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with store.begin():
        db().add(ErasedChildRow(child_id=new_id(), erased_at=datetime(2026, 11, 23, 9, 30)))
        with pytest.raises(StatementError, match="time zone"):
            db().flush()
        db().rollback()
