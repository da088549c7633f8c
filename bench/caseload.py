"""How long the PDFs of a caseload of 60 letters take, as the worker makes them: loaded, drawn, tagged, sealed
and kept one by one; then packed as one file to print.

Run: `python -m bench.caseload`. Wanted: under 10 seconds for 60. The named floor is Typst alone on the same
60 letters, its compiler warm.
"""

import sys
import tempfile
import time
from pathlib import Path

from app import create_app
from children.model import StaffId
from children.read import load_child_unguarded
from letters.begin import begin_letter
from letters.many.jobs import MAKE, add_make, make_files
from letters.many.model import Kind
from letters.many.store import add_batch, list_batches, open_file
from letters.pictures import pictures_now
from letters.read import load_draft
from letters.render.pdf import paper_of, template_of
from letters.write import add_draft
from press.joined import joined
from press.paper import data_of
from press.typeset import typeset
from store.base import Base
from store.jobs import JobRegistry
from store.keys import make_keys
from store.work import Store
from store.worker import Worker
from tests.factories.child import make_child
from tests.factories.desk import add_outcome
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account
from web.settings import Settings

LETTERS = 60


def main() -> None:
    """Make a caseload, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            mode="test", instance=Path(folder), database_url=f"sqlite:///{folder}/heard.sqlite3",
            keys=Path(folder) / "keys", address="http://heard.test",
        )  # fmt: skip
        make_keys(settings.keys)
        store: Store = create_app(settings).extensions["store"]
        Base.metadata.create_all(store.engine)
        staff_id = _caseload(store)
        floor, floor_work = _floor(store, staff_id)
        began, work = time.perf_counter(), time.process_time()
        Worker(store, JobRegistry({MAKE: make_files})).run(0, once=True)
        took, work = time.perf_counter() - began, time.process_time() - work
        with store.begin(write=False):
            [batch] = list_batches(staff_id)
            pdfs = [open_file(file) for file in batch.files]
        began = time.perf_counter()
        whole = joined(pdfs)
        packed = time.perf_counter() - began
        store.close()
    cpu = "of processor time"
    sys.stdout.write(f"floor, Typst alone on the same {LETTERS}: {floor:.1f} s, {floor_work:.1f} s {cpu}\n")
    sys.stdout.write(
        f"{len(pdfs)} letters, sealed and kept: {took:.1f} s, {work:.1f} s {cpu} (wanted under 10)\n"
    )
    sys.stdout.write(
        f"that is {took / floor:.2f} times the floor, {work / floor_work:.2f} by processor time\n"
    )
    sys.stdout.write(f"one file to print: {packed:.1f} s more, {len(whole) // 1024} KB\n")


def _caseload(store: Store) -> StaffId:
    """Sixty children, each with a letter that is being written; and the batch in line."""
    with store.begin():
        service = make_service()
        iro = make_account(service, name="Noor Calder")
        wanted = []
        for number in range(LETTERS):
            child = make_child(service, StaffId(iro.id), called=f"Child {number}", reference=f"C-{number}")
            review = make_review(child)
            said = tuple(f"You did thing number {number} of {each} well this autumn." for each in range(12))
            outcome = add_outcome(child, review, iro, going_well=said)
            letter, english = begin_letter(child, outcome, iro.name, "en")
            add_draft(review.id, child.id, outcome.id, letter, english, StaffId(iro.id))
            wanted.append((child.id, review.id, Kind.PDF, "en"))
        add_make(add_batch(StaffId(iro.id), wanted))
        return StaffId(iro.id)


def _floor(store: Store, staff_id: StaffId) -> tuple[float, float]:
    """Typst alone: seconds, and seconds of processor time. Another foot, since Typst remembers pages."""
    papers = []
    with store.begin(write=False):
        [batch] = list_batches(staff_id)
        children = {each.child_id: load_child_unguarded(each.child_id) for each in batch.files}
        for file in batch.files:
            letter = load_draft(file.review_id, file.child_id).letter
            paper = paper_of(letter, pictures_now(children[file.child_id], letter).find)
            data = data_of(paper)
            data["page_words"] = "{page} : {pages}"
            papers.append((template_of(letter), data, paper.pictures))
    typeset(*papers[0])
    began, work = time.perf_counter(), time.process_time()
    for paper_ready in papers:
        typeset(*paper_ready)
    return time.perf_counter() - began, time.process_time() - work


if __name__ == "__main__":
    main()
