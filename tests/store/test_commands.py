"""The administrator's commands, as they are run."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import text

from store.commands import groups
from store.jobs import JobRegistry, add_job
from store.work import Store, audit
from tests.store.conftest import Clock

Run = Callable[..., tuple[int, str]]


def runner(store: Store) -> Run:
    """Runs `flask ...` on a store; gives the exit code and what was printed."""
    app = Flask("heard")
    app.extensions["store"] = store
    app.extensions["jobs"] = JobRegistry({"note": lambda job: None})
    for group in groups:
        app.cli.add_command(group)

    def run_words(*words: str) -> tuple[int, str]:
        result = app.test_cli_runner().invoke(args=list(words))
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result.exit_code, result.output

    return run_words


@pytest.fixture
def run(store: Store) -> Run:
    return runner(store)


def test_verify_tells_by_its_exit_code(run: Run, store: Store) -> None:
    with store.begin():
        audit("test.done", 1)
    assert run("audit", "verify") == (0, "The audit trail is whole: 1 entries.\n")
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE audit_entries SET action = 'other'"))
    code, output = run("audit", "verify")
    assert code == 1
    assert "entry 1: changed" in output


def test_a_restored_database_can_be_explained(run: Run, store: Store) -> None:
    for number in range(3):
        with store.begin():
            audit("test.done", number)
    with store.engine.begin() as connection:
        connection.execute(text("DELETE FROM audit_entries WHERE seq = 3"))
    assert run("audit", "verify")[0] == 1
    assert run("audit", "accept") == (0, "1 breaks marked as explained.\n")
    assert run("audit", "verify") == (0, "The audit trail is whole: 3 entries. 1 explained breaks.\n")


def test_keys_are_made_once(run: Run, store: Store) -> None:
    code, output = run("keys", "make")
    assert code == 1
    assert "nothing was changed" in output
    (store.keys_dir / "service.json").unlink()
    assert run("keys", "make")[0] == 0
    assert (store.keys_dir / "service.json").exists()


def test_keys_are_rotated_and_old_ones_dropped_in_time(run: Run, store: Store, clock: Clock) -> None:
    with store.begin():
        add_job("note", {})
    code, output = run("keys", "rotate", "--retire")
    assert code == 0
    assert "0 children's keys and 1 rows" in output
    assert "0 old keys dropped, 1 kept" in output
    clock.time += timedelta(hours=2)
    assert "1 old keys dropped, 0 kept" in run("keys", "retire")[1]
    assert store.verify_audit().rows == 2


def test_the_database_is_upgraded_and_checked(run: Run) -> None:
    assert run("database", "upgrade")[0] == 0
    assert run("database", "check")[0] == 0


def test_a_database_that_was_never_upgraded_does_not_pass(empty_store: Store) -> None:
    code, output = runner(empty_store)("database", "check")
    assert code == 1
    assert "do not agree" in output


def test_work_does_what_is_due(run: Run, store: Store) -> None:
    with store.begin():
        add_job("note", {})
    assert run("work", "--once") == (0, "1 jobs run.\n")
