"""Other processes for the store's tests.

In: `python -m tests.store.processes <what> <address> <keys> <moment> ...`: what to do, where, and what time
it is there. Out: what that process leaves behind, also when it is killed in the middle.
"""

import os
import signal
import subprocess
import sys
import time
import uuid
from datetime import datetime
from pathlib import Path

from store import migrate
from store.jobs import JobRegistry, RunningJob
from store.keys import Keys
from store.rotation import rotate
from store.work import Store, audit
from store.worker import Worker

ROOT = Path(__file__).parents[2]


STARTED: list["subprocess.Popen[bytes]"] = []


def start(what: str, store: Store, *arguments: object) -> "subprocess.Popen[bytes]":
    """Start one of the functions below in a process of its own."""
    words = [what, store.database_url, str(store.keys_dir), store.clock().isoformat(), *map(str, arguments)]
    process = subprocess.Popen([sys.executable, "-m", "tests.store.processes", *words], cwd=ROOT)
    STARTED.append(process)
    return process


def end_all() -> None:
    """End what a test that failed has left running."""
    while STARTED:
        process = STARTED.pop()
        process.kill()
        process.wait()


def upgrade(store: Store) -> None:
    """Run every migration."""
    migrate.upgrade(store)


def append_entries(store: Store, count: str) -> None:
    """Append so many audit entries, each in its own work."""
    for number in range(int(count)):
        with store.begin(actor="test"):
            audit("test.appended", number)


def work_until_empty(store: Store) -> None:
    """Do every job that is due; each leaves one audit entry."""

    def note(job: RunningJob) -> None:
        with job.begin():
            audit("test.done", job.payload["number"])

    Worker(store, JobRegistry({"note": note})).run(0.1, once=True)


def work_and_hang(store: Store, steps: str) -> None:
    """Do so many steps of a counting job, then hang until killed."""

    def count(job: RunningJob) -> None:
        for step in range(int(steps)):
            with job.begin():
                audit("test.step", step)
                job.save_progress(step + 1, 5, cursor=step + 1)
        time.sleep(600)

    Worker(store, JobRegistry({"count": count})).run_one()


def work_until_told(store: Store, started: str) -> None:
    """A worker with a slow job: writes a file when it has begun, stops on SIGTERM."""

    def be_slow(job: RunningJob) -> None:
        Path(started).touch()
        time.sleep(1)
        with job.begin():
            audit("test.slow", job.id)

    worker = Worker(store, JobRegistry({"slow": be_slow}))
    signal.signal(signal.SIGTERM, lambda _signal, _frame: worker.stop())
    worker.run(0.1)


def rotate_and_die(store: Store, survived: str) -> None:
    """Rotate the keys, and be killed after so many children."""

    class DyingKeys(Keys):
        left = int(survived)

        def rewrap_child(self, child_id: uuid.UUID) -> bool:
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self.left -= 1
            return super().rewrap_child(child_id)

    store._keys = DyingKeys(store.keys_dir)
    rotate(store, store.clock())


def destroy_and_die(store: Store, child_id: str) -> None:
    """Erase a child, and be killed right after the commit."""
    with store.begin() as work:
        work.after_commit(lambda: os.kill(os.getpid(), signal.SIGKILL))
        work.vault.destroy_child(uuid.UUID(child_id))


if __name__ == "__main__":
    what, database_url, keys_dir, moment, *arguments = sys.argv[1:]
    present = datetime.fromisoformat(moment)
    globals()[what](Store(database_url, Path(keys_dir), lambda: present), *arguments)
