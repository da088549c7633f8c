"""What the frame of every child's page needs beside its own values: where "leave now" goes; how the page is
reached by a child who does not touch it, and how it is set out; and of an answer's choice, who of those who
come does not see it.
"""

from collections.abc import Sequence
from uuid import UUID

from flask import g

from children.age import age_band
from children.model import AgeBand, ChildId, ChildNotFound, Guest
from children.passport.read import load_passport
from children.read import load_child_unguarded, today
from consult.blueprint import bp
from consult.dressed import page_attributes
from consult.leaving import leave_address
from consult.reached import Reached, reached_by
from consult.sharing import Sharing
from store.work import remembered
from web.words import direction, lang
from wording.languages import find_language


def sharing_without(sharing: Sharing, guests: Sequence[Guest]) -> list[UUID]:
    """The people who are asked to come and may not see an answer that is for the meeting."""
    return [one.id for one in guests if not sharing.may_see(str(one.id))]


@bp.app_context_processor
def frame_values() -> dict[str, object]:
    """For templates: `leave_address()`, where to go when leaving; `reached_by()`; `dressed()`, how
    the page is set out; `sharing_without()`."""
    return {
        "leave_address": leave_address,
        "sharing_without": sharing_without,
        "reached_by": reached,
        "dressed": dressed,
    }


def dressed(is_adults: bool = False) -> dict[str, str | None]:
    """How this page is set out. `is_adults`: a page for the one who helps has no age look."""
    holder = g.get("sitting") or g.get("reading")
    looks = getattr(holder or g.get("before"), "looks", None)
    known: AgeBand | None = g.get("age_look")  # of a child who is made up, for a preview
    age = known or (AgeBand.MIDDLE if holder is None or is_adults else _age_of(holder.child_id))
    return page_attributes(looks, age, direction(), find_language(lang()).script)


def _age_of(child_id: ChildId) -> AgeBand:
    try:
        return remembered(("frame: age", child_id), lambda: age_band(load_child_unguarded(child_id), today()))
    except ChildNotFound:
        return AgeBand.MIDDLE


def reached() -> Reached:
    """How this page is reached: by the sitting; on a letter, as the child chose last in "My way"; by the
    passport of the child whose link it is; else by touch."""
    sitting = g.get("sitting")
    if sitting is not None:
        found: Reached = sitting.reached
        return found
    reading = g.get("reading")
    child_id = g.child_id if "child_id" in g else getattr(reading, "child_id", None)
    return reached_by(load_passport(child_id), getattr(reading, "looks", None)) if child_id else Reached()
