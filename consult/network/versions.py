"""A service's own drafts and versions of the forms of the network. Flushes, never commits.

Publishing adds a version, which never changes: a form that was given out keeps the version of that day.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from consult.network.faults import faults_of
from consult.network.form import Form, Respondent
from consult.network.own import Content, Words, form_of, words_of
from consult.network.shelf import load_shipped
from consult.network.tables import NetworkDraftRow, NetworkVersionRow
from store.versions import DraftMoved, Shelf
from store.work import db

SHELF = Shelf(NetworkDraftRow, NetworkVersionRow, "network")
SHIPPED = 0  # the number of a form as Heard ships it; a service's own versions count from 1


class NotReady(ValueError):
    """It cannot be published: why, in plain words."""


class VersionMissing(LookupError):
    """The service has no such version of this form."""


@dataclass(frozen=True)
class NetworkDraft:
    """A form being changed. `revision` goes up with each change; 0: nothing was changed yet."""

    respondent: Respondent
    revision: int
    content: Content
    saved_at: datetime | None = None


@dataclass(frozen=True)
class NetworkVersion:
    """A published form."""

    id: UUID
    number: int
    content: Content
    made_at: datetime
    made_by: UUID | None


@lru_cache(maxsize=256)
def load_version_form(version_id: UUID) -> tuple[Form, Words]:
    """What a version asks, and its texts in other languages. Kept in the process: it never changes."""
    row = db().get_one(NetworkVersionRow, version_id)
    return form_of(Respondent(row.code), row.content), words_of(row.content)


def load_newest(service_id: UUID, respondent: Respondent) -> NetworkVersion | None:
    """The version that whoever gets a form today is asked; None where it is as Heard ships it."""
    row = SHELF.newest(service_id, respondent)
    return _version(row) if row else None


def newest_number(service_id: UUID, respondent: Respondent) -> int:
    """The number of that version; 0 where it is as Heard ships it."""
    newest = SHELF.newest(service_id, respondent)
    return newest.number if newest else SHIPPED


def list_versions(service_id: UUID, respondent: Respondent) -> list[NetworkVersion]:
    """Every own version of a form, the newest first."""
    return [_version(row) for row in SHELF.history(service_id, respondent)]


def load_content(service_id: UUID, respondent: Respondent, number: int) -> Content:
    """A form as data: an own version, or as shipped (0). Raises VersionMissing."""
    row = SHELF.version(service_id, respondent, number)
    if row is None and number != SHIPPED:
        raise VersionMissing(respondent, number)
    return row.content if row else load_shipped(respondent)


def load_draft(service_id: UUID, respondent: Respondent) -> NetworkDraft:
    """The draft; where there is none, what is asked today, to be changed."""
    row = SHELF.draft(service_id, respondent)
    if row is not None:
        return NetworkDraft(respondent, row.revision, row.content, row.saved_at)
    newest = SHELF.newest(service_id, respondent)
    return NetworkDraft(respondent, 0, newest.content if newest else load_shipped(respondent))


def begin_draft(service_id: UUID, respondent: Respondent, number: int, by: UUID) -> None:
    """A draft that begins as a version was, or as shipped (0). Raises DraftMoved where there is one,
    VersionMissing."""
    SHELF.keep(service_id, respondent, dict(load_content(service_id, respondent, number)), by, seen=0)


def save_draft(service_id: UUID, respondent: Respondent, content: Content, seen: int, by: UUID) -> None:
    """Keep it. Raises DraftMoved where another revision stands than was seen."""
    SHELF.keep(service_id, respondent, dict(content), by, seen)


def drop_draft(service_id: UUID, respondent: Respondent) -> None:
    """Throw the draft away; what is published stays."""
    SHELF.drop(service_id, respondent)


def publish(service_id: UUID, respondent: Respondent, seen: int, by: UUID) -> int:
    """Make the draft the next version. Out: its number. Raises DraftMoved, NotReady."""
    row = SHELF.held(service_id, respondent, seen)
    if row is None:
        raise DraftMoved(row)
    faults = faults_of(respondent, row.content)
    if faults:
        raise NotReady(" ".join(faults))
    return SHELF.publish(row, by).number


def _version(row: NetworkVersionRow) -> NetworkVersion:
    return NetworkVersion(row.id, row.number, row.content, row.made_at, row.made_by)
