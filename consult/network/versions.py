"""A service's own drafts and versions of the forms of the network. Flushes, never commits.

A draft has a revision: whoever saves says which one they saw. Publishing adds a version, which never changes:
a form that was given out keeps the version of that day.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from sqlalchemy import delete, func, select

from consult.network.form import Form, Respondent
from consult.network.own import Content, Words, faults_of, form_of, words_of
from consult.network.shelf import load_shipped
from consult.network.tables import NetworkDraftRow, NetworkVersionRow
from store.base import new_id
from store.work import audit, db, now


class DraftMoved(Exception):
    """Someone else changed the draft in the meantime."""


class NotReady(ValueError):
    """It cannot be published: why, in plain words."""


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


@lru_cache(maxsize=256)
def load_version_form(version_id: UUID) -> tuple[Form, Words]:
    """What a version asks, and its texts in other languages. Kept in the process: it never changes."""
    row = db().get_one(NetworkVersionRow, version_id)
    return form_of(Respondent(row.respondent), row.content), words_of(row.content)


def load_newest(service_id: UUID, respondent: Respondent) -> NetworkVersion | None:
    """The version that whoever gets a form today is asked; None where it is as Heard ships it."""
    chosen = select(NetworkVersionRow).where(
        NetworkVersionRow.service_id == service_id, NetworkVersionRow.respondent == respondent.value
    )
    row = db().scalar(chosen.order_by(NetworkVersionRow.number.desc()).limit(1))
    return NetworkVersion(row.id, row.number, row.content, row.made_at) if row else None


def load_draft(service_id: UUID, respondent: Respondent) -> NetworkDraft:
    """The draft; where there is none, what is asked today, to be changed."""
    row = _draft(service_id, respondent)
    if row is not None:
        return NetworkDraft(respondent, row.revision, row.content, row.saved_at)
    newest = load_newest(service_id, respondent)
    return NetworkDraft(respondent, 0, newest.content if newest else load_shipped(respondent))


def save_draft(service_id: UUID, respondent: Respondent, content: Content, seen: int, by: UUID) -> None:
    """Keep it. Raises DraftMoved where another revision stands than was seen."""
    row = _draft(service_id, respondent)
    if (row.revision if row else 0) != seen:
        raise DraftMoved
    if row is None:
        row = NetworkDraftRow(id=new_id(), service_id=service_id, respondent=respondent.value, revision=0)
        db().add(row)
    row.content, row.revision, row.saved_at, row.saved_by = dict(content), seen + 1, now(), by
    db().flush()


def drop_draft(service_id: UUID, respondent: Respondent) -> None:
    """Throw the draft away; what is published stays."""
    db().execute(
        delete(NetworkDraftRow).where(
            NetworkDraftRow.service_id == service_id, NetworkDraftRow.respondent == respondent.value
        )
    )
    audit("network.draft_dropped", service_id)


def publish(service_id: UUID, respondent: Respondent, seen: int, by: UUID) -> int:
    """Make the draft the next version. Out: its number. Raises DraftMoved, NotReady."""
    draft = load_draft(service_id, respondent)
    if draft.revision == 0 or draft.revision != seen:
        raise DraftMoved
    faults = faults_of(respondent, draft.content)
    if faults:
        raise NotReady(" ".join(faults))
    numbers = select(func.max(NetworkVersionRow.number)).where(
        NetworkVersionRow.service_id == service_id, NetworkVersionRow.respondent == respondent.value
    )
    row = NetworkVersionRow(
        id=new_id(),
        service_id=service_id,
        respondent=respondent.value,
        number=(db().scalar(numbers) or 0) + 1,
        content=dict(draft.content),
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    drop_draft(service_id, respondent)
    db().flush()
    audit("network.published", service_id, version=row.id)
    return row.number


def _draft(service_id: UUID, respondent: Respondent) -> NetworkDraftRow | None:
    found: NetworkDraftRow | None = db().scalar(
        select(NetworkDraftRow).where(
            NetworkDraftRow.service_id == service_id, NetworkDraftRow.respondent == respondent.value
        )
    )
    return found
