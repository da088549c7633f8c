"""Two people at one letter: each is told of the other; and changes can be taken back."""

from functools import partial
from uuid import UUID

from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.read import load_review_of_iro
from letters.blueprint import bp
from letters.draft import Draft
from letters.presence import note_here, others_at
from letters.read import load_draft
from letters.steps import Change, changes_around
from store.work import Store, after_commit, current
from web.access import Role, require, viewer
from web.handed import handed
from web.page import here


@bp.post("/desk/reviews/<uuid:review_id>/letter/here")
@require(Role.IRO)
def save_here(review_id: UUID) -> ResponseReturnValue:
    """The editor's script says that it is open, and hears who else is there and which revision is newest."""
    child, review = load_review_of_iro(ReviewId(review_id), viewer())
    draft = load_draft(review.id, child.id)
    note_here(review.id, StaffId(viewer().staff_id))
    return {"revision": draft.revision, "others": told_of_others(child, review)}


def note_opening(review: Review) -> None:
    """Write down who opened the editor, after the page, which itself only reads."""
    store: Store = current().store
    after_commit(partial(_note, store, review.id, StaffId(viewer().staff_id)))


def told_of_others(child: Child, review: Review) -> list[str]:
    """Each other person, as a sentence."""
    found = []
    for other in others_at(review.id, viewer().staff_id):
        name = name_of(child, other.staff_id)
        since, seen = (f"{here(at):%H:%M}" for at in (other.since, other.seen_at))
        found.append(
            f"{name} has this letter open too, since {since}."
            if other.is_here
            else f"{name} had this letter open at {seen}."
        )
    return found


def told_of_changes(child: Child, draft: Draft) -> dict[str, str]:
    """What the buttons for taking back and doing again say; "" where there is nothing."""
    undo, redo = changes_around(draft)
    return {
        "undo": _told(child, undo, "Take back the last change"),
        "redo": _told(child, redo, "Do again what was taken back"),
    }


def name_of(child: Child, staff_id: UUID) -> str:
    """A colleague's name; "You" for whoever is signed in."""
    if staff_id == viewer().staff_id:
        return "You"
    there = (one.name for one in handed().list_iros(child.service_id) if one.staff_id == staff_id)
    return next(there, "Someone else")


def _told(child: Child, change: Change | None, words: str) -> str:
    if change is None:
        return ""
    by = "" if change.by == viewer().staff_id else f", by {name_of(child, change.by)}"
    return f"{words} ({here(change.at):%H:%M}{by})"


def _note(store: Store, review_id: ReviewId, staff_id: StaffId) -> None:
    with store.begin():
        note_here(review_id, staff_id)
