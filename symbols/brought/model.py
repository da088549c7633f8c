"""What is known of a set that was brought in, of its pictures, and of a file on its way in. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from symbols.brought.report import Report

_NONCOMMERCIAL = re.compile(r"\bnc\b|non[- ]?commercial", re.IGNORECASE)

LONGEST_NAME = 80
LONGEST_LINE = 300


class SetMissing(LookupError):
    """The service has no such set."""


class ImportMissing(LookupError):
    """The service has no such import."""


class NotDecidable(RuntimeError):
    """Nobody can decide about this import now: it is still being looked through, or it is decided."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a person says of a set before it is kept: its name, its licence and who holds that. `lang`: the
    language of its words, where the file does not say it; "" where it does, or each picture's is guessed."""

    name: str
    licence: str
    licence_url: str
    credit: str
    holder: str
    noncommercial: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class BroughtSet:
    """A set of a service. `published_at` is None while it is staged, and again once another replaced it."""

    id: UUID
    name: str
    layout: str
    terms: Terms
    pictures: int
    boards: int
    made_at: datetime
    published_at: datetime | None = None
    root: str | None = None


@dataclass(frozen=True, slots=True)
class BroughtPicture:
    """One picture of a set. `address_name` is its file's name under /pictures/files/."""

    id: UUID
    key: str
    label: str
    lang: str
    words: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    category: str = ""
    licence: str = ""
    credit: str = ""
    sha256: str = ""
    kind: str = ""


# What was looked through and is wanted by nobody goes after this long.
UNDECIDED_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file on its way in. `report` is None while it is looked through; `set_id`: where it is staged."""

    id: UUID
    service_id: UUID
    file_name: str
    arrived: str
    size: int
    keep_rated: bool
    made_at: datetime
    made_by: UUID | None
    job_id: UUID | None
    report: Report | None
    set_id: UUID | None
    decided_at: datetime | None
    dropped_at: datetime | None

    @property
    def open(self) -> bool:
        """Whether it still waits for somebody to decide."""
        return self.decided_at is None and self.dropped_at is None

    @property
    def kept_until(self) -> datetime:
        """When it goes, if nobody decides."""
        return self.made_at + UNDECIDED_FOR


def forbids_trade(*licences: str) -> bool:
    """Whether any of these licences is for non-commercial use only, by its name (such as CC BY-NC)."""
    return any(_NONCOMMERCIAL.search(one) for one in licences)
