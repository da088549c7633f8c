"""The nouns of publishing pictures: a draft and an edition. Pure."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from symbols.choices import Choices


class EditionMissing(LookupError):
    """The service has no edition with this number."""


class DraftMoved(Exception):
    """Someone else changed the draft in the meantime; `current` is the draft as it stands now."""

    def __init__(self, current: "Draft") -> None:
        super().__init__("the picture choices were changed by someone else")
        self.current = current


class NothingToPublish(ValueError):
    """The draft is what is published already."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One published version. `number` counts from 1 in each service; 0 is what Heard ships, never stored.
    `restores`: the number that an undo brought back, else None."""

    id: UUID | None
    service_id: UUID
    number: int
    choices: Choices
    note: str = ""
    restores: int | None = None
    made_at: datetime | None = None
    made_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The choices being changed. `base`: the edition they began from; `changed`: whether they differ from
    what is published now."""

    service_id: UUID
    revision: int
    base: int
    choices: Choices
    published: Edition
    saved_at: datetime | None = None
    saved_by: UUID | None = None

    @property
    def changed(self) -> bool:
        """Whether there is anything to publish."""
        return self.choices != self.published.choices
