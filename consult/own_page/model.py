"""A child's own page: its parts, and who gets it. Pure.

In: answers to the page's own few questions. Out: `OwnPage`, the newest version. Nobody but the child sees it
until they say who gets it; every change is a version, and taking it back is one too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId, Way
from consult.model import MOST_MISSES, AnswerValue
from consult.questions.model import Message, phrase

MOST_FILES_KEPT = 12  # photos and recordings of one page


class OwnPageMissing(LookupError):
    """This child has no page, or nobody may see it here."""


class GivenTo(StrEnum):
    """Who a child may give their page to. The IRO opens it at the desk; the others get it on paper."""

    IRO = "iro"
    CARER = "carer"
    SOCIAL_WORKER = "social_worker"
    SCHOOL = "school"


NAMES: dict[GivenTo, tuple[Message, str]] = {
    GivenTo.CARER: (phrase("own_page.carer", "My carer"), "foster-carer"),
    GivenTo.SOCIAL_WORKER: (phrase("own_page.social_worker", "My social worker"), "social-worker"),
    GivenTo.SCHOOL: (phrase("own_page.school", "My new school"), "school"),
}
"""What each is called on the child's page, with a picture; the IRO goes by name."""
IN_ENGLISH = {
    GivenTo.CARER: "their carer",
    GivenTo.SOCIAL_WORKER: "their social worker",
    GivenTo.SCHOOL: "their new school",
}


@dataclass(frozen=True)
class Maker:
    """The child at their page just now, in a sitting or behind their letter. `holder`: the id of either.
    `submission`: the one whose two pictures are to open the page another time, if there is one."""

    child_id: ChildId
    review_id: ReviewId
    holder: UUID
    language: str
    way: Way
    submission: UUID | None = None


@dataclass(frozen=True)
class OwnPage:
    """The newest version of a child's page. `pictures`: the two that open it in another sitting, those of
    `submission`; none where a code of the IRO was used in it. `drafts`: parts that are half given. `iro_id`:
    the IRO to whom it was given, and no other. `holder`: where it was changed last; `flags`: what the list of
    words found in that change."""

    child_id: ChildId
    version: int = 0
    parts: Mapping[str, AnswerValue] = field(default_factory=dict)
    drafts: Mapping[str, AnswerValue] = field(default_factory=dict)
    given_to: frozenset[GivenTo] = frozenset()
    iro_id: StaffId | None = None
    language: str = "en"
    way: Way = Way.PICTURES
    changed_at: datetime | None = None
    holder: str = ""
    flags: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    submission: str = ""
    misses: int = 0

    @property
    def is_begun(self) -> bool:
        """Whether anything stands on it."""
        return any(not one.is_empty for one in self.parts.values())

    @property
    def is_there(self) -> bool:
        """Whether anything was ever kept of it, also only half given."""
        return self.version > 0 or bool(self.drafts)

    @property
    def is_locked(self) -> bool:
        """Whether wrong pictures were tapped too often."""
        return self.misses >= MOST_MISSES

    def is_for_iro(self, iro_id: UUID | None) -> bool:
        """Whether the child gave it to this IRO."""
        return GivenTo.IRO in self.given_to and iro_id is not None and self.iro_id == iro_id


@dataclass(frozen=True)
class PageFile:
    """A photo or recording of the page, without its bytes."""

    client_id: str
    kind: str
    mimetype: str
    finished_at: datetime
