"""A corrected letter that goes out ends the answers that it corrects.

In: the letter that is sent. Out: a step beside each answer that its part "What is new" speaks of.
"""

from uuid import UUID

from children.model import StaffId
from delivery.replies.model import StepKind
from delivery.replies.read import ReplyNotFound, load_reply
from delivery.replies.write import add_step
from letters.approved import ApprovedLetter
from letters.correcting import keys_in


def note_changed(letter: ApprovedLetter, by: StaffId) -> None:
    """Once for each; what was ended before stays as it was."""
    for key in sorted(keys_in(letter.letter)):
        try:
            reply = load_reply(UUID(key))
        except (ReplyNotFound, ValueError):
            continue
        if reply.child_id == letter.child_id and not reply.is_done:
            add_step(reply, StepKind.CHANGED, by)
