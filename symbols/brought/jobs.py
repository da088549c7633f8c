"""Work of this room that can wait: looking through an arrived file, removing what is not wanted, sweeping.

In: jobs whose payload is an id. Out: staged sets and reports; rows and files gone.
"""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from store.jobs import Handler, JobGone, RunningJob, State, add_job, load_job
from store.work import now
from symbols.brought.arriving import LEFT_OVER, list_left_over, remove_arrived
from symbols.brought.look import look_through
from symbols.brought.model import UNDECIDED_FOR, Arrival
from symbols.brought.read import list_forgotten, list_waiting_files, load_arrival_unguarded
from symbols.brought.write import drop_import, purge_step, set_job

LOOK, DROP, SWEEP = "symbols.look", "symbols.drop", "symbols.sweep"
PURGED_AT_ONCE = 40


def handlers(folder: Path) -> dict[str, Handler]:
    """What a worker does with each kind; `folder` is where arriving files lie."""
    return {
        LOOK: lambda job: look_through(job, folder, UUID(job.payload["import"])),
        DROP: lambda job: _drop(job, folder),
        SWEEP: lambda job: _sweep(job, folder),
    }


def add_look(import_id: UUID) -> UUID:
    """Put an arrived file in line to be looked through, and two sweeps: the day after, and when what nobody
    decided about goes."""
    job_id = add_job(LOOK, {"import": str(import_id)})
    set_job(import_id, job_id)
    for day, wait in (("sweep", LEFT_OVER), ("forgotten", UNDECIDED_FOR)):
        add_job(SWEEP, {}, unique=day, after=now() + wait + timedelta(hours=1))
    return job_id


def add_drop(arrival: Arrival) -> None:
    """Nothing of it is wanted: its rows and its file go, by and by. Raises NotDecidable."""
    drop_import(arrival)
    add_job(DROP, {"import": str(arrival.id)})


def _drop(job: RunningJob, folder: Path) -> None:
    with job.begin(write=False):
        arrival = load_arrival_unguarded(UUID(job.payload["import"]))
    remove_arrived(folder, arrival.arrived)
    more, done = arrival.set_id is not None, 0
    while more and arrival.set_id is not None:
        with job.begin():
            more = purge_step(arrival.set_id, PURGED_AT_ONCE)
            done += PURGED_AT_ONCE
            job.save_progress(done)


def _sweep(job: RunningJob, folder: Path) -> None:
    with job.begin(write=False):
        files = list_waiting_files()
        waiting = frozenset(name for name, job_id in files.items() if _is_under_way(job_id))
        left = list_left_over(folder, now(), waiting)
    for name in left:
        remove_arrived(folder, name)
    with job.begin():
        for arrival in list_forgotten(now() - UNDECIDED_FOR):
            add_drop(arrival)


def _is_under_way(job_id: UUID | None) -> bool:
    try:
        return job_id is not None and load_job(job_id).state in (State.WAITING, State.RUNNING)
    except JobGone:
        return False
