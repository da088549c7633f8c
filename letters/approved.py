"""An approved letter: frozen, with the fingerprint of the very bytes of its PDF. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId
from letters.draft import ENGLISH, Written, english_letter
from letters.model import Letter
from letters.rules.choice import Overruled
from reviews.model import OutcomeId

LetterId = NewType("LetterId", UUID)


class LetterNotFound(LookupError):
    """No such letter, or not one whose child this viewer may open. Both look the same."""


class LetterDamaged(Exception):
    """The kept PDF is no longer the one that was approved."""


@dataclass(frozen=True)
class Version:
    """An approved letter as it is known without its words."""

    id: LetterId
    version: int
    approved_at: datetime


@dataclass(frozen=True)
class ApprovedLetter:
    """One version of a review's letter. A correction is a new version beside it."""

    id: LetterId
    review_id: ReviewId
    child_id: ChildId
    outcome_id: OutcomeId
    version: int
    letter: Letter
    english: Mapping[str, str]
    pdf_sha256: bytes
    approved_at: datetime
    approved_by: StaffId
    overruled: tuple[Overruled, ...] = ()
    second_by: StaffId | None = None  # who looked at it before, where the service wants that
    second_at: datetime | None = None
    first: Written | None = None  # as it was composed, before anyone changed it

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which the letter can be read: its own, and English where that is another."""
        return tuple(dict.fromkeys((self.letter.lang, ENGLISH)))

    def in_language(self, lang: str) -> Letter:
        """The letter in one of its languages; in its own where it has no such language."""
        return english_letter(self.letter, self.english) if lang == ENGLISH else self.letter
