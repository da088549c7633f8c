"""Which planned meetings come after one that was held. Pure.

In: a child's reviews, the review that was held and its day. Out: parts of reviews.
"""

from collections.abc import Iterable
from datetime import date

from children.model import MeetingPart, Review, ReviewId


def further_parts(reviews: Iterable[Review], held: ReviewId, on: date) -> list[MeetingPart]:
    """Parts of the same review that are still to come; its first part is the one that was held."""
    return [part for one in reviews if one.id == held for part in one.parts[1:] if part.on > on]


def parts_of_others(reviews: Iterable[Review], held: ReviewId, on: date) -> list[MeetingPart]:
    """Parts of other reviews, not cancelled, that are still to come."""
    others = (one for one in reviews if one.id != held and not one.cancelled_at)
    return [part for one in others for part in one.parts if part.on > on]
