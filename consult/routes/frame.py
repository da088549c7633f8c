"""What the frame of every child's page needs beside its own values: where "leave now" goes; and of an
answer's choice, who of the people who come does not see it."""

from collections.abc import Sequence
from uuid import UUID

from children.model import Guest
from consult.blueprint import bp
from consult.leaving import leave_address
from consult.sharing import Sharing


def sharing_without(sharing: Sharing, guests: Sequence[Guest]) -> list[UUID]:
    """The people who are asked to come and may not see an answer that is for the meeting."""
    return [one.id for one in guests if not sharing.may_see(str(one.id))]


@bp.app_context_processor
def frame_values() -> dict[str, object]:
    """`leave_address()` for templates: the address in the settings, or a plain page of ours."""
    return {"leave_address": leave_address, "sharing_without": sharing_without}
