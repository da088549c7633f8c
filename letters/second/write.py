"""Ask for a second look, and give it. Flushes, never commits."""

from children.model import ChildId, StaffId
from letters.draft import Draft
from letters.second.model import SecondLook
from letters.tables import SecondLookRow
from store.work import audit, db, now


def ask_second_look(draft: Draft, child_id: ChildId, by: StaffId) -> None:
    """Of the draft as it stands; what was asked for or given before falls away."""
    row = db().get(SecondLookRow, draft.review_id)
    if row is None:
        row = SecondLookRow(review_id=draft.review_id)
        db().add(row)
    row.revision, row.asked_by, row.asked_at = draft.revision, by, now()
    row.looked_by = row.looked_at = None
    db().flush()
    audit("letter.second_look_asked", child_id, review=draft.review_id, revision=draft.revision)


def give_second_look(look: SecondLook, child_id: ChildId, by: StaffId) -> None:
    """This person has looked at that revision: it can go."""
    row = db().get_one(SecondLookRow, look.review_id)
    row.looked_by, row.looked_at = by, now()
    db().flush()
    audit("letter.second_look_given", child_id, review=look.review_id, revision=look.revision)
