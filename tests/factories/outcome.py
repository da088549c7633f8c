"""A published review record for tests."""

from datetime import date

from reviews.model import NextStep, Outcome
from reviews.write import add_outcome
from tests.factories.invite import Invited
from tests.factories.letter import make_outcome

STEP = NextStep("Dana will book swimming lessons.", "Dana", date(2027, 1, 8), "You like to swim.", "likes")


def publish(invited: Invited, **changes: object) -> Outcome:
    """In the open unit of work, by the child's IRO."""
    changes = {"held_on": date(2026, 11, 20), "last_time": (), "next_steps": (STEP,), **changes}
    ids = {"review_id": invited.review.id, "child_id": invited.child.id, "made_by": invited.iro.id}
    return add_outcome(make_outcome(**(ids | changes)))
