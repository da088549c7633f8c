"""What a child said only to their reviewing officer, in English: so that no letter says it by mistake.

In: the review of a letter. Out: the answers that are not for others, each apart from its question; and what
the record has that they said to the officer alone and have not agreed to, which has no question.
Reads; writes nothing.
"""

from children.model import Child, ReviewId
from consult.read import load_bank_of, load_submission
from letters.draft import ENGLISH
from letters.ingredients import Told
from letters.rules.model import Answered
from letters.service_words.read import load_words
from letters.service_words.told import told_in
from letters.told import told_from
from reviews.read import load_outcome


def told_alone(child: Child, review_id: ReviewId) -> tuple[Answered, ...]:
    """The private answers; words in another language than English are left out: no rule reads them."""
    submission = load_submission(review_id)
    bank = load_bank_of(submission) if submission else None
    words = load_words(child.service_id, ENGLISH)
    told = told_in(
        lambda say: told_from(submission, bank, say, child.speaks), words, bank.words if bank else {}
    )
    outcome = load_outcome(review_id)
    spoken = outcome.spoken if outcome else ()
    return (
        *(_answered(one) for one in told if one.private and (one.answers or one.words_lang == ENGLISH)),
        *(Answered(one.what) for one in spoken if one.is_private),
    )


def _answered(told: Told) -> Answered:
    return Answered(told.words or ", ".join(told.answers), f"{told.question} {told.place}".strip())
