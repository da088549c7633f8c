"""The nouns of a service's questionnaires: a draft, a published version, and what stands in the way. Pure.

`content` is a questionnaire as data, in the shape of `consult/questions/*.toml` (see `content.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from consult.questions.checks import Fault

Content = Mapping[str, Any]
SHIPPED = 0  # the number of the questionnaire as Heard ships it; a service's own versions count from 1


class DraftMissing(LookupError):
    """There is no draft of this questionnaire."""


class DraftThere(ValueError):
    """There is a draft of this questionnaire already: `draft`."""

    def __init__(self, draft: "Draft") -> None:
        super().__init__("there is a draft already")
        self.draft = draft


class VersionMissing(LookupError):
    """The service has no such version of this questionnaire."""


class NotReady(ValueError):
    """The draft cannot be published: `faults` say why, in plain words."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(fault.words for fault in faults))
        self.faults = faults


class TellsNobody(ValueError):
    """Cards that say that a child is not safe would tell nobody, and nobody said that this is meant."""


class NothingToPublish(ValueError):
    """The draft is what is published already."""


@dataclass(frozen=True)
class Version:
    """One published version of a questionnaire; never changed. `looked_at`: languages in which whoever
    published it had looked at it as a child."""

    id: UUID
    service_id: UUID
    code: str
    number: int
    content: Content
    note: str
    looked_at: tuple[str, ...]
    made_at: datetime
    made_by: UUID | None

    @property
    def bank_id(self) -> str:
        """The id of its `QuestionBank`, which a submission keeps."""
        return f"{OWN}{self.id}"


@dataclass(frozen=True)
class Draft:
    """A questionnaire being changed. `base`: the number of the version that it began from (0: as shipped, or
    new). `revision` goes up with each change and tells two people apart."""

    id: UUID
    service_id: UUID
    code: str
    revision: int
    base: int
    content: Content
    saved_at: datetime
    saved_by: UUID | None


OWN = "own:"  # the head of the id of a service's own published version, before the id of its row
