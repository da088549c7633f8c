"""A review for tests: a later review in one part, ten days after the tests' Monday."""

from collections.abc import Sequence
from datetime import date, time

from children import write
from children.model import Child, MeetingPart, Review, ReviewKind

PART = MeetingPart(1, date(2026, 12, 3), time(14, 30), "Lantern House, room 2", False)


def make_review(
    child: Child,
    kind: ReviewKind = ReviewKind.LATER,
    counted_from: date = date(2026, 6, 9),
    parts: Sequence[MeetingPart] = (PART,),
    before: str = "",
) -> Review:
    """A review in the open unit of work."""
    return write.add_review(child.id, kind, counted_from, parts, before)
