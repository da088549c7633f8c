"""Rotating the service key: everything stays readable, whenever the machine stops."""

import signal
import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text

from store import rotation
from store.jobs import add_job, claim_job
from store.keys import Keys
from store.rotation import TableUnknown, retire, rotate
from store.sealed import Ciphertext, KeyUnknown
from store.work import Store, db, vault
from tests.store.conftest import MONDAY
from tests.store.processes import start

CHILDREN = [uuid.UUID(int=number) for number in range(1, 6)]
LATER = MONDAY + timedelta(hours=2)


@pytest.fixture
def seals(store: Store) -> dict[uuid.UUID, Ciphertext]:
    """Five children with a word each."""
    with store.begin():
        for child_id in CHILDREN:
            vault().add_child(child_id)
        return {child_id: vault().child(child_id).seal("a", "b", 1, str(child_id)) for child_id in CHILDREN}


def assert_all_open(store: Store, seals: dict[uuid.UUID, Ciphertext]) -> None:
    with store.begin(write=False):
        for child_id, sealed in seals.items():
            assert vault().child(child_id).open("a", "b", 1, sealed) == str(child_id)


def wrapping_keys(keys: Keys) -> set[bytes]:
    return {keys.wrapped_by(keys.child_file(child_id).read_bytes()) for child_id in CHILDREN}


def test_after_a_rotation_everything_hangs_on_the_new_key(
    store: Store, open_store: Callable[[], Store], seals: dict[uuid.UUID, Ciphertext]
) -> None:
    running, old = open_store(), store.keys.current_service_key()
    assert_all_open(running, seals)
    done = rotate(store, MONDAY)
    assert done.children == 5
    assert store.keys.current_service_key() != old
    assert wrapping_keys(store.keys) == {store.keys.current_service_key().id}
    # A process that was running all the time seals with the new key from now on.
    assert running.keys.current_service_key() == store.keys.current_service_key()
    for process in (store, running, open_store()):
        assert_all_open(process, seals)


@pytest.mark.parametrize("survived", [0, 2, 4])
def test_a_rotation_killed_in_the_middle_loses_nothing(
    store: Store, open_store: Callable[[], Store], seals: dict[uuid.UUID, Ciphertext], survived: int
) -> None:
    assert start("rotate_and_die", store, survived).wait() == -signal.SIGKILL
    assert len(wrapping_keys(store.keys)) == (1 if survived == 0 else 2)
    assert_all_open(open_store(), seals)
    assert retire(store, LATER) == []
    rotate(store, MONDAY)
    assert len(retire(store, LATER)) == 2
    assert_all_open(open_store(), seals)


def test_sealed_rows_of_the_service_move_to_the_new_key(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rotation, "BATCH", 2)
    with store.begin():
        for number in range(5):
            add_job("count", {"number": number})
    assert rotate(store, MONDAY).rows == 5
    assert len(retire(store, LATER)) == 1
    numbers = set()
    for _ in range(5):
        with store.begin():
            job = claim_job(store, ["count"])
        assert job is not None
        numbers.add(job.payload["number"])
    assert numbers == {0, 1, 2, 3, 4}


def test_a_row_sealed_to_another_name_keeps_its_key(store: Store) -> None:
    """A room may seal to something else than the primary key; only that room can move it."""
    with store.begin():
        job_id = add_job("count", {})
        db().execute(
            text("UPDATE jobs SET payload = :sealed"),
            {"sealed": bytes(vault().service().seal("jobs", "payload", "elsewhere", "kept"))},
        )
    assert rotate(store, MONDAY).rows == 0
    assert retire(store, LATER) == []
    with store.begin(write=False):
        sealed = Ciphertext(db().execute(text("SELECT payload FROM jobs")).scalar_one())
        assert vault().service().open("jobs", "payload", "elsewhere", sealed) == "kept"
    assert job_id


def test_a_key_still_in_use_a_moment_ago_is_not_dropped(store: Store) -> None:
    rotate(store, MONDAY)
    assert retire(store, MONDAY + timedelta(minutes=59)) == []
    assert len(retire(store, MONDAY + timedelta(minutes=61))) == 1
    assert retire(store, LATER) == []


def test_what_was_sealed_with_a_dropped_key_says_so(store: Store) -> None:
    with store.begin(write=False):
        sealed = vault().service().seal("a", "b", 1, "nowhere kept")
    rotate(store, MONDAY)
    retire(store, LATER)
    with store.begin(write=False), pytest.raises(KeyUnknown):
        vault().service().open("a", "b", 1, sealed)


def test_no_key_is_dropped_while_a_table_is_unknown(own_store: Store) -> None:
    rotate(own_store, MONDAY)
    with own_store.engine.begin() as connection:
        connection.execute(text("CREATE TABLE somebody_elses (id INTEGER)"))
    with pytest.raises(TableUnknown, match="somebody_elses"):
        retire(own_store, LATER)


def test_a_child_erased_before_a_rotation_stays_erased(
    store: Store, seals: dict[uuid.UUID, Ciphertext]
) -> None:
    with store.begin():
        vault().destroy_child(CHILDREN[0])
    assert rotate(store, MONDAY).children == 4
    assert not store.keys.child_file(CHILDREN[0]).exists()
    assert not store.keys.rewrap_child(CHILDREN[0])


def test_the_current_key_cannot_be_dropped(store: Store) -> None:
    with pytest.raises(ValueError, match="current"):
        store.keys.loaded().without(store.keys.current_service_key().id)
