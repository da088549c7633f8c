"""Begin, change, drop and publish drafts of questionnaires. Flushes, never commits.

A draft has a revision: whoever saves may say which one they saw. Publishing adds one row and takes one away,
after the checks; a published row is never touched again.
"""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from consult.questionnaires.content import plain_copy
from consult.questionnaires.judged import list_draft_faults
from consult.questionnaires.model import (
    SHIPPED,
    Content,
    Draft,
    DraftMoved,
    DraftThere,
    NothingToPublish,
    NotReady,
    Version,
    VersionMissing,
)  # fmt: skip
from consult.questionnaires.read import (
    draft_from,
    load_content,
    load_draft,
    load_version,
    newest_number,
)
from consult.questionnaires.tables import QuestionnaireDraftRow, QuestionnaireVersionRow
from consult.questions.bank import CODE
from store.base import new_id
from store.work import audit, db, now

LONGEST_NOTE = 200


def create_draft(service_id: UUID, content: Content, by: UUID | None) -> Draft:
    """A draft of a questionnaire given as data; its code is the content's `id`. It need not be whole: the
    checks say what is wrong. Raises DraftThere; ValueError where the id is no code."""
    code = str(content.get("id", ""))
    if not CODE.match(code):
        raise ValueError(f"{code!r} is no code for a questionnaire")
    row = QuestionnaireDraftRow(
        id=new_id(),
        service_id=service_id,
        code=code,
        revision=1,
        base=newest_number(service_id, code),
        content=plain_copy(dict(content)),
        saved_at=now(),
        saved_by=by,
    )
    try:
        with db().begin_nested():
            db().add(row)
    except IntegrityError:
        raise DraftThere(load_draft(service_id, code)) from None
    audit("questionnaire.drafted", service_id, draft=row.id)
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
    draft = load_draft(service_id, code, locked=True)
    if seen is not None and seen != draft.revision:
        raise DraftMoved(draft)
    row = db().get_one(QuestionnaireDraftRow, draft.id)
    row.content = change(plain_copy(dict(draft.content)))
    row.revision += 1
    row.saved_at = now()
    row.saved_by = by
    db().flush()
    return draft_from(row)


def drop_draft(service_id: UUID, code: str, seen: int | None = None) -> None:
    """Throw the draft away; what is published stays as it is. Raises DraftMissing, DraftMoved."""
    draft = load_draft(service_id, code, locked=True)
    if seen is not None and seen != draft.revision:
        raise DraftMoved(draft)
    db().execute(delete(QuestionnaireDraftRow).where(QuestionnaireDraftRow.id == draft.id))
    audit("questionnaire.draft_dropped", service_id, draft=draft.id)


def publish(
    service_id: UUID,
    code: str,
    note: str,
    by: UUID | None,
    seen: int | None = None,
    looked_at: Sequence[str] = (),
) -> Version:
    """Make the draft the next version: whoever begins from now on is asked it. Raises NotReady with the
    reasons, NothingToPublish, DraftMoved, DraftMissing."""
    draft = load_draft(service_id, code, locked=True)
    if seen is not None and seen != draft.revision:
        raise DraftMoved(draft)
    faults = list_draft_faults(draft)
    if faults:
        raise NotReady(tuple(faults))
    newest = newest_number(service_id, code)
    if _is_published(service_id, code, newest, draft.content):
        raise NothingToPublish
    row = QuestionnaireVersionRow(
        id=new_id(),
        service_id=service_id,
        code=code,
        number=newest + 1,
        content=plain_copy(dict(draft.content)),
        note=note.strip()[:LONGEST_NOTE],
        looked_at=list(looked_at),
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    db().execute(delete(QuestionnaireDraftRow).where(QuestionnaireDraftRow.id == draft.id))
    db().flush()
    audit("questionnaire.published", service_id, version=row.id)
    return load_version(service_id, code, row.number)


def _is_published(service_id: UUID, code: str, newest: int, content: Content) -> bool:
    try:
        return load_content(service_id, code, newest) == content
    except VersionMissing:
        return newest != SHIPPED
