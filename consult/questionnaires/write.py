"""Begin, change, drop and publish drafts of questionnaires. Flushes, never commits.

A draft has a revision: whoever saves may say which one they saw. Publishing adds one row and takes one away,
after the checks; a published row is never touched again.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any
from uuid import UUID

from consult.questionnaires.content import plain_copy
from consult.questionnaires.judged import list_draft_faults
from consult.questionnaires.model import (
    SHIPPED,
    Content,
    Draft,
    DraftMissing,
    DraftThere,
    NothingToPublish,
    NotReady,
    TellsNobody,
    Version,
    VersionMissing,
)  # fmt: skip
from consult.questionnaires.read import (
    SHELF,
    draft_from,
    load_content,
    load_draft,
    load_version,
    newest_number,
    silenced_by,
)
from consult.questionnaires.tables import QuestionnaireDraftRow
from consult.questions.bank import CODE
from store.versions import DraftMoved
from store.work import audit

LONGEST_NOTE = 200


def create_draft(service_id: UUID, content: Content, by: UUID | None) -> Draft:
    """A draft of a questionnaire given as data; its code is the content's `id`. It need not be whole: the
    checks say what is wrong. Raises DraftThere; ValueError where the id is no code."""
    code = str(content.get("id", ""))
    if not CODE.match(code):
        raise ValueError(f"{code!r} is no code for a questionnaire")
    base = newest_number(service_id, code)
    try:
        row = SHELF.keep(service_id, code, plain_copy(dict(content)), by, seen=0, base=base)
    except DraftMoved:
        raise DraftThere(load_draft(service_id, code)) from None
    return draft_from(row)


def begin_draft(service_id: UUID, code: str, by: UUID | None, number: int | None = None) -> Draft:
    """A draft that begins as a version is: the newest, an earlier one, or as shipped (0). Raises DraftThere,
    VersionMissing."""
    begun_from = newest_number(service_id, code) if number is None else number
    return create_draft(service_id, load_content(service_id, code, begun_from), by)


def change_draft(
    service_id: UUID,
    code: str,
    change: Callable[[dict[str, Any]], dict[str, Any]],
    by: UUID | None,
    seen: int | None = None,
) -> Draft:
    """Put the draft's content through one change. With `seen`: raises DraftMoved where another revision
    stands. Raises DraftMissing."""
    row = _held(service_id, code, seen)
    return draft_from(SHELF.keep(service_id, code, change(plain_copy(dict(row.content))), by))


def drop_draft(service_id: UUID, code: str, seen: int | None = None) -> None:
    """Throw the draft away; what is published stays as it is. Raises DraftMissing, DraftMoved."""
    _held(service_id, code, seen)
    SHELF.drop(service_id, code)


def publish(
    service_id: UUID,
    code: str,
    note: str,
    by: UUID | None,
    seen: int | None = None,
    looked_at: Sequence[str] = (),
    meant: Collection[str] = (),
) -> Version:
    """Make the draft the next version: whoever begins from now on is asked it. `meant`: the values of cards
    that are to tell nobody from now on, which the trail keeps. Raises NotReady with the reasons, TellsNobody,
    NothingToPublish, DraftMoved, DraftMissing."""
    row = _held(service_id, code, seen)
    draft = draft_from(row)
    faults = list_draft_faults(draft)
    if faults:
        raise NotReady(tuple(faults))
    silenced = silenced_by(draft)
    if any(one.value not in meant for one in silenced):
        raise TellsNobody
    if _is_published(service_id, code, newest_number(service_id, code), row.content):
        raise NothingToPublish
    made = SHELF.publish(row, by, note=note.strip()[:LONGEST_NOTE], looked_at=list(looked_at))
    for one in silenced:
        ids = {name: code.rstrip("_") for name, code in one.codes.items()}  # as the trail takes them
        audit("questionnaire.silenced", service_id, version=made.id, **ids)
    return load_version(service_id, code, made.number)


def _held(service_id: UUID, code: str, seen: int | None) -> QuestionnaireDraftRow:
    row = SHELF.held(service_id, code)
    if row is None:
        raise DraftMissing(code)
    if seen is not None and seen != row.revision:
        raise DraftMoved(row)
    return row


def _is_published(service_id: UUID, code: str, newest: int, content: Content) -> bool:
    try:
        return load_content(service_id, code, newest) == content
    except VersionMissing:
        return newest != SHIPPED
