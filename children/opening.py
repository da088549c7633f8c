"""Open a child's record for a page, and write down that it was opened.

In: the id in the address, and who is signed in. Out: the child or review, for a viewer who may open it; and
one entry in the audit trail, `record.opened`, whatever of the child's record it was. A page about a child
loads the child by one of these, so that no opening is left out.
"""

from children.model import Child, ChildId, Review, ReviewId
from children.read import load_child, load_child_of_iro, load_review_for, load_review_of_iro
from store.work import audit
from web.access import Role, viewer

OPENED = "record.opened"


def open_child(child_id: ChildId) -> Child:
    """The child's record, noted as opened. Raises ChildNotFound."""
    child = load_child(child_id, viewer())
    note_opened(child)
    return child


def open_child_of_iro(child_id: ChildId) -> Child:
    """Like `open_child`, for pages that show what is the child's own: the IRO and their cover only."""
    child = load_child_of_iro(child_id, viewer())
    note_opened(child)
    return child


def open_review(review_id: ReviewId) -> tuple[Child, Review]:
    """A review and its child, noted as opened. Raises ReviewNotFound, ChildNotFound."""
    child, review = load_review_for(review_id, viewer())
    note_opened(child)
    return child, review


def open_review_of_iro(review_id: ReviewId) -> tuple[Child, Review]:
    """Like `open_review`, for pages that show a child's words: the IRO and their cover only."""
    child, review = load_review_of_iro(review_id, viewer())
    note_opened(child)
    return child, review


def note_opened(child: Child) -> None:
    """Write down the opening; by a stand-in it says so and for whom, which is the reason. Nothing else stands
    beside it: which page it was would tell what the child has."""
    by_cover = viewer().role is Role.IRO and child.iro_id != viewer().staff_id
    if by_cover and child.iro_id is not None:
        audit(OPENED, child.id, reason="cover", iro=child.iro_id)
    else:
        audit(OPENED, child.id)
