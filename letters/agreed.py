"""What was agreed at a child's last review, as far as the child may see it: for asking whether it happened.

In: the review that is being prepared. Out: (a question's code, what was agreed) for each thing, the first
few; the code stays the same for the same thing. Handed to the child's pages by `app.py`.
"""

import hashlib
from uuid import UUID

from children.model import ReviewId
from children.read import today
from letters.read import list_letters
from reviews.model import ForWhom, NextStep, Outcome, StepState
from reviews.queries.read import list_queries
from reviews.read import latest_outcome_before, load_outcome_by_id

MOST = 3  # so that no child is asked more than `consult.questions.checks.MOST_ASKED` in all
CODE = "agreed_"


def list_agreed(review_id: UUID) -> list[tuple[str, str]]:
    """What was agreed, as the child was told it in an approved letter; empty where there is none."""
    before = latest_outcome_before(ReviewId(review_id))
    told = _told(before) if before else None
    if told is None:
        return []
    queried = {query.what for query in list_queries(told.review_id)}
    steps = (
        step
        for step in told.next_steps
        if child_may_see(step)
        and step.holds_on(today())
        and not (step.state is StepState.ASKED and step.what in queried)
    )
    return [(_code(told, step), step.what) for step in steps][:MOST]


def child_may_see(step: NextStep) -> bool:
    """Whether this point is one for the child: it stands in their letter and not for others alone."""
    return bool(step.what.strip()) and step.sees.may_see(ForWhom.CHILD)


def _told(outcome: Outcome) -> Outcome | None:
    """The version of the record that became the child's newest approved letter; None where none did."""
    letters = list_letters(outcome.review_id)
    return load_outcome_by_id(letters[0].outcome_id) if letters else None


def _code(outcome: Outcome, step: NextStep) -> str:
    known = f"{outcome.review_id}:{step.what.strip().casefold()}"
    return CODE + hashlib.sha256(known.encode()).hexdigest()[:12]
