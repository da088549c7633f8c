"""What stands on a child's own page and may mean that the child is not safe: an alert by the same rules.

Also where the page is only for the child: they were told so at the start. In: children, or one version. Out:
`Alert`s; and what was said, for whoever may open it.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from children.model import ChildId
from children.read import load_child_unguarded, load_speaks
from consult.foreign import may_be_foreign
from consult.kept import value_from
from consult.model import Alert, AnswerId, AnswerValue, SittingId, SubmissionId
from consult.own_page.read import load_flagged, review_of
from consult.own_page.shelf import load_page_bank
from consult.own_page.tables import OwnPageRow, OwnPageVersionRow
from consult.questions import kinds
from consult.questions.answer import Described
from store.work import db


def list_page_alerts(child_ids: Collection[UUID]) -> list[Alert]:
    """The alerts from own pages of these children, oldest first."""
    chosen = select(OwnPageRow).where(OwnPageRow.child_id.in_(child_ids)).order_by(OwnPageRow.child_id)
    found = [_alert(one, content) for row in db().scalars(chosen).all() for one, content in load_flagged(row)]
    return sorted(found, key=lambda one: one.raised_at)


def load_page_alert(version_id: UUID) -> Alert | None:
    """The alert that this version raised; None where it raised none or is not there."""
    row = db().get(OwnPageVersionRow, version_id)
    if row is None:
        return None
    return next((one for one in list_page_alerts([row.child_id]) if one.answer_id == version_id), None)


def describe_page_alert(version_id: UUID) -> tuple[str, list[Described], bool]:
    """Where it was said, what, and whether it needs an interpreter."""
    row = db().get_one(OwnPageVersionRow, version_id)
    page_row = db().get_one(OwnPageRow, row.child_id)
    content = next(content for one, content in load_flagged(page_row) if one.id == version_id)
    value = _flagged(content)
    question = load_page_bank().question(content["flagged"])
    asked = f"On their own page, “All about me”: {question.easy}"
    language = value.words_language or content["language"]
    unread = may_be_foreign(value.words, language, load_speaks(ChildId(row.child_id)))
    return asked, kinds.describe(value, question), unread


def _flagged(content: dict[str, Any]) -> AnswerValue:
    # A photo or recording beside the words may be gone by now, and is not what was flagged.
    return replace(value_from(content["parts"][content["flagged"]]), attached=())


def _alert(row: OwnPageVersionRow, content: dict[str, Any]) -> Alert:
    value, child = _flagged(content), load_child_unguarded(ChildId(row.child_id))
    return Alert(
        answer_id=AnswerId(row.id),
        submission_id=SubmissionId(row.id),
        sitting_id=SittingId(row.id),
        child_id=child.id,
        review_id=review_of(content),
        iro_id=child.iro_id,
        what=(),
        words=value.words,
        language=value.words_language or content["language"],
        raised_at=row.made_at,
        flags=tuple(content["flags"]),
        of_page=True,
    )
