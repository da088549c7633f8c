"""What the matcher finds: a place in a text, the pictures offered for it, and why. Pure.

In: nothing. Out: `Reason`, `Candidate` and `Span`. Offsets count characters of the text as it was given.
"""

from dataclasses import dataclass
from enum import StrEnum

MOST = 5  # pictures offered for one place


class Reason(StrEnum):
    """Why a picture is offered; a desk can sort and explain by it."""

    REMEMBERED = "remembered"
    NAME = "name"
    PHRASE = "phrase"
    WORD = "word"
    LEMMA = "lemma"
    SYNONYM = "synonym"
    NEGATION = "negation"
    PART = "part"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concept that could stand for a piece of text; `because` says why in short English, for staff.

    One that is not `sure` is offered to a person, and never put over words by itself.
    """

    concept: str
    reason: Reason
    because: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """A content word or phrase of a text: `text` is what stands from `start` up to `end`.

    `candidates` holds at most five, the best first; none where no picture says it. `denied` is true where
    a negation governs the words, so that their plain picture would say the opposite.
    """

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]
    denied: bool = False

    @property
    def pick(self) -> Candidate | None:
        """The picture that may stand over the words without asking: the first, where it is sure."""
        first = self.candidates[0] if self.candidates else None
        return first if first and first.sure else None
