"""A drawing, a recording or a photo of a child's: what may be kept, and how it comes in pieces. Pure.

In: what a phone says of a file before it sends it. Out: `Attachment`, which pieces are still missing, or
`AttachmentRefused` with its reason.
"""

import base64
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from children.model import ChildId
from consult.model import SittingId, SubmissionId

MEGABYTE = 1024 * 1024
MOST_BYTES = 10 * MEGABYTE
PIECE = 128 * 1024  # bytes of each piece but the last: some ten seconds on a poor line
MOST_KEPT = 40  # of one submission: more is no consultation any more
SECONDS = 180  # how long a recording may be
UNFINISHED = timedelta(days=7)  # a phone that has not sent the rest by then does not send it any more


class AttachmentKind(StrEnum):
    """What it is, as the question asked for it."""

    DRAWING = "drawing"
    RECORDING = "recording"
    PHOTO = "photo"


class WhyRefused(StrEnum):
    """Why a file is not kept; each has a kind sentence in the child's language."""

    TOO_LARGE = "file_too_large"
    TOO_LONG = "file_too_long"
    TOO_MANY = "file_too_many"
    UNREADABLE = "file_unreadable"
    UNFINISHED = "file_unfinished"
    OTHER_FILE = "file_other"


class AttachmentRefused(ValueError):
    """The file cannot be kept. Nothing else of the answer is lost."""

    def __init__(self, why: WhyRefused):
        super().__init__(why.value)
        self.why = why


class AttachmentMissing(LookupError):
    """This submission has no such drawing, recording or photo."""


@dataclass(frozen=True)
class Cleaned:
    """A file as it is kept: nothing in it but what is seen or heard. `blurred`: a photo in a few dots (PNG),
    for staff to know that there is one without seeing it. `seconds`: of a recording, where it can be read."""

    content: bytes
    mimetype: str
    seconds: int | None = None
    blurred: bytes = b""


@dataclass(frozen=True)
class Attachment:
    """What was begun, without its bytes. `client_id`: the name that the phone gave it, under which an answer
    holds it. `size`: in bytes, as the phone said; of what is kept, once it is finished."""

    id: UUID
    client_id: str
    child_id: ChildId
    submission_id: SubmissionId
    sitting_id: SittingId
    kind: AttachmentKind
    question: str
    size: int
    made_at: datetime
    finished_at: datetime | None = None
    mimetype: str = ""
    seconds: int | None = None
    blurred: bytes = b""

    @property
    def pieces(self) -> int:
        """How many pieces the phone sends."""
        return max(1, -(-self.size // PIECE))

    @property
    def blurred_base64(self) -> str:
        """The few dots, to stand in a page."""
        return base64.b64encode(self.blurred).decode()

    def missing(self, have: Collection[int]) -> tuple[int, ...]:
        """The numbers of the pieces that have not come yet, from 0."""
        if self.finished_at is not None:
            return ()
        return tuple(number for number in range(self.pieces) if number not in have)


def checked_size(size: int) -> int:
    """The size that a phone says before it sends. Raises AttachmentRefused."""
    if size < 1:
        raise AttachmentRefused(WhyRefused.UNREADABLE)
    if size > MOST_BYTES:
        raise AttachmentRefused(WhyRefused.TOO_LARGE)
    return size


def client_id_of(text: str) -> str:
    """A phone's name for a file: a UUID in its usual form. Raises AttachmentMissing."""
    try:
        return str(UUID(text))
    except ValueError:
        raise AttachmentMissing(text[:40]) from None
