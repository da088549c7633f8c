"""Which things that the child said have no answer in the letter that is being written.

In: a draft. Out: (question code, how it was asked) of each; of what was said at the meeting, its code and
what was said. It looks at the version of the record from which the draft was made: a newer one is not in the
letter yet.
"""

from consult.read import load_bank_of, load_submission
from letters.draft import Draft
from reviews.asking import asks, codes_asking
from reviews.model import Outcome
from reviews.read import list_interpretations, load_outcome_by_id
from reviews.said import codes_told, unanswered
from reviews.spoken import codes_spoken


def list_unanswered(draft: Draft) -> list[tuple[str, str]]:
    """What was said and is neither answered nor marked as open; empty where a letter may be approved."""
    outcome = load_outcome_by_id(draft.outcome_id)
    return [*_sent(draft, outcome), *_spoken(outcome)] if outcome else []


def _sent(draft: Draft, outcome: Outcome) -> list[tuple[str, str]]:
    submission = load_submission(draft.review_id)
    if submission is None:
        return []
    bank = load_bank_of(submission)
    ways = {answer.question: answer.way for answer in submission.answers}
    asking = codes_asking(submission, list_interpretations(submission))
    codes = unanswered(codes_told(submission, bank), outcome, asking)
    return [(code, bank.question(code).in_english(ways[code])) for code in codes]


def _spoken(outcome: Outcome) -> list[tuple[str, str]]:
    said = {one.code: one.what for one in outcome.spoken}
    asking = [code for code, what in said.items() if asks(what)]
    return [(code, said[code]) for code in unanswered(codes_spoken(outcome.spoken), outcome, asking)]
