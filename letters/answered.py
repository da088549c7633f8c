"""Which things that the child said have no answer in the letter that is being written.

In: a draft. Out: (question code, how it was asked) of each. It looks at the version of the record
from which the draft was made: a newer one is not in the letter yet.
"""

from consult.read import load_bank_of, load_submission
from letters.draft import Draft
from reviews.asking import codes_asking
from reviews.read import list_interpretations, load_outcome_by_id
from reviews.said import codes_told, unanswered


def list_unanswered(draft: Draft) -> list[tuple[str, str]]:
    """What was said and is neither answered nor marked as open; empty where a letter may be approved."""
    submission = load_submission(draft.review_id)
    outcome = load_outcome_by_id(draft.outcome_id)
    if submission is None or outcome is None:
        return []
    bank = load_bank_of(submission)
    ways = {answer.question: answer.way for answer in submission.answers}
    asking = codes_asking(submission, list_interpretations(submission))
    codes = unanswered(codes_told(submission, bank), outcome, asking)
    return [(code, bank.question(code).in_english(ways[code])) for code in codes]
