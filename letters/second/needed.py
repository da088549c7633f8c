"""Whether a letter may be approved: where the service wants a second pair of eyes, not without one.

In: the child, the draft, who approves. Out: whether a look is missing; what the editor shows of it.
"""

from dataclasses import dataclass

from children.model import Child, Review, StaffId
from children.read import load_service
from letters.draft import Draft
from letters.second.model import SecondLook
from letters.second.read import load_second_look
from web.handed import handed


@dataclass(frozen=True)
class SecondState:
    """For the editor. `name`: who has looked."""

    is_wanted: bool
    look: SecondLook | None
    name: str


def lacks_second_look(child: Child, draft: Draft, by: StaffId) -> bool:
    """Whether someone else must look at this very revision first. Nobody is their own second."""
    if not load_service(child.service_id).second_look:
        return False
    look = load_second_look(draft.review_id)
    return look is None or not look.is_given(draft.revision) or look.looked_by == by


def second_state(child: Child, review: Review) -> SecondState:
    """What the editor shows."""
    look = load_second_look(review.id)
    names = {one.staff_id: one.name for one in handed().list_iros(child.service_id)}
    name = names.get(look.looked_by, "") if look and look.looked_by else ""
    return SecondState(load_service(child.service_id).second_look, look, name)
