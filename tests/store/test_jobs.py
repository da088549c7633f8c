"""Jobs: none lost, none run twice at once, and a killed worker's job goes on where it stopped."""

import signal
import time
import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from store.jobs import (
    JobGone,
    JobRegistry,
    JobState,
    LeaseLost,
    NoHandler,
    RunningJob,
    State,
    add_job,
    claim_job,
    finish_job,
    give_back_job,
    has_due_job,
    load_job,
    purge_jobs,
    retry_delay,
)
from store.tables import AuditRow
from store.work import Store, audit, db, now
from store.worker import Worker
from tests.dump import dump_text
from tests.store.conftest import Clock
from tests.store.processes import start


class HandlerBroke(Exception):
    """What the tests' handlers raise."""


def add(store: Store, kind: str = "count", **options: Any) -> uuid.UUID:
    with store.begin():
        return add_job(kind, {"number": 7}, **options)


def state_of(store: Store, job_id: uuid.UUID) -> JobState:
    with store.begin(write=False):
        return load_job(job_id)


def claim(store: Store, *kinds: str) -> RunningJob | None:
    with store.begin():
        return claim_job(store, kinds or ["count"])


def claimed(store: Store) -> RunningJob:
    job = claim(store)
    assert job is not None
    return job


def test_a_job_is_there_only_if_its_work_is_kept(store: Store) -> None:
    work = store.open()
    add_job("count", {})
    work.finish(commit=False)
    assert claim(store) is None


def test_a_job_is_run_with_what_was_given_to_it(store: Store) -> None:
    job_id, seen = add(store), []
    ran = Worker(store, JobRegistry({"count": lambda job: seen.append(job.payload)})).run(0, once=True)
    assert (ran, seen) == (1, [{"number": 7}])
    assert state_of(store, job_id).state is State.DONE


def test_the_state_of_a_job_is_read_off_its_moments(store: Store, clock: Clock) -> None:
    job_id = add(store)
    assert state_of(store, job_id).state is State.WAITING
    job = claimed(store)
    assert state_of(store, job_id).state is State.RUNNING
    clock.forward(minutes=6)
    assert state_of(store, job_id).state is State.WAITING
    with store.begin():
        finish_job(job)
    assert state_of(store, job_id).state is State.DONE
    with store.begin(write=False), pytest.raises(JobGone):
        load_job(uuid.uuid4())


def test_the_oldest_due_job_comes_first(store: Store, clock: Clock) -> None:
    ids = []
    for _ in range(3):
        ids.append(add(store))
        clock.forward(seconds=1)
    assert [claimed(store).id for _ in range(3)] == ids
    assert claim(store) is None


def test_a_job_waits_until_its_time(store: Store, clock: Clock) -> None:
    with store.begin():
        add_job("count", {}, after=now() + timedelta(hours=1))
    assert claim(store) is None
    clock.forward(minutes=61)
    assert claim(store) is not None


def test_a_worker_takes_only_what_it_can_do(store: Store) -> None:
    add(store, "count")
    assert claim(store, "send") is None
    assert claim(store, "send", "count") is not None


def test_one_waiting_job_under_a_name_is_enough(store: Store) -> None:
    first = add(store, unique="child 7")
    assert add(store, unique="child 7") == first
    assert add(store, unique="child 8") != first
    assert add(store, "other", unique="child 7") != first
    assert add(store) != add(store)


def test_a_running_job_does_not_stand_for_a_new_one(store: Store) -> None:
    """It may have read the old state of things: what changed since must be done too."""
    first = add(store, unique="child 7")
    claimed(store)
    second = add(store, unique="child 7")
    assert second != first
    assert claimed(store).id == second


def test_what_a_job_is_about_cannot_be_read_from_the_database(store: Store) -> None:
    with store.begin():
        add_job("count", {"child": "Sami Haile", "note": "ሰላም"}, unique="Sami Haile")
    job = claimed(store)
    with job.begin():
        job.save_progress(1, 5, cursor="after Sami Haile")
    dump = dump_text(store)
    assert str(job.id).replace("-", "") in dump.replace("-", "")
    for word in ("Sami", "Haile", "ሰላም"):
        assert word not in dump
    assert job.payload == {"child": "Sami Haile", "note": "ሰላም"}


def test_a_done_job_forgets_what_it_was_about(store: Store) -> None:
    add(store)
    job = claimed(store)
    with store.begin():
        finish_job(job)
        kept = db().execute(text("SELECT payload, cursor FROM jobs")).one()
    assert tuple(kept) == (None, None)


def test_a_failed_job_comes_back_later_and_later_and_then_no_more(store: Store, clock: Clock) -> None:
    tried: list[int] = []

    def break_down(job: RunningJob) -> None:
        tried.append(job.attempts)
        raise HandlerBroke("Sami said something private")

    worker = Worker(store, JobRegistry({"count": break_down}))
    job_id = add(store, max_attempts=3)
    assert worker.run_one()
    assert not worker.run_one()
    assert state_of(store, job_id).state is State.WAITING
    clock.forward(seconds=30)
    assert worker.run_one()
    clock.forward(seconds=59)
    assert not worker.run_one()
    clock.forward(seconds=1)
    assert worker.run_one()
    clock.forward(days=1)
    assert not worker.run_one()
    state = state_of(store, job_id)
    assert (tried, state.state, state.last_error) == ([1, 2, 3], State.FAILED, "HandlerBroke")
    assert "private" not in dump_text(store)


def test_the_wait_between_attempts_doubles_up_to_an_hour() -> None:
    assert [retry_delay(attempts).seconds for attempts in (1, 2, 3, 8, 50)] == [30, 60, 120, 3600, 3600]


def test_a_job_that_kills_its_workers_fails_in_the_end(store: Store, clock: Clock) -> None:
    job_id = add(store, max_attempts=2)
    for _ in range(2):
        claimed(store)
        clock.forward(minutes=6)
    assert claim(store) is None
    state = state_of(store, job_id)
    assert (state.state, state.last_error) == (State.FAILED, "WorkerLost")


def test_progress_keeps_the_lease(store: Store, clock: Clock) -> None:
    job_id = add(store)
    job = claimed(store)
    for done in range(1, 4):
        clock.forward(minutes=4)
        with job.begin():
            job.save_progress(done, 10)
        assert claim(store) is None
    state = state_of(store, job_id)
    assert (state.done, state.total, state.state) == (3, 10, State.RUNNING)


def test_a_step_of_a_worker_that_lost_its_lease_does_not_count(store: Store, clock: Clock) -> None:
    add(store)
    slow = claimed(store)
    clock.forward(minutes=6)
    quick = claimed(store)
    assert quick.id == slow.id

    def step(job: RunningJob) -> None:
        with job.begin():
            audit("test.step", 1)
            job.save_progress(1)

    with pytest.raises(LeaseLost):
        step(slow)
    for end in (finish_job, lambda job: give_back_job(job, "Late")):
        with store.begin(), pytest.raises(LeaseLost):
            end(slow)
    assert store.verify_audit().rows == 0
    step(quick)
    assert store.verify_audit().rows == 1


def test_a_worker_that_lost_its_lease_leaves_the_job_alone(store: Store, clock: Clock) -> None:
    job_id = add(store)

    def be_overtaken(job: RunningJob) -> None:
        clock.forward(minutes=6)
        assert claimed(store).id == job.id
        with job.begin():
            job.save_progress(1)

    assert Worker(store, JobRegistry({"count": be_overtaken})).run_one()
    state = state_of(store, job_id)
    assert (state.state, state.attempts, state.last_error) == (State.RUNNING, 2, None)


def test_two_workers_never_do_one_job_twice(store: Store) -> None:
    with store.begin():
        for number in range(40):
            add_job("note", {"number": number})
    workers = [start("work_until_empty", store) for _ in range(2)]
    assert [worker.wait(60) for worker in workers] == [0, 0]
    with store.begin(write=False):
        done = sorted(int(subject) for subject in db().scalars(select(AuditRow.subject)))
    assert done == list(range(40))


def wait_for(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < until, "nothing happened"
        time.sleep(0.05)


def test_a_killed_workers_job_goes_on_where_it_stopped(store: Store, clock: Clock) -> None:
    job_id = add(store)
    worker = start("work_and_hang", store, 3)
    wait_for(lambda: state_of(store, job_id).done == 3)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    began_at: list[int] = []

    def go_on(job: RunningJob) -> None:
        began_at.append(job.cursor)
        for step in range(job.cursor, 5):
            with job.begin():
                audit("test.step", step)
                job.save_progress(step + 1, 5, cursor=step + 1)

    healthy = Worker(store, JobRegistry({"count": go_on}))
    assert healthy.run(0, once=True) == 0
    clock.forward(minutes=6)
    assert healthy.run(0, once=True) == 1
    assert began_at == [3]
    with store.begin(write=False):
        assert list(db().scalars(select(AuditRow.subject).order_by(AuditRow.seq))) == list("01234")
    assert state_of(store, job_id).state is State.DONE


def test_a_worker_told_to_stop_finishes_the_present_job(store: Store, tmp_path: Path) -> None:
    first, second = add(store, "slow"), add(store, "slow")
    worker = start("work_until_told", store, tmp_path / "started")
    wait_for((tmp_path / "started").exists)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(20) == 0
    assert {state_of(store, job).state for job in (first, second)} == {State.DONE, State.WAITING}
    assert store.verify_audit().rows == 1


def test_an_idle_worker_stops_at_once(store: Store) -> None:
    worker = Worker(store, JobRegistry({"count": lambda job: worker.stop()}))
    add(store)
    began = time.monotonic()
    assert worker.run(60) == 1
    assert time.monotonic() - began < 30


def test_a_worker_outlives_a_database_that_is_away(tmp_path: Path, keys_dir: Path) -> None:
    away = Store(f"postgresql://heard@/heard?host={tmp_path}", keys_dir)
    assert Worker(away, JobRegistry({"count": print})).run(0, once=True) == 0


def test_looking_for_work_writes_nothing(store: Store) -> None:
    with store.begin(write=False):
        assert not has_due_job(["count"])
    add(store)
    with store.begin(write=False):
        assert has_due_job(["count"])
        assert not has_due_job(["send"])


def test_each_kind_has_one_handler() -> None:
    registry = JobRegistry({"count": print})
    registry.add("send", print)
    assert registry.kinds == ["count", "send"]
    with pytest.raises(ValueError, match="two handlers"):
        registry.add("send", print)
    with pytest.raises(NoHandler):
        registry.handler("fly")


def test_old_jobs_are_purged_and_open_ones_kept(store: Store, clock: Clock) -> None:
    add(store)
    job = claimed(store)
    with store.begin():
        finish_job(job)
    add(store)
    clock.forward(days=2)
    with store.begin():
        assert purge_jobs(now() - timedelta(days=3)) == 0
        assert purge_jobs(now() - timedelta(days=1)) == 1
        assert db().execute(text("SELECT count(*) FROM jobs")).scalar_one() == 1


def forgotten(store: Store) -> bool:
    """Whether no job holds what it was about."""
    with store.begin(write=False):
        kept = db().execute(text("SELECT payload, cursor FROM jobs")).all()
    return all(tuple(row) == (None, None) for row in kept)


def test_a_job_that_failed_for_good_forgets_what_it_was_about(store: Store, clock: Clock) -> None:
    add(store, max_attempts=2)
    for ends in (False, True):
        job = claimed(store)
        with job.begin():
            job.save_progress(1, 2, cursor=1)
        with job.begin():
            give_back_job(job, "HandlerBroke")
        assert forgotten(store) is ends
        clock.forward(minutes=5)


def test_a_job_that_killed_its_workers_forgets_what_it_was_about(store: Store, clock: Clock) -> None:
    add(store, max_attempts=1)
    job = claimed(store)
    with job.begin():
        job.save_progress(1, 2, cursor=1)
    clock.forward(minutes=6)
    assert claim(store) is None
    assert forgotten(store)


def test_a_worker_removes_jobs_that_ended_a_month_ago_once_an_hour(store: Store, clock: Clock) -> None:
    def count() -> int:
        with store.begin(write=False):
            return int(db().execute(text("SELECT count(*) FROM jobs")).scalar_one())

    worker = Worker(store, JobRegistry({"count": lambda job: None}))
    add(store)
    assert worker.run(0, once=True) == 1
    add(store, after=clock() + timedelta(days=90))
    for later, left in (
        (timedelta(days=30, minutes=-10), 2),  # not 30 days yet
        (timedelta(minutes=20), 2),  # looked less than an hour ago
        (timedelta(minutes=40), 1),
    ):
        clock.forward(seconds=later.total_seconds())
        worker.run(0, once=True)
        assert count() == left
