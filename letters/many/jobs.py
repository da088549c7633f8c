"""What a worker does for a batch: one file after another, each kept as soon as it is made.

In: a job whose payload is a batch's id. Out: its files. A worker that was killed goes on where it was: what
is made is not made again.
"""

from uuid import UUID

from children.model import ChildNotFound
from children.read import load_child_unguarded
from letters.aloud.read import Voices
from letters.approved import LetterNotFound
from letters.both import heard
from letters.draft import DraftMissing, english_letter
from letters.many.model import BatchFile, Kind, Problem
from letters.many.store import BatchNotFound, is_wanted, keep_file, load_batch, note_problem
from letters.may_stand import SaysTakenBack, leaving, repeats_taken_back
from letters.model import Letter
from letters.paper import print_draft
from letters.pictures import pictures_now, with_credits
from letters.read import list_letters, load_draft, load_pdf
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from sound.model import NoVoice, Unspeakable, VoiceSilent
from sound.speaking import read_aloud
from store.jobs import RunningJob, add_job
from store.sealed import ChildErased

MAKE = "letters.many"

_PROBLEMS: dict[type[Exception], Problem] = {
    GlyphMissing: Problem.NOT_DRAWN,
    PaperRefused: Problem.NOT_DRAWN,
    NoVoice: Problem.NO_VOICE,
    Unspeakable: Problem.NO_VOICE,
    VoiceSilent: Problem.NO_VOICE,
    ChildErased: Problem.GONE,
    ChildNotFound: Problem.GONE,
    LetterNotFound: Problem.GONE,
    DraftMissing: Problem.GONE,
    SaysTakenBack: Problem.TAKEN_BACK,
}


def add_make(batch_id: UUID) -> UUID:
    """Put a batch in line."""
    return add_job(MAKE, {"batch": str(batch_id)})


def make_files(job: RunningJob) -> None:
    """Make what is not made yet. A batch that was thrown away meanwhile is done with."""
    batch_id = UUID(job.payload["batch"])
    try:
        with job.begin(write=False):
            batch = load_batch(batch_id)
        for done, file in enumerate(batch.files, 1):
            if not file.is_done:
                _make(job, file, done, len(batch.files))
    except BatchNotFound:
        return


def _make(job: RunningJob, file: BatchFile, done: int, total: int) -> None:
    """One file; drawn before the database is written to, so that nobody waits for it."""
    made: bytes | Problem
    try:
        with job.begin(write=False):
            made = made_file(file)
    except tuple(_PROBLEMS) as error:
        made = next(problem for kind, problem in _PROBLEMS.items() if isinstance(error, kind))
    with job.begin():
        if not is_wanted(file):
            raise BatchNotFound(job.payload["batch"])
        if isinstance(made, Problem):
            note_problem(file, made)
        else:
            keep_file(file, made)
        job.save_progress(done, total)


def made_file(file: BatchFile) -> bytes:
    """The letter of a review as this kind of file: as it was approved, or as it is written so far, with that
    on each page. Raises what `_PROBLEMS` names."""
    approved = list_letters(file.review_id)
    if approved and repeats_taken_back(approved[0]):
        raise SaysTakenBack(str(approved[0].id))
    if file.kind is Kind.PDF and approved:
        return load_pdf(approved[0])
    if file.kind is Kind.PDF:
        child = load_child_unguarded(file.child_id)
        letter = leaving(child, load_draft(file.review_id, file.child_id)).letter
        pictures = pictures_now(child, letter)
        return print_draft(with_credits(letter, pictures.book), pictures)
    said = approved[0].in_language(file.lang) if approved else _draft_in(file)
    people = Voices(file.review_id, file.child_id)
    return read_aloud(heard(said.sentences), recorded=people.joining)


def _draft_in(file: BatchFile) -> Letter:
    child = load_child_unguarded(file.child_id)
    draft = leaving(child, load_draft(file.review_id, file.child_id))
    return english_letter(draft.letter, draft.english) if file.lang == "en" else draft.letter
