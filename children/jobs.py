"""Work of this room that can wait: keeping an imported list of children.

In: a job whose sealed payload holds the list as it was read and who may be its IROs. Out: children, reviews,
twenty rows a step, so that a worker that is killed goes on where it was.
"""

from uuid import UUID

from children.arrivals import Known, read_arrivals
from children.fields import SIGNED, language_name
from children.model import ReferenceTaken, ServiceId, StaffId
from children.read import today
from children.write import add_arrival
from store.jobs import RunningJob, add_job
from store.work import audit
from wording.languages import SPOKEN

KEEP_LIST = "children.keep_list"
STEP = 20


def known_words() -> dict[str, str]:
    """How a list may name a language: its code or its English name."""
    codes = (*SPOKEN, *SIGNED)
    return {code: code for code in codes} | {language_name(code).casefold(): code for code in codes}


def add_list(text: str, service_id: ServiceId, iros: dict[str, StaffId], own_iro: StaffId | None) -> UUID:
    """Put a list in line to be kept; returns the job's id, for a page that shows how far it is."""
    payload = {
        "list": text,
        "service": str(service_id),
        "iros": {email: str(iro) for email, iro in iros.items()},
        "own_iro": str(own_iro) if own_iro else None,
    }
    return add_job(KEEP_LIST, payload)


def keep_list(job: RunningJob) -> None:
    """Add the good rows. A reference that is taken by now (a row kept before a restart) is passed over."""
    service_id = ServiceId(UUID(job.payload["service"]))
    own = job.payload["own_iro"]
    with job.begin(write=False):
        known = Known(
            today=today(),
            languages=known_words(),
            iros={email: StaffId(UUID(iro)) for email, iro in job.payload["iros"].items()},
            own_iro=StaffId(UUID(own)) if own else None,
            is_taken=lambda _reference: False,
        )
    arrivals = read_arrivals(job.payload["list"], known).arrivals
    for start in range(job.cursor or 0, len(arrivals), STEP):
        with job.begin():
            for arrival in arrivals[start : start + STEP]:
                try:
                    add_arrival(service_id, arrival)
                except ReferenceTaken:
                    continue
            done = min(start + STEP, len(arrivals))
            job.save_progress(done, len(arrivals), cursor=done)
            audit("children.imported", service_id, count=len(arrivals[start : start + STEP]))
