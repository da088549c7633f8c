"""A second look: asked for one revision of a letter being written, given by another person. Pure."""

from dataclasses import dataclass
from datetime import datetime

from children.model import ReviewId, StaffId


class SecondLookMissing(LookupError):
    """No second look is asked of this person: none at all, their own, or of a letter that changed since."""


@dataclass(frozen=True)
class SecondLook:
    """`revision`: the draft as it stood when it was asked for; whatever changes later needs another look."""

    review_id: ReviewId
    revision: int
    asked_by: StaffId
    asked_at: datetime
    looked_by: StaffId | None = None
    looked_at: datetime | None = None

    def is_given(self, revision: int) -> bool:
        """Whether this very revision was looked at."""
        return self.looked_by is not None and self.revision == revision

    def is_asked(self, revision: int) -> bool:
        """Whether this very revision waits for a look."""
        return self.looked_by is None and self.revision == revision
