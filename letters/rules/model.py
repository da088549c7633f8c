"""What a rule finds in one sentence.

In: nothing. Out: `Found`, `Severity`.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much it matters. Only BLOCKS keeps a letter from being approved."""

    BLOCKS = "blocks"
    HARD = "hard"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Found:
    """Why a sentence is hard to read. `written` is the piece meant; `suggestion` the whole sentence mended,
    empty where only a person can mend it."""

    why: str
    written: str = ""
    suggestion: str = ""
    severity: Severity = Severity.HARD
