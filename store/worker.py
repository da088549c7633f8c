"""A worker: takes due jobs one after the other until it is told to stop.

In: a `Store` and a `JobRegistry`. Out: handlers run, each job finished, put back or failed. Any number of
workers may run, on any machine that shares the database and the keys. Once an hour it also removes jobs
that ended more than 30 days ago, and does what the registry has for each hour.
"""

import logging
import threading
from datetime import datetime, timedelta

from sqlalchemy.exc import OperationalError

from store.jobs import (
    LEASE,
    JobRegistry,
    LeaseLost,
    RunningJob,
    claim_job,
    finish_job,
    give_back_job,
    has_due_job,
    has_old_job,
    purge_jobs,
)
from store.work import Store, now

log = logging.getLogger("heard.worker")

# How long it can be looked up what became of a job, and how often those older than that are removed.
KEPT = timedelta(days=30)
PURGE_EVERY = timedelta(hours=1)
ROUND_EVERY = timedelta(minutes=1)


class Worker:
    """Runs jobs one at a time."""

    def __init__(self, store: Store, registry: JobRegistry, lease: timedelta = LEASE):
        self._store = store
        self._registry = registry
        self._lease = lease
        self._stopping = threading.Event()
        self._purged_at: datetime | None = None
        self._went_at: datetime | None = None

    def stop(self) -> None:
        """Finish the present job, then stop. Safe to call from a signal handler."""
        self._stopping.set()

    def run(self, idle_seconds: float, once: bool = False) -> int:
        """Work until stopped, looking again every `idle_seconds`; with `once` only until nothing is due.

        Returns how many jobs were run.
        """
        ran = 0
        while not self._stopping.is_set():
            if self._run_next():
                ran += 1
            elif once:
                break
            else:
                self._stopping.wait(idle_seconds)
        return ran

    def _run_next(self) -> bool:
        try:
            self._purge_sometimes()
            self._go_round_sometimes()
            return self.run_one()
        except OperationalError:
            # The database is away or busy: it will be back, and so shall we.
            log.exception("database not reached")
            return False

    def _purge_sometimes(self) -> None:
        present = self._store.clock()
        if self._purged_at is not None and present - self._purged_at < PURGE_EVERY:
            return
        with self._store.begin(write=False):
            has_old = has_old_job(now() - KEPT)
        if has_old:
            with self._store.begin(actor="worker"):
                purge_jobs(now() - KEPT)
        for what in self._registry.hourly:
            with self._store.begin(actor="worker"):
                what()
        self._purged_at = present

    def _go_round_sometimes(self) -> None:
        present = self._store.clock()
        if self._went_at is not None and present - self._went_at < ROUND_EVERY:
            return
        self._went_at = present
        for what in self._registry.each_minute:
            try:
                what(self._store)
            except OperationalError:
                raise
            except Exception as error:
                # Only the name: a message may hold a child's words. The next minute tries again.
                log.error("a round failed", extra={"error": type(error).__name__})

    def run_one(self) -> bool:
        """Run the job that is due longest; False if there is none."""
        kinds = self._registry.kinds
        with self._store.begin(write=False):
            if not has_due_job(kinds):
                return False
        with self._store.begin(actor="worker"):
            job = claim_job(self._store, kinds, self._lease)
        if job is None:
            return False
        self._run(job)
        return True

    def _run(self, job: RunningJob) -> None:
        try:
            self._run_handler(job)
        except LeaseLost:
            log.warning("job taken over by another worker", extra={"job": str(job.id)})

    def _run_handler(self, job: RunningJob) -> None:
        try:
            self._registry.handler(job.kind)(job)
        except LeaseLost:
            raise
        except Exception as error:
            # Only the name: messages and tracebacks may hold a child's words.
            name = type(error).__name__
            log.error("job failed", extra={"job": str(job.id), "kind": job.kind, "error": name})
            with job.begin():
                give_back_job(job, name)
        else:
            with job.begin():
                finish_job(job)
