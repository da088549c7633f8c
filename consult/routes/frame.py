"""What the frame of every child's page needs beside its own values: where "leave now" goes; how the page is
reached by a child who does not touch it; and of an answer's choice, who of those who come does not see it.
"""

from collections.abc import Sequence
from uuid import UUID

from flask import g

from children.model import Guest
from children.passport.read import load_passport
from consult.blueprint import bp
from consult.leaving import leave_address
from consult.reached import Reached, reached_by
from consult.sharing import Sharing


def sharing_without(sharing: Sharing, guests: Sequence[Guest]) -> list[UUID]:
    """The people who are asked to come and may not see an answer that is for the meeting."""
    return [one.id for one in guests if not sharing.may_see(str(one.id))]


@bp.app_context_processor
def frame_values() -> dict[str, object]:
    """For templates: `leave_address()`, where to go when leaving; `reached_by()`; `sharing_without()`."""
    return {"leave_address": leave_address, "sharing_without": sharing_without, "reached_by": reached}


def reached() -> Reached:
    """How this page is reached: by the sitting, by the passport of the child whose link or letter it is, else
    by touch."""
    sitting = g.get("sitting")
    if sitting is not None:
        found: Reached = sitting.reached
        return found
    child_id = g.child_id if "child_id" in g else getattr(g.get("reading"), "child_id", None)
    return reached_by(load_passport(child_id)) if child_id else Reached()
