"""What is known where pictures are chosen for one draft.

In: the child, the review, the draft. Out: `Known`, with the names of who came to the review.
"""

from children.model import Child, Review
from letters.draft import Draft
from letters.illustrate import Known
from letters.pictures import known_for
from reviews.read import load_outcome


def known_of(child: Child, review: Review, draft: Draft) -> Known:
    """For this draft."""
    return known_for(child, draft.letter.lang, draft.letter.iro_name, load_outcome(review.id))
