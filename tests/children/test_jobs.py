"""Keeping a list: a worker adds the children, and one that was killed half way loses and doubles nothing."""

from dataclasses import dataclass
from uuid import UUID

import pytest

from children.jobs import KEEP_LIST, STEP, add_list, keep_list
from children.model import StaffId
from children.read import list_children
from store.jobs import Handler, JobRegistry, RunningJob, State, load_job
from store.work import Store
from store.worker import Worker
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.service import make_service
from tests.factories.viewer import make_viewer
from web.access import Viewer

HEADER = "reference,called,born,speaks,reads,way,IRO email"
ROWS = 2 * STEP + 5


def given_list() -> str:
    rows = [f"REF-{n},Wren Oakley {n},04/05/2016,English,English,easy,noor@example.test" for n in range(ROWS)]
    return "\n".join([HEADER, *rows])


@dataclass
class Line:
    """A list in line, and the IRO whose children it brings."""

    job_id: UUID
    iro: Viewer


@pytest.fixture
def line(store: Store) -> Line:
    with store.begin():
        service = make_service()
        iro = make_viewer(service)
        job_id = add_list(given_list(), service.id, {"noor@example.test": StaffId(iro.staff_id)}, None)
    return Line(job_id, iro)


def run(store: Store, handler: Handler = keep_list) -> None:
    Worker(store, JobRegistry({KEEP_LIST: handler})).run(0, once=True)


def names(store: Store, iro: Viewer) -> list[str]:
    with store.begin(write=False):
        return [one.called for one in list_children(iro)]


def test_the_worker_keeps_every_good_row(store: Store, line: Line) -> None:
    run(store)
    assert len(names(store, line.iro)) == ROWS
    with store.begin(write=False):
        job = load_job(line.job_id)
    assert (job.state, job.done, job.total) == (State.DONE, ROWS, ROWS)


def test_a_list_in_line_shows_no_name_in_the_database(store: Store, line: Line) -> None:
    assert "Wren" not in dump_text(store)


def test_a_worker_that_dies_half_way_loses_and_doubles_no_child(
    store: Store, line: Line, clock: Clock
) -> None:

    def dies_after_one_step(job: RunningJob) -> None:
        keep_first_step(job)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(store, dies_after_one_step)
    assert len(names(store, line.iro)) == STEP
    clock.forward(hours=1)
    run(store)
    found = names(store, line.iro)
    assert len(found) == len(set(found)) == ROWS


def keep_first_step(job: RunningJob) -> None:
    """The real handler, cut off when it saves its second step."""

    class CutOff(RunningJob):
        def save_progress(self, done: int, total: int | None = None, cursor: object = None) -> None:
            if done > STEP:
                raise EOFError
            super().save_progress(done, total, cursor)

    fields = {name: getattr(job, name) for name in RunningJob.__dataclass_fields__}
    with pytest.raises(EOFError):
        keep_list(CutOff(**fields))
