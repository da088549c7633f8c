"""A batch: the letters that someone asked for, each as one or more files. Pure.

In: nothing. Out: frozen nouns.
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId

MOST = 200  # letters of one batch
_UNSAFE = re.compile(r"[^\w .,'()-]+")


class Kind(StrEnum):
    """What is made of a letter."""

    PDF = "pdf"
    SOUND = "mp3"


class Problem(StrEnum):
    """Why a file could not be made."""

    NOT_DRAWN = "not_drawn"
    NO_VOICE = "no_voice"
    GONE = "gone"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class BatchFile:
    """One file of a batch. `lang`: for sound, the language that is read aloud. `is_made`: it can be had."""

    id: UUID
    child_id: ChildId
    review_id: ReviewId
    kind: Kind
    lang: str
    is_made: bool
    problem: Problem | None

    @property
    def is_done(self) -> bool:
        """Made, or never to be."""
        return self.is_made or self.problem is not None


@dataclass(frozen=True, slots=True)
class Batch:
    """What someone asked for at once."""

    id: UUID
    staff_id: StaffId
    made_at: datetime
    job_id: UUID | None
    files: tuple[BatchFile, ...]

    @property
    def done(self) -> int:
        """How many files are done with."""
        return sum(each.is_done for each in self.files)

    @property
    def is_done(self) -> bool:
        """Nothing is left to make."""
        return self.done == len(self.files)


def file_name(number: int, called: str, file: BatchFile) -> str:
    """What a file is called on the reviewing officer's own disk: "01 Robin.pdf", "01 Robin ar.mp3"."""
    kept = _UNSAFE.sub(" ", unicodedata.normalize("NFC", called))
    name = " ".join(kept.split())[:60].strip(". ") or "letter"
    lang = f" {file.lang}" if file.kind is Kind.SOUND else ""
    return f"{number:02d} {name}{lang}.{file.kind.value}"
